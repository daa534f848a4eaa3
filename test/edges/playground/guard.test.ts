import { startPlayground } from './school';

let playground: Awaited<ReturnType<typeof startPlayground>>;
beforeAll(async () => void (playground = await startPlayground()));
afterAll(() => playground.close());

const json = { 'content-type': 'application/json' };
const body = JSON.stringify({ person: 'ilse', text: '/help' });

describe('the guard of the playground', () => {
  it('sets its headers on every answer, on refusals too', async () => {
    for (const { headers } of [
      await playground.get('/api/people'),
      await playground.get('/nowhere'),
      await playground.send('GET', '/', { host: 'evil.example' }),
    ]) {
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
      expect(headers['content-security-policy']).toMatch(
        /default-src 'none'; script-src 'self';.*frame-ancestors 'none'/,
      );
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  it('answers to no name but its own, so that no other site can read it', async () => {
    expect((await playground.send('GET', '/api/people', { host: 'evil.example' })).status).toBe(403);
    expect((await playground.send('GET', '/api/people', { host: 'localhost:1234' })).status).toBe(200);
  });

  it('answers to its address too once it is public, and still to no other name', async () => {
    const open = await startPlayground({ isPublic: true });
    expect((await open.send('GET', '/api/people', { host: '192.0.2.7:3978' })).status).toBe(200);
    expect((await open.send('GET', '/api/people', { host: '[2001:db8::7]:3978' })).status).toBe(200);
    expect((await open.send('GET', '/api/people', { host: 'evil.example' })).status).toBe(403);
    expect((await playground.send('GET', '/api/people', { host: '192.0.2.7' })).status).toBe(403);
    await open.close();
  });

  it.each([
    ['another origin', { ...json, origin: 'http://evil.example' }],
    ['no origin', json],
    ['an opaque origin', { ...json, origin: 'null' }],
    ['a plain form', { 'content-type': 'text/plain' }],
  ])('makes no change for a request from %s', async (_what, headers) => {
    const { status, body: answer } = await playground.send('POST', '/api/command', headers, body);
    expect([status, answer]).toEqual([403, { error: 'forbidden' }]);
  });

  it('refuses a body that is not JSON, or too long', async () => {
    const own = { ...json, origin: playground.url };
    expect(await playground.send('POST', '/api/command', own, '{"person":')).toMatchObject({
      status: 400,
      body: { error: 'bad_request' },
    });
    expect(
      await playground.send('POST', '/api/command', own, JSON.stringify({ text: 'x'.repeat(70_000) })),
    ).toMatchObject({ status: 413, body: { error: 'too_large' } });
  });

  it('serves nothing from the disk but the page', async () => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/index.html',
      '/wire.ts',
      '/tsconfig.json',
      '/api',
    ])
      expect((await playground.get(path)).status).toBe(404);
  });
});
