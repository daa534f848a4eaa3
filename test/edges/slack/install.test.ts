// Installing the app in several workspaces: by a browser, on the real server and storage, with Slack's Web API faked.
import { StorageUnavailable } from '../../../src/app/ports';
import { SECURITY_HEADERS } from '../../../src/edges/http/security-headers';
import { openInstallations } from '../../../src/edges/slack/install/installations';
import { BOT_SCOPES } from '../../../src/edges/slack/install/scopes';
import { refusal } from './support/fake-web-api';
import { installDesk, PUBLIC_URL, delivery, tenants } from './support/install-desk';

describe('an app in several workspaces', () => {
  const { desk, get, begin, granted, finish, methods } = installDesk();

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
    expect(await desk.storage.installations.list()).toEqual([
      { workspace: 'T0SCHOOL', at: new Date(desk.now).toISOString(), token: 'xoxb-one', scopes: BOT_SCOPES },
    ]);
    expect(methods()).not.toContain('auth.revoke');
    await desk.edge.gateway.post({ platform: 'slack', id: 'C0ONE' }, delivery);
    expect(desk.slack.tokens.at(-1)).toBe('xoxb-one');
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
    expect(await desk.storage.installations.list()).toEqual([]);
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
    expect(desk.slack.calls).toEqual([]);
  });

  it('says that nothing was installed to whoever stops half way', async () => {
    const response = await get('/slack/oauth_redirect?error=access_denied');
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('Er is niets geïnstalleerd'),
    ]);
  });

  it('keeps nothing when the store is away, and says so', async () => {
    Object.assign(desk.storage.installations, { save: async () => Promise.reject(new StorageUnavailable('away')) });
    const response = await finish();
    expect([response.status, await response.text()]).toEqual([502, expect.stringContaining('niet gelukt')]);
  });

  it('does not start for schools that have no workspace, and says where it is written', () => {
    const nowhere = { ...tenants[0]!, workspaces: {} };
    const open = () =>
      openInstallations({
        oauth: { clientId: '1.2', clientSecret: 'c', stateSecret: 's'.repeat(32) },
        store: desk.storage.installations,
        served: () => [nowhere],
        clock: { now: () => '' },
        log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      });
    expect(open).toThrow(/SLACK_CLIENT_ID.*workspaces\.slack.*TENANTS/);
  });

  it('answers only a GET', async () => {
    expect((await fetch(`${desk.server.url}/slack/install`, { method: 'POST' })).status).toBe(405);
    expect((await get('/slack/installed')).status).toBe(404);
  });
});
