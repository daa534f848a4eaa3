// The real program and Microsoft's Agents Playground beside each other, on a clock that a test moves; people act through the client's own API as its page does.
// Everything the client shows anybody is kept, to be looked through for what may not be there.
import { WebSocket } from 'ws';
import { startBot, type Bot } from '../../../scripts/teams-client/bot';
import { clientIsThere, startClient, type Client } from '../../../scripts/teams-client/client';
import { readSchool, TEAM, type Present, type School } from '../../../scripts/teams-client/school';
import { settingsFor, userId } from '../../../scripts/teams-client/settings';
import type { Log } from '../../../src/app/ports';
import { readAdaptiveCard } from '../../../src/stories/drivers/read-adaptive-card';
import { NOTHING, type Screen, type SeenButton } from '../../../src/stories/screen';
import { describeIf } from '../../support/provided';

const HOW = 'Microsoft 365 Agents Playground is not installed. Its licence is pre-release, for evaluation; when that is right for you: npm ci --prefix test/teams-client (npm run verify does it too).';

/** A describe for a suite with Microsoft's own client. */
export const describeWithClient = (title: string, suite: () => void): void => describeIf(clientIsThere(), title, HOW, suite);

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
type Typed = Readonly<Record<string, string | readonly string[]>>;

/** A message as the client has it now. */
export type Message = { readonly conversation: string; readonly id: string; screen: Screen; updates: number };
/** The answer to a press in a conversation: words that only the one who pressed sees, or a card for them. */
export type Answer = { readonly words: string; readonly screen: Screen };

const PATIENCE_MS = 15_000;

/** Waits for something that another process has yet to do. */
export async function until<T>(what: string, look: () => T | undefined | false): Promise<T> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await new Promise((resolve) => setTimeout(resolve, 20))) {
    const found = look();
    if (found) return found;
  }
  throw new Error(`not in time: ${what}`);
}

const cardOf = (attachments: unknown): Screen => readAdaptiveCard(Array.isArray(attachments) ? (attachments as Json[])[0]?.['content'] : undefined);

/** A channel or thread belongs to the channel before its `;`. */
export const channelOf = ({ conversation }: Message): string => conversation.split(';')[0]!;

export class Teams {
  readonly messages: Message[] = [];
  /** All that came over the stream and all that was logged, as text. */
  readonly shown: string[] = [];
  readonly logged: string[] = [];

  constructor(
    readonly school: School,
    readonly client: Client,
    private readonly bot: Bot,
    private readonly clock: { now: string },
    private readonly stream: WebSocket,
  ) {
    stream.on('message', (data: Buffer) => this.hear(data.toString()));
  }

  private hear(text: string): void {
    const event: unknown = JSON.parse(text);
    if (!isJson(event) || !isJson(event['message'])) return;
    this.shown.push(text);
    const { messageId, attachments } = event['message'];
    const known = this.messages.find(({ id }) => id === messageId);
    if (!known) this.messages.push({ conversation: String(event['actionConversationId']), id: String(messageId), screen: cardOf(attachments), updates: 0 });
    else {
      known.screen = cardOf(attachments);
      known.updates += 1;
    }
  }

  private async post(path: string, body: unknown): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${this.client.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
  }

  /** An invoke of this person in this conversation; fails when the client or the bot does not know what to do with it. */
  async invoke(who: Present, name: string, value: Json, conversation: string = TEAM.id, replyToId?: string): Promise<Json> {
    const { status, body } = await this.post('/_conversation/v1/invoke', { name, from: { id: userId({ id: who } as never) }, conversation: { id: conversation }, value, ...(replyToId ? { replyToId } : {}) });
    if (status !== 200 || !isJson(body)) throw new Error(`${name}: HTTP ${status} ${JSON.stringify(body)}`);
    return body;
  }

  private async dialog(who: Present, name: 'fetchTask' | 'submitAction', commandId: string, data?: Json): Promise<Screen> {
    const answer = await this.invoke(who, `composeExtension/${name}`, { commandId, commandContext: 'compose', context: { theme: 'default' }, ...(data ? { data } : {}) });
    const task = isJson(answer['task']) && isJson(answer['task']['value']) ? answer['task']['value'] : undefined;
    return task ? readAdaptiveCard(isJson(task['card']) ? task['card']['content'] : undefined) : NOTHING;
  }

