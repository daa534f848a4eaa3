// Installing the app in several workspaces: by a browser, on the real server and storage, with Slack's Web API faked.
import { StorageUnavailable, type Delivery, type Storage } from '../../../src/app/ports';
import type { Person, Tenant } from '../../../src/app/tenant';
import { PersonId, TenantId } from '../../../src/domain/ids';
import { DOOR_LIMITS } from '../../../src/edges/http/door';
import { SECURITY_HEADERS } from '../../../src/edges/http/security-headers';
import { startServer, type RunningServer } from '../../../src/edges/http/server';
import { openInstallations } from '../../../src/edges/slack/install/installations';
import { installedWorkspaces } from '../../../src/edges/slack/install/installed';
import { BOT_SCOPES } from '../../../src/edges/slack/install/scopes';
import { createSlackEdge, type SlackEdge } from '../../../src/edges/slack/slack-edge';
import { SealBroken } from '../../../src/storage/crypto/cipher';
import { createEmbeddedStorage } from '../../../src/storage/embedded/embedded-storage';
import { school } from '../../support/desk';
import { fixture, sign } from './support/desk';
import { refusal, startFakeWebApi, type FakeWebApi } from './support/fake-web-api';
import { caseAnswer, ping } from './support/outcomes';

const PUBLIC_URL = 'https://zorg.school.example';
const delivery: Delivery = { view: ping, locale: 'nl' };
const person = (id: string, slack: string): Person => ({
  id: PersonId(id),
  name: id,
  roles: ['mentor'],
  organisations: [],
  kind: 'staff',
  onDuty: true,
  locale: 'nl',
  accounts: { slack },
});
const tenant = (id: string, workspace: string, channel: string, people: readonly Person[]): Tenant => ({
  ...school,
  id: TenantId(id),
  workspaces: { slack: [workspace] },
  channels: { support_team_member: { platform: 'slack', id: channel } },
  people,
});
const tenants = [
  tenant('one', 'T0SCHOOL', 'C0ONE', [person('mila', 'U0MENTOR')]),
  tenant('two', 'T0TWO', 'C0TWO', [person('bram', 'U0BRAM')]),
];

