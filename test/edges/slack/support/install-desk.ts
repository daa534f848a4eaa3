// An app in several workspaces: the real edge, server and storage, with Slack's Web API faked, and the way a browser
// installs it.
import type { Delivery } from '../../../../src/app/gateway';
import type { Storage } from '../../../../src/app/ports';
import type { Person, Tenant } from '../../../../src/app/tenant';
import { PersonId, TenantId } from '../../../../src/domain/ids';
import { DOOR_LIMITS } from '../../../../src/edges/http/door';
import { startServer, type RunningServer } from '../../../../src/edges/http/server';
import { BOT_SCOPES } from '../../../../src/edges/slack/install/scopes';
import { createSlackEdge, type SlackEdge } from '../../../../src/edges/slack/slack-edge';
import { createEmbeddedStorage } from '../../../../src/storage/embedded/embedded-storage';
import { school } from '../../../support/desk';
import { startFakeWebApi, type FakeWebApi } from './fake-web-api';
import { caseAnswer, ping } from './outcomes';

export const PUBLIC_URL = 'https://zorg.school.example';
export const delivery: Delivery = { view: ping, locale: 'nl' };
export const person = (id: string, slack: string): Person => ({
  id: PersonId(id),
  name: id,
  roles: ['mentor'],
  organisations: [],
  kind: 'staff',
  onDuty: true,
  locale: 'nl',
  accounts: { slack },
});
export const tenant = (id: string, workspace: string, channel: string, people: readonly Person[]): Tenant => ({
  ...school,
  id: TenantId(id),
  workspaces: { slack: [workspace] },
  channels: { support_team_member: { platform: 'slack', id: channel } },
  people,
});
export const tenants = [
  tenant('one', 'T0SCHOOL', 'C0ONE', [person('mila', 'U0MENTOR')]),
  tenant('two', 'T0TWO', 'C0TWO', [person('bram', 'U0BRAM')]),
];

/** What a test of the installed app has at hand; made afresh for each test. */
type InstallDesk = {
  slack: FakeWebApi;
  storage: Storage;
  server: RunningServer;
  edge: SlackEdge;
  /** The clock, in milliseconds. */
  now: number;
  logged: string[];
};

/** Opens the edge before each test of this file and closes it after; whatever is logged must tell no secret. */
export function installDesk() {
  const desk = {} as InstallDesk;
  beforeAll(async () => {
    desk.slack = await startFakeWebApi();
  });
  afterAll(() => desk.slack.close());
  beforeEach(async () => {
    desk.slack.reset();
    desk.now = Date.parse('2026-11-21T10:00:00Z');
    desk.logged = [];
    const write = (message: string, fields = {}) => void desk.logged.push(JSON.stringify({ message, ...fields }));
    const log = { info: write, warn: write, error: write };
    desk.storage = await createEmbeddedStorage({ masterKey: Buffer.alloc(32, 7) });
    desk.edge = createSlackEdge({
      signingSecret: 'a-signing-secret',
      oauth: { clientId: '111.222', clientSecret: 'client-secret', stateSecret: 's'.repeat(32) },
      installations: desk.storage.installations,
      served: () => tenants,
      publicUrl: PUBLIC_URL,
      apiUrl: `${desk.slack.url}/api/`,
      app: { answer: async () => caseAnswer() },
      clock: { now: () => new Date(desk.now).toISOString() },
      log,
    });
    desk.server = await startServer({
      host: '127.0.0.1',
      port: 0,
      log,
      limits: { ...DOOR_LIMITS, trustedProxies: [] },
    });
    desk.server.serve({ edges: [desk.edge.http], check: async () => undefined });
  });
  afterEach(async () => {
    expect(desk.logged.join()).not.toMatch(/xoxb|client-secret|a-code/);
    await desk.edge.close();
    await desk.server.close();
    await desk.storage.close();
  });

  const get = (path: string, cookie?: string) =>
    fetch(`${desk.server.url}${path}`, { redirect: 'manual', headers: cookie ? { cookie } : {} });
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
    desk.slack.next('oauth.v2.access', answer);
    desk.slack.next('auth.test', tested);
    desk.slack.next('auth.revoke', { body: { ok: true, revoked: true } });
    return get(`/slack/oauth_redirect?code=a-code&state=${asked.searchParams.get('state')}`, cookie);
  }
  const methods = () => desk.slack.calls.map(({ method }) => method);

  return { desk, get, begin, granted, finish, methods };
}
