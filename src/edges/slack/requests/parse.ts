/**
 * From a verified Slack payload to a request, with where its answer goes. Nothing deeper sees raw JSON, and nothing here throws for what Slack sends:
 * what we do not know is `unsupported`, and is acknowledged and forgotten. Holds no rule of the domain.
 */
import type { z } from 'zod';
import type { Inbound } from '../../../app/requests/inbound';
import type { Filled, Press, Request } from '../../../requests/request';
import { splitTyped } from '../../../app/requests/read-command';
import type { Account } from '../../../app/tenant';
import { decodePress, type CarriedPress } from '../../../render/press-codec';
import { readFilled } from '../../../render/read-filled';
import { requestOf, searchOf } from '../../press-request';
import { MESSAGE_SHORTCUTS } from './commands';
import { messageWords } from './message-words';
import {
  blockActionsPayload,
  commandPayload,
  mentionPayload,
  openedPayload,
  removalPayload,
  shortcutPayload,
  suggestionPayload,
  viewSubmissionPayload,
} from './payloads';
import { account, accountOf, workspaceOfClick, type Clicker } from './accounts';
import { saltOf } from './input-ids';
import { readState } from './read-state';

/** Where the answer goes: always to the one who asked, in private. A `trigger` opens a modal and is good for three seconds, once. */
export type SlackReply =
  | { readonly via: 'command'; readonly trigger: string; readonly channel: string }
  | {
      readonly via: 'message';
      readonly trigger: string;
      readonly channel: string;
      readonly thread?: string | undefined;
      readonly page?: number | undefined;
    }
  /** A button inside a modal: the answer takes the place of what the modal shows. */
  | { readonly via: 'modal'; readonly view: string; readonly hash: string; readonly page?: number | undefined }
  /** A submitted form. `blocks`: the block id of each input that was on it. */
  | {
      readonly via: 'submission';
      readonly view: string;
      readonly hash: string;
      readonly press: Press;
      readonly blocks: Readonly<Record<string, string>>;
    }
  /** A form that is being filled in: it goes on as it is, with more or fewer inputs. `salt`: of its block ids, under which what was typed stays. */
  | { readonly via: 'growing'; readonly view: string; readonly hash: string; readonly salt?: string | undefined }
  /** A shortcut in the menu of a message: the answer opens in a modal, and nothing is said where the message stands. */
  | { readonly via: 'shortcut'; readonly trigger: string }
  /** A button on somebody's App Home: the answer opens in a modal, the home stays. */
  | { readonly via: 'home'; readonly trigger: string; readonly page?: number | undefined }
  /** Somebody types in a menu that searches: the answer is its list, at once. */
  | { readonly via: 'suggestion' }
  /** Somebody opened their App Home: the answer is published there. */
  | { readonly via: 'opened' }
  | { readonly via: 'mention'; readonly channel: string; readonly thread?: string | undefined };

type Unsupported = Extract<Inbound, { kind: 'unsupported' }>;

/**
 * `workspace`: where the app is, and answers go out; of somebody who stands in a shared channel it is another than their own · `event`: Slack's id of
 * an event, which is the same when it is delivered again.
 */
export type SlackRequest = Extract<Inbound, { kind: 'request' }> & {
  readonly workspace: string;
  readonly reply: SlackReply;
  readonly event?: string | undefined;
  /** What was typed beside a mention, in full, and what the files with it are called: only to be looked at for names. */ readonly typed?:
    string | undefined;
};
/** The app was taken out of a workspace, or its token withdrawn, at that moment (ISO, UTC). */
export type SlackRemoval = { readonly kind: 'removed'; readonly workspace: string; readonly at: string };
export type SlackInbound = SlackRequest | SlackRemoval | Unsupported;

type Growing = Extract<Press, { type: 'refresh' }>;

const NOTHING_FILLED: Filled = { answers: {}, reasons: {} };

