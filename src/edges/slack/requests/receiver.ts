/**
 * Bolt's HTTP receiver on our own server: only what Slack signed less than five minutes ago gets through, and what does
 * not is never quoted in the log.
 */
import { HTTPModuleFunctions, HTTPReceiver } from '@slack/bolt';
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

/** Verifies the signature of each request that has a shape; answers 401 or 400 by itself. */
export function createReceiver(signingSecret: string, log: Log): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret,
    endpoints: SLACK_ENDPOINT,
    bodyLimit: BODY_LIMIT,
    logger: quietLogger(log),
    unhandledRequestHandler: ({ response }) => refuse(response, 400),
    // What we do with a request never rejects: Bolt itself could not read it.
    processEventErrorHandler: async ({ error, response }) => {
      log.warn('a signed request has no shape that Slack gives', { error: traceOf(error).error });
      refuse(response, 400);
      return true;
    },
  });
}

function refuse(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status).end();
}

/** What Bolt tells apart; for anything else it would let its sender wait, and answer nothing. */
const TYPES = [
  'url_verification',
  'block_suggestion',
  'message_action',
  'shortcut',
  'view_submission',
  'view_closed',
  'interactive_message',
  'dialog_submission',
  'dialog_suggestion',
  'workflow_step_edit',
];

/** Could Bolt read it? Anything but an object it takes for one, and falls over. */
function hasShape(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  if ('ssl_check' in body && body.ssl_check === '1') return true;
  if ('command' in body) return typeof body.command === 'string';
  if (!('type' in body) || typeof body.type !== 'string') return false;
  if (body.type === 'event_callback') return 'event' in body && typeof body.event === 'object' && body.event !== null;
  if (body.type === 'block_actions') return 'actions' in body && Array.isArray(body.actions);
  return TYPES.includes(body.type);
}

type Buffered = Awaited<ReturnType<typeof HTTPModuleFunctions.bufferIncomingMessage>>;

function bodyOf(request: Buffered): unknown {
  try {
    return HTTPModuleFunctions.parseHTTPRequestBody(request);
  } catch {
    return undefined;
  }
}

/** The status for what has no shape: 401 all the same when Slack did not sign it. */
async function refusalOfShapeless(request: Buffered, signingSecret: string, log: Log): Promise<400 | 401> {
  const check = { enabled: true, signingSecret, bodyLimit: BODY_LIMIT, logger: quietLogger(log) };
  return HTTPModuleFunctions.parseAndVerifyHTTPRequest(check, request).then(
    () => 400,
    () => 401,
  );
}

async function receive(
  { receiver, signingSecret, log }: SlackDoor,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let buffered: Buffered;
  try {
    buffered = await HTTPModuleFunctions.bufferIncomingMessage(request, BODY_LIMIT);
  } catch (error) {
    return refuse(response, (error as { readonly statusCode?: unknown }).statusCode === 413 ? 413 : 400);
  }
  if (!hasShape(bodyOf(buffered))) return refuse(response, await refusalOfShapeless(buffered, signingSecret, log));
  receiver.requestListener(buffered, response);
}

export type SlackDoor = { readonly receiver: HTTPReceiver; readonly signingSecret: string; readonly log: Log };

const isOurs = ({ method, url = '' }: IncomingMessage): boolean =>
  method === 'POST' && url.split('?')[0] === SLACK_ENDPOINT;

/** Hands one request to the receiver; any other address than ours is 404. Never throws. */
export function receiveSlack(door: SlackDoor, request: IncomingMessage, response: ServerResponse): void {
  const { log } = door;
  response.once('finish', () => {
    const { statusCode: status } = response;
    if (status >= 400) log.warn('refused a request to the Slack edge', { status, why: REFUSED[status] ?? 'failed' });
  });
  if (!isOurs(request)) return refuse(response, 404);
  receive(door, request, response).catch((error: unknown) => {
    log.error('a request of Slack failed', traceOf(error));
    refuse(response, 400);
  });
}
