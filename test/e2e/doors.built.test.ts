// The program as it is deployed, seen from outside: every address it answers at, the headers of every answer, and what
// it never writes to its log.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SECURITY_HEADERS } from '../../src/edges/http/security-headers';
import { LARGEST_BODY } from '../../src/edges/http/door';
import { expectNoSecret, GUID, SECRETS, signed, slashCommand } from './secrets';
import { freePort } from '../support/free-port';
import { startProcess, type Started, type Wants } from '../support/process';

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'zorgspoor-doors-'));
  folders.push(made);
  return made;
};
const programs: Started[] = [];
/** Stopped at the latest when all tests are over: a test that fails must not leave a process behind. */
const start = async (wants: Wants) => {
  const program = await startProcess(wants);
  programs.push(program);
  return program;
};
afterAll(async () => {
  await Promise.all(programs.map((program) => program.stop()));
  folders.forEach((made) => rmSync(made, { recursive: true, force: true }));
});

const REAL = {
  ...SECRETS,
  TEAMS_APP_ID: GUID,
  TEAMS_TENANT_ID: GUID,
  TENANTS: 'config/school.example.yaml',
  LOG_LEVEL: 'debug',
};

/** The addresses in the source of the edges: a new one must be walked here too. */
function addressesInSource(): string[] {
  const files = readdirSync('src/edges', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.includes('page/') && !name.startsWith('cli/'),
  );
  const texts = files.map((name) => readFileSync(join('src/edges', name), 'utf8'));
  const found = texts.flatMap((text) =>
    [
      ...text.matchAll(
        /(?:\.(?:get|post|put|delete|all)\(|prefix: |serve\(|ENDPOINT = |PATH = |path === )'(\/[^']*)'/g,
      ),
    ].map(([, path]) => path!),
  );
  return [...new Set(found)].filter((path) => path !== '/').sort();
}

const LINKS = [
  '/dossier',
  '/dossier/x',
  '/privacy',
  '/privacy/x',
  '/terms',
  '/trends',
  '/trends/x',
  '/trends/x.csv',
  ...['dossier', 'trends'].map((what) => `/${what}/${'a'.repeat(64)}`),
];
const PLAYGROUND = [
  ...LINKS,
  '/',
  '/style.css',
  '/main.js',
  '/api/people',
  '/api/view',
  '/api/command',
  '/api/press',
  '/api/clock',
  '/healthz',
  '/readyz',
  '/nowhere',
  '/..%2f..%2fetc/passwd',
];
/** Only with several workspaces is there anything there, and only there does a browser get a cookie. */
const INSTALL = ['/slack/install', '/slack/oauth_redirect'];
const PLATFORMS = [
  ...LINKS,
  '/slack',
  '/slack/events',
  '/slack/oauth',
  ...INSTALL,
  '/api/messages',
  '/api/messages/x',
  '/healthz',
  '/readyz',
  '/',
  '/nowhere',
];
/** Walked apart: it does not end. */
const STREAM = '/api/events';
/** On a port of its own. */
const METRICS = ['/metrics', '/healthz', '/'];

const bodies = [undefined, '{}', '{"a":', 'x'.repeat(LARGEST_BODY + 1)];

function checkHeaders(path: string, { headers }: Response, mayHaveCookie = false): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    const got = headers.get(name) ?? '';
    if (name !== 'content-security-policy') expect([path, name, got]).toEqual([path, name, value]);
    else expect([path, got]).toEqual([path, expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'/)]);
    expect(got).not.toContain('unsafe');
  }
  for (const name of [
    'x-powered-by',
    'server',
    'etag',
    'access-control-allow-origin',
    ...(mayHaveCookie ? [] : ['set-cookie']),
  ])
    expect([path, name, headers.get(name)]).toEqual([path, name, null]);
}

/** Every way to ask: each method, and a few bodies. */
const WAYS = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'].flatMap((method) =>
  (method === 'POST' ? bodies : [undefined]).map((body) => ({ method, body })),
);

async function askOnce(url: string, path: string, { method, body }: (typeof WAYS)[number]): Promise<number> {
  const response = await fetch(`${url}${path}`, {
    method,
    redirect: 'manual',
    ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
  });
  checkHeaders(`${method} ${path}`, response);
  await response.arrayBuffer();
  if (body && body.length > LARGEST_BODY)
    expect([path, response.status]).toEqual([path, path === '/healthz' ? 200 : 413]);
  return response.status;
}

/** Asks every address in every way; returns the statuses by address, that of GET first. */
async function walk(url: string, paths: readonly string[]): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>(paths.map((path) => [path, []]));
  for (const path of paths) {
    for (const way of WAYS) found.get(path)!.push(await askOnce(url, path, way));
  }
  return found;
}

type Places = { places: { id: string; people: { id: string }[] }[] };

