// The address a dossier is fetched at: a page with a button, behind it the file once, else one page for whatever is
// wrong, and no token in any log.
import { StorageUnavailable } from '../../../src/app/ports';
import type { Fetched } from '../../../src/app/cases/dossier';
import { createDownloadEdge } from '../../../src/edges/http/download-edge';
import { startServer, type RunningServer } from '../../../src/edges/http/server';

const TOKEN = 'ab'.repeat(32);
const logged: string[] = [];
const line = (message: string, fields = {}) => void logged.push(`${message} ${JSON.stringify(fields)}`);
const log = { info: line, warn: line, error: line };

describe('the address of a dossier', () => {
  let server: RunningServer;
  let asked: string[] = [];
  let answer: () => Promise<Fetched>;
  const file = (): Promise<Fetched> =>
    Promise.resolve({ kind: 'file', name: 'dossier-MC-2026-0007.pdf', bytes: Buffer.from('%PDF-1.7 inhoud') });

  beforeAll(async () => {
    server = await startServer({ host: '127.0.0.1', port: 0, log });
    const fetch = (token: string) => (asked.push(token), answer());
    server.serve({
      edges: [
        createDownloadEdge({ fetch, log }),
        { prefix: '/', handle: (_request, response) => void response.end('the playground') },
      ],
      check: () => Promise.resolve(),
    });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    asked = [];
    logged.length = 0;
    answer = file;
  });
  const get = (path: string, init: RequestInit = {}) => fetch(`${server.url}${path}`, init);
  const press = (path: string) =>
    get(path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } });

  it('gives the file to keep, to nobody but the one who asks, under a name without a name', async () => {
    const response = await press(`/dossier/${TOKEN}`);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="dossier-MC-2026-0007.pdf"',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toBe('%PDF-1.7 inhoud');
    expect(asked).toEqual([TOKEN]);
  });

  it('says the same of a link that was used, is too old or never was, in plain words of both languages', async () => {
    answer = () => Promise.resolve({ kind: 'gone' });
    const used = await press(`/dossier/${TOKEN}`);
    const body = await used.text();
    expect(used.status).toBe(404);
    expect(body).toContain('Deze link werkt niet (meer)');
    expect(body).toContain('This link does not work');
    for (const path of [
      '/dossier',
      '/dossier/',
      '/dossier/kort',
      `/dossier/${TOKEN}0`,
      `/dossier/${TOKEN.toUpperCase()}`,
      `/dossier/${TOKEN}/x`,
    ]) {
      for (const ask of [get, press]) {
        const wrong = await ask(path);
        expect([path, wrong.status, await wrong.text()]).toEqual([path, 404, body]);
      }
    }
    expect(asked).toEqual([TOKEN]);
  });

  it('is not used up by whoever only looks, a scanner of links or a browser that looks ahead: they get a page with a button, the same for every link', async () => {
    answer = () => Promise.resolve({ kind: 'gone' });
    const looked = await get(`/dossier/${TOKEN}`);
    expect(looked.status).toBe(200);
    expect(looked.headers.get('content-security-policy')).toContain("form-action 'self'");
    expect(await looked.text()).toMatch(/<form method="post"><button>Dossier ophalen/);
    expect((await get(`/dossier/${TOKEN}`, { method: 'HEAD' })).status).toBe(200);
    expect((await get(`/dossier/${TOKEN}`, { method: 'PUT', body: 'x' })).status).toBe(405);
    expect(asked).toEqual([]);
  });

  it.each([
    ['storage is away', () => Promise.reject(new StorageUnavailable('mongodb://secret'))],
    ['everybody is at it', () => Promise.resolve({ kind: 'away' } as const)],
    ['it cannot be made', () => Promise.reject(new Error(`could not make ${TOKEN} of Marit`))],
  ])('says to try again when %s, and logs no more than the kind of error', async (_what, fails) => {
    answer = fails;
    const response = await press(`/dossier/${TOKEN}`);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('Dat lukt nu niet');
    expect(logged.join()).not.toMatch(/abab|Marit|secret/);
  });

  it('never has the token in a log', async () => {
    await get(`/dossier/${TOKEN}`);
    await press(`/dossier/${TOKEN}`);
    answer = () => Promise.resolve({ kind: 'gone' });
    await press(`/dossier/${TOKEN}`);
    expect(logged.join()).not.toContain('abab');
  });
});
