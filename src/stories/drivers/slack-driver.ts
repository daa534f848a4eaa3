/**
 * Plays people on Slack: signed requests to the real edge, and a Slack Web API on this machine that shows what it
 * sends.
 */
import { createHmac } from 'node:crypto';
import type { KnownBlock, ModalView } from '@slack/types';
import type { Person } from '../../app/tenant';
import { startServer } from '../../edges/http/server';
import { inputIdOf } from '../../edges/slack/requests/input-ids';
import { createSlackEdge } from '../../edges/slack/slack-edge';
import { encodePress } from '../../render/press-codec';
import { checkSubmissionAnswer } from '../fakes/slack-limits';
import { startFakeSlack } from '../fakes/slack-server';
import { elementOf, type SlackView } from '../fakes/slack-modals';
import type { FakeSlackMessage } from '../fakes/slack-conversations';
import { NOTHING, together, type Screen, type SeenButton } from './screen';
import { headersOf, type Driver, type DriverParts, type CapturedText, type Post, type TypedAnswers } from './driver';
import { readBlocks, readModal } from './read-block-kit';
import { outgoingOf } from './slack-outgoing';
import { readSuggestions } from './slack-suggestions';
import { createSlackPayloads, type SlackPlace } from './slack-payloads';
import { ANYWHERE, workspaceOf } from './slack-workspace';

const SECRET = 'a signing secret for stories only';
const TOKEN = 'xoxb-stories';
const USED = 'views.open: exchanged_trigger_id';

/** What people do on Slack alone. */
export type SlackDriver = Driver & {
  /** Chooses “Maak hier een signaal van” at a message with this text, as Slack writes it. */
  fromMessage(person: Person, text: string): Promise<Screen>;
  /** Opens their own page and reads it. */
  home(person: Person): Promise<Screen>;
};

/** An input that dispatches is pressed as its own block. */
const isDispatching = ({ handle }: SeenButton): boolean => (handle as { type?: string } | undefined)?.type === 'input';

/**
 * Everybody in a story has looked at their own page once, so that it follows whatever they do. `names` says who is
 * behind an account and which role's channel an id is.
 */
