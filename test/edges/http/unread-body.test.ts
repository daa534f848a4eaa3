// A caller reads the answer that came before they had sent everything, however they send and whoever answers; one who
// never stops is hung up on.
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createDownloadEdge } from '../../../src/edges/http/download-edge';
import { LARGEST_BODY } from '../../../src/edges/http/door';
import type { HttpEdge } from '../../../src/edges/http/http-edge';
import { startServer, type RunningServer, type ServerOptions } from '../../../src/edges/http/server';
import { createReceiver, receiveSlack } from '../../../src/edges/slack/requests/receiver';
import { createTrendsEdge } from '../../../src/edges/http/trends-edge';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const nothing = () => Promise.resolve({ kind: 'gone' } as const);
const signingSecret = '0123456789abcdef';
const slack = createReceiver(signingSecret, log);
/** Says no without a look at the body, as what is not signed is answered. */
const refuses: HttpEdge = { prefix: '/refuses', handle: (_request, response) => void response.writeHead(401).end() };
/** Reads a little and has seen enough, as a parser that meets its limit. */
const readsALittle: HttpEdge = {
  prefix: '/reads-a-little',
  handle: (request, response) => void request.once('data', () => (request.pause(), response.writeHead(413).end())),
};
const reads: HttpEdge = {
  prefix: '/reads',
  handle: (request, response) => void request.resume().once('end', () => response.end('read')),
};
const edges: HttpEdge[] = [
  refuses,
  readsALittle,
  reads,
  createDownloadEdge({ fetch: nothing, log }),
  createTrendsEdge({ fetch: nothing, styleHash: 'x', log }),
  {
    prefix: '/slack',
    handle: (request, response) => receiveSlack({ receiver: slack, signingSecret, log }, request, response),
  },
];

async function during<T>(
  run: (server: RunningServer) => Promise<T>,
  options: Partial<ServerOptions> = {},
  serves = true,
): Promise<T> {
  const server = await startServer({ host: '127.0.0.1', port: 0, log, ...options });
  if (serves) server.serve({ edges, check: () => Promise.resolve() });
  try {
    return await run(server);
  } finally {
    await server.close();
  }
}

const open = async ({ url }: RunningServer): Promise<Socket> => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  return socket;
};
const BLOCK = Buffer.alloc(64 * 1024, 'x');
const large = 4 * LARGEST_BODY;
const head = (path: string, bytes: number, more = '') =>
  `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${bytes}\r\n${more}\r\n`;

/** Sends so many blocks, or until the line breaks. */
async function send(
  socket: Socket,
  closed: Promise<void>,
  start: string,
  blocks: number,
  pause: number,
): Promise<void> {
  socket.write(start);
  for (let block = 0; block < blocks && !socket.destroyed; block += 1) {
    if (!socket.write(BLOCK)) await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), closed]);
    if (pause) await wait(pause);
  }
}

/**
 * A caller who sends all first and looks at nothing before, as many programs do; rejects when the line breaks. `pause`:
 * milliseconds between two blocks.
 */
async function sendAllThenRead(server: RunningServer, start: string, blocks: number, pause = 0): Promise<string> {
  const socket = await open(server);
  socket.pause();
  let broken: Error | undefined;
  const closed = new Promise<void>((resolve) =>
    socket.once('close', resolve).once('error', (error) => (broken = error)),
  );
  await send(socket, closed, start, blocks, pause);
  let answer = '';
  socket
    .on('data', (chunk) => (answer += chunk.toString()))
    .resume()
    .end();
  await closed;
  if (broken) throw broken;
  return answer;
}

const CLOSE = 'connection: close\r\n';
const BLOCKS = large / BLOCK.length;

/** Every answer that does not wait for the body. */
const EARLY = [
  ['the door, too large', '/', 413],
  ['the door, too large for Slack', '/slack/events', 413],
  ['health', '/healthz', 200],
] as const;
/** As large as the door lets in. */
const ALLOWED = LARGEST_BODY / BLOCK.length;
const BEHIND = [
  ['nobody there', '/nowhere', 404],
  ['another method', '/trends', 405],
  ['a link that is no good', '/dossier/x', 404],
  ['not signed by Slack', '/slack/events', 401],
  ['no address of Slack', '/slack/other', 404],
  ['not let in', '/refuses', 401],
  ['seen enough', '/reads-a-little', 413],
] as const;

describe('a caller who sends all before reading', () => {
  it.each([...EARLY.map((row) => [...row, BLOCKS] as const), ...BEHIND.map((row) => [...row, ALLOWED] as const)])(
    'reads its answer: %s',
    async (_what, path, status, blocks) => {
      await during(async (server) => {
        for (const more of [CLOSE, '']) {
          // Without "close" the connection stays open for more; the caller ends it.
          expect(await sendAllThenRead(server, head(path, blocks * BLOCK.length, more), blocks)).toMatch(
            new RegExp(`^HTTP/1.1 ${status} `),
          );
        }
      });
    },
  );

  it('reads that there were too many, and that nothing can be stored yet', async () => {
    await during(
      async (server) =>
        expect(await sendAllThenRead(server, head('/reads', LARGEST_BODY, CLOSE), ALLOWED)).toMatch(/^HTTP\/1.1 503 /),
      {},
      false,
    );
    await during(
      async (server) => {
        await fetch(`${server.url}/reads`);
        expect(await sendAllThenRead(server, head('/reads', LARGEST_BODY, CLOSE), ALLOWED)).toMatch(/^HTTP\/1.1 429 /);
      },
      { limits: { requests: 1, refused: 100, trustedProxies: [] } },
    );
  });

  it('reads its answer when it sends slowly, as HTTP/1.0 or in chunks', async () => {
    await during(async (server) => {
      expect(await sendAllThenRead(server, head('/', large, CLOSE), BLOCKS, 20)).toMatch(
        /^HTTP\/1.1 413 [\s\S]*too large/,
      );
      expect(await sendAllThenRead(server, head('/', large).replace('HTTP/1.1', 'HTTP/1.0'), BLOCKS)).toMatch(
        /^HTTP\/1.1 413 /,
      );
      const inChunks = `POST /refuses HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n${CLOSE}\r\n${(BLOCKS * BLOCK.length).toString(16)}\r\n`;
      expect(await sendAllThenRead(server, inChunks, BLOCKS)).toMatch(/^HTTP\/1.1 401 /);
    });
  });

  it('reads that its headers are too long, or are none', async () => {
    await during(async (server) => {
      expect(await sendAllThenRead(server, `GET / HTTP/1.1\r\nhost: localhost\r\nx-long: `, BLOCKS)).toMatch(
        /^HTTP\/1.1 431 /,
      );
      expect(await sendAllThenRead(server, 'no request at all\r\n\r\n', BLOCKS)).toMatch(/^HTTP\/1.1 400 /);
    });
  });
});