describe('every answer of the program', () => {
  it('is walked below: no address in the source is forgotten', () => {
    expect(
      addressesInSource().filter((path) => ![...PLAYGROUND, ...PLATFORMS, ...METRICS, STREAM].includes(path)),
    ).toEqual([]);
  });

  it('carries the headers, in the playground', async () => {
    const program = await start({ env: { DATA_DIR: folder() } });
    try {
      const statuses = await walk(program.url!, PLAYGROUND);
      expect(statuses.get('/')![0]).toBe(200);
      expect(statuses.get('/..%2f..%2fetc/passwd')!.every((status) => status >= 400)).toBe(true);
      expect([...statuses.values()].flat().filter((status) => status >= 500)).toEqual([]);
      const stream = new AbortController();
      const live = await fetch(`${program.url}${STREAM}`, { signal: stream.signal });
      checkHeaders(STREAM, live);
      stream.abort();
    } finally {
      await program.stop();
    }
  });

  it('holds up one person who asks more than a person can, and nobody else', async () => {
    const program = await start({ env: { DATA_DIR: folder() } });
    try {
      const { places } = (await (await fetch(`${program.url}/api/people`)).json()) as Places;
      const [one, other] = places[0]!.people;
      const ask = async (person: string) => {
        const body = JSON.stringify({ place: places[0]!.id, person, text: '/dossier' });
        return (
          await fetch(`${program.url}/api/command`, {
            method: 'POST',
            body,
            headers: { 'content-type': 'application/json', origin: program.url! },
          })
        ).text();
      };
      let [last, times] = ['', 0];
      for (; times < 300 && !last.includes('DES-11'); times += 1) last = await ask(one!.id);
      expect(last).toContain('DES-11');
      expect(times).toBeGreaterThan(200);
      expect(await ask(other!.id)).not.toContain('DES-11');
    } finally {
      await program.stop();
    }
  });

  it('turns away who goes on and on, and is still alive', async () => {
    const program = await start({ env: { DATA_DIR: folder() } });
    try {
      let last = 0;
      for (let time = 0; time < 320 && last !== 429; time += 1) last = (await fetch(`${program.url}/nowhere`)).status;
      expect(last).toBe(429);
      expect((await fetch(`${program.url}/`)).status).toBe(429);
      expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
    } finally {
      await program.stop();
    }
  });
});

/**
 * Stands in for every library that puts what it was given into its errors: all calls to the outside fail, with the
 * secrets in the message.
 */
const TELLTALE = `
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
const secrets = ${JSON.stringify(Object.values(SECRETS).join(' '))};
const tell = () => { const error = new Error('could not send authorization: ' + secrets); error.config = { headers: { authorization: secrets } }; return error; };
globalThis.fetch = async () => { throw tell(); };
https.request = () => { throw tell(); };
https.get = https.request;
syncBuiltinESMExports();
`;

async function provokeSlack({ url }: Started): Promise<void> {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const send = async (body: string, headers: Record<string, string>) =>
    (await fetch(`${url}/slack/events`, { method: 'POST', body, headers: { ...form, ...headers } })).status;
  expect(await send(slashCommand('U000000001'), {})).toBe(401);
  expect(await send(slashCommand('U000000001'), signed(slashCommand('U000000001'), 'other'))).toBe(401);
  for (const body of [
    slashCommand('U000000001'),
    slashCommand('UNOBODY'),
    'null',
    'payload={',
    `payload=${encodeURIComponent(JSON.stringify({ type: 'block_actions', token: SECRETS.SLACK_BOT_TOKEN }))}`,
  ])
    await send(body, signed(body));
}

async function provokeTeams({ url }: Started): Promise<void> {
  const header = Buffer.from(JSON.stringify({ alg: 'RS256', kid: 'x' })).toString('base64url');
  const claims = Buffer.from(
    JSON.stringify({ iss: 'https://api.botframework.com', aud: GUID, appid: SECRETS.TEAMS_APP_PASSWORD }),
  ).toString('base64url');
  const activity = JSON.stringify({
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: 'https://smba.example/',
    text: 'Pietje heeft blauwe plekken',
    from: { id: 'a' },
    recipient: { id: 'b' },
    conversation: { id: 'c' },
  });
  for (const authorization of ['', 'Bearer x', `Bearer ${header}.${claims}.${header}`]) {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      body: activity,
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expectNoSecret(await response.text());
  }
}