/** What a verified payload asks; `body` is the parsed body of the request. */
export function parseSlack(body: unknown): SlackInbound {
  if (typeof body !== 'object' || body === null) return unsupported('payload');
  if ('command' in body) return parseAs(commandPayload, body, 'command', ofCommand);
  switch ('type' in body ? body.type : undefined) {
    case 'block_actions':
      return parseAs(blockActionsPayload, body, 'block_actions', ofPress);
    case 'view_submission':
      return parseAs(viewSubmissionPayload, body, 'view_submission', ofSubmission);
    case 'block_suggestion':
      return parseAs(suggestionPayload, body, 'block_suggestion', ofSuggestion);
    case 'message_action':
      return parseAs(shortcutPayload, body, 'message_action', ofShortcut);
    case 'event_callback':
      return ofEvent(body);
    default:
      return unsupported('payload');
  }
}

/** `what` is one of our own words, never something from the payload, because it is logged. */
const unsupported = (what: string): Unsupported => ({ kind: 'unsupported', what });

function parseAs<T>(
  schema: z.ZodType<T>,
  body: unknown,
  what: string,
  read: (payload: T) => SlackInbound,
): SlackInbound {
  const parsed = schema.safeParse(body);
  return parsed.success ? read(parsed.data) : unsupported(what);
}

function ofCommand(payload: z.infer<typeof commandPayload>): SlackInbound {
  const request: Request = {
    type: 'command',
    command: payload.command.slice(1).toLowerCase(),
    text: payload.text.trim(),
    // What follows a slash is seen by whoever typed it.
    readAlong: false,
  };
  return {
    kind: 'request',
    workspace: payload.team_id,
    account: account(payload.team_id, payload.user_id, payload.enterprise_id),
    request,
    reply: { via: 'command', trigger: payload.trigger_id, channel: payload.channel_id },
  };
}

function ofPress(payload: z.infer<typeof blockActionsPayload>): SlackInbound {
  const [action] = payload.actions;
  const growing = growingIn(payload);
  if (growing) return ofGrowing(payload, growing);
  const pressed = action.type === 'button' ? decodePress(action.value) : undefined;
  const from = accountOf(payload);
  const reply = pressed && pressedIn(payload, pressed);
  if (!pressed || !from || !reply) return unsupported('action');
  const place = reply.via === 'modal' ? reply.view : messageOf(payload);
  const request = requestOf(
    pressed.press,
    NOTHING_FILLED,
    [place, action.action_id, from.user, action.action_ts].join(':'),
  );
  return asked(payload, from, request, reply);
}

/** What a press of this person asks; a press that asks nothing we know is forgotten. */
const asked = (
  where: Clicker,
  from: Account,
  request: Request | undefined,
  reply: SlackReply,
): SlackRequest | Unsupported =>
  request
    ? { kind: 'request', workspace: workspaceOfClick(where, from), account: from, request, reply }
    : unsupported('press');

/** What asks for a form anew: its own button for that, or an input that others follow from, which tells of every choice. */
function growingIn({ actions: [action], view }: z.infer<typeof blockActionsPayload>): Growing | undefined {
  if (action.type === 'button') {
    const press = decodePress(action.value)?.press;
    return press?.type === 'refresh' ? press : undefined;
  }
  const form = decodePress(view?.private_metadata)?.press;
  return form?.type === 'submit' ? { ...form, type: 'refresh' } : undefined;
}

function ofGrowing(payload: z.infer<typeof blockActionsPayload>, press: Growing): SlackInbound {
  const { container, view } = payload;
  const from = accountOf(payload);
  if (container.type !== 'view' || !view || !from) return unsupported('growing form');
  const { values, blocks } = readState(view.state?.values ?? {});
  const request = requestOf(press, readFilled(values), '');
  const salt = saltOf(Object.values(blocks));
  return asked(payload, from, request, { via: 'growing', view: container.view_id, hash: view.hash, salt });
}

function pressedIn(
  { container, trigger_id, view }: z.infer<typeof blockActionsPayload>,
  { page }: CarriedPress,
): Extract<SlackReply, { via: 'message' | 'modal' | 'home' }> | undefined {
  if (container.type === 'message')
    return {
      via: 'message',
      trigger: trigger_id,
      channel: container.channel_id,
      thread: container.thread_ts ?? undefined,
      page,
    };
  if (view?.type === 'home') return { via: 'home', trigger: trigger_id, page };
  return view ? { via: 'modal', view: container.view_id, hash: view.hash, page } : undefined;
}

const messageOf = ({ container }: z.infer<typeof blockActionsPayload>) =>
  container.type === 'message' ? container.message_ts : container.view_id;