describe('the clients of Node', () => {
  it('read the answer to a body that is too large, time after time', async () => {
    await during(async ({ url }) => {
      const body = 'x'.repeat(large);
      for (let time = 0; time < 10; time += 1) {
        const response = await fetch(url, { method: 'POST', body });
        expect([response.status, await response.text()]).toEqual([413, 'too large\n']);
      }
    });
  });

  it('read it by http.request without an error afterwards', async () => {
    await during(async ({ url }) => {
      for (const path of ['/', '/refuses']) {
        const bytes = path === '/' ? large : LARGEST_BODY;
        const found = await new Promise<unknown>((resolve, reject) => {
          const request = httpRequest(
            `${url}${path}`,
            { method: 'POST', headers: { 'content-length': bytes, connection: 'close' } },
            (response) => response.resume().once('close', () => resolve(response.statusCode)),
          );
          request.once('error', reject).end(Buffer.alloc(bytes));
        });
        expect(found).toBe(path === '/' ? 413 : 401);
      }
    });
  });
});

/** What comes back, until the first empty line of it. */
const firstHead = async (socket: Socket): Promise<string> => {
  let answer = '';
  while (!answer.includes('\r\n\r\n')) answer += String(((await once(socket, 'data')) as [Buffer])[0]);
  return answer;
};

describe('a caller who asks whether to send (Expect: 100-continue)', () => {
  const expecting = 'expect: 100-continue\r\n';

  it('is told no without sending, or to go on', async () => {
    await during(async (server) => {
      const refused = await open(server);
      refused.write(head('/reads', large, expecting));
      expect(await firstHead(refused)).toMatch(/^HTTP\/1.1 413 /);
      refused.destroy();

      const accepted = await open(server);
      accepted.write(head('/reads', 2, expecting));
      expect(await firstHead(accepted)).toMatch(/^HTTP\/1.1 100 /);
      accepted.write('{}');
      expect(await firstHead(accepted)).toMatch(/^HTTP\/1.1 200 /);
      accepted.destroy();
    });
  });

  it('is told that nothing else can be expected', async () => {
    await during(async (server) =>
      expect(
        await sendAllThenRead(server, head('/reads', LARGEST_BODY, `expect: wonders\r\n${CLOSE}`), ALLOWED),
      ).toMatch(/^HTTP\/1.1 417 /),
    );
  });
});

describe('a sender who never stops', () => {
  const patience = { ms: 600_000, quietMs: 600_000, bytes: 64 * LARGEST_BODY };
  const endless = (path: string, more = '') => head(path, 10 * 1024 ** 4, more);

  /** Sends until the line breaks; resolves with what was answered. */
  async function sendOn(server: RunningServer, start: string, blocks: number, pause = 0): Promise<string> {
    const socket = await open(server);
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString())).on('error', () => undefined);
    const closed = new Promise<void>((resolve) => socket.once('close', resolve));
    await send(socket, closed, start, blocks, pause);
    await closed;
    return answer;
  }

  it('is hung up on after so many bytes', async () => {
    await during(async (server) => expect(await sendOn(server, endless('/'), Infinity)).toMatch(/^HTTP\/1.1 413 /), {
      patience: { ...patience, bytes: 2 * LARGEST_BODY },
    });
  });

  it('is hung up on after so long', async () => {
    await during(
      async (server) => expect(await sendOn(server, endless('/'), Infinity, 10)).toMatch(/^HTTP\/1.1 413 /),
      { patience: { ...patience, ms: 300, bytes: Infinity } },
    );
  });

  it('is hung up on when it falls silent', async () => {
    await during(async (server) => expect(await sendOn(server, endless('/'), 1)).toMatch(/^HTTP\/1.1 413 /), {
      patience: { ...patience, quietMs: 200 },
    });
  });

  it('is hung up on when it goes on with what is no request', async () => {
    await during(
      async (server) =>
        expect(await sendOn(server, 'no request at all\r\n\r\n', Infinity, 1)).toMatch(/^HTTP\/1.1 400 /),
      { patience: { ...patience, bytes: 2 * LARGEST_BODY } },
    );
  });

  it('does not keep the server from anybody else', async () => {
    await during(
      async (server) => {
        const endlessly = sendOn(server, endless('/'), Infinity);
        expect((await fetch(`${server.url}/reads`)).status).toBe(200);
        await endlessly;
      },
      { patience: { ...patience, bytes: 8 * LARGEST_BODY } },
    );
  });
});
