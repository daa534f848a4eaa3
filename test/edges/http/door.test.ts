// What every request meets before anybody reads it, on a real server with real sockets: sizes, numbers, patience,
// headers.
import { connect } from 'node:net';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { HttpEdge } from '../../../src/edges/http/http-edge';
import { LARGEST_BODY } from '../../../src/edges/http/door';
import { SECURITY_HEADERS } from '../../../src/edges/http/security-headers';
import { startServer, type RunningServer, type ServerOptions } from '../../../src/edges/http/server';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const limits = (requests: number, refused: number, trustedProxies: readonly string[] = ['loopback']) => ({
  requests,
  refused,
  trustedProxies,
});

let reached = 0;
const edge: HttpEdge = {
  prefix: '/',
  handle: (request, response) => {
    reached += 1;
    response.statusCode = request.url === '/no' ? 401 : 200;
    response.end('reached');
  },
};

async function open(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const server = await startServer({ host: '127.0.0.1', port: 0, log, ...options });
  server.serve({ edges: [edge], check: async () => undefined });
  return server;
}

async function during<T>(options: Partial<ServerOptions>, run: (server: RunningServer) => Promise<T>): Promise<T> {
  const server = await open(options);
  reached = 0;
  try {
    return await run(server);
  } finally {
    await server.close();
  }
}

const get = async ({ url }: RunningServer, path = '/', forwardedFor?: string) =>
  fetch(`${url}${path}`, forwardedFor ? { headers: { 'x-forwarded-for': forwardedFor } } : {});
const statuses = async (server: RunningServer, path: string, times: number, forwardedFor?: string) => {
  const found: number[] = [];
  for (let time = 0; time < times; time += 1) found.push((await get(server, path, forwardedFor)).status);
  return found;
};

/** Announces a body of so many bytes, sends the first few, and answers with what came back. */
function announce(
  { url }: RunningServer,
  path: string,
  bytes: number,
): Promise<{ status: number; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      `${url}${path}`,
      { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': bytes } },
      (response) => {
        response.resume().once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
        request.destroy();
      },
    );
    request.once('error', reject);
    request.write('{');
  });
}

describe('the door', () => {
  it('turns a large body away by what it says it will send, before any of it is read', async () => {
    await during({}, async (server) => {
      for (const path of ['/', '/slack/events', '/readyz']) {
        const { status, headers } = await announce(server, path, 10 * 1024 ** 3);
        expect([status, headers.connection]).toEqual([413, 'close']);
      }
      expect(reached).toBe(0);
      expect((await announce(server, '/', LARGEST_BODY)).status).toBe(200);
    });
  });

  it('lets so many requests of one address through in a minute, and says when to come again', async () => {
    await during({ limits: limits(3, 100) }, async (server) => {
      expect(await statuses(server, '/', 4)).toEqual([200, 200, 200, 429]);
      const late = await get(server);
      expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(50);
      expect(reached).toBe(3);
      expect((await get(server, '/healthz')).status).toBe(200);
    });
  });

  it('is done sooner with an address that is turned away again and again', async () => {
    await during({ limits: limits(100, 2) }, async (server) => {
      expect(await statuses(server, '/no', 3)).toEqual([401, 401, 429]);
      expect(await statuses(server, '/', 1)).toEqual([429]);
      expect(await statuses(server, '/', 2, '203.0.113.9')).toEqual([200, 200]);
    });
  });

  it('tells senders behind a proxy of ours apart, and an IPv6 network as one', async () => {
    await during({ limits: limits(2, 100) }, async (server) => {
      expect(await statuses(server, '/', 3, '203.0.113.1')).toEqual([200, 200, 429]);
      expect(await statuses(server, '/', 2, '203.0.113.2')).toEqual([200, 200]);
      expect(await statuses(server, '/', 1, '2001:db8:1:2::1')).toEqual([200]);
      expect(await statuses(server, '/', 2, '2001:db8:1:2:ffff::2')).toEqual([200, 429]);
      expect(await statuses(server, '/', 1, '2001:db8:1:3::1')).toEqual([200]);
    });
  });

  it('does not believe a sender who makes up where they come from', async () => {
    await during({ limits: limits(2, 100, ['10.0.0.1']) }, async (server) => {
      expect([
        ...(await statuses(server, '/', 2, '203.0.113.1')),
        ...(await statuses(server, '/', 1, '203.0.113.2')),
      ]).toEqual([200, 200, 429]);
    });
  });

  it('lets what bears a proof be judged by that, whatever others send from the same address', async () => {
    const proven: HttpEdge = { ...edge, prefix: '/proven', bearsProof: ({ headers }) => 'x-proof' in headers };
    await during({ limits: limits(3, 2) }, async (server) => {
      server.serve({ edges: [proven, edge], check: async () => undefined });
      expect(await statuses(server, '/no', 3)).toEqual([401, 401, 429]);
      expect(await statuses(server, '/proven', 1)).toEqual([429]);
      const withProof = async (path: string) =>
        (await fetch(`${server.url}${path}`, { headers: { 'x-proof': 'yes' } })).status;
      expect(await Promise.all(Array.from({ length: 20 }, () => withProof('/proven')))).toEqual(Array(20).fill(200));
      expect(await withProof('/')).toBe(429);
    });
  });

  it('closes a connection on which nobody says anything', async () => {
    await during({ times: { headersTimeout: 100, connectionsCheckingInterval: 50 } }, async ({ url }) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      socket.resume();
      await new Promise((resolve) => socket.once('close', resolve));
      expect(reached).toBe(0);
    });
  });

  it('hangs up on whoever never finishes a request', async () => {
    await during(
      { times: { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 50 } },
      async ({ url }) => {
        const socket = connect(Number(new URL(url).port), '127.0.0.1');
        let answer = '';
        socket.on('data', (chunk) => (answer += chunk.toString()));
        socket.write('GET / HTTP/1.1\r\nhost: localhost\r\nx-slow: ');
        await new Promise((resolve) => socket.once('close', resolve));
        expect(answer).toContain('408');
        expect(reached).toBe(0);
      },
    );
  });

  it('refuses more headers than anybody needs', async () => {
    await during({}, async ({ url }) => {
      const { status } = await fetch(url, { headers: { 'x-long': 'x'.repeat(20_000) } });
      expect(status).toBe(431);
    });
  });

  it('gives every answer the same headers, whoever answers', async () => {
    await during({ limits: limits(4, 100) }, async (server) => {
      for (const path of ['/healthz', '/readyz', '/', '/no', '/', '/']) {
        const { headers } = await get(server, path);
        for (const [name, value] of Object.entries(SECURITY_HEADERS))
          expect([path, name, headers.get(name)]).toEqual([path, name, value]);
      }
    });
  });
});
