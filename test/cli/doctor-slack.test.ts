// `zorgspoor doctor` on Slack: what it says of token, workspaces, scopes, channels, clock and address.
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import {
  NOW,
  HTTP_NOW,
  KEY,
  SECRETS,
  SCOPES,
  http,
  slackAnswers,
  IN,
  doctor,
  findingsOf,
  about,
  slackEnv,
  addressAnswers,
} from './support/doctor-school';

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
