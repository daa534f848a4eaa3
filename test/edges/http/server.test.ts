import type { HttpEdge } from '../../../src/edges/http/http-edge';
import { startServer, type RunningServer } from '../../../src/edges/http/server';

const logged: string[] = [];
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (message: string, fields = {}) => void logged.push(`${message} ${JSON.stringify(fields)}`),
};
const edge = (prefix: string): HttpEdge => ({
  prefix,
  handle: (_request, response) => void response.end(`behind ${prefix}`),
});
const broken: HttpEdge = {
  prefix: '/broken',
  handle: () => {
    throw new Error('a secret');
  },
};

describe('the server', () => {
  let server: RunningServer;
  let away = false;
  beforeAll(async () => {
    const check = () => (away ? Promise.reject(new Error('away')) : Promise.resolve());
    server = await startServer({ host: '127.0.0.1', port: 0, log, readyForMs: 0 });
    expect(await get('/slack/events')).toMatchObject({ status: 503, text: expect.stringContaining('starting') });
    expect(await get('/healthz')).toMatchObject({ status: 200 });
    expect(await get('/readyz')).toMatchObject({ status: 503 });
    server.serve({ edges: [edge('/'), edge('/slack'), broken], check });
  });
  afterAll(() => server.close());
  const get = async (path: string) => {
    const response = await fetch(`${server.url}${path}`);
    return { status: response.status, text: await response.text() };
  };

  it('brings a request to the edge with the longest prefix', async () => {
    expect(await get('/slack/events?x=1')).toEqual({ status: 200, text: 'behind /slack' });
    expect(await get('/slackish')).toEqual({ status: 200, text: 'behind /' });
  });

  it('is healthy as long as it runs and ready while storage answers', async () => {
    expect(await get('/healthz')).toMatchObject({ status: 200 });
    expect(await get('/readyz')).toMatchObject({ status: 200 });
    away = true;
    expect(await get('/readyz')).toMatchObject({ status: 503, text: expect.stringContaining('nothing can be stored') });
    away = false;
    expect(await get('/readyz')).toMatchObject({ status: 200 });
  });

  it('names a port that is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startServer({ host: '127.0.0.1', port, log })).rejects.toThrow(`port ${port} is in use`);
  });

  it('answers a bug with an apology and logs it without its words', async () => {
    expect(await get('/broken')).toMatchObject({ status: 500, text: 'something went wrong\n' });
    expect(logged.join()).not.toContain('a secret');
    expect(logged.join()).toContain('request failed');
  });
});

describe('whether it is ready', () => {
  it('is asked of storage once for all who ask at about the same time, however many', async () => {
    let asked = 0;
    let answer: () => void = () => undefined;
    const server = await startServer({ host: '127.0.0.1', port: 0, log, readyForMs: 600_000 });
    const check = () =>
      new Promise<void>((resolve) => {
        asked += 1;
        answer = resolve;
      });
    server.serve({ edges: [], check });
    const many = Array.from({ length: 20 }, () => fetch(`${server.url}/readyz`));
    while (asked === 0) await new Promise((resolve) => void setTimeout(resolve, 5));
    answer();
    expect((await Promise.all(many)).map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect(asked).toBe(1);
    await server.close();
  });
});

describe('a server that closes', () => {
  it('answers what is under way, takes nothing new, and then is closed', async () => {
    let letGo: () => void = () => undefined;
    let reached: () => void = () => undefined;
    const isReached = new Promise<void>((resolve) => (reached = resolve));
    const slow: HttpEdge = {
      prefix: '/slow',
      handle: (_request, response) => {
        letGo = () => void response.end('answered');
        reached();
      },
    };
    const server = await startServer({ host: '127.0.0.1', port: 0, log });
    server.serve({ edges: [slow], check: async () => undefined });
    const underWay = fetch(`${server.url}/slow`);
    await isReached;
    let closed = false;
    const closing = server.close().then(() => (closed = true));
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
    expect(closed).toBe(false);
    letGo();
    expect(await (await underWay).text()).toBe('answered');
    await closing;
  });
});
