// `zorgspoor doctor` on set-ups that are right and on set-ups that are not: what it says, what it asks others, how it ends, and that it tells no secret.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DoctorFinding } from '../../src/cli/doctor/finding';
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import { httpMock } from '../support/http-mock';
import {
  askDoctor as doctor,
  describeStore,
  DOCTOR_KEY as KEY,
  DOCTOR_NOW as NOW,
  findingsAbout as about,
} from './describe-store';

const root = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'zorgspoor-doctor-'));
afterAll(() => rmSync(folder, { recursive: true }));
let made = 0;
const dataDir = () => join(folder, `data-${(made += 1)}`);

const HTTP_NOW = new Date(NOW).toUTCString();
const ENTRA = '00000000-0000-4000-8000-000000000000';
const APP = '11111111-1111-4111-8111-111111111111';
const SECRETS = {
  SLACK_SIGNING_SECRET: 'signing-secret-of-slack',
  SLACK_BOT_TOKEN: 'xoxb-token-of-slack',
  TEAMS_APP_PASSWORD: 'password-of-teams',
  MASTER_KEY: KEY,
};

/** The example school, with its channels on a platform and everybody's account there. */
function school(channels: Record<string, string>, from = 'slack'): string {
  const example = readFileSync(join(root, 'config', 'school.example.yaml'), 'utf8');
  const ours = Object.entries(channels)
    .map(([role, id]) => `  ${role}: { platform: ${from}, id: "${id}" }`)
    .join('\n');
  const text = example
    .replace(/^channels:\n(?: {2}.*\n)+/m, `channels:\n${ours}\n`)
    .replace(/^ {2}- \{ id: ruben.*\n/m, '');
  const path = join(folder, `school-${(made += 1)}.yaml`);
  writeFileSync(path, text);
  return path;
}

const CHANNELS = { support_team_member: 'C000000001', team_leader: 'C000000002' };
const manifest = parse(readFileSync(join(root, 'manifests', 'slack', 'manifest.yaml'), 'utf8')) as {
  oauth_config: { scopes: { bot: string[] } };
};
const SCOPES = manifest.oauth_config.scopes.bot;

const http = httpMock();

function slackAnswers({
  team = 'T000000001',
  scopes = SCOPES,
  infos = [] as (object | string)[],
  date = HTTP_NOW,
} = {}): void {
  const api = http.mock('https://slack.com');
  api
    .post('/api/auth.test')
    .reply(
      200,
      { ok: true, team_id: team, user_id: 'U0BOT', team: 'School', user: 'zorgspoor' },
      { 'x-oauth-scopes': scopes.join(',') },
    );
  api.post('/api/api.test').reply(200, { ok: true }, { date });
  for (const info of infos)
    api
      .post('/api/conversations.info')
      .reply(
        200,
        typeof info === 'string'
          ? { ok: false, error: info }
          : { ok: true, channel: { id: 'C', name: 'secret-channel-name', ...info } },
      );
}
const IN = { is_member: true, is_private: true };

const findingsOf = (report: { readonly json: unknown }) => (report.json as { findings: DoctorFinding[] }).findings;

const slackEnv = (more: Record<string, string> = {}) => ({
  TENANTS: school(CHANNELS),
  SLACK_SIGNING_SECRET: SECRETS.SLACK_SIGNING_SECRET,
  SLACK_BOT_TOKEN: SECRETS.SLACK_BOT_TOKEN,
  DATA_DIR: dataDir(),
  PUBLIC_URL: 'https://zorg.school.example',
  ...more,
});
const addressAnswers = () => http.mock('https://zorg.school.example').get('/healthz').reply(200, 'ok\n');

describe('the doctor on configuration and files', () => {
  it('names everything wrong with the environment at once, without a value, and ends with 2', async () => {
    const report = await doctor({ SLACK_BOT_TOKEN: 'xoxp-wrong-kind', MASTER_KEY: 'hunter2' });
    expect(report.exit).toBe(2);
    expect(about(report, 'configuration').map(({ result }) => result)).toEqual(['failure', 'failure']);
    expect(report.text).not.toMatch(/hunter2|xoxp-wrong/);
  });

  it('is content with a playground, and makes no data folder', async () => {
    const DATA_DIR = dataDir();
    const report = await doctor({ DATA_DIR });
    expect(report).toMatchObject({ exit: 0, text: expect.stringContaining('Everything is as it should be.') });
    expect(existsSync(DATA_DIR)).toBe(false);
  });

  it('says which line of which file is wrong, and that a file is not there', async () => {
    const path = join(folder, 'broken.yaml');
    writeFileSync(path, readFileSync(school(CHANNELS), 'utf8').replace('roles: [director]', 'roles: [emperor]'));
    const env = {
      SLACK_SIGNING_SECRET: 's',
      SLACK_BOT_TOKEN: 'xoxb-1',
      DATA_DIR: dataDir(),
      PUBLIC_URL: 'https://zorg.school.example',
    };
    for (const [TENANTS, text] of [
      [path, /broken\.yaml:\d+/],
      [join(folder, 'nowhere.yaml'), /not there/],
    ] as const) {
      addressAnswers();
      http.mock('https://slack.com').post('/api/api.test').reply(200, { ok: true }, { date: HTTP_NOW });
      const report = await doctor({ ...env, TENANTS });
      expect(about(report, 'tenants')[0]).toMatchObject({ result: 'failure', text: expect.stringMatching(text) });
      expect(report.exit).toBe(2);
    }
  });
});

describe('the doctor on Slack', () => {
  it('finds nothing in a set-up that is right', async () => {
    slackAnswers({ infos: [IN, IN] });
    addressAnswers();
    const report = await doctor(slackEnv());
    expect(findingsOf(report).filter(({ result }) => result !== 'ok')).toEqual([]);
    expect(report.exit).toBe(0);
    expect(report.text).toContain('ok       Slack channels: the bot is in all 2');
  });

  it('tells a token that Slack does not take, and says where to get one', async () => {
    http
      .mock('https://slack.com')
      .post('/api/auth.test')
      .reply(200, { ok: false, error: 'invalid_auth' })
      .post('/api/api.test')
      .reply(200, { ok: true }, { date: HTTP_NOW });
    addressAnswers();
    const report = await doctor(slackEnv());
    expect(about(report, 'Slack token')).toEqual([
      {
        about: 'Slack token',
        result: 'failure',
        text: 'the token is not one that Slack knows',
        todo: expect.stringContaining('SLACK_BOT_TOKEN'),
      },
    ]);
    expect(report.exit).toBe(2);
  });

  it('tells another workspace than ours, scopes too few and scopes too many', async () => {
    slackAnswers({ team: 'T0OTHER', scopes: SCOPES.filter((scope) => scope !== 'im:write'), infos: [IN, IN] });
    addressAnswers();
    const few = await doctor(slackEnv());
    expect(about(few, 'Slack token')).toMatchObject([{ result: 'failure', text: expect.stringContaining('T0OTHER') }]);
    expect(about(few, 'Slack scopes')).toMatchObject([{ result: 'failure', text: 'missing: im:write' }]);
    slackAnswers({ scopes: [...SCOPES, 'channels:history'], infos: [IN, IN] });
    addressAnswers();
    const many = await doctor(slackEnv());
    expect(about(many, 'Slack scopes')).toMatchObject([
      { result: 'warning', text: expect.stringContaining('channels:history') },
    ]);
    expect(many.exit).toBe(1);
  });

  describe('in several workspaces', () => {
    const several = (more: Record<string, string> = {}) => {
      const { SLACK_BOT_TOKEN: _token, ...env } = slackEnv(more);
      return {
        ...env,
        MASTER_KEY: KEY,
        SLACK_CLIENT_ID: '111.222',
        SLACK_CLIENT_SECRET: 'client-secret-of-slack',
        SLACK_STATE_SECRET: 'state-secret-of-slack'.padEnd(32, '.'),
      };
    };
    async function installed(settings: Record<string, string>, ...workspaces: string[]) {
      const storage = await createEmbeddedStorage({ dataDir: settings.DATA_DIR!, masterKey: Buffer.from(KEY, 'hex') });
      for (const workspace of workspaces)
        await storage.installations.save({ workspace, at: NOW, token: SECRETS.SLACK_BOT_TOKEN, scopes: SCOPES });
      await storage.close();
    }

    it('finds nothing where the app is installed and right', async () => {
      const settings = several();
      await installed(settings, 'T000000001');
      slackAnswers({ infos: [IN, IN] });
      addressAnswers();
      const report = await doctor(settings);
      expect(findingsOf(report).filter(({ result }) => result !== 'ok')).toEqual([]);
      expect(report.text).toContain('works, for workspace T000000001');
      expect(report.text).not.toMatch(/xoxb|of-slack/);
    });

    it('names the workspace where it is not installed and where to do so, also before anything is stored', async () => {
      http.mock('https://slack.com').post('/api/api.test').reply(200, { ok: true }, { date: HTTP_NOW });
      addressAnswers();
      const report = await doctor(several());
      expect(about(report, 'Slack installation')).toEqual([
        {
          about: 'Slack installation',
          result: 'failure',
          text: expect.stringContaining('T000000001: the app is not installed'),
          todo: expect.stringContaining('https://zorg.school.example/slack/install'),
        },
      ]);
      expect(report.exit).toBe(2);
    });

    it('names a workspace of no tenant, and one whose token is good no more', async () => {
      const settings = several();
      await installed(settings, 'T000000001', 'T0STRANGE');
      http
        .mock('https://slack.com')
        .post('/api/auth.test')
        .reply(200, { ok: false, error: 'account_inactive' })
        .post('/api/api.test')
        .reply(200, { ok: true }, { date: HTTP_NOW });
      addressAnswers();
      const report = await doctor(settings);
      expect(about(report, 'Slack token')).toEqual([
        expect.objectContaining({
          result: 'failure',
          text: 'T000000001: the app was taken out of the workspace',
          todo: expect.stringContaining('/slack/install'),
        }),
      ]);
      expect(about(report, 'Slack installation')).toMatchObject([
        { result: 'warning', text: 'installed where no tenant is: T0STRANGE' },
      ]);
    });
  });

  it.each([
    ['can be started', { ok: true, url: 'wss://slack.invalid/link' }, 'ok', /can be started/],
    ['is not turned on', { ok: false, error: 'not_allowed_token_type' }, 'failure', /not_allowed_token_type/],
  ] as const)('tells whether socket mode %s', async (_title, answer, result, text) => {
    slackAnswers({ infos: [IN, IN] });
    http.mock('https://slack.com').post('/api/apps.connections.open').reply(200, answer);
    addressAnswers();
    const { SLACK_SIGNING_SECRET: _secret, ...env } = slackEnv({ SLACK_APP_TOKEN: 'xapp-of-slack' });
    const report = await doctor(env);
    expect(about(report, 'Slack connection')).toMatchObject([{ result, text: expect.stringMatching(text) }]);
    expect(report.text).not.toContain('xapp');
  });

  it.each([
    ['not in it', { is_member: false, is_private: true }, 'failure', /not in the channel/],
    ['unknown', 'channel_not_found', 'failure', /knows no such channel/],
    ['archived', { ...IN, is_archived: true }, 'failure', /archived/],
    ['public', { is_member: true, is_private: false }, 'warning', /public/],
    ['shared', { ...IN, is_ext_shared: true }, 'warning', /another organisation/],
  ] as const)('tells a role channel that is %s, by role and id', async (_title, info, result, text) => {
    slackAnswers({ infos: [info, IN] });
    addressAnswers();
    const report = await doctor(slackEnv());
    expect(about(report, 'Slack channels')).toEqual([
      { about: 'Slack channels', result, text: expect.stringMatching(text), todo: expect.any(String) },
    ]);
    expect(about(report, 'Slack channels')[0]!.text).toContain('support_team_member (C000000001)');
    expect(report.text).not.toContain('secret-channel-name');
  });

  it('says once that the token may not look at channels', async () => {
    slackAnswers({ infos: ['missing_scope'] });
    addressAnswers();
    const report = await doctor(slackEnv());
    expect(about(report, 'Slack channels')).toMatchObject([
      { result: 'warning', text: expect.stringContaining('could not be seen') },
    ]);
  });

  it('tells a clock that is off, and an address that leads elsewhere or nowhere', async () => {
    slackAnswers({ infos: [IN, IN], date: new Date(Date.parse(NOW) - 300_000).toUTCString() });
    http.mock('https://zorg.school.example').get('/healthz').reply(502, 'bad gateway');
    const report = await doctor(slackEnv());
    expect(about(report, 'clock')).toMatchObject([
      { result: 'failure', text: expect.stringContaining('300 seconds ahead') },
    ]);
    expect(about(report, 'address')).toMatchObject([
      { result: 'failure', text: expect.stringContaining('no bot behind it') },
    ]);
    slackAnswers({ infos: [IN, IN], date: new Date(Date.parse(NOW) + 60_000).toUTCString() });
    http.mock('https://zorg.school.example').get('/healthz').replyWithError('no such host');
    const other = await doctor(slackEnv());
    expect(about(other, 'clock')).toMatchObject([
      { result: 'warning', text: expect.stringContaining('60 seconds behind') },
    ]);
    expect(about(other, 'address')).toMatchObject([
      { result: 'failure', text: expect.stringContaining('does not answer') },
    ]);
  });
});

describe('the doctor on Teams', () => {
  const token = (status: number, body: object) =>
    http
      .mock('https://login.microsoftonline.com')
      .post(`/${ENTRA}/oauth2/v2.0/token`, /grant_type=client_credentials/)
      .reply(status, body, { date: HTTP_NOW });
  const channels = { support_team_member: '19:ot@thread.tacv2', team_leader: '19:tl@thread.tacv2' };
  const env = (more: Record<string, string> = {}) => ({
    TENANTS: school(channels, 'teams'),
    TEAMS_APP_ID: APP,
    TEAMS_APP_PASSWORD: SECRETS.TEAMS_APP_PASSWORD,
    TEAMS_TENANT_ID: ENTRA,
    MASTER_KEY: KEY,
    DATA_DIR: dataDir(),
    PUBLIC_URL: 'https://zorg.school.example',
    ...more,
  });

  it.each([
    [7000215, /secret is wrong/],
    [7000222, /expired/],
    [700016, /does not know the app/],
    [53003, /AADSTS53003/],
  ])('explains why Microsoft gives no token: %d', async (code, text) => {
    token(401, {
      error: 'invalid_client',
      error_description: `AADSTS${code}: something with ${SECRETS.TEAMS_APP_PASSWORD}`,
      error_codes: [code],
    });
    addressAnswers();
    const report = await doctor(env());
    expect(about(report, 'Teams credentials')).toMatchObject([
      { result: 'failure', text: expect.stringMatching(text) },
    ]);
    expect(report.text).not.toContain(SECRETS.TEAMS_APP_PASSWORD);
  });

  it('tells whom and which channels the bot has not met, by id', async () => {
    const settings = env();
    const storage = await createEmbeddedStorage({ dataDir: settings.DATA_DIR, masterKey: Buffer.from(KEY, 'hex') });
    const here = { tenant: ENTRA, serviceUrl: 'https://smba.example', bot: '28:bot' };
    for (let number = 1; number <= 9; number += 1)
      await storage.addresses.remember(`teams:${ENTRA}:person:00000000-0000-4000-8000-00000000000${number}`, {
        ...here,
        user: `29:${number}`,
      });
    await storage.addresses.remember(`teams:${ENTRA}:place:19:ot@thread.tacv2`, here);
    await storage.close();
    token(200, { access_token: 'a-token-for-the-connector', expires_in: 3599 });
    addressAnswers();
    const report = await doctor(settings);
    expect(about(report, 'Teams credentials')).toMatchObject([{ result: 'ok' }]);
    expect(about(report, 'Teams people')).toMatchObject([
      { result: 'warning', text: 'het-kompas: the bot has not met henk, and cannot write to them' },
    ]);
    expect(about(report, 'Teams channels')).toMatchObject([
      { result: 'warning', text: expect.stringContaining('team_leader') },
    ]);
    expect(report.text).not.toContain('a-token-for-the-connector');
    expect(report.exit).toBe(1);
  });

  it('says that nobody is heard when the tenant file has another Entra tenant', async () => {
    const path = join(folder, 'other-entra.yaml');
    writeFileSync(
      path,
      readFileSync(school(channels, 'teams'), 'utf8').replace(
        `teams: [${ENTRA}]`,
        'teams: [99999999-0000-4000-8000-000000000000]',
      ),
    );
    token(200, { access_token: 't', expires_in: 3599 });
    addressAnswers();
    expect(about(await doctor(env({ TENANTS: path })), 'Teams tenant')).toMatchObject([
      { result: 'failure', text: expect.stringContaining(ENTRA) },
    ]);
  });
});

describeStore(
  'a data folder',
  () => ({ DATA_DIR: dataDir() }),
  (settings, key) => createEmbeddedStorage({ dataDir: settings.DATA_DIR, masterKey: Buffer.from(key, 'hex') }),
);

describe('the doctor on a data folder with a key file', () => {
  async function withKeyFile() {
    const DATA_DIR = dataDir();
    await (await createEmbeddedStorage({ dataDir: DATA_DIR, masterKey: Buffer.from(KEY, 'hex') })).close();
    const path = join(DATA_DIR, 'master.key');
    writeFileSync(path, `${KEY}\n`, { mode: 0o600 });
    return { DATA_DIR, path };
  }

  it('finds it, also while the bot is using the folder', async () => {
    const { DATA_DIR } = await withKeyFile();
    const bot = await createEmbeddedStorage({ dataDir: DATA_DIR, masterKey: Buffer.from(KEY, 'hex') });
    expect(await doctor({ DATA_DIR })).toMatchObject({ exit: 0 });
    await bot.check();
    await bot.close();
  });

  it('tells a key file that is gone, or that others may read', async () => {
    const { DATA_DIR, path } = await withKeyFile();
    chmodSync(path, 0o644);
    expect(about(await doctor({ DATA_DIR }), 'master key')).toMatchObject([
      { result: 'failure', todo: expect.stringContaining('chmod 600') },
    ]);
    rmSync(path);
    expect(about(await doctor({ DATA_DIR }), 'master key')).toMatchObject([
      { result: 'failure', text: expect.stringContaining('gone') },
    ]);
    expect(existsSync(path)).toBe(false);
  });
});

it('says that MongoDB does not answer', async () => {
  const report = await doctor({ MONGODB_URI: 'mongodb://127.0.0.1:1/none', MASTER_KEY: KEY });
  expect(about(report, 'database')).toMatchObject([{ result: 'failure', text: 'MongoDB does not answer' }]);
  expect(report.text).not.toContain('mongodb://');
});
