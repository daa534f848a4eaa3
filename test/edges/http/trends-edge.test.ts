/**
 * The edge behind a link to figures: through the real server, with the headers of a page that nobody may keep or frame.
 */
import { StorageUnavailable, type Log } from '../../../src/app/ports';
import type { FetchedTrends } from '../../../src/app/trends/trends-answers';
import { startServer, type RunningServer } from '../../../src/edges/http/server';
import { createTrendsEdge } from '../../../src/edges/http/trends-edge';

const TOKEN = 'a1'.repeat(32);
const logged: string[] = [];
const line = (message: string, fields = {}) => void logged.push(`${message} ${JSON.stringify(fields)}`);
const log: Log = { info: line, warn: line, error: line };

let server: RunningServer;
let answer: () => Promise<FetchedTrends>;
const asked: string[] = [];
beforeAll(async () => {
  server = await startServer({ host: '127.0.0.1', port: 0, log });
  const edge = createTrendsEdge({
    fetch: (token, what) => (asked.push(`${token} ${what}`), answer()),
    styleHash: 'sha256-x',
    log,
  });
  server.serve({ edges: [edge], check: () => Promise.resolve() });
});
afterAll(() => server.close());
beforeEach(() => {
  asked.length = 0;
  logged.length = 0;
  answer = () => Promise.resolve({ kind: 'gone' });
});

const get = (path: string, init: RequestInit = {}) => fetch(`${server.url}${path}`, init);

it('shows the page, which may use its own style and pictures that stand in it, and nothing else', async () => {
  answer = () => Promise.resolve({ kind: 'page', html: '<!doctype html><p>31</p>' });
  const response = await get(`/trends/${TOKEN}`);
  expect(asked).toEqual([`${TOKEN} page`]);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('31');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'content-security-policy':
      "default-src 'none'; img-src data:; style-src 'sha256-x'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  });
});

it('gives the same as a file to save', async () => {
  answer = () => Promise.resolve({ kind: 'csv', name: 'zorgspoor-2026.csv', text: '\ufeffa;b\r\n' });
  const response = await get(`/trends/${TOKEN}/cijfers.csv`);
  expect(asked).toEqual([`${TOKEN} csv`]);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="zorgspoor-2026.csv"',
    'cache-control': 'no-store',
  });
  expect(await response.text()).toContain('a;b');
});

it('says the same of every link that is no good, and asks for none that cannot be one', async () => {
  const pages = await Promise.all(
    [
      '/trends',
      '/trends/',
      `/trends/${TOKEN.toUpperCase()}`,
      `/trends/${TOKEN}/other`,
      `/trends/${TOKEN}x`,
      `/trends/${TOKEN}?a=b`,
    ].map(async (path) => {
      const response = await get(path);
      return [response.status, await response.text()];
    }),
  );
  expect(new Set(pages.map((page) => JSON.stringify(page))).size).toBe(1);
  expect(pages[0]![0]).toBe(404);
  expect(pages[0]![1]).toMatch(/\/cijfers.*\/trends/s);
  expect(asked).toEqual([`${TOKEN} page`]);
});

it('takes nothing but GET', async () => {
  const response = await get(`/trends/${TOKEN}`, { method: 'POST', body: 'x' });
  expect(response.status).toBe(405);
  expect(asked).toEqual([]);
});

it('says that it cannot be reached now when storage is away or our code fails, and logs no token', async () => {
  for (const error of [new StorageUnavailable('away'), new Error(TOKEN)]) {
    answer = () => Promise.reject(error);
    const response = await get(`/trends/${TOKEN}`);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('niet bereikbaar');
  }
  expect(logged).toEqual(['figures not shown {"error":"Error"}']);
});
