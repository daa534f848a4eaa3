/** The one HTTP server: health, readiness, and the edges behind their prefixes. Knows no platform. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Log } from '../../app/ports';
import { createDoor, isTooLarge, type Door, type DoorLimits } from './door';
import type { HttpEdge } from './http-edge';
import { secure } from './security-headers';
import { letAnswerBeRead, PATIENCE, turnAwayUnreadable, type SenderPatience } from './unread-body';

const CHECK_MS = 3000;
const READY_FOR_MS = 1000;
/** How long requests that are under way when we close may take. */
const LAST_REQUESTS_MS = 15_000;
const LOOK_AGAIN_MS = 25;

/** Whoever sends slower than this is not a platform: connections are not for holding. */
const TIMES = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
} as const;
const MOST_HEADERS = 100;
const MOST_HEADER_BYTES = 16 * 1024;

/**
 * `limits`: how much one address may ask; nothing is counted without. `times`, `patience`, `readyForMs`: others than
 * ours, for tests.
 */
export type ServerOptions = {
  readonly host: string;
  readonly port: number;
  readonly log: Log;
  readonly limits?: DoorLimits | undefined;
  /** In milliseconds. */
  readonly times?: Partial<Record<keyof typeof TIMES, number>>;
  readonly patience?: SenderPatience;
  /** How long what storage said of itself holds, in milliseconds. */
  readonly readyForMs?: number;
};

/** What stands behind the server: the edges, and whether a case could be stored now (`check` throws when not). */
export type Behind = { readonly edges: readonly HttpEdge[]; readonly check: () => Promise<void> };

/**
 * A server that listens; `url` is where. Until `serve` is called it is healthy, not ready, and turns requests away.
 * `close` takes no new connections, lets the requests under way be answered, within bounds, and then closes.
 */
export type RunningServer = { readonly url: string; serve(behind: Behind): void; close(): Promise<void> };

function sayStatus(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = `${text}\n`;
  // With its length: a caller of HTTP/1.0, as some proxies are, could else tell its end by the closing of the
  // connection alone.
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(body);
}

const TURNED_AWAY = { 413: 'too large', 429: 'too many requests: wait a moment' } as const;

/** Ready means that a case could be stored now, and that somebody can bring one. */
async function ready(behind: Behind | undefined, response: ServerResponse): Promise<void> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), CHECK_MS).unref());
  try {
    await Promise.race([behind ? behind.check() : Promise.reject(new Error('starting')), late]);
    sayStatus(response, 200, 'ready');
  } catch {
    sayStatus(response, 503, 'not ready: nothing can be stored now, or no platform can reach us');
  }
}

/**
 * The same check, asked once for all who ask within `ms` of its answer, and while it is under way: anybody may ask, and
 * each look writes to the disk.
 */
function askedSeldom(check: Behind['check'], ms: number): Behind['check'] {
  let under: Promise<void> | undefined;
  let answered = -Infinity;
  return () => {
    if (under && performance.now() - answered < ms) return under;
    answered = Infinity;
    const over = () => void (answered = performance.now());
    under = check();
    under.then(over, over);
    return under;
  };
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?')[0]!;
const isBehind = (edge: HttpEdge, path: string) =>
  edge.prefix === '/' || path === edge.prefix || path.startsWith(`${edge.prefix}/`);

/**
 * Health is told to whoever asks, however often: whoever looks after the process must not take a flood for its death.
 * `goOn` tells a caller who waits for that to send the body: only once there is somebody to read it.
 */
async function dispatch(
  door: Door,
  behind: Behind | undefined,
  request: IncomingMessage,
  response: ServerResponse,
  goOn: () => void,
): Promise<void> {
  const path = pathOf(request);
  if (path === '/healthz') return sayStatus(response, 200, 'ok');
  const edge = behind?.edges.find((candidate) => isBehind(candidate, path));
  const refused = edge?.bearsProof?.(request) ? isTooLarge(request) : await door(request, response);
  if (refused)
    return sayStatus(response, refused.status, TURNED_AWAY[refused.status], {
      connection: 'close',
      ...(refused.retryAfter ? { 'retry-after': String(refused.retryAfter) } : {}),
    });
  if (path === '/readyz') return void ready(behind, response);
  if (!behind) return sayStatus(response, 503, 'starting: nothing can be stored yet');
  if (!edge) return sayStatus(response, 404, 'not found');
  goOn();
  return edge.handle(request, response);
}

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`port ${port} is in use; set PORT to another`) : error),
    );
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

/** Takes no more connections; ends each one once its answer is out, and all of them after a while. */
function closeInOrder(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), LOOK_AGAIN_MS);
    const last = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(last);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Starts listening; rejects when the port is taken. Longer prefixes win over shorter ones. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  let behind: Behind | undefined;
  const door = createDoor(options.limits);
  const patience = options.patience ?? PATIENCE;
  const answer = (request: IncomingMessage, response: ServerResponse, goOn: () => void = () => undefined) => {
    secure(response);
    // Of a server that stops, nobody keeps a connection for another request.
    if (!server.listening) response.setHeader('connection', 'close');
    letAnswerBeRead(request, response, patience);
    dispatch(door, behind, request, response, goOn).catch((error: unknown) => {
      options.log.error('request failed', { error: error instanceof Error ? error.name : 'unknown' });
      if (!response.headersSent) sayStatus(response, 500, 'something went wrong');
    });
  };
  const server = createServer({ ...TIMES, ...options.times, maxHeaderSize: MOST_HEADER_BYTES });
  server.maxHeadersCount = MOST_HEADERS;
  server.on('request', (request: IncomingMessage, response: ServerResponse) => answer(request, response));
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) =>
    answer(request, response, () => response.writeContinue()),
  );
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    letAnswerBeRead(request, response, patience);
    sayStatus(response, 417, 'expects what nobody does here');
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) =>
    turnAwayUnreadable(error, socket, patience),
  );
  const { address, port } = await listen(server, options.host, options.port);
  const host = address.includes(':') ? `[${address}]` : address;
  return {
    url: `http://${host}:${port}`,
    serve: ({ edges, check }) => {
      behind = {
        edges: [...edges].sort((one, other) => other.prefix.length - one.prefix.length),
        check: askedSeldom(check, options.readyForMs ?? READY_FOR_MS),
      };
    },
    close: () => closeInOrder(server),
  };
}
