// The real program and Microsoft's Agents Playground beside each other, on a clock that a test moves; people act
// through the client's own API as its page does. Everything the client shows anybody is kept, to be looked through for
// what may not be there.
import { WebSocket } from 'ws';
import { startBot } from '../../../scripts/teams-client/bot';
import { clientIsThere, startClient } from '../../../scripts/teams-client/client';
import { readSchool, TEAM, type Present } from '../../../scripts/teams-client/school';
import { BOT, settingsFor, userId } from '../../../scripts/teams-client/settings';
import type { Log } from '../../../src/app/ports';
import { readAdaptiveCard } from '../../../src/stories/drivers/read-adaptive-card';
import { NOTHING, type Screen, type SeenButton } from '../../../src/stories/drivers/screen';
import { describeIf } from '../../support/provided';

const HOW =
  'Microsoft 365 Agents Playground is not installed. Its licence is pre-release, for evaluation; when that is right for you: npm ci --prefix test/teams-client (npm run verify does it too).';

/** A describe for a suite with Microsoft's own client. */
export const describeWithClient = (title: string, suite: () => void): void =>
  describeIf(clientIsThere(), title, HOW, suite);

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
/** What somebody types in a form, by field. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** A message as the client has it now. */
export type Message = { readonly conversation: string; readonly id: string; screen: Screen; updates: number };
/** The answer to a press in a conversation: words that only the one who pressed sees, or a card for them. */
type Answer = { readonly words: string; readonly screen: Screen };

const PATIENCE_MS = 300_000;

/** Waits for something that another process has yet to do. */
export async function until<T>(what: string, look: () => T | undefined | false): Promise<T> {
  for (
    const deadline = Date.now() + PATIENCE_MS;
    Date.now() < deadline;
    await new Promise((resolve) => setTimeout(resolve, 20))
  ) {
    const found = look();
    if (found) return found;
  }
  throw new Error(`not in time: ${what}`);
}

const cardOf = (attachments: unknown): Screen =>
  readAdaptiveCard(Array.isArray(attachments) ? (attachments as Json[])[0]?.['content'] : undefined);

/** A thread belongs to the channel before its `;`. */
export const channelOf = ({ conversation }: Message): string => conversation.split(';')[0]!;

function buttonOf({ buttons, submit }: Screen, wanted: string): SeenButton {
  const all = [...buttons, ...(submit ? [submit] : [])];
  const button = all.find(({ label }) => label === wanted);
  if (!button) throw new Error(`there is no button ${wanted}, but: ${all.map(({ label }) => label).join(', ')}`);
  return button;
}

/**
 * Keeps what comes over the stream: all that the bot lets the client show, and the messages as they are now. What
 * people type themselves is theirs.
 */
async function listen(url: string) {
  const stream = new WebSocket(`${url.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`);
  const messages: Message[] = [];
  const shown: string[] = [];
  stream.on('message', (data: Buffer) => {
    const event: unknown = JSON.parse(data.toString());
    if (!isJson(event) || !isJson(event['message'])) return;
    const { messageId, attachments, from } = event['message'];
    if (!isJson(from) || from['id'] !== BOT.id) return;
    shown.push(data.toString());
    const known = messages.find(({ id }) => id === messageId);
    if (!known)
      messages.push({
        conversation: String(event['actionConversationId']),
        id: String(messageId),
        screen: cardOf(attachments),
        updates: 0,
      });
    else Object.assign(known, { screen: cardOf(attachments), updates: known.updates + 1 });
  });
  await new Promise((resolve, reject) => stream.once('open', resolve).once('error', reject));
  /** Until what was sent before has come: an answer to our ping comes after it. */
  const caughtUp = () =>
    new Promise<void>((resolve) => {
      stream.once('pong', () => resolve());
      stream.ping();
    });
  return { messages, shown, caughtUp, close: () => stream.close() };
}

