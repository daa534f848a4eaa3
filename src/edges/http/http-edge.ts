/** The seam between the one HTTP server and the edges behind it. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * An edge that answers every request whose path starts with `prefix`. `bearsProof`: does the request bring what the edge
 * proves its sender by, a signature or a token? Such a one is judged by that alone, and never by what others send from
 * the same address: all of a platform come from a few.
 */
export type HttpEdge = {
  readonly prefix: string;
  handle(request: IncomingMessage, response: ServerResponse): void;
  readonly bearsProof?: (request: IncomingMessage) => boolean;
};
