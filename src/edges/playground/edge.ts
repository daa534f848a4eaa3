/**
 * The playground: a page in the browser where a newcomer is anyone of some invented schools. An edge like the others:
 * it converts and forwards, and asks the same application. It has no login, so it must only ever serve invented people.
 */
import express, { type ErrorRequestHandler, type Request, type Response } from 'express';
import type { Gateway } from '../../app/gateway';
import type { Log } from '../../app/ports';
import type { HttpEdge } from '../http/http-edge';
import { createApi, incident, type PlaygroundDependencies } from './api';
import { serveAssets } from './assets';
import { sharedConversations } from './conversations';
import { createWebGateway } from './gateway';
import { onlyHosts, onlyOwnPage, ownPage, refuse } from './guard';
import { createLive } from './live';
import type { WireError } from './page/wire';

export type PlaygroundEdge = {
  readonly gateway: Gateway;
  readonly http: HttpEdge;
  /** Ends the streams of open pages. */ readonly hangUp: () => void;
};

const STATUS: Record<WireError['error'], number> = {
  bad_request: 400,
  forbidden: 403,
  not_found: 404,
  too_large: 413,
  failed: 500,
};

/** The edge. It answers every path, so it comes after all others. Throws when two places share a conversation. */
export function createPlaygroundEdge(dependencies: PlaygroundDependencies): PlaygroundEdge {
  const shared = sharedConversations(dependencies.tenants);
  if (shared.length > 0)
    throw new Error(
      `two places of the playground share ${shared.join(', ')}: each needs channels and web accounts of its own`,
    );
  const live = createLive();
  const api = createApi(dependencies, live.changed);

  const app = express();
  app.disable('x-powered-by').set('etag', false);
  app.use(
    ownPage,
    onlyHosts(dependencies.hosts ?? [], dependencies.isPublic),
    onlyOwnPage,
    express.json({ limit: '64kb' }),
  );
  app.use(serveAssets());
  app.get('/api/people', (_request, response) => void response.json(api.people()));
  app.get('/api/view', async (request, response) => reply(response, await api.view(request.query)));
  app.get('/api/events', (_request, response) => live.listen(response));
  app.post('/api/command', async (request, response) => reply(response, await api.command(request.body)));
  app.post('/api/press', async (request, response) => reply(response, await api.press(request.body)));
  app.post('/api/clock', async (request, response) => reply(response, await api.clock(request.body)));
  app.use((_request: Request, response: Response) => refuse(response, 404, 'not_found'));
  app.use(onFailure(dependencies.log));

  return {
    gateway: createWebGateway({ posts: dependencies.posts, clock: dependencies.clock, changed: live.changed }),
    http: { prefix: '/', handle: (request, response) => void app(request, response) },
    hangUp: live.close,
  };
}

function reply(response: Response, result: { readonly ok: unknown } | WireError): void {
  if ('ok' in result) response.json(result.ok);
  else refuse(response, STATUS[result.error], result.error);
}

/**
 * A body that cannot be read is the sender's; all else is a bug of ours, logged by a name and the kind of error, never
 * with content.
 */
function onFailure(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const status = error instanceof Error && 'status' in error ? error.status : undefined;
    if (status === 413) return refuse(response, 413, 'too_large');
    if (typeof status === 'number' && status >= 400 && status < 500) return refuse(response, 400, 'bad_request');
    log.error('playground request failed', {
      incident: incident(),
      path: request.path,
      error: error instanceof Error ? error.name : 'unknown',
    });
    return refuse(response, 500, 'failed');
  };
}
