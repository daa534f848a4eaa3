/**
 * The door: one JSON body, from Teams itself, of a tenant we serve; anything else is turned away without a word about
 * why, and logged without content.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'express';
import { z } from 'zod';
import type { Log } from '../../app/ports';
import { allowedTenantsOf, readActivity, type NamedTenants, type TeamsActivity } from './activity';
import type { BotFramework } from './bot-framework';
import { codeOf } from './failure';
import type { Turned } from './turn';

export const TEAMS_ENDPOINT = '/api/messages';

/** Teams sends at most some 28 KB of text and a form's answers; the rest of the world need not send more. */
const parseBody = json({ limit: '256kb' });

type Needs = {
  readonly framework: BotFramework;
  readonly allowedTenants: () => readonly string[];
  /** Set for the playground, which proves nothing: then only this machine may call. */
  readonly onlyThisMachine: boolean;
  readonly turn: (activity: TeamsActivity, tenants: NamedTenants) => Promise<Turned>;
  readonly log: Log;
};

type Read = { readonly body: unknown } | { readonly status: number };

async function readBody(request: IncomingMessage, response: ServerResponse): Promise<Read> {
  return new Promise((resolve) => {
    parseBody(request, response, (error?: unknown) => {
      if (error) resolve({ status: (error as { status?: number }).status ?? 400 });
      else resolve({ body: (request as { body?: unknown }).body });
    });
  });
}

const THIS_MACHINE = /^(127\.|::1$|::ffff:127\.)/;

/** The status with which a request is turned away before its body is read; undefined when it may go on. */
function refusalOf(
  { method, url = '', headers, socket }: IncomingMessage,
  { onlyThisMachine }: Needs,
): number | undefined {
  if (url.split('?')[0] !== TEAMS_ENDPOINT) return 404;
  if (method !== 'POST') return 405;
  if (onlyThisMachine) return THIS_MACHINE.test(socket.remoteAddress ?? '') ? undefined : 403;
  return headers.authorization ? undefined : 401;
}

/** A token is proven against these two; botbuilder falls over anything but a text there. */
const proven = z.object({ channelId: z.string().min(1), serviceUrl: z.string().min(1) });
const canBeProven = (body: object): boolean => proven.safeParse(body).success;

async function answerOf(needs: Needs, request: IncomingMessage, response: ServerResponse): Promise<Turned> {
  const { framework, allowedTenants, onlyThisMachine, turn } = needs;
  const refused = refusalOf(request, needs);
  if (refused) return { status: refused };
  const read = await readBody(request, response);
  if ('status' in read) return read;
  if (typeof read.body !== 'object' || read.body === null || Array.isArray(read.body)) return { status: 400 };
  if (!onlyThisMachine && !canBeProven(read.body)) return { status: 400 };
  if (!(await framework.isAuthentic(read.body, request.headers.authorization ?? ''))) return { status: 401 };
  const activity = readActivity(read.body);
  if (!activity) return { status: 400 };
  const tenants = allowedTenantsOf(activity, allowedTenants());
  if (!tenants) return { status: 403 };
  return turn(activity, tenants);
}

function send(response: ServerResponse, { status, body }: Turned): void {
  const text = body ? JSON.stringify(body) : '';
  response.writeHead(status, {
    ...(status === 405 ? { allow: 'POST' } : {}),
    ...(text ? { 'content-type': 'application/json; charset=utf-8' } : {}),
  });
  response.end(text);
}

/** Handles a request from first byte to last. Never rejects. */
export async function receiveTeams(needs: Needs, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { log } = needs;
  try {
    const turned = await answerOf(needs, request, response);
    if (turned.status >= 400 && turned.status !== 501) log.warn('teams request refused', { status: turned.status });
    send(response, turned);
    await turned.afterwards?.();
  } catch (error) {
    log.error(response.headersSent ? 'teams answer not sent' : 'teams request failed', { error: codeOf(error) });
    if (!response.headersSent) send(response, { status: 503 });
  }
}
