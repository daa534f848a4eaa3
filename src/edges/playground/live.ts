/**
 * Tells open pages that there may be something new. Carries no content: a page that is told so asks for its own view
 * again.
 */
import type { ServerResponse } from 'node:http';

/** Short of the half minute after which proxies close a silent connection. */
const HEARTBEAT = 25_000;

export type Live = {
  readonly listen: (response: ServerResponse) => void;
  readonly changed: () => void;
  readonly close: () => void;
};

/** A hub of server-sent events. `close` ends every stream, so that the process can stop. */
export function createLive(): Live {
  const listeners = new Set<ServerResponse>();
  const say = (line: string) => listeners.forEach((response) => response.write(`${line}\n\n`));
  const heartbeat = setInterval(() => say(': still here'), HEARTBEAT);
  heartbeat.unref();

  return {
    listen: (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', connection: 'keep-alive' });
      response.write('event: ready\ndata: -\n\n');
      listeners.add(response);
      response.once('close', () => listeners.delete(response));
    },
    changed: () => say('event: changed\ndata: -'),
    close: () => {
      clearInterval(heartbeat);
      listeners.forEach((response) => response.end());
      listeners.clear();
    },
  };
}
