/**
 * From an authenticated Teams activity to a request, with the way its answer goes. Nothing deeper sees raw JSON, and
 * nothing here throws for what Teams sends: what we do not know is `unsupported`. Holds no rule of the domain.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Inbound } from '../../app/requests/inbound';
import type { Request } from '../../requests/request';
import type { Account } from '../../app/tenant';
import { decodePress } from '../../render/press-codec';
import { readFilled } from '../../render/read-filled';
import { decodeSearch } from '../../render/search-codec';
import { requestOf, searchOf } from '../press-request';
import { isAlone, type TeamsActivity } from './activity';
import { typedCommand } from './typed-command';

/**
 * Where the answer goes: `chat`: the chat with the bot alone · `invite`: others read along, so only a button to a
 * dialog · `whisper`: pressed where others read along by a client that expects no answer, so it goes to the person's
 * own chat · `dialog`: the dialog that asks · `card`: the card that was pressed, for whoever pressed it · `refresh`:
 * the client asks for the present state of a card by itself · `search`: the list under a question, while somebody types
 * in it.
 */
export type TeamsReply = {
  readonly via: 'chat' | 'invite' | 'whisper' | 'dialog' | 'card' | 'refresh' | 'search';
  readonly page: number;
};

type Unsupported = Extract<Inbound, { kind: 'unsupported' }>;
export type TeamsRequest = Extract<Inbound, { kind: 'request' }> & { readonly reply: TeamsReply };
export type TeamsInbound = TeamsRequest | Unsupported;

const values = z.record(z.string(), z.unknown());
const executed = z.object({
  action: z.object({ type: z.literal('Action.Execute'), data: values }),
  trigger: z.string().nullish(),
});
const fetched = z.object({ data: values });
const extension = z.object({ commandId: z.string().regex(/^[a-z]{1,40}$/), data: values.nullish() });
/** `data`: what else is filled in on the card. */
const searched = z.object({
  queryText: z.string().max(300).nullish(),
  dataset: z.string().max(4000),
  data: z.unknown(),
});
const invitation = z.object({ command: z.string().regex(/^[\p{L}\p{N}_-]{1,40}$/u), text: z.string().max(40) });

/** What an activity of an allowed tenant asks. */
export function parseTeams(activity: TeamsActivity, tenant: string): TeamsInbound {
  const user = activity.from.aadObjectId;
  if (!user) return unsupported('sender without an Entra id');
  const account: Account = { platform: 'teams', workspace: tenant, user };
  if (activity.type === 'message') return ofMessage(activity, account);
  if (activity.type === 'invoke') return ofInvoke(activity, account);
  return unsupported('activity');
}

/** `what` is one of our own words, never something from the payload, because it is logged. */
const unsupported = (what: string): Unsupported => ({ kind: 'unsupported', what });

function ofMessage(activity: TeamsActivity, account: Account): TeamsInbound {
  const filled = values.safeParse(activity.value);
  if (filled.success) return ofPress(activity, account, filled.data, isAlone(activity) ? 'chat' : 'whisper');
  const request: Request = { type: 'command', ...typedCommand(activity), readAlong: !isAlone(activity) };
  return { kind: 'request', account, request, reply: { via: isAlone(activity) ? 'chat' : 'invite', page: 1 } };
}

function ofInvoke(activity: TeamsActivity, account: Account): TeamsInbound {
  switch (activity.name ?? '') {
    case 'adaptiveCard/action':
      return readAs(executed, activity, 'card action', ({ action, trigger }) =>
        ofPress(activity, account, action.data, trigger === 'automatic' ? 'refresh' : 'card'),
      );
    case 'task/fetch':
    case 'task/submit':
      return readAs(
        fetched,
        activity,
        'dialog',
        ({ data }) => ofInvitation(account, data) ?? ofPress(activity, account, data, 'dialog'),
      );
    case 'composeExtension/fetchTask':
      return readAs(extension, activity, 'message box command', ({ commandId }) =>
        commandInDialog(account, commandId, ''),
      );
    case 'composeExtension/submitAction':
      return readAs(extension, activity, 'message box form', ({ data }) =>
        ofPress(activity, account, data ?? {}, 'dialog'),
      );
    case 'application/search':
      return readAs(searched, activity, 'search', (asked) => ofSearch(account, asked));
    default:
      return unsupported('invoke');
  }
}

function ofSearch(account: Account, { queryText, dataset, data }: z.infer<typeof searched>): TeamsInbound {
  const search = decodeSearch(dataset);
  const beside = values.safeParse(data);
  const request = search && searchOf(search, readFilled(beside.success ? beside.data : {}), queryText ?? '');
  return request ? { kind: 'request', account, request, reply: { via: 'search', page: 1 } } : unsupported('search');
}

function readAs<T>(
  schema: z.ZodType<T>,
  { value }: TeamsActivity,
  what: string,
  read: (value: T) => TeamsInbound,
): TeamsInbound {
  const parsed = schema.safeParse(value);
  return parsed.success ? read(parsed.data) : unsupported(what);
}

function commandInDialog(account: Account, command: string, text: string): TeamsRequest {
  return { kind: 'request', account, request: { type: 'command', command, text }, reply: { via: 'dialog', page: 1 } };
}

/** The button of our own invitation carries the command that was typed in the channel. */
function ofInvitation(account: Account, data: unknown): TeamsRequest | undefined {
  const { data: asked } = invitation.safeParse(data);
  return asked && commandInDialog(account, asked.command, asked.text);
}

function ofPress(
  activity: TeamsActivity,
  account: Account,
  data: Record<string, unknown>,
  via: TeamsReply['via'],
): TeamsInbound {
  const pressed = decodePress(data.press);
  const request = pressed && requestOf(pressed.press, readFilled(data), requestId(activity, account, data));
  if (!pressed || !request) return unsupported('press');
  return {
    kind: 'request',
    account,
    request: via === 'refresh' ? onlyLooking(request) : request,
    reply: { via, page: pressed.page ?? 1 },
  };
}

/** A refresh comes from the client, not from a person, so it never changes anything. */
function onlyLooking(request: Request): Request {
  if (request.type === 'saveContact') return { type: 'contacts', text: '' };
  if (request.type === 'saveAway' || request.type === 'saveDays' || request.type === 'endAway')
    return { type: 'attendance' };
  if (request.type === 'saveHandOver') return { type: 'leavers' };
  if (request.type === 'sendQuestion') return { type: 'report', report: request.report };
  return 'request' in request ? { type: 'show', case: request.case } : request;
}

/**
 * The same when Teams delivers the same click again (after a 504). An activity id is unique in its conversation;
 * without one, the click itself counts.
 */
function requestId(activity: TeamsActivity, account: Account, data: Record<string, unknown>): string {
  const what =
    activity.id ?? [activity.replyToId, createHash('sha256').update(JSON.stringify(data)).digest('hex')].join(':');
  return ['teams', account.user, activity.conversation.id, what].join(':');
}
