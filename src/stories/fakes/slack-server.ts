/** A Slack Web API on this machine, with a memory: messages, modals with triggers that expire, direct messages. Holds no rule of ours and answers as Slack documents. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { checkSlackPayload } from './slack-limits';

type Args = Readonly<Record<string, unknown>>;
export type SlackMessage = { readonly channel: string; readonly ts: string; readonly thread?: string | undefined; text: string; blocks: KnownBlock[]; readonly ephemeralTo?: string | undefined };
export type SlackView = { readonly id: string; readonly user: string; hash: string; view: ModalView };

export type FakeSlack = {
  readonly apiUrl: string;
  readonly messages: readonly SlackMessage[];
  readonly calls: readonly { readonly method: string; readonly args: Args; /** The address it was sent to, and its headers. */ readonly envelope: string }[];
  /** What Slack refused, by method. */
  readonly refused: readonly string[];
  /** A trigger for this person, good for three seconds and one modal. */
  trigger(user: string): string;
  /** The person behind a direct-message channel. */
  userOf(channel: string): string | undefined;
  view(id: string): SlackView | undefined;
  /** What stands on somebody's App Home now. */
  home(user: string): HomeView | undefined;
  /** Puts another modal in the place of one, as a submission's answer does. */
  replace(id: string, view: ModalView): SlackView;
  /** Takes a view that somebody made without us, so that it can be answered. */
  adopt(view: SlackView): void;
  /** Everything shown to a person in private so far, modals and messages. */
  shownTo(user: string): readonly (SlackView | SlackMessage)[];
  close(): Promise<void>;
};

const TRIGGER_LIFE = 3000;
const fresh = (prefix: string) => `${prefix}${randomBytes(5).toString('hex').toUpperCase()}`;

async function read(request: IncomingMessage): Promise<Args> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  if (request.headers['content-type']?.includes('json')) return JSON.parse(body) as Args;
  const entries = [...new URLSearchParams(body)].map(([name, value]) => [name, /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value]);
  return Object.fromEntries(entries) as Args;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Starts one; `clock` gives the time that message ids are made of. */
