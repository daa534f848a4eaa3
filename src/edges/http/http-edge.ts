/** The seam between the one HTTP server and the edges behind it. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** An edge that answers every request whose path starts with `prefix`. */
export type HttpEdge = { readonly prefix: string; handle(request: IncomingMessage, response: ServerResponse): void };
