import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIG_KEYS, ConfigError, readConfig } from '../src/config';

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
    expect(readConfig({ SLACK_BOT_TOKEN: ' ', PORT: '' })).toMatchObject({ slack: undefined, teams: undefined, port: 3978 });
  });

  it('names everything that is wrong at once, and never a value', () => {
    const problems = problemsOf({ PORT: 'eighty', MONGODB_URI: 'http://secret', MASTER_KEY: 'hunter2', SLACK_BOT_TOKEN: 'xoxp-secret' });
    expect(problems).toHaveLength(4);
    expect(problems.join()).toMatch(/PORT.*MONGODB_URI.*MASTER_KEY.*SLACK_BOT_TOKEN/s);
    expect(problems.join()).not.toMatch(/hunter2|secret|eighty/);
  });

  it.each([
    ['half of Slack', { SLACK_SIGNING_SECRET: 's' }, ['SLACK_BOT_TOKEN']],
    ['a third of Teams', { TEAMS_APP_ID: GUID, TENANTS: 't' }, ['TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID']],
    ['tokens without a school', { SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1' }, ['TENANTS']],
    ['a MongoDB without a key of one’s own', { MONGODB_URI: 'mongodb://localhost' }, ['MASTER_KEY']],
  ])('refuses %s', (_title, env, missing) => {
    const problems = problemsOf(env);
    for (const key of missing) expect(problems.join()).toContain(`${key} is missing`);
    expect(problems).toHaveLength(missing.length);
  });

  it('reads a complete one', () => {
    const config = readConfig({ TENANTS: 'config', SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1', TEAMS_APP_ID: GUID, TEAMS_APP_PASSWORD: 'p', TEAMS_TENANT_ID: GUID, MONGODB_URI: 'mongodb://h', MASTER_KEY: 'ab'.repeat(32), NODE_ENV: 'production' });
    expect(config).toMatchObject({ production: true, slack: { signingSecret: 's' }, teams: { tenantId: GUID }, mongodbUri: 'mongodb://h' });
    expect(config.masterKey).toHaveLength(32);
  });

  it('is what .env.example says', () => {
    const named = readFileSync(join(__dirname, '..', '.env.example'), 'utf8').split('\n').filter((line) => /^[A-Z_]+=/.test(line)).map((line) => line.split('=')[0]!);
    expect(named.sort()).toEqual([...CONFIG_KEYS].sort());
  });
});
