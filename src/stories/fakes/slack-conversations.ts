/**
 * The conversations of the fake Slack: channels that its workspace has, direct messages that were opened, and the
 * messages in them. Refuses with the codes that Slack documents for each method. Decides nothing about what a message
 * may look like.
 */
import type { KnownBlock } from '@slack/types';
import type { Args } from './slack-faults';

export type SlackUser = { readonly id: string; readonly isBot?: boolean; readonly disabled?: boolean };
/**
 * `hasBot`: our app was invited · `hidden`: private, so that an app which is not in it cannot tell it from one that is
 * not there.
 */
export type SlackChannel = {
  readonly id: string;
  readonly members: readonly string[];
  readonly hasBot: boolean;
  readonly hidden?: boolean;
  readonly archived?: boolean;
};
/** Who and what there is, looked up for every call: a school changes. */
export type Workspace = {
  readonly users: () => readonly SlackUser[];
  readonly channels: () => readonly SlackChannel[];
};

export type FakeSlackMessage = {
  readonly channel: string;
  readonly ts: string;
  readonly thread?: string | undefined;
  text: string;
  blocks: KnownBlock[];
  readonly ephemeralTo?: string | undefined;
  /** Another's than ours. */
  readonly by?: string | undefined;
  /** It was posted and the answer got lost, so whoever posted it cannot know. */
  unanswered?: boolean;
};

export type SlackAnswer = Record<string, unknown>;
export const no = (error: string, more: SlackAnswer = {}): SlackAnswer => ({ ok: false, error, ...more });
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const fieldsOf = (args: Args) => ({ text: text(args.text), blocks: (args.blocks ?? []) as KnownBlock[] });

/** `ts` gives the next message id, `fresh` an id with a prefix. */
export function createConversations(
  workspace: Workspace,
  { ts, fresh }: { readonly ts: () => string; readonly fresh: (prefix: string) => string },
) {
  const messages: FakeSlackMessage[] = [];
  const direct = new Map<string, string>();

  const at = (args: Args) =>
    messages.findIndex((one) => one.ts === args.ts && one.channel === args.channel && one.ephemeralTo === undefined);
  const channelOf = (id: string) => workspace.channels().find((one) => one.id === id);
  const userOf = (id: string) => workspace.users().find((one) => one.id === id);

  /** Why nothing can be posted there. */
  function closedTo(id: string): string | undefined {
    if (direct.has(id)) return undefined;
    const channel = channelOf(id);
    if (!channel || (channel.hidden === true && !channel.hasBot)) return 'channel_not_found';
    if (channel.archived) return 'is_archived';
    return channel.hasBot ? undefined : 'not_in_channel';
  }

  /** A thread is that of a message that is there and is no reply itself. */
  const hasThread = ({ channel, thread_ts: root }: Args) =>
    root === undefined ||
    messages.some((one) => one.ts === root && one.channel === channel && one.thread === undefined);

  function add(message: Omit<FakeSlackMessage, 'ts'>): FakeSlackMessage {
    const added = { ...message, ts: ts() };
    messages.push(added);
    return added;
  }

  function post(args: Args): SlackAnswer {
    const channel = text(args.channel);
    const error = closedTo(channel) ?? (hasThread(args) ? undefined : 'thread_not_found');
    if (error) return no(error);
    const { ts: id, text: words } = add({ channel, thread: text(args.thread_ts) || undefined, ...fieldsOf(args) });
    return { ok: true, channel, ts: id, message: { text: words, ts: id } };
  }

  function whisper(args: Args): SlackAnswer {
    const [channel, user] = [text(args.channel), text(args.user)];
    const error = closedTo(channel) ?? (hasThread(args) ? undefined : 'thread_not_found');
    if (error) return no(error);
    const members = direct.has(channel) ? [direct.get(channel)] : (channelOf(channel)?.members ?? []);
    if (!members.includes(user)) return no('user_not_in_channel');
    return {
      ok: true,
      message_ts: add({ channel, thread: text(args.thread_ts) || undefined, ephemeralTo: user, ...fieldsOf(args) }).ts,
    };
  }

  /** The message that a call is about, or why it cannot be had. */
  function ours(args: Args, notOurs: string): FakeSlackMessage | SlackAnswer {
    const id = text(args.channel);
    if (!direct.has(id) && !channelOf(id)) return no('channel_not_found');
    if (channelOf(id)?.archived) return no('is_inactive');
    const message = messages[at(args)];
    if (!message) return no('message_not_found');
    return message.by === undefined ? message : no(notOurs);
  }

  function update(args: Args): SlackAnswer {
    const message = ours(args, 'cant_update_message');
    if (!isMessage(message)) return message;
    Object.assign(message, fieldsOf(args));
    return { ok: true, channel: message.channel, ts: message.ts, text: message.text };
  }

  function remove(args: Args): SlackAnswer {
    const message = ours(args, 'cant_delete_message');
    if (!isMessage(message)) return message;
    messages.splice(messages.indexOf(message), 1);
    return { ok: true, channel: message.channel, ts: message.ts };
  }

  function openConversation(args: Args): SlackAnswer {
    const ids = text(args.users).split(',').filter(Boolean);
    const [id] = ids;
    if (id === undefined) return no('users_list_not_supplied');
    const users = ids.map(userOf);
    if (users.some((one) => one === undefined)) return no('user_not_found');
    if (users.some((one) => one?.isBot)) return no('cannot_dm_bot');
    if (users.some((one) => one?.disabled)) return no('user_disabled');
    if (ids.length > 1) return no('method_not_supported_for_channel_type');
    const known = [...direct].find(([, one]) => one === id)?.[0] ?? fresh('D');
    direct.set(known, id);
    return { ok: true, channel: { id: known } };
  }

  return {
    messages: messages as readonly FakeSlackMessage[],
    post,
    whisper,
    update,
    remove,
    open: openConversation,
    add,
    userOf: (channel: string) => direct.get(channel),
    isUser: (id: string) => userOf(id) !== undefined,
    /** Somebody deletes the message that a call is about, or the root of its thread. */
    lose: (args: Args): void => {
      const lost = at({ ...args, ts: args.ts ?? args.thread_ts });
      if (lost >= 0) messages.splice(lost, 1);
    },
  };
}

const isMessage = (found: FakeSlackMessage | SlackAnswer): found is FakeSlackMessage => 'blocks' in found;