export async function startFakeSlack(clock: () => string): Promise<FakeSlack> {
  const messages: SlackMessage[] = [];
  const calls: { method: string; args: Args; envelope: string }[] = [];
  const refused: string[] = [];
  const views = new Map<string, SlackView>();
  const shown = new Map<string, (SlackView | SlackMessage)[]>();
  const triggers = new Map<string, { user: string; at: number }>();
  const direct = new Map<string, string>();
  const homes = new Map<string, HomeView>();
  let count = 0;

  const show = (user: string, what: SlackView | SlackMessage) => shown.set(user, [...(shown.get(user) ?? []), what]);
  const ts = () => `${Math.floor(Date.parse(clock()) / 1000)}.${String((count += 1)).padStart(6, '0')}`;

  function openView(user: string, view: ModalView): SlackView {
    const opened = { id: fresh('V'), user, hash: `${ts()}.${fresh('h')}`, view };
    views.set(opened.id, opened);
    show(user, opened);
    return opened;
  }

  function replace(id: string, view: ModalView): SlackView {
    refused.push(...checkSlackPayload(view).map((problem) => `view_submission: ${problem}`));
    const known = views.get(id);
    if (!known) throw new Error('no such view');
    const replaced = { ...known, hash: `${ts()}.${fresh('h')}`, view };
    views.set(id, replaced);
    show(known.user, replaced);
    return replaced;
  }

  function useTrigger(id: string): string | { error: string } {
    const trigger = triggers.get(id);
    triggers.delete(id);
    if (!trigger) return { error: 'exchanged_trigger_id' };
    return Date.now() - trigger.at > TRIGGER_LIFE ? { error: 'expired_trigger_id' } : trigger.user;
  }

  function post(args: Args, ephemeralTo?: string): Args {
    const channel = text(args.channel);
    const message = { channel, ts: ts(), thread: text(args.thread_ts) || undefined, text: text(args.text), blocks: (args.blocks ?? []) as KnownBlock[], ephemeralTo };
    messages.push(message);
    if (ephemeralTo) show(ephemeralTo, message);
    return { ok: true, channel, ts: message.ts, message_ts: message.ts, message: { text: message.text, ts: message.ts } };
  }

  function shownIn(trigger: unknown, view: unknown): Args {
    const user = useTrigger(text(trigger));
    if (typeof user !== 'string') return { ok: false, ...user };
    const opened = openView(user, view as ModalView);
    return { ok: true, view: { id: opened.id, hash: opened.hash } };
  }

  const methods: Readonly<Record<string, (args: Args) => Args>> = {
    'auth.test': () => ({ ok: true, url: 'https://stories.invalid/', team: 'Stories', user: 'zorgspoor', team_id: 'T0STORY', user_id: 'U0BOT', bot_id: 'B0BOT' }),
    'api.test': () => ({ ok: true }),
    'chat.postMessage': (args) => post(args),
    'chat.postEphemeral': (args) => post(args, text(args.user)),
    'chat.update': (args) => {
      const message = messages.find((one) => one.ts === args.ts && one.channel === args.channel);
      if (!message) return { ok: false, error: 'message_not_found' };
      Object.assign(message, { text: text(args.text), blocks: args.blocks ?? [] });
      return { ok: true, channel: message.channel, ts: message.ts, text: message.text };
    },
    'conversations.open': (args) => {
      const user = text(args.users);
      const known = [...direct].find(([, one]) => one === user)?.[0] ?? fresh('D');
      direct.set(known, user);
      return { ok: true, channel: { id: known } };
    },
    'views.open': (args) => shownIn(args.trigger_id, args.view),
    'views.push': (args) => shownIn(args.trigger_id, args.view),
    'views.publish': (args) => {
      homes.set(text(args.user_id), args.view as HomeView);
      return { ok: true, view: { id: `VHOME${text(args.user_id)}`, hash: fresh('h') } };
    },
    'views.update': (args) => {
      const known = views.get(text(args.view_id));
      if (!known) return { ok: false, error: 'not_found' };
      if (args.hash !== undefined && args.hash !== known.hash) return { ok: false, error: 'hash_conflict' };
      const replaced = replace(known.id, args.view as ModalView);
      return { ok: true, view: { id: replaced.id, hash: replaced.hash } };
    },
  };

  /** Slack looks at blocks before it does anything with them. */
  function judge(method: string, args: Args): Args | undefined {
    const wrong = method.startsWith('views.') ? checkSlackPayload(args.view) : method.startsWith('chat.') ? checkSlackPayload(args) : [];
    refused.push(...wrong.map((problem) => `${method}: ${problem}`));
    return wrong.length > 0 ? { ok: false, error: method.startsWith('views.') ? 'invalid_arguments' : 'invalid_blocks', response_metadata: { messages: wrong } } : undefined;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = (request.url ?? '').replace(/^\/api\//, '').replace(/\?.*$/, '');
    const args = await read(request);
    calls.push({ method, args, envelope: JSON.stringify([request.url, request.headers]) });
    const respondsTo = /^respond\/(\w+)$/.exec(method)?.[1];
    const body = judge(method, args) ?? (respondsTo ? post(args, respondsTo) : methods[method]?.(args)) ?? { ok: false, error: 'unknown_method' };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    messages,
    calls,
    refused,
    trigger: (user) => {
      const id = fresh('trigger.');
      triggers.set(id, { user, at: Date.now() });
      return id;
    },
    userOf: (channel) => direct.get(channel),
    view: (id) => views.get(id),
    home: (user) => homes.get(user),
    adopt: (view) => void views.set(view.id, view),
    replace,
    shownTo: (user) => shown.get(user) ?? [],
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
