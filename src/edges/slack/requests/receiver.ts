/**
 * Bolt's HTTP receiver on our own server: only what Slack signed less than five minutes ago gets through, and what does
 * not is never quoted in the log.
 */
import { HTTPReceiver } from '@slack/bolt';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../../../app/ports';
import { traceOf } from '../../trace-of';
import { SLACK_ENDPOINT } from './commands';
import { quietLogger } from '../sending/quiet-logger';

/** Slack's largest payload is a view of 250 KB, escaped. */
const BODY_LIMIT = 1024 * 1024;

/** Why a request got no further, for the log: by status, since a request that was not verified is not worth quoting. */
const REFUSED: Readonly<Record<number, string>> = {
  400: 'malformed',
  401: 'not signed by Slack',
  404: 'no such address',
  413: 'too large',
};

/** Verifies the signature before anything is parsed; answers 401, 413 or 400 by itself. */
export function createReceiver(signingSecret: string, log: Log): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret,
    endpoints: SLACK_ENDPOINT,
    bodyLimit: BODY_LIMIT,
    logger: quietLogger(log),
    unhandledRequestHandler: ({ response }) => refuse(response, 404),
    processEventErrorHandler: async ({ error, response }) => {
      log.error('a request of Slack failed', traceOf(error));
      refuse(response, 500);
      return true;
    },
  });
}

function refuse(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status).end();
}

/** Hands one request to the receiver; any other address than ours is 404. */
export function receiveSlack(
  receiver: HTTPReceiver,
  request: IncomingMessage,
  response: ServerResponse,
  log: Log,
): void {
  response.once('finish', () => {
    const { statusCode: status } = response;
    if (status >= 400) log.warn('refused a request to the Slack edge', { status, why: REFUSED[status] ?? 'failed' });
  });
  try {
    receiver.requestListener(request, response);
  } catch {
    // Bolt throws for any other path or method, and for a URL that is none.
    refuse(response, 404);
  }
}