/** What people do in the client at `url`; everything they are answered lands in `told`. */
function hands(url: string, idOf: (who: Present) => string, atScreen: Present, told: string[]) {
  async function post(path: string, body: unknown): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
  }

  /** An invoke by somebody in a conversation; fails when the client or the bot does not know what to do with it. */
  async function invoke(
    who: Present,
    name: string,
    value: Json,
    conversation: string,
    replyToId?: string,
  ): Promise<Json> {
    const { status, body } = await post('/_conversation/v1/invoke', {
      name,
      from: { id: idOf(who) },
      conversation: { id: conversation },
      value,
      ...(replyToId ? { replyToId } : {}),
    });
    if (status !== 200 || !isJson(body)) throw new Error(`${name}: HTTP ${status} ${JSON.stringify(body)}`);
    told.push(JSON.stringify(body));
    return body;
  }

  async function dialog(
    who: Present,
    name: 'fetchTask' | 'submitAction',
    commandId: string,
    data?: Json,
  ): Promise<Screen> {
    const answer = await invoke(
      who,
      `composeExtension/${name}`,
      { commandId, commandContext: 'compose', context: { theme: 'default' }, ...(data ? { data } : {}) },
      TEAM.id,
    );
    const task = isJson(answer['task']) && isJson(answer['task']['value']) ? answer['task']['value'] : undefined;
    return task ? readAdaptiveCard(isJson(task['card']) ? task['card']['content'] : undefined) : NOTHING;
  }

  async function press(who: Present, screen: Screen, wanted: string | SeenButton, typed: Typed = {}): Promise<Screen> {
    const { data } = (typeof wanted === 'string' ? buttonOf(screen, wanted) : wanted).handle as { data: Json };
    const inputs = Object.fromEntries(Object.entries(typed).map(([id, value]) => [id, [value].flat().join(',')]));
    return dialog(who, 'submitAction', 'signaal', { ...data, ...inputs });
  }

  async function pressAgain(who: Present, { conversation, id }: Message, button: SeenButton): Promise<Answer> {
    const { type, verb, data } = button.handle as Json;
    const { value } = await invoke(
      who,
      'adaptiveCard/action',
      { action: { type, verb, data }, trigger: 'manual' },
      conversation,
      id,
    );
    return typeof value === 'string'
      ? { words: value, screen: NOTHING }
      : { words: '', screen: readAdaptiveCard(value) };
  }

  return {
    invoke,
    /** Chooses a command of the message box: its dialog opens. */
    open: (who: Present, command: string): Promise<Screen> => dialog(who, 'fetchTask', command),
    /** Presses a button of a dialog, with what was filled in; what it shows next. */
    press,
    /** Fills in a form and sends it. */
    send: (who: Present, form: Screen, typed: Typed): Promise<Screen> => press(who, form, form.submit!, typed),
    /** Presses a button of a message that acts at once. */
    act: (who: Present, message: Message, label: string): Promise<Answer> =>
      pressAgain(who, message, buttonOf(message.screen, label)),
    /** Presses a button that may not be there any more. */
    pressAgain,
    /** Types to the bot in a channel, as whoever sits at the screen. */
    async say(channel: string, text: string): Promise<void> {
      const mention = `<at>${BOT.name}</at>`;
      const message = {
        from: { id: idOf(atScreen) },
        text: `${mention} ${text}`,
        textFormat: 'plain',
        mentions: [{ mentioned: { id: BOT.id }, text: mention }],
      };
      const { status } = await post(`/_conversation/v1/conversations/${encodeURIComponent(channel)}/messages`, message);
      if (status !== 200) throw new Error(`the message was not taken: HTTP ${status}`);
    },
  };
}

/**
 * Starts both, with somebody at the screen, and adds the app to the team as an administrator does: so the bot knows
 * where people and channels are.
 */
export async function openTeams({ starts, current }: { starts: string; current: Present }) {
  let now = starts;
  const logged: string[] = [];
  const told: string[] = [];
  const line =
    (level: string) =>
    (message: string, fields = {}) =>
      void logged.push(`${level} ${message} ${JSON.stringify(fields)}`);
  const log: Log = { info: line('info'), warn: line('warn'), error: line('error') };
  const school = await readSchool(starts);
  const bot = await startBot({ school, clock: { now: () => now }, log, nodeEnv: process.env.NODE_ENV });
  const client = await startClient({
    endpoint: bot.endpoint,
    settings: settingsFor(school.tenant.people, school.people[current]),
  });
  const stream = await listen(client.url);
  const people = hands(client.url, (who) => userId(school.people[who]), current, told);

  await client.addToTeam();
  await until('the team to be met', () => logged.some((one) => one.includes('teams team met')));

  /** Until the bot has nothing to do now, and what it sent is here. */
  async function settle(): Promise<void> {
    await bot.settle();
    await stream.caughtUp();
  }
  return {
    ...people,
    url: client.url,
    messages: stream.messages,
    /** All that the bot let the client show in channels and chats. */
    shown: stream.shown,
    /** What people were answered, each for themselves. */
    told,
    logged,
    now: () => now,
    settle,
    /** Moves the clock and lets happen what is due by then. */
    async moveTo(instant: string): Promise<void> {
      if (instant < now) throw new Error('a clock does not go back');
      now = instant;
      await settle();
    },
    async close(): Promise<void> {
      stream.close();
      await client.stop();
      await bot.stop();
    },
  };
}

export type Teams = Awaited<ReturnType<typeof openTeams>>;
