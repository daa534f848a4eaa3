/**
 * A Slack Web API on this machine, with a memory, as strict as the real one where we rely on it. Holds no rule of ours
 * and answers with Slack's own codes.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import {
  createConversations,
  no,
  text,
  type SlackAnswer,
  type FakeSlackMessage,
  type Workspace,
} from './slack-conversations';
import { createFaults, type Args, type Fault, type Faults } from './slack-faults';
import { checkSlackPayload } from './slack-limits';
import { createModals, type SlackView } from './slack-modals';

export type FakeSlack = {
  readonly apiUrl: string;
  readonly messages: readonly FakeSlackMessage[];
  readonly calls: readonly {
    readonly method: string;
    readonly args: Args;
    /** The address it was sent to, and its headers; the token left out. */ readonly envelope: string;
  }[];
  /** What Slack refused though nobody had planned it, by method. */
  readonly refused: readonly string[];
  readonly faults: Pick<Faults, 'next' | 'plan' | 'met'>;
  /** A trigger for this person, good for three seconds and one modal; `inView`: the modal they clicked in. */
  trigger(user: string, inView?: string): string;
  /** Where a slash command of this person can be answered, five times within half an hour. */
  responseUrl(user: string, channel: string): string;
  /** Somebody else posts. */
  say(channel: string, user: string, words: string): FakeSlackMessage;
  /** The person behind a direct-message channel. */
  userOf(channel: string): string | undefined;
  view(id: string): SlackView | undefined;
  /** What stands on somebody's App Home now. */
  home(user: string): HomeView | undefined;
  /** Puts another modal in the place of one, as a submission's answer does. */
  replace(id: string, view: ModalView): SlackView;
  /** Closes a modal; `all`: with what it stands on. */
  close(id: string, all?: boolean): void;
  /** What somebody fills in stays in their client, also when the modal is updated. */
  keep(id: string, kept: SlackView['kept']): void;
  /** Takes a view that somebody made without us, so that it can be answered. */
  adopt(view: SlackView): void;
  /** Everything shown to a person in private so far, modals and messages. */
  shownTo(user: string): readonly (SlackView | FakeSlackMessage)[];
  stop(): Promise<void>;
};

export type FakeSettings = {
  readonly workspace: Workspace;
  /** Gives the time that message ids are made of. */ readonly clock: () => string;
  /** The only token it knows. */ readonly token: string;
};

const RESPONSE_USES = 5;
const RESPONSE_LIFE = 30 * 60 * 1000;
const freshId = (prefix: string) => `${prefix}${randomBytes(5).toString('hex').toUpperCase()}`;

async function readArguments(request: IncomingMessage): Promise<Args> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  if (request.headers['content-type']?.includes('json')) return JSON.parse(body) as Args;
  const entries = [...new URLSearchParams(body)].map(([name, value]) => [
    name,
    /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value,
  ]);
  return Object.fromEntries(entries) as Args;
}

/** What each method cannot do without. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  'chat.postMessage': ['channel'],
  'chat.postEphemeral': ['channel', 'user'],
  'chat.update': ['channel', 'ts'],
  'chat.delete': ['channel', 'ts'],
  'views.open': ['trigger_id', 'view'],
  'views.push': ['trigger_id', 'view'],
  'views.update': ['view_id', 'view'],
  'views.publish': ['user_id', 'view'],
};
const SENDS = ['chat.postMessage', 'chat.postEphemeral', 'chat.update'];
const LONGEST_TEXT = 4000;

type Judged = { readonly answer: SlackAnswer; readonly why: readonly string[] };
type Carried = { readonly status: number; readonly body: string };

/** Slack looks at arguments and blocks before it does anything with them. */
function judge(method: string, args: Args): Judged | undefined {
  const missing = (NEEDS[method] ?? []).filter((name) => args[name] === undefined || args[name] === '');
  if (missing.length > 0)
    return {
      answer: no('invalid_arguments', {
        response_metadata: { messages: missing.map((name) => `[ERROR] missing required field: ${name}`) },
      }),
      why: missing.map((name) => `${name} is missing`),
    };
  const isMessage = SENDS.includes(method) || method.startsWith('respond/');
  if (isMessage && text(args.text) === '') return { answer: no('no_text'), why: ['no_text'] };
  if (isMessage && text(args.text).length > LONGEST_TEXT) return { answer: no('msg_too_long'), why: ['msg_too_long'] };
  const why = method.startsWith('views.') ? checkSlackPayload(args.view) : isMessage ? checkSlackPayload(args) : [];
  if (why.length === 0) return undefined;
  const code = why.includes('view_too_large')
    ? 'view_too_large'
    : method.startsWith('views.')
      ? 'invalid_arguments'
      : 'invalid_blocks';
  return { answer: no(code, { response_metadata: { messages: why } }), why };
}

/** Why this token opens nothing. */
function unauthorised(header: string | undefined, token: string): SlackAnswer | undefined {
  if (!header) return no('not_authed');
  return header === `Bearer ${token}` ? undefined : no('invalid_auth');
}

/** Cuts the connection, or answers what the fault says; false when the call itself is still to be done. */
function carryOut(fault: Fault | undefined, request: IncomingMessage, response: ServerResponse): boolean {
  if (fault === undefined || fault === 'unanswered' || fault === 'gone') return false;
  if (fault === 'lost') request.socket.destroy();
  else if ('retryAfter' in fault)
    response
      .writeHead(429, { 'retry-after': String(fault.retryAfter), 'content-type': 'application/json' })
      .end(JSON.stringify(no('ratelimited')));
  else if ('status' in fault) response.writeHead(fault.status).end();
  else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(no(fault.error)));
  return true;
}