  /** Chooses a command of the message box: its dialog opens. */
  open = (who: Present, command: string): Promise<Screen> => this.dialog(who, 'fetchTask', command);

  /** Presses a button of a dialog; what it shows next. */
  async press(who: Present, { buttons, submit }: Screen, wanted: string | SeenButton, typed: Typed = {}): Promise<Screen> {
    const button = typeof wanted === 'string' ? [...buttons, ...(submit ? [submit] : [])].find(({ label }) => label === wanted) : wanted;
    if (!button) throw new Error(`there is no button ${String(wanted)}, but: ${buttons.map(({ label }) => label).join(', ')}`);
    const inputs = Object.fromEntries(Object.entries(typed).map(([id, value]) => [id, [value].flat().join(',')]));
    const { data } = button.handle as { data: Json };
    return this.dialog(who, 'submitAction', 'signaal', { ...data, ...inputs });
  }

  /** Fills in a form and sends it. */
  send = async (who: Present, form: Screen, typed: Typed): Promise<Screen> => this.press(who, form, form.submit!, typed);

  /** Presses a button of a message that acts at once. */
  async act(who: Present, { conversation, id, screen }: Message, label: string): Promise<Answer> {
    const button = screen.buttons.find((one) => one.label === label);
    if (!button) throw new Error(`there is no button ${label}, but: ${screen.buttons.map((one) => one.label).join(', ')}`);
    return this.pressAgain(who, { conversation, id }, button);
  }

  /** Presses a button that may not be there any more. */
  async pressAgain(who: Present, { conversation, id }: Pick<Message, 'conversation' | 'id'>, button: SeenButton): Promise<Answer> {
    const { type, verb, data } = button.handle as Json;
    const { value } = await this.invoke(who, 'adaptiveCard/action', { action: { type, verb, data }, trigger: 'manual' }, conversation, id);
    return typeof value === 'string' ? { words: value, screen: NOTHING } : { words: '', screen: readAdaptiveCard(value) };
  }

  now = (): string => this.clock.now;

  async settle(): Promise<void> {
    await this.bot.settle();
  }

  /** Moves the clock and lets happen what is due by then. */
  async moveTo(instant: string): Promise<void> {
    if (instant < this.clock.now) throw new Error('a clock does not go back');
    this.clock.now = instant;
    await this.settle();
  }

  /** Adds the app to the team, as an administrator does: from then on the bot knows where people and channels are. */
  async install(): Promise<void> {
    const from = `${this.client.url}/_internal/v1/customActivities/template?conversationId=${encodeURIComponent(TEAM.id)}&type=botAdded`;
    const { status } = await this.post('/_internal/v1/customActivities', await (await fetch(from)).json());
    if (status !== 200) throw new Error(`the app could not be added to the team: HTTP ${status}`);
    await until('the team is met', () => this.logged.some((line) => line.includes('teams team met')));
  }

  async close(): Promise<void> {
    this.stream.close();
    await this.client.stop();
    await this.bot.stop();
  }
}

/** Starts both, with somebody at the screen, and adds the app to the team. */
export async function openTeams({ starts, current }: { starts: string; current: Present }): Promise<Teams> {
  const clock = { now: starts };
  const school = await readSchool(starts);
  const logged: string[] = [];
  const line = (level: string) => (message: string, fields = {}) => void logged.push(`${level} ${message} ${JSON.stringify(fields)}`);
  const log: Log = { info: line('info'), warn: line('warn'), error: line('error') };
  const bot = await startBot({ school, clock: { now: () => clock.now }, log, nodeEnv: process.env.NODE_ENV });
  const client = await startClient({ endpoint: bot.endpoint, settings: settingsFor(school.tenant.people, school.people[current]) });
  const stream = new WebSocket(`${client.url.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`);
  await new Promise((resolve, reject) => stream.once('open', resolve).once('error', reject));
  const teams = new Teams(school, client, bot, clock, stream);
  teams.logged.push(...logged.splice(0));
  logged.push = (...lines) => teams.logged.push(...lines);
  await teams.install();
  return teams;
}