export async function createSlackDriver({
  app,
  clock,
  log,
  names,
  faults,
}: Pick<DriverParts, 'app' | 'clock' | 'log' | 'names' | 'faults'>): Promise<SlackDriver> {
  const slack = await startFakeSlack({ workspace: workspaceOf(names), clock: () => clock.now(), token: TOKEN });
  if (faults) slack.faults.plan(faults);
  const edge = createSlackEdge({ signingSecret: SECRET, botToken: TOKEN, apiUrl: slack.apiUrl, app, clock, log });
  const server = await startServer({ host: '127.0.0.1', port: 0, log });
  server.serve({ edges: [edge.http], check: async () => undefined });
  const workspace = names.tenant.workspaces.slack?.[0] ?? '';
  const payloads = createSlackPayloads(slack, workspace);
  const places = new WeakMap<Screen, SlackPlace>();
  const complaints: string[] = [];
  const answered: CapturedText[] = [];
  const homeOpeners = new Set<string>();
  let last: { user: string; body: string; view?: SlackView | undefined } | undefined;
  /** A request that is delivered again brings a trigger that was used: the one refusal that nobody can help. */
  const ofRepeats = new Set<number>();

  const userOf = (person: Person) => person.accounts.slack ?? person.id;

  function screenOf(shown: SlackView | FakeSlackMessage): Screen {
    const isView = 'view' in shown;
    const screen = isView ? asKept(shown, readModal(shown.view, inputIdOf)) : readBlocks(shown.blocks);
    places.set(screen, isView ? { view: { ...shown } } : { message: shown });
    return screen;
  }

  function post(body: string, type: string): Promise<Response> {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = `v0=${createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex')}`;
    const headers = { 'content-type': type, 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature };
    return fetch(`${server.url}/slack/events`, { method: 'POST', headers, body });
  }

  async function openHome(user: string): Promise<void> {
    homeOpeners.add(user);
    const { status } = await post(payloads.homeOpened(user), 'application/json');
    if (status !== 200) complaints.push(`Slack got HTTP ${status} for an event`);
    await edge.close();
  }

  async function send(user: string, body: string, view?: SlackView): Promise<Screen> {
    if (!homeOpeners.has(user)) await openHome(user);
    const before = slack.shownTo(user).length;
    const sent = slack.messages.length;
    const failed = slack.faults.met.length;
    const response = await post(body, 'application/x-www-form-urlencoded');
    const text = await response.text();
    last = { user, body, view };
    answered.push({ what: 'headers of an answer to Slack', text: headersOf(response) });
    if (response.status !== 200) {
      complaints.push(`Slack got HTTP ${response.status}`);
      answered.push({ what: `HTTP ${response.status} to Slack`, text });
    }
    const acknowledged = text.startsWith('{')
      ? (JSON.parse(text) as { response_action?: string; view?: ModalView; errors?: Record<string, string> })
      : {};
    if (view) complaints.push(...answerProblems(view, text, acknowledged));
    if (view && acknowledged.response_action === 'errors') return withErrors(view, acknowledged.errors ?? {});
    if (view && acknowledged.response_action === 'update' && acknowledged.view)
      slack.replace(view.id, acknowledged.view);
    if (view && response.ok && acknowledged.response_action === undefined) slack.close(view.id);
    if (view && acknowledged.response_action === 'clear') slack.close(view.id, true);
    if (view && acknowledged.response_action === 'clear') return NOTHING;
    // An answer that takes long is announced first; the last thing shown once the edge is at rest is the answer.
    await edge.close();
    const shown = slack.shownTo(user).slice(before);
    const told = slack.messages
      .slice(sent)
      .findLast(({ channel, by }) => by === undefined && slack.userOf(channel) === user);
    if (slack.faults.met.slice(failed).some(({ method }) => method.startsWith('views.') && method !== 'views.publish'))
      return otherwise(user, told ?? shown.at(-1));
    return shown.length > 0 ? screenOf(shown.at(-1)!) : NOTHING;
  }

  /**
   * The modal did not come, or nobody could tell that it did: the answer is in a message to this person, and what is
   * not in it behind its button.
   */
  async function otherwise(user: string, shown: SlackView | FakeSlackMessage | undefined): Promise<Screen> {
    if (!shown) return NOTHING;
    const screen = screenOf(shown);
    const [open] = screen.buttons;
    if ('view' in shown || !open) return screen;
    const opened = await click(user, { message: shown }, open.handle as Readonly<Record<string, unknown>>);
    const both = {
      ...opened,
      lines: [...screen.lines, ...opened.lines],
      notices: [...screen.notices, ...opened.notices],
    };
    const place = places.get(opened);
    if (place) places.set(both, place);
    return both;
  }

  /** An empty answer closes the modal; any other must be one that Slack can follow. */
  function answerProblems({ view }: SlackView, text: string, acknowledged: object): string[] {
    const inputs = view.blocks.flatMap((block) => (block.type === 'input' ? [block.block_id ?? ''] : []));
    return text === ''
      ? []
      : checkSubmissionAnswer(acknowledged, inputs).map((problem) => `view_submission: ${problem}`);
  }

  function withErrors(view: SlackView, errors: Readonly<Record<string, string>>): Screen {
    const screen = readModal(view.view);
    const inputs = screen.inputs.map((input) => ({ ...input, id: inputIdOf(input.id), error: errors[input.id] }));
    const seen = { ...screen, inputs };
    places.set(seen, { view });
    return seen;
  }

  /** What the client kept stands in the inputs, whatever a view starts them with. */
  function asKept({ kept = {} }: SlackView, screen: Screen): Screen {
    const byInput = Object.fromEntries(Object.entries(kept).map(([block, { value }]) => [inputIdOf(block), value]));
    const inputs = screen.inputs.map((input) => (input.id in byInput ? { ...input, value: byInput[input.id] } : input));
    return { ...screen, inputs };
  }

  /**
   * Something was chosen in a form that others follow from, or a part of it opened: what was typed stays in the client.
   */
  async function grow(user: string, place: SlackPlace, handle: Readonly<Record<string, unknown>>, typed: TypedAnswers) {
    const { view } = place;
    if (!view) throw new Error('a form that is not in a modal');
    const inputs = (view.view.blocks as KnownBlock[]).filter((block) => block.type === 'input');
    const kept = inputs.flatMap((block) => {
      const value = typed[inputIdOf(block.block_id ?? '')];
      return value === undefined ? [] : [[block.block_id ?? '', { element: elementOf(block), value }] as const];
    });
    slack.keep(view.id, Object.fromEntries(kept));
    const grown = await send(user, payloads.click(user, place, handle, typed));
    // A form that could not be brought up to date goes on as it was.
    return grown === NOTHING ? screenOf(slack.view(view.id) ?? view) : grown;
  }

  const submit = (user: string, view: SlackView, typed: TypedAnswers) =>
    send(user, payloads.submission(user, view, typed), view);
  const click = (user: string, place: SlackPlace, handle: Readonly<Record<string, unknown>>) =>
    send(user, payloads.click(user, place, handle));

  function whereIs(from: Screen | Post): SlackPlace {
    const where = 'place' in from ? { message: from.place as FakeSlackMessage } : places.get(from);
    if (!where) throw new Error('a button of a screen that was not shown on Slack');
    return where;
  }

  const pressIn = async (
    user: string,
    where: SlackPlace,
    button: SeenButton,
    typed: TypedAnswers | undefined,
  ): Promise<Screen> =>
    button.press.type === 'refresh' || isDispatching(button)
      ? grow(user, where, button.handle as Readonly<Record<string, unknown>>, typed ?? {})
      : typed && where.view
        ? submit(user, where.view, typed)
        : click(user, where, button.handle as Readonly<Record<string, unknown>>);

  const postOf = (message: FakeSlackMessage): Post | undefined => {
    const role = names.roleOf(message.channel);
    const person = names.personOf(slack.userOf(message.channel) ?? message.channel);
    const to = role ?? (person ? { person: person.id } : undefined);
    return to && { to, notification: message.text, screen: readBlocks(message.blocks), place: message };
  };

  return {
    platform: 'slack',
    gateway: edge.gateway,

    command: async (person, command) => {
      const [name = '', ...rest] = command.trim().replace(/^\//, '').split(/\s+/);
      const user = userOf(person);
      return send(user, payloads.slash(user, name, rest.join(' ')));
    },

    write: async (person, channel, text) => {
      const user = userOf(person);
      if (!homeOpeners.has(user)) await openHome(user);
      const before = slack.shownTo(user).length;
      const { status } = await post(payloads.mention(user, channel, text), 'application/json');
      if (status !== 200) complaints.push(`Slack got HTTP ${status} for a mention`);
      await edge.close();
      return together(slack.shownTo(user).slice(before).map(screenOf));
    },

    press: async (person, from, button, typed) => pressIn(userOf(person), whereIs(from), button, typed),

    search: async (person, from, input, words, typed) => {
      const { view } = whereIs(from);
      if (!view) throw new Error('a menu that is not in a modal');
      const asked = payloads.suggestion(userOf(person), view, input.id, words, typed);
      const { choices, problems } = await readSuggestions(await post(asked, 'application/x-www-form-urlencoded'));
      complaints.push(...problems);
      return choices;
    },

    pressElsewhere: async (person, from, button, typed) => {
      const where = whereIs(from);
      const view = payloads.secondTab(where.view);
      if (view) slack.adopt(view);
      return pressIn(userOf(person), view ? { view } : where, button, typed);
    },

    forge: async (person, press, typed) => {
      const user = userOf(person);
      if (['submit', 'approve', 'reject'].includes(press.type)) {
        const view = payloads.forged(user, press, Object.keys(typed ?? {}));
        slack.adopt(view);
        return submit(user, view, typed ?? {});
      }
      const message: FakeSlackMessage = { channel: ANYWHERE, ts: '1.1', text: '', blocks: [] };
      return click(
        user,
        { message },
        { type: 'button', action_id: 'press:1', block_id: 'x', value: encodePress(press) },
      );
    },

    fromMessage: async (person, text) => {
      const user = userOf(person);
      return send(user, payloads.shortcut(user, text));
    },

    home: async (person) => {
      await openHome(userOf(person));
      const home = slack.home(userOf(person));
      return home ? readBlocks(home.blocks as KnownBlock[]) : NOTHING;
    },

    again: async () => {
      const before = slack.refused.length;
      const screen = last ? await send(last.user, last.body, last.view) : NOTHING;
      slack.refused.slice(before).forEach((problem, index) => problem === USED && ofRepeats.add(before + index));
      return screen;
    },
    posts: async () =>
      slack.messages.filter(({ ephemeralTo }) => ephemeralTo === undefined).flatMap((message) => postOf(message) ?? []),
    outgoing: () => [
      ...answered,
      ...slack.calls.flatMap(({ method, args, envelope }) => [
        { what: 'URL and headers to Slack', text: envelope },
        ...outgoingOf(method, args),
      ]),
    ],
    complaints: () => [...complaints, ...slack.refused.filter((_, index) => !ofRepeats.has(index))],
    close: async () => {
      await edge.close();
      await server.close();
      await slack.stop();
    },
  };
}
