import { sign } from 'jsonwebtoken';
import { httpMock } from '../../support/http-mock';
import { createIssuer, keys, MICROSOFT, real } from './issuer';
import { APP_ID, fakeTeams, listen, MILA, openEdge, recorded, SECRET, TENANT, recordingLog } from './world';

const http = httpMock();
const forged = keys();
const activity = recorded('chat-dossier');
const { token, publishKeys } = createIssuer(activity.serviceUrl);

let edge: Awaited<ReturnType<typeof openEdge>>;
let printed: jest.SpyInstance;

beforeAll(async () => {
  // botbuilder would write the public key of a forged token to stderr.
  printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  edge = await openEdge(real);
});
afterAll(() => {
  expect(printed).not.toHaveBeenCalled();
  printed.mockRestore();
});

describe('who is believed', () => {
  it('nobody while Microsoft cannot be asked for its keys, and they are asked to come back', async () => {
    http.mock(MICROSOFT).get('/v1/.well-known/openidconfiguration').reply(500);
    expect(await edge.post(activity, { authorization: token() })).toMatchObject({ status: 503 });
    expect(edge.app.asked).toEqual([]);
  });

  it('Teams itself, with the keys that Microsoft publishes', async () => {
    publishKeys(http);
    expect(await edge.post(recorded('task-fetch'), { authorization: token() })).toMatchObject({
      status: 200,
      body: { task: { type: 'continue' } },
    });
    expect(edge.app.asked).toHaveLength(1);
    expect(edge.app.asked[0]?.account).toEqual({ platform: 'teams', workspace: TENANT, user: MILA });
  });

  it.each([
    ['no token', undefined],
    ['an empty token', 'Bearer '],
    ['no bearer', `Basic ${token().slice(7)}`],
    ['something that is no token', 'Bearer abc.def.ghi'],
    ['a token for another bot', token({}, { audience: 'another-bot' })],
    ['a token of another issuer', token({}, { issuer: 'https://evil.example' })],
    ['a token for another service', token({ serviceurl: 'https://evil.example/' })],
    ['an expired token', token({}, { expiresIn: -1000 })],
    ['a forged signature with a known key id', token({}, {}, forged.privateKey)],
    ['an unknown key', token({}, { keyid: 'k2' })],
    [
      'a token without a signature',
      `Bearer ${sign({ serviceurl: activity.serviceUrl }, null, { algorithm: 'none', issuer: 'https://api.botframework.com', audience: APP_ID, keyid: 'k1' })}`,
    ],
  ])('not: %s', async (_what, authorization) => {
    const before = edge.app.asked.length;
    const answer = await edge.post(activity, authorization === undefined ? {} : { authorization });
    expect(answer).toEqual({ status: 401, body: undefined });
    expect(edge.app.asked).toHaveLength(before);
  });

  it('not: a key that Microsoft vouches for on another channel only', async () => {
    expect(await edge.post({ ...activity, channelId: 'webchat' }, { authorization: token() })).toMatchObject({
      status: 401,
    });
  });

  it('not: a body that was changed to call us elsewhere', async () => {
    expect(
      await edge.post({ ...activity, serviceUrl: 'https://evil.example/' }, { authorization: token() }),
    ).toMatchObject({ status: 401 });
  });

  it('somebody of another tenant in a shared channel, as an account of there: who that is, the application says, and nothing of a stranger is kept', async () => {
    const stored = edge.addresses.entries.size;
    const from = { ...recorded('task-fetch').from, tenantId: '33333333-3333-4333-8333-333333333333', id: '29:partner' };
    expect(await edge.post(recorded('task-fetch', { from }), { authorization: token() })).toMatchObject({
      status: 200,
      body: { task: { type: 'continue' } },
    });
    expect(edge.app.asked.at(-1)?.account).toEqual({ platform: 'teams', workspace: from.tenantId, user: MILA });
    expect(edge.addresses.entries.size).toBe(stored);
  });

  it('not: another tenant, whatever its token says', async () => {
    const before = edge.app.asked.length;
    const stored = edge.addresses.entries.size;
    expect(await edge.post(recorded('other-tenant'), { authorization: token() })).toEqual({
      status: 403,
      body: undefined,
    });
    expect(edge.app.asked).toHaveLength(before);
    expect(edge.addresses.entries.size).toBe(stored);
  });

  it('and says in the log that somebody was refused, not who or what', () => {
    const refused = edge.log.lines.filter((line) => line.startsWith('warn'));
    expect(refused).toContain('warn teams request refused {"status":401}');
    expect(refused).toContain('warn teams request refused {"status":403}');
    expect(edge.log.lines.join('\n')).not.toMatch(/Mila|MC-2026|evil|another-bot/);
  });
});