describe('the other ways to be on Slack', () => {
  const { SLACK_BOT_TOKEN: _token, ...withoutToken } = REAL;

  it('give whoever installs the app the same headers and a cookie that no script reads, and tell no secret', async () => {
    const oauth = {
      SLACK_CLIENT_ID: '111.222',
      SLACK_CLIENT_SECRET: randomBytes(16).toString('hex'),
      SLACK_STATE_SECRET: randomBytes(32).toString('hex'),
    };
    const program = await start({
      env: { ...withoutToken, ...oauth, PUBLIC_URL: 'https://zorg.school.example', DATA_DIR: folder() },
      first: TELLTALE,
    });
    const get = (path: string, cookie = '') =>
      fetch(`${program.url}${path}`, { redirect: 'manual', headers: { cookie } });
    const begun = await get('/slack/install');
    checkHeaders('/slack/install', begun, true);
    expect([begun.status, begun.headers.get('set-cookie')]).toEqual([
      302,
      expect.stringMatching(/; Secure; HttpOnly;/),
    ]);
    const state = new URL(begun.headers.get('location')!).searchParams.get('state')!;
    // With its own cookie the code is taken to Slack, which fails here and tells all it knows.
    for (const [query, cookie, status] of [
      ['', '', 400],
      ['?error=access_denied', '', 400],
      [`?code=abc&state=${state}`, '', 400],
      [`?code=abc&state=${state}`, begun.headers.get('set-cookie')!.split(';')[0]!, 502],
    ] as const) {
      const answer = await get(`/slack/oauth_redirect${query}`, cookie);
      checkHeaders('/slack/oauth_redirect', answer, true);
      expect([query, answer.status]).toEqual([query, status]);
      expectNoSecret(await answer.text(), Object.values(oauth));
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await fetch(`${program.url}/slack/install`, { method })).status).toBe(405);
    await program.stop();
    expect(program.output()).toContain('an installation did not come to an end');
    expectNoSecret(program.output(), Object.values(oauth).slice(1));
  });

  it('connect out when there is no address, are ready without Slack beside Teams, and stop when asked', async () => {
    const { SLACK_SIGNING_SECRET: _secret, ...env } = REAL;
    const appToken = `xapp-${randomBytes(16).toString('hex')}`;
    const program = await start({ env: { ...env, SLACK_APP_TOKEN: appToken, DATA_DIR: folder() }, first: TELLTALE });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await fetch(`${program.url}/readyz`)).status).toBe(200);
    expect((await walk(program.url!, ['/slack/events', ...INSTALL])).get('/slack/events')![0]).toBe(404);
    await program.stop();
    expect(program.output()).toContain('no connection to Slack; trying again');
    expectNoSecret(program.output(), [appToken]);
  });
});

describe('the log and the console', () => {
  it('never hold a secret or what was typed, whatever goes wrong', async () => {
    const port = await freePort();
    const env = { ...REAL, DATA_DIR: folder(), METRICS_PORT: String(port) };
    const program = await start({ env, first: TELLTALE });
    expect(program.url).toBeDefined();
    await walk(program.url!, PLATFORMS);
    const metrics = `http://127.0.0.1:${port}`;
    expect((await walk(metrics, METRICS)).get('/metrics')![0]).toBe(200);
    await provokeSlack(program);
    await provokeTeams(program);
    expectNoSecret(await (await fetch(`${metrics}/metrics`)).text());
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await program.stop();
    const output = program.output();
    // The provocations arrived: they are told of by status and by kind of error.
    for (const told of ['refused a request to the Slack edge', 'teams request refused', 'unknown account'])
      expect(output).toContain(told);
    expectNoSecret(output);
    expect(output).not.toMatch(/Pietje|blauwe|authorization/i);

    // The same folder with another key: it says so, and names neither.
    const other = randomBytes(32).toString('hex');
    const wrong = await start({ env: { ...env, MASTER_KEY: other, MASTER_KEY_ALSO: '' } });
    await wrong.stop();
    expect(wrong.url).toBeUndefined();
    expect(wrong.output()).toMatch(/did not start[\s\S]*key/i);
    expectNoSecret(wrong.output(), [other]);
  });

  it('name a database that is away without how one gets into it', async () => {
    const password = randomBytes(12).toString('hex');
    const program = await start({
      env: {
        ...REAL,
        DATA_DIR: folder(),
        MONGODB_URI: `mongodb://zorgspoor:${password}@127.0.0.1:1/zorgspoor?serverSelectionTimeoutMS=300`,
      },
      says: /database cannot be reached/,
    });
    await program.stop();
    expect(program.output()).toContain('trying again');
    expectNoSecret(program.output(), [password]);
    expect(program.output()).not.toContain('mongodb://');
  });

  it('name what is wrong with a setting, and never its value', async () => {
    const wrong = Object.fromEntries(
      [
        'MASTER_KEY',
        'MASTER_KEY_ALSO',
        'SLACK_BOT_TOKEN',
        'TEAMS_APP_ID',
        'MONGODB_URI',
        'PLAYGROUND_PUBLIC',
        'TRUSTED_PROXIES',
      ].map((name) => [name, `Geheim-${randomBytes(6).toString('hex')}`]),
    );
    const program = await start({ env: { ...REAL, ...wrong } });
    expect(program.url).toBeUndefined();
    for (const [name, value] of Object.entries(wrong)) {
      expect(program.output()).toContain(name);
      expect(program.output()).not.toContain(value);
    }
    expectNoSecret(program.output());
  });
});
