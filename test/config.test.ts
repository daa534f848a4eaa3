import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from '../src/config';
import { CONFIG_KEYS } from '../src/config/environment';
import { SECRET_FILES } from '../src/config/secret-files';

const problemsOf = (env: Record<string, string>): string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split('\n');
  }
};

const GUID = '11111111-1111-4111-8111-111111111111';

describe('the configuration', () => {
  it('is the playground when nothing is set, also when everything is set to nothing', () => {
    expect(readConfig({})).toMatchObject({ port: 3978, host: '127.0.0.1', production: false });
    expect(readConfig({ SLACK_BOT_TOKEN: ' ', PORT: '' })).toMatchObject({
      slack: undefined,
      teams: undefined,
      port: 3978,
    });
  });

  it('names everything that is wrong at once, and never a value', () => {
    const problems = problemsOf({
      PORT: 'eighty',
      MONGODB_URI: 'http://secret',
      MASTER_KEY: 'hunter2',
      SLACK_BOT_TOKEN: 'xoxp-secret',
    });
    expect(problems).toHaveLength(4);
    expect(problems.join()).toMatch(/PORT.*MONGODB_URI.*MASTER_KEY.*SLACK_BOT_TOKEN/s);
    expect(problems.join()).not.toMatch(/hunter2|secret|eighty/);
  });

  it.each([
    ['half of Slack', { SLACK_SIGNING_SECRET: 's', TENANTS: 't' }, ['SLACK_BOT_TOKEN']],
    ['a Slack that cannot reach us', { SLACK_BOT_TOKEN: 'xoxb-1', TENANTS: 't' }, ['SLACK_SIGNING_SECRET']],
    ['a connection to Slack with nothing to say', { SLACK_APP_TOKEN: 'xapp-1', TENANTS: 't' }, ['SLACK_BOT_TOKEN']],
    [
      'a third of what several workspaces take',
      { SLACK_SIGNING_SECRET: 's', SLACK_CLIENT_ID: '1.2', TENANTS: 't', PUBLIC_URL: 'https://zorg.school.example' },
      ['SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'],
    ],
    [
      'several workspaces that cannot reach us',
      {
        SLACK_CLIENT_ID: '1.2',
        SLACK_CLIENT_SECRET: 'c',
        SLACK_STATE_SECRET: 'x'.repeat(32),
        PUBLIC_URL: 'https://zorg.school.example',
        TENANTS: 't',
      },
      ['SLACK_SIGNING_SECRET'],
    ],
    [
      'several workspaces without an address',
      {
        SLACK_SIGNING_SECRET: 's',
        SLACK_CLIENT_ID: '1.2',
        SLACK_CLIENT_SECRET: 'c',
        SLACK_STATE_SECRET: 'y'.repeat(32),
        TENANTS: 't',
      },
      ['PUBLIC_URL'],
    ],
    [
      'several workspaces without a school',
      {
        SLACK_SIGNING_SECRET: 's',
        SLACK_CLIENT_ID: '1.2',
        SLACK_CLIENT_SECRET: 'c',
        SLACK_STATE_SECRET: 'x'.repeat(32),
        PUBLIC_URL: 'https://zorg.school.example',
      },
      ['TENANTS'],
    ],
    ['a third of Teams', { TEAMS_APP_ID: GUID, TENANTS: 't' }, ['TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID']],
    ['tokens without a school', { SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1' }, ['TENANTS']],
    ['a MongoDB without a key of one’s own', { MONGODB_URI: 'mongodb://localhost' }, ['MASTER_KEY']],
  ])('refuses %s', (_title, env, missing) => {
    const problems = problemsOf(env);
    for (const key of missing) expect(problems.join()).toContain(`${key} is missing`);
    expect(problems).toHaveLength(missing.length);
  });

  const SEVERAL = {
    TENANTS: 't',
    SLACK_SIGNING_SECRET: 's',
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: 'c',
    SLACK_STATE_SECRET: 'x'.repeat(32),
    PUBLIC_URL: 'https://zorg.school.example',
  };

  it('reads each way to be on Slack', () => {
    expect(readConfig({ TENANTS: 't', SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1' }).slack).toEqual({
      signingSecret: 's',
      botToken: 'xoxb-1',
    });
    expect(readConfig({ TENANTS: 't', SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: 'xoxb-1' }).slack).toEqual({
      appToken: 'xapp-1',
      botToken: 'xoxb-1',
    });
    // A secret that is left from before does no harm.
    expect(
      readConfig({ TENANTS: 't', SLACK_SIGNING_SECRET: 's', SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: 'xoxb-1' })
        .slack,
    ).toEqual({ appToken: 'xapp-1', botToken: 'xoxb-1' });
    expect(readConfig(SEVERAL).slack).toEqual({
      signingSecret: 's',
      oauth: { clientId: '1.2', clientSecret: 'c', stateSecret: 'x'.repeat(32) },
    });
  });

  it.each([
    [
      'a token beside several workspaces',
      { ...SEVERAL, SLACK_BOT_TOKEN: 'xoxb-1' },
      'SLACK_BOT_TOKEN does not go with SLACK_CLIENT_ID',
    ],
    [
      'a connection of ours for several workspaces',
      { ...SEVERAL, SLACK_APP_TOKEN: 'xapp-1' },
      'SLACK_APP_TOKEN does not go with SLACK_CLIENT_ID',
    ],
    [
      'a state secret that can be guessed',
      { ...SEVERAL, SLACK_STATE_SECRET: 'zorg' },
      'SLACK_STATE_SECRET is at least 32 characters',
    ],
    [
      'a bot token to connect with',
      { TENANTS: 't', SLACK_APP_TOKEN: 'xoxb-1', SLACK_BOT_TOKEN: 'xoxb-1' },
      'SLACK_APP_TOKEN is an app-level token',
    ],
  ])('refuses %s in plain words', (_title, env, problem) => {
    expect(problemsOf(env)).toEqual([expect.stringContaining(problem)]);
  });

  it('reads a complete one', () => {
    const config = readConfig({
      TENANTS: 'config',
      SLACK_SIGNING_SECRET: 's',
      SLACK_BOT_TOKEN: 'xoxb-1',
      TEAMS_APP_ID: GUID,
      TEAMS_APP_PASSWORD: 'p',
      TEAMS_TENANT_ID: GUID,
      MONGODB_URI: 'mongodb://h',
      MASTER_KEY: 'ab'.repeat(32),
      NODE_ENV: 'production',
    });
    expect(config).toMatchObject({
      production: true,
      slack: { signingSecret: 's' },
      teams: { tenantId: GUID },
      mongodbUri: 'mongodb://h',
    });
    expect(config.masterKey).toHaveLength(32);
  });

  it.each([
    ['a public address without saying so', { HOST: '0.0.0.0' }, 'PLAYGROUND_PUBLIC is missing'],
    ['a name that others can reach', { HOST: 'speeltuin.school.example' }, 'PLAYGROUND_PUBLIC is missing'],
    ['every address there is', { HOST: '::' }, 'PLAYGROUND_PUBLIC is missing'],
    ['a real school', { TENANTS: 'config' }, 'TENANTS does not go with the playground'],
    ['anything but yes', { PLAYGROUND_PUBLIC: 'true' }, 'PLAYGROUND_PUBLIC is yes, or not set at all'],
  ])('keeps the playground, which has no login, from %s', (_title, env, problem) => {
    expect(problemsOf(env as Record<string, string>).join()).toContain(problem);
  });

  it('opens the playground to others when somebody says so, and never beside a token', () => {
    expect(readConfig({ HOST: '0.0.0.0', PLAYGROUND_PUBLIC: 'yes' })).toMatchObject({ publicPlayground: true });
    for (const HOST of ['127.0.0.1', '127.0.1.1', 'localhost', '::1']) expect(problemsOf({ HOST })).toEqual([]);
    const slack = { SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1', TENANTS: 'config' };
    expect(problemsOf({ ...slack, HOST: '0.0.0.0' })).toEqual([]);
    expect(problemsOf({ ...slack, PLAYGROUND_PUBLIC: 'yes' })).toEqual([
      expect.stringContaining('never runs beside a real school'),
    ]);
    expect(problemsOf({ SLACK_SIGNING_SECRET: 's', PLAYGROUND_PUBLIC: 'yes' }).join()).toContain(
      'never runs beside a real school',
    );
  });

  it('believes only proxies that it is told of', () => {
    expect(readConfig({})).toMatchObject({ trustedProxies: ['loopback'] });
    expect(readConfig({ TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16,fd00::/8' })).toMatchObject({
      trustedProxies: ['10.0.0.5', '10.1.0.0/16', 'fd00::/8'],
    });
    for (const TRUSTED_PROXIES of ['everybody', '10.0.0.0/33', '10.0.0', '10.0.0.1/x'])
      expect(problemsOf({ TRUSTED_PROXIES })).toHaveLength(1);
  });

  it('is what .env.example says', () => {
    const named = readFileSync(join(__dirname, '..', '.env.example'), 'utf8')
      .split('\n')
      .filter((line) => /^[A-Z_]+=/.test(line))
      .map((line) => line.split('=')[0]!);
    expect(named.sort()).toEqual([...CONFIG_KEYS].sort());
  });

  describe('secrets in files of their own', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zorgspoor-secrets-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    const file = (text: string | Buffer) => {
      const path = join(folder, String(Math.random()));
      writeFileSync(path, text);
      return path;
    };
    const values: Record<string, string> = {
      MASTER_KEY: 'ab'.repeat(32),
      MASTER_KEY_ALSO: 'cd'.repeat(32),
      TENANT_KEYS: `linde=${'ef'.repeat(32)}`,
      MONGODB_URI: 'mongodb://user:hunter2@host/db',
      SLACK_SIGNING_SECRET: 'signs',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_CLIENT_SECRET: 'client',
      SLACK_STATE_SECRET: 's'.repeat(32),
      TEAMS_APP_PASSWORD: 'p',
      AZURE_CLIENT_SECRET: 'a',
      VAULT_TOKEN: 'hvs.1',
    };

    it('are every secret there is', () => {
      const secret = /KEY|SECRET$|TOKEN|PASSWORD|URI/;
      expect(SECRET_FILES.map((name) => name.replace(/_FILE$/, '')).sort()).toEqual(
        CONFIG_KEYS.filter((name) => secret.test(name) && !/_VAULT$|_SEALED$/.test(name)).sort(),
      );
    });

    it.each(SECRET_FILES)('%s gives what its file says, without the end of the line', (setting) => {
      const name = setting.replace(/_FILE$/, '');
      const rest = Object.fromEntries(Object.entries(SEVERAL).filter(([key]) => key !== name));
      const base = {
        ...(/SLACK_(CLIENT|STATE)/.test(name)
          ? rest
          : { TENANTS: 't', SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1' }),
        MASTER_KEY: 'ab'.repeat(32),
        TEAMS_APP_ID: GUID,
        TEAMS_APP_PASSWORD: 'p',
        TEAMS_TENANT_ID: GUID,
      };
      const inSettings = readConfig({ ...base, [name]: values[name] });
      const { [name]: _taken, ...without } = base as Record<string, string>;
      expect(readConfig({ ...without, [setting]: file(`${values[name]}\r\n`) })).toEqual(inSettings);
    });

    it.each([
      ['is not there', () => join(folder, 'nope'), 'dat is er niet'],
      ['is empty', () => file('\n'), 'dat is leeg'],
      ['is a folder', () => folder, 'dat is een map'],
      ['is large', () => file('x'.repeat(100_000)), 'te groot'],
      ['has several lines', () => file('hunter2\nhunter2'), 'meer regels'],
    ])('are refused by their setting when the file %s', (_title, make, says) => {
      for (const setting of SECRET_FILES) {
        const problems = problemsOf({ [setting]: make() });
        expect(problems).toEqual([
          expect.stringMatching(new RegExp(`^${setting} wijst naar .*${says}.* · ${setting} points to`)),
        ]);
        expect(problems.join()).not.toContain('hunter2');
      }
    });

    it('are not set twice', () => {
      for (const setting of SECRET_FILES)
        expect(problemsOf({ [setting]: file('x'), [setting.replace(/_FILE$/, '')]: 'hunter2' })[0]).toMatch(
          new RegExp(`${setting} staan er allebei.* · .*both set`),
        );
    });
  });

  it('says what is wrong in Dutch and in English', () => {
    const wrong = Object.fromEntries(
      CONFIG_KEYS.map((key) => [key, key === 'MASTER_KEY' ? 'hunter2' : ' \u0000 '] as const),
    );
    const problems = problemsOf({ ...wrong, SLACK_BOT_TOKEN: 'x' });
    expect(problems.length).toBeGreaterThan(10);
    for (const problem of problems) {
      const [name] = problem.split(' ');
      expect(problem).toMatch(new RegExp(`^${name} .+ · ${name} `));
    }
  });
});
