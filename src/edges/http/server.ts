/** The one HTTP server: health, readiness, and the edges behind their prefixes. Knows no platform. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../../app/ports';
import type { HttpEdge } from './http-edge';

const CHECK_MS = 3000;

export type ServerOptions = { readonly host: string; readonly port: number; readonly log: Log };

/** What stands behind the server: the edges, and whether a case could be stored now (`check` throws when not). */
export type Behind = { readonly edges: readonly HttpEdge[]; readonly check: () => Promise<void> };

/** A server that listens; `url` is where. Until `serve` is called it is healthy, not ready, and turns requests away. */
export type RunningServer = { readonly url: string; serve(behind: Behind): void; close(): Promise<void> };

function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  response.end(`${text}\n`);
}

/** Ready means that a case could be stored now. */
async function ready(behind: Behind | undefined, response: ServerResponse): Promise<void> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), CHECK_MS).unref());
  try {
    await Promise.race([behind ? behind.check() : Promise.reject(new Error('starting')), late]);
    say(response, 200, 'ready');
  } catch {
    say(response, 503, 'storage unavailable: nothing can be stored now');
  }
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?')[0]!;
const isBehind = (edge: HttpEdge, path: string) => edge.prefix === '/' || path === edge.prefix || path.startsWith(`${edge.prefix}/`);

function dispatch(behind: Behind | undefined, request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request);
  if (path === '/healthz') return say(response, 200, 'ok');
  if (path === '/readyz') return void ready(behind, response);
  if (!behind) return say(response, 503, 'starting: nothing can be stored yet');
  const edge = behind.edges.find((candidate) => isBehind(candidate, path));
  return edge ? edge.handle(request, response) : say(response, 404, 'not found');
}

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new Error(`port ${port} is in use; set PORT to another`) : error));
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

/** Starts listening; rejects when the port is taken. Longer prefixes win over shorter ones. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  let behind: Behind | undefined;
  const server = createServer((request, response) => {
    try {
      dispatch(behind, request, response);
    } catch (error) {
      options.log.error('request failed', { error: error instanceof Error ? error.name : 'unknown' });
      if (!response.headersSent) say(response, 500, 'something went wrong; nothing was stored');
    }
  });
  const { address, port } = await listen(server, options.host, options.port);
  const host = address.includes(':') ? `[${address}]` : address;
  return {
    url: `http://${host}:${port}`,
    serve: ({ edges, check }) => {
      behind = { edges: [...edges].sort((one, other) => other.prefix.length - one.prefix.length), check };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