function ofSubmission(payload: z.infer<typeof viewSubmissionPayload>): SlackInbound {
  const { view } = payload;
  const press = decodePress(view.private_metadata)?.press;
  const from = accountOf(payload);
  if (!press || !from) return unsupported('submission');
  const { values, blocks } = readState(view.state?.values ?? {});
  const request = requestOf(press, readFilled(values), `${view.id}:${view.hash}`);
  return asked(payload, from, request, { via: 'submission', view: view.id, hash: view.hash, press, blocks });
}

/** Which question it is stands in the id of its element, which is the same in every showing of the form. */
function ofSuggestion(payload: z.infer<typeof suggestionPayload>): SlackInbound {
  const { action_id: field, value, view } = payload;
  const press = decodePress(view.private_metadata)?.press;
  const from = accountOf(payload);
  if (!press || !from) return unsupported('suggestion');
  const { values } = readState(view.state?.values ?? {});
  return asked(payload, from, searchOf({ press, field }, readFilled(values), value ?? ''), { via: 'suggestion' });
}

function ofShortcut(payload: z.infer<typeof shortcutPayload>): SlackInbound {
  const from = accountOf(payload);
  if (!from || !(MESSAGE_SHORTCUTS as readonly string[]).includes(payload.callback_id)) return unsupported('shortcut');
  const text = payload.message.text ?? '';
  const said = { nl: messageWords(text, 'nl'), en: messageWords(text, 'en') };
  return {
    kind: 'request',
    workspace: workspaceOfClick(payload, from),
    account: from,
    request: { type: 'fromMessage', said },
    reply: { via: 'shortcut', trigger: payload.trigger_id },
  };
}

function ofEvent(body: object): SlackInbound {
  const type =
    'event' in body && typeof body.event === 'object' && body.event !== null && 'type' in body.event
      ? body.event.type
      : undefined;
  switch (type) {
    case 'app_home_opened':
      return parseAs(openedPayload, body, 'event', ofOpened);
    case 'app_uninstalled':
    case 'tokens_revoked':
      return parseAs(removalPayload, body, 'event', ofRemoval);
    default:
      return parseAs(mentionPayload, body, 'event', ofMention);
  }
}

/** Tokens of people, which we never ask for, are none of ours either. Slack tells the second; whatever was installed within it, was there before. */
function ofRemoval({ event, event_time, team_id }: z.infer<typeof removalPayload>): SlackInbound {
  if (event.type === 'tokens_revoked' && (event.tokens?.bot ?? []).length === 0) return unsupported('token');
  return { kind: 'removed', workspace: team_id, at: new Date(event_time * 1000 + 999).toISOString() };
}

/** The tab with messages is none of ours. */
function ofOpened({ event, event_id, team_id, enterprise_id }: z.infer<typeof openedPayload>): SlackInbound {
  if (event.tab !== 'home') return unsupported('tab');
  return {
    kind: 'request',
    workspace: team_id,
    account: account(team_id, event.user, enterprise_id),
    request: { type: 'home' },
    reply: { via: 'opened' },
    event: event_id,
  };
}

/** More of what was typed beside a mention is not read: the application takes a remark that long for one that tells. */
const LONGEST_READ = 5000;

/** A mention asks a question at most: what is typed in a channel never gets into a record (DES-12). */
function ofMention({
  event,
  event_id,
  team_id,
  enterprise_id,
  authorizations,
}: z.infer<typeof mentionPayload>): SlackInbound {
  if (event.bot_id) return unsupported('mention by a bot');
  const typed = event.text
    .slice(0, LONGEST_READ)
    .replace(/<@[^<>]*>/g, ' ')
    .trim();
  const request: Request = { type: 'command', ...splitTyped(typed), readAlong: true };
  const reply: SlackReply = { via: 'mention', channel: event.channel, thread: event.thread_ts ?? undefined };
  return {
    kind: 'request',
    workspace: authorizations?.[0]?.team_id ?? team_id,
    account: account(event.user_team ?? team_id, event.user, enterprise_id, team_id),
    request,
    reply,
    event: event_id,
    typed: [typed, ...(event.files ?? []).flatMap(({ name, title }) => [name ?? '', title ?? ''])]
      .filter(Boolean)
      .join('\n')
      .slice(0, LONGEST_READ),
  };
}