/** Starts one on a free port of this machine. */
export async function startFakeSlack({ workspace, clock, token }: FakeSettings): Promise<FakeSlack> {
  const calls: { method: string; args: Args; envelope: string }[] = [];
  const refused: string[] = [];
  const shown = new Map<string, (SlackView | FakeSlackMessage)[]>();
  const responses = new Map<
    string,
    { readonly user: string; readonly channel: string; readonly until: number; left: number }
  >();
  const homes = new Map<string, HomeView>();
  const faults = createFaults();
  let count = 0;

  const show = (user: string, what: SlackView | FakeSlackMessage) =>
    void shown.set(user, [...(shown.get(user) ?? []), what]);
  const ts = () => `${Math.floor(Date.parse(clock()) / 1000)}.${String((count += 1)).padStart(6, '0')}`;
  const conversations = createConversations(workspace, { ts, fresh: freshId });
  const modals = createModals({ ts, fresh: freshId, show });

  /** A whisper and a direct message are seen by one person. */
  function asSeen(answer: SlackAnswer): SlackAnswer {
    const message = answer.ok === true ? conversations.messages.at(-1) : undefined;
    const to = message?.ephemeralTo;
    if (message && to) show(to, message);
    return answer;
  }

  const methods: Readonly<Record<string, (args: Args) => SlackAnswer>> = {
    'auth.test': () => ({
      ok: true,
      url: 'https://stories.invalid/',
      team: 'Stories',
      user: 'zorgspoor',
      team_id: 'T0STORY',
      user_id: 'U0BOT',
      bot_id: 'B0BOT',
    }),
    'api.test': () => ({ ok: true }),
    'chat.postMessage': conversations.post,
    'chat.postEphemeral': (args) => asSeen(conversations.whisper(args)),
    'chat.update': conversations.update,
    'chat.delete': conversations.remove,
    'conversations.open': conversations.open,
    'views.open': modals.open,
    'views.push': modals.push,
    'views.update': modals.update,
    'views.publish': (args) => {
      homes.set(text(args.user_id), args.view as HomeView);
      return { ok: true, view: { id: `VHOME${text(args.user_id)}`, hash: freshId('h') } };
    },
  };

  /** The answer of a response_url is seen by one person unless it says otherwise. */
  function respond(key: string, args: Args): Carried {
    const way = responses.get(key);
    if (!way || way.left <= 0) return { status: 404, body: 'used_url' };
    if (Date.now() > way.until) return { status: 404, body: 'expired_url' };
    way.left -= 1;
    const message = conversations.add({
      channel: way.channel,
      text: text(args.text),
      blocks: (args.blocks ?? []) as KnownBlock[],
      ephemeralTo: args.response_type === 'in_channel' ? undefined : way.user,
    });
    if (message.ephemeralTo) show(way.user, message);
    return { status: 200, body: 'ok' };
  }

  function carried(method: string, args: Args, judged: Judged | undefined, authorization: string | undefined): Carried {
    const key = /^respond\/(\w+)$/.exec(method)?.[1];
    if (key !== undefined) return judged ? { status: 400, body: String(judged.answer.error) } : respond(key, args);
    const body =
      unauthorised(authorization, token) ?? judged?.answer ?? methods[method]?.(args) ?? no('unknown_method');
    return { status: 200, body: JSON.stringify(body) };
  }

  function complain(
    method: string,
    judged: Judged | undefined,
    fault: Fault | undefined,
    { status, body }: Carried,
  ): void {
    if (judged) refused.push(...judged.why.map((problem) => `${method}: ${problem}`));
    else if (fault === undefined && status !== 200) refused.push(`${method}: ${body}`);
    else if (fault === undefined && body.startsWith('{"ok":false'))
      refused.push(`${method}: ${(JSON.parse(body) as { error: string }).error}`);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = (request.url ?? '').replace(/^\/api\//, '').split('?')[0]!;
    const args = await readArguments(request);
    const { authorization, ...headers } = request.headers;
    calls.push({ method, args, envelope: JSON.stringify([request.url, headers]) });
    const fault = faults.meet(method, args);
    if (carryOut(fault, request, response)) return;
    if (fault === 'gone') conversations.lose(args);
    const judged = judge(method, args);
    const carriedOut = carried(method, args, judged, authorization);
    complain(method, judged, fault, carriedOut);
    if (fault === 'unanswered') {
      const last = conversations.messages.at(-1);
      if (last && method === 'chat.postMessage') last.unanswered = true;
      request.socket.destroy();
    } else response.writeHead(carriedOut.status, { 'content-type': 'application/json' }).end(carriedOut.body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const apiUrl = `http://127.0.0.1:${port}/api/`;

  return {
    apiUrl,
    messages: conversations.messages,
    calls,
    refused,
    faults,
    trigger: modals.trigger,
    responseUrl: (user, channel) => {
      const key = freshId('R');
      responses.set(key, { user, channel, until: Date.now() + RESPONSE_LIFE, left: RESPONSE_USES });
      return `${apiUrl}respond/${key}`;
    },
    say: (channel, user, words) => conversations.add({ channel, text: words, blocks: [], by: user }),
    userOf: conversations.userOf,
    view: modals.view,
    home: (user) => homes.get(user),
    close: modals.close,
    adopt: modals.adopt,
    keep: modals.keep,
    replace: (id, view) => {
      refused.push(...checkSlackPayload(view).map((problem) => `view_submission: ${problem}`));
      return modals.replace(id, view);
    },
    shownTo: (user) => shown.get(user) ?? [],
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