describe('an app in several workspaces', () => {
  let slack: FakeWebApi;
  let storage: Storage;
  let server: RunningServer;
  let edge: SlackEdge;
  let now: number;
  let logged: string[];
  beforeAll(async () => {
    slack = await startFakeWebApi();
  });
  afterAll(() => slack.close());
  beforeEach(async () => {
    slack.reset();
    now = Date.parse('2026-11-21T10:00:00Z');
    logged = [];
    const write = (message: string, fields = {}) => void logged.push(JSON.stringify({ message, ...fields }));
    const log = { info: write, warn: write, error: write };
    storage = await createEmbeddedStorage({ masterKey: Buffer.alloc(32, 7) });
    edge = createSlackEdge({
      signingSecret: 'a-signing-secret',
      oauth: { clientId: '111.222', clientSecret: 'client-secret', stateSecret: 's'.repeat(32) },
      installations: storage.installations,
      tenants,
      publicUrl: PUBLIC_URL,
      apiUrl: `${slack.url}/api/`,
      app: { answer: async () => caseAnswer() },
      clock: { now: () => new Date(now).toISOString() },
      log,
    });
    server = await startServer({ host: '127.0.0.1', port: 0, log, limits: { ...DOOR_LIMITS, trustedProxies: [] } });
    server.serve({ edges: [edge.http], check: async () => undefined });
  });
  afterEach(async () => {
    expect(logged.join()).not.toMatch(/xoxb|client-secret|a-code/);
    await edge.close();
    await server.close();
    await storage.close();
  });

  const get = (path: string, cookie?: string) =>
    fetch(`${server.url}${path}`, { redirect: 'manual', headers: cookie ? { cookie } : {} });
  /** Goes to the link, and gives what Slack was asked and the cookie that the browser got. */
  async function begin() {
    const response = await get('/slack/install');
    const [setCookie = ''] = response.headers.getSetCookie();
    return { response, asked: new URL(response.headers.get('location')!), setCookie, cookie: setCookie.split(';')[0]! };
  }
  const granted = (team: string, token: string, more: object = {}) => ({
    body: {
      ok: true,
      app_id: 'A0',
      team: { id: team, name: 'x' },
      enterprise: null,
      is_enterprise_install: false,
      authed_user: { id: 'U0INSTALLER' },
      access_token: token,
      token_type: 'bot',
      scope: BOT_SCOPES.join(','),
      bot_user_id: 'U0BOT',
      ...more,
    },
  });
  async function finish(
    answer: object = granted('T0SCHOOL', 'xoxb-one'),
    tested: object = { body: { ok: true, bot_id: 'B0', url: 'https://x.invalid' } },
  ) {
    const { asked, cookie } = await begin();
    slack.next('oauth.v2.access', answer);
    slack.next('auth.test', tested);
    slack.next('auth.revoke', { body: { ok: true, revoked: true } });
    return get(`/slack/oauth_redirect?code=a-code&state=${asked.searchParams.get('state')}`, cookie);
  }
  const methods = () => slack.calls.map(({ method }) => method);

  it('sends the browser to Slack with the scopes of the manifest, our address and a state of its own', async () => {
    const { response, asked, setCookie } = await begin();
    expect(response.status).toBe(302);
    expect(asked.origin + asked.pathname).toBe('https://slack.com/oauth/v2/authorize');
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      client_id: '111.222',
      scope: BOT_SCOPES.join(','),
      redirect_uri: `${PUBLIC_URL}/slack/oauth_redirect`,
    });
    expect(asked.searchParams.get('user_scope') ?? '').toBe('');
    expect(setCookie).toMatch(/Secure; HttpOnly/);
    expect(asked.href).not.toContain('client-secret');
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(response.headers.get(name)).toBe(value);
  });

  it('keeps the token of a workspace that a tenant names, and speaks there with it', async () => {
    const response = await finish();
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/Zorgspoor staat in je werkruimte.*lang="en".*is in your workspace/s);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(response.headers.get(name)).toBe(value);
    expect(await storage.installations.list()).toEqual([
      { workspace: 'T0SCHOOL', at: new Date(now).toISOString(), token: 'xoxb-one', scopes: BOT_SCOPES },
    ]);
    expect(methods()).not.toContain('auth.revoke');
    await edge.gateway.post({ platform: 'slack', id: 'C0ONE' }, delivery);
    expect(slack.tokens.at(-1)).toBe('xoxb-one');
  });

  it.each([
    ['a workspace that no tenant names', granted('T0STRANGE', 'xoxb-strange'), 403, /hoort niet bij deze server/, true],
    [
      'a whole organisation',
      granted('T0SCHOOL', 'xoxb-all', { team: null, enterprise: { id: 'E0' }, is_enterprise_install: true }),
      403,
      /Kies één werkruimte/,
      true,
    ],
    [
      'tokens that expire',
      granted('T0SCHOOL', 'xoxe.xoxb-short', { refresh_token: 'xoxe-1', expires_in: 43_200 }),
      403,
      /token rotation/,
      true,
    ],
    ['a code that Slack does not take', refusal('invalid_code'), 502, /niet gelukt/, false],
    ['a Slack that is away', { status: 500 }, 502, /niet gelukt/, false],
  ])('refuses %s in plain words, and keeps and leaves no token', async (_what, answer, status, words, withdrawn) => {
    const response = await finish(answer);
    expect([response.status, await response.text()]).toEqual([status, expect.stringMatching(words)]);
    expect(await storage.installations.list()).toEqual([]);
    expect(methods().includes('auth.revoke')).toBe(withdrawn);
  });

  it.each([
    ['another browser', (state: string) => [state, 'slack-app-oauth-state=another']],
    ['no cookie', (state: string) => [state, '']],
    ['no state', () => ['', '']],
    ['a state of somebody’s own making', () => ['made.up.state', 'slack-app-oauth-state=made.up.state']],
  ] as const)('does not believe %s, and asks Slack nothing', async (_what, forge) => {
    const { asked } = await begin();
    const [state, cookie] = forge(asked.searchParams.get('state')!) as [string, string];
    const response = await get(`/slack/oauth_redirect?code=a-code&state=${state}`, cookie);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('Begin opnieuw')]);
    expect(slack.calls).toEqual([]);
  });

  it('says that nothing was installed to whoever stops half way', async () => {
    const response = await get('/slack/oauth_redirect?error=access_denied');
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('Er is niets geïnstalleerd'),
    ]);
  });

  it('keeps nothing when the store is away, and says so', async () => {
    Object.assign(storage.installations, { save: async () => Promise.reject(new StorageUnavailable('away')) });
    const response = await finish();
    expect([response.status, await response.text()]).toEqual([502, expect.stringContaining('niet gelukt')]);
  });

  it('does not start for schools that have no workspace, and says where it is written', () => {
    const nowhere = { ...tenants[0]!, workspaces: {} };
    const open = () =>
      openInstallations({
        oauth: { clientId: '1.2', clientSecret: 'c', stateSecret: 's'.repeat(32) },
        store: storage.installations,
        tenants: [nowhere],
        clock: { now: () => '' },
        log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      });
    expect(open).toThrow(/SLACK_CLIENT_ID.*workspaces\.slack.*TENANTS/);
  });

  it('answers only a GET', async () => {
    expect((await fetch(`${server.url}/slack/install`, { method: 'POST' })).status).toBe(405);
    expect((await get('/slack/installed')).status).toBe(404);
  });

  describe('speaking', () => {
    const install = (workspace: string, token: string, at = new Date(now).toISOString()) =>
      storage.installations.save({ workspace, token, at, scopes: [] });

    it('sends to each channel and person by the token of their own workspace', async () => {
      await install('T0SCHOOL', 'xoxb-one');
      await install('T0TWO', 'xoxb-two');
      await edge.gateway.post({ platform: 'slack', id: 'C0TWO' }, delivery);
      const told = await edge.gateway.tell(tenants[1]!.people[0]!, delivery);
      expect(told).toMatchObject({ result: 'sent', ref: { workspace: 'T0TWO' } });
      await edge.gateway.post({ platform: 'slack', id: 'C0ONE' }, delivery);
      expect(slack.tokens).toEqual(['xoxb-two', 'xoxb-two', 'xoxb-two', 'xoxb-one']);
      if (told.result !== 'sent') throw new Error('not sent');
      slack.reset();
      await edge.gateway.replace(told.ref, delivery);
      await edge.gateway.remove(told.ref);
      expect(slack.tokens).toEqual(['xoxb-two', 'xoxb-two']);
    });

    it('looks for a message of before in each workspace, and goes on to the next only where it is not known', async () => {
      await install('T0SCHOOL', 'xoxb-one');
      await install('T0TWO', 'xoxb-two');
      slack.next('chat.update', refusal('channel_not_found'));
      expect(
        await edge.gateway.replace({ platform: 'slack', conversation: 'D0OLD', message: '1.1' }, delivery),
      ).toMatchObject({ result: 'sent', ref: { workspace: 'T0TWO' } });
      expect(slack.tokens).toEqual(['xoxb-one', 'xoxb-two']);
      slack.reset();
      slack.next('chat.update', refusal('cant_update_message'));
      expect(
        await edge.gateway.replace({ platform: 'slack', conversation: 'D0OLD', message: '1.1' }, delivery),
      ).toEqual({ result: 'never', reason: 'cant_update_message' });
    });

    describe('for a school with two workspaces, beside another school', () => {
      // Somebody with the same account works for the other school too, as in an organisation of Slack.
      const both = {
        ...tenant('both', 'T0SCHOOL', 'C0BOTH', [person('mila', 'U0MENTOR')]),
        workspaces: { slack: ['T0SCHOOL', 'T0SECOND'] },
      };
      const other = tenant('two', 'T0TWO', 'C0TWO', [person('mila', 'U0MENTOR')]);
      const gatewayOf = (...schools: Tenant[]) =>
        installedWorkspaces(storage.installations, schools, {
          apiUrl: `${slack.url}/api/`,
          clock: { now: () => new Date(now).toISOString() },
          log: { info: () => undefined, warn: () => undefined, error: () => undefined },
        }).gateway;

      it('keeps a message while the workspace that may know its address is not installed yet', async () => {
        await install('T0SCHOOL', 'xoxb-one');
        slack.next('chat.postMessage', refusal('channel_not_found'));
        expect(await gatewayOf(both).post({ platform: 'slack', id: 'C0BOTH' }, delivery)).toEqual({
          result: 'later',
          reason: 'not_installed',
        });
      });

      it('gives a message up when no workspace knows its address', async () => {
        await install('T0SCHOOL', 'xoxb-one');
        await install('T0SECOND', 'xoxb-second');
        slack.next('chat.postMessage', refusal('channel_not_found'));
        slack.next('chat.postMessage', refusal('channel_not_found'));
        expect(await gatewayOf(both).post({ platform: 'slack', id: 'C0BOTH' }, delivery)).toEqual({
          result: 'never',
          reason: 'channel_not_found',
        });
      });

      it('does not let a withdrawn token of one workspace hold up the messages of the other', async () => {
        await install('T0SCHOOL', 'xoxb-one');
        await install('T0SECOND', 'xoxb-second');
        slack.next('conversations.open', refusal('token_revoked'));
        expect(await gatewayOf(both).tell(both.people[0]!, delivery)).toMatchObject({
          result: 'sent',
          ref: { workspace: 'T0SECOND' },
        });
      });

      it('does not send a message twice when it may have arrived', async () => {
        await install('T0SCHOOL', 'xoxb-one');
        await install('T0SECOND', 'xoxb-second');
        slack.next('chat.postMessage', { status: 500 });
        expect(await gatewayOf(both).post({ platform: 'slack', id: 'C0BOTH' }, delivery)).toMatchObject({
          result: 'later',
        });
        expect(slack.tokens).toEqual(['xoxb-one']);
      });

      it('sends an old card anew where one workspace does not know it and another is not installed', async () => {
        await install('T0SCHOOL', 'xoxb-one');
        slack.next('chat.update', refusal('channel_not_found'));
        expect(
          await gatewayOf(both).replace({ platform: 'slack', conversation: 'D0OLD', message: '1.1' }, delivery),
        ).toEqual({ result: 'never', reason: 'channel_not_found' });
      });

      it('tells somebody in the workspaces of the school that the message is of, whoever has that account elsewhere', async () => {
        await install('T0SCHOOL', 'xoxb-one');
        await install('T0TWO', 'xoxb-two');
        expect(await gatewayOf(both, other).tell(other.people[0]!, delivery)).toMatchObject({
          result: 'sent',
          ref: { workspace: 'T0TWO' },
        });
        expect(slack.tokens).toEqual(['xoxb-two', 'xoxb-two']);
      });
    });

    it('tries again later where the app is not installed yet', async () => {
      expect(await edge.gateway.post({ platform: 'slack', id: 'C0ONE' }, delivery)).toEqual({
        result: 'later',
        reason: 'not_installed',
      });
      await finish();
      expect(await edge.gateway.post({ platform: 'slack', id: 'C0ONE' }, delivery)).toMatchObject({ result: 'sent' });
    });

    it('answers in the workspace where it was asked, also to a guest of another one', async () => {
      await install('T0SCHOOL', 'xoxb-one');
      await install('T0TWO', 'xoxb-two');
      const press = fixture('press-in-message');
      const body = new URLSearchParams({
        payload: JSON.stringify({ ...press, team: { id: 'T0TWO' }, user: { ...press.user, team_id: 'T0GUEST' } }),
      }).toString();
      await fetch(`${server.url}/slack/events`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...sign(body) },
      });
      await edge.close();
      expect(methods()).toEqual(['views.open']);
      expect(slack.tokens).toEqual(['xoxb-two']);
    });

    it.each([
      ['is away for a moment', new StorageUnavailable('away'), ''],
      ['holds what was tampered with', new SealBroken(), 'the token of a workspace cannot be read'],
    ])(
      'waits, and does not fail, when the store %s at the first message, and reads again at the next',
      async (_what, problem, line) => {
        await install('T0SCHOOL', 'xoxb-one');
        const { find } = storage.installations;
        Object.assign(storage.installations, { find: async () => Promise.reject(problem) });
        expect(await edge.gateway.post({ platform: 'slack', id: 'C0ONE' }, delivery)).toEqual({
          result: 'later',
          reason: 'not_installed',
        });
        expect(logged.join()).toContain(line);
        Object.assign(storage.installations, { find });
        expect(await edge.gateway.post({ platform: 'slack', id: 'C0ONE' }, delivery)).toMatchObject({ result: 'sent' });
      },
    );

    it('goes on with the last token while the store is away, and reads a new one within half a minute', async () => {
      await install('T0SCHOOL', 'xoxb-one');
      const post = () => edge.gateway.post({ platform: 'slack', id: 'C0ONE' }, delivery);
      await post();
      await install('T0SCHOOL', 'xoxb-newer');
      await post();
      now += 31_000;
      await post();
      now += 31_000;
      Object.assign(storage.installations, { find: async () => Promise.reject(new StorageUnavailable('away')) });
      await post();
      expect(slack.tokens).toEqual(['xoxb-one', 'xoxb-one', 'xoxb-newer', 'xoxb-newer']);
    });
  });

  describe('leaving', () => {
    const event = async (change: object, at: number) => {
      const body = JSON.stringify({ ...fixture('app-uninstalled'), event_time: Math.floor(at / 1000), event: change });
      const response = await fetch(`${server.url}/slack/events`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...sign(body) },
      });
      await edge.close();
      return response.status;
    };

    it.each([
      ['taken out', { type: 'app_uninstalled' }, []],
      ['told that its token was withdrawn', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0BOT'] } }, []],
      [
        'told that the token of a person was withdrawn',
        { type: 'tokens_revoked', tokens: { oauth: ['U0X'] } },
        ['T0SCHOOL'],
      ],
    ])('forgets the token when it is %s', async (_what, change, left) => {
      await finish();
      expect(await event(change, now + 60_000)).toBe(200);
      expect((await storage.installations.list()).map(({ workspace }) => workspace)).toEqual(left);
      const sent = await edge.gateway.post({ platform: 'slack', id: 'C0ONE' }, delivery);
      expect(sent.result).toBe(left.length > 0 ? 'sent' : 'later');
    });

    it('keeps a token that was given after it was taken out', async () => {
      await finish();
      await event({ type: 'app_uninstalled' }, now - 60_000);
      expect(await storage.installations.list()).toHaveLength(1);
    });
  });
});