describe('the door', () => {
  const authorization = token();

  it.each([
    ['half a body', '{"type":"message", "text":"geheim', 400],
    ['no object', '"text"', 400],
    ['a list', '[1]', 400],
    ['a body of 300 KB', JSON.stringify({ ...activity, text: 'x'.repeat(300_000) }), 413],
  ])('turns away %s', async (_what, body, status) => {
    expect(await edge.post(body, { authorization })).toEqual({ status, body: undefined });
  });

  it('turns away an authentic body that is no activity', async () => {
    expect(await edge.post({ serviceUrl: activity.serviceUrl, channelId: 'msteams' }, { authorization })).toMatchObject(
      { status: 400 },
    );
  });

  it('turns away other paths, other methods and other kinds of body', async () => {
    expect(await edge.post(activity, { authorization }, '/api/messages/more')).toMatchObject({ status: 404 });
    expect(await edge.post(activity, { authorization, 'content-type': 'text/plain' })).toMatchObject({ status: 400 });
    const got = await fetch(`${edge.url}/api/messages`);
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('never repeats a body in the log', () => {
    expect(edge.log.lines.join('\n')).not.toMatch(/geheim|xxx/);
  });
});

describe('calling Teams', () => {
  it('shows the token of the bot, from its own tenant', async () => {
    const teams = await fakeTeams();
    const login = 'https://login.microsoftonline.com';
    http
      .mock(login)
      .get(/\/common\/discovery\/instance/)
      .optionally()
      .reply(200, {
        tenant_discovery_endpoint: `${login}/${TENANT}/v2.0/.well-known/openid-configuration`,
        'api-version': '1.1',
        metadata: [
          {
            preferred_network: 'login.microsoftonline.com',
            preferred_cache: 'login.windows.net',
            aliases: ['login.microsoftonline.com'],
          },
        ],
      });
    http
      .mock(login)
      .get(`/${TENANT}/v2.0/.well-known/openid-configuration`)
      .optionally()
      .reply(200, {
        authorization_endpoint: `${login}/${TENANT}/oauth2/v2.0/authorize`,
        token_endpoint: `${login}/${TENANT}/oauth2/v2.0/token`,
        issuer: `${login}/${TENANT}/v2.0`,
        jwks_uri: `${login}/${TENANT}/keys`,
      });
    http
      .mock(login)
      .post(`/${TENANT}/oauth2/v2.0/token`, /scope=https%3A%2F%2Fapi\.botframework\.com/)
      .query(true)
      .reply(200, { token_type: 'Bearer', expires_in: 3600, access_token: 'token-of-the-bot' });
    const answer = await edge.post(recorded('chat-dossier', { serviceUrl: teams.serviceUrl }), {
      authorization: token({ serviceurl: teams.serviceUrl }),
    });
    expect(answer.status).toBe(200);
    const [call] = await teams.reached(1);
    expect(call).toMatchObject({
      method: 'POST',
      path: '/teams/v3/conversations/a:1OpaquePersonalChatId/activities',
      authorization: 'Bearer token-of-the-bot',
    });
  });
});

describe('an edge that does not know who it is', () => {
  it.each([
    ['no app id', { ...real, appId: ' ' }],
    ['no password', { ...real, appPassword: '' }],
    ['no tenant', { ...real, appTenantId: '' }],
    ['nobody to hear', { ...real, allowedTenants: () => [] }],
    ['authentication off in production', { insecureForEmulator: { nodeEnv: 'production' } }],
  ])('does not start: %s', async (_what, options) => {
    await expect(openEdge(options)).rejects.toThrow(/Teams/);
  });

  it('says loudly that it believes everybody, and believes nobody from elsewhere', async () => {
    const log = recordingLog();
    const insecure = await openEdge({ log });
    expect(log.lines[0]).toMatch(/^warn TEAMS AUTHENTICATION IS OFF/);
    // A server in between, so that the request seems to come from another machine.
    const elsewhere = await listen((request, response) => {
      Object.defineProperty(request.socket, 'remoteAddress', { value: '203.0.113.7' });
      insecure.http.handle(request, response);
    });
    const answer = await fetch(`${elsewhere.url}/api/messages`, {
      method: 'POST',
      body: JSON.stringify(recorded('task-fetch')),
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(403);
    expect(insecure.app.asked).toEqual([]);
    expect(log.lines.join('\n')).not.toContain(SECRET);
  });
});
