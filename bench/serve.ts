/** One of our own servers on this machine, with one edge behind it. */
import type { Log } from '../src/app/ports';
import type { HttpEdge } from '../src/edges/http/http-edge';
import { startServer } from '../src/edges/http/server';

/** `settle` waits until the work of all requests is over. */
export type Served = {
  readonly url: string;
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function serve(
  edge: HttpEdge,
  path: string,
  log: Log,
  settle: () => Promise<void> = async () => undefined,
): Promise<Served> {
  const server = await startServer({ host: '127.0.0.1', port: 0, log });
  server.serve({ edges: [edge], check: async () => undefined });
  return { url: server.url + path, settle, close: () => server.close() };
}
