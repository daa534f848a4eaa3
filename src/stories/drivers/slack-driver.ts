/** Plays people on Slack: signed requests to the real edge, and a Slack Web API on this machine that shows what it sends. */
import { createHmac } from 'node:crypto';
import type { KnownBlock, ModalView } from '@slack/types';
import type { Application } from '../../app/application';
import type { Clock, Log } from '../../app/ports';
import type { Person } from '../../app/tenant';
import type { Press } from '../../card';
import { startServer } from '../../edges/http/server';
import { inputIdOf } from '../../edges/slack/input-ids';
import { createSlackEdge } from '../../edges/slack/slack-edge';
import { encodePress } from '../../render/press-codec';
import { startFakeSlack, type SlackMessage, type SlackView } from '../fakes/slack-server';
import { NOTHING, type Screen, type SeenButton } from '../screen';
import { headersOf, type Driver, type Names, type Outgoing, type Post, type Typed } from './driver';
import { readBlocks, readModal } from './read-block-kit';
import { stateOf } from './slack-state';

const SECRET = 'a signing secret for stories only';
const TOKEN = 'xoxb-stories';

type Where = { readonly view?: SlackView; readonly message?: SlackMessage };

/** What people do on Slack alone. */
export type SlackDriver = Driver & {
  /** Chooses “Maak hier een signaal van” at a message with this text, as Slack writes it. */
  fromMessage(person: Person, text: string): Promise<Screen>;
  /** Opens their own page and reads it. */
  home(person: Person): Promise<Screen>;
};

/** Everybody in a story has looked at their own page once, so that it follows whatever they do. `names` says who is behind an account and which role's channel an id is. */
export async function createSlackDriver({ app, clock, log, names }: { app: Application; clock: Clock; log: Log; names: Names }): Promise<SlackDriver> {
  const slack = await startFakeSlack(() => clock.now());
  const edge = createSlackEdge({ signingSecret: SECRET, botToken: TOKEN, apiUrl: slack.apiUrl, app, clock, log });
  const server = await startServer({ host: '127.0.0.1', port: 0, log });
  server.serve({ edges: [edge.http], check: async () => undefined });
  const workspace = names.tenant.workspaces.slack?.[0] ?? '';
  const places = new WeakMap<Screen, Where>();
  const complaints: string[] = [];
  const answered: Outgoing[] = [];
  const homeOpeners = new Set<string>();
  let last: { user: string; body: string; view?: SlackView | undefined } | undefined;
  let clicks = 0;

  const userOf = (person: Person) => person.accounts.slack ?? person.id;

  function screenOf(shown: SlackView | SlackMessage): Screen {
    const isView = 'view' in shown;
    const screen = isView ? readModal(shown.view, inputIdOf) : readBlocks(shown.blocks);
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
    const seconds = Math.floor(Date.now() / 1000);
    homeOpeners.add(user);
    const event = { type: 'app_home_opened', user, channel: `D0${user}`, tab: 'home', event_ts: `${seconds}.000001` };
    const content = { type: 'event_callback', token: 'unused', team_id: workspace, api_app_id: 'A0STORY', event_id: `Ev${(clicks += 1)}`, event_time: seconds, event };
    const { status } = await post(JSON.stringify(content), 'application/json');
    if (status !== 200) complaints.push(`Slack got HTTP ${status} for an event`);
    await edge.close();
  }

  async function send(user: string, body: string, view?: SlackView): Promise<Screen> {
    if (!homeOpeners.has(user)) await openHome(user);
    const before = slack.shownTo(user).length;
    const response = await post(body, 'application/x-www-form-urlencoded');
    const text = await response.text();
    last = { user, body, view };
    answered.push({ what: 'headers of an answer to Slack', text: headersOf(response) });
    if (response.status !== 200) {
      complaints.push(`Slack got HTTP ${response.status}`);
      answered.push({ what: `HTTP ${response.status} to Slack`, text });
    }
    const acknowledged = text.startsWith('{') ? (JSON.parse(text) as { response_action?: string; view?: ModalView; errors?: Record<string, string> }) : {};
    if (view && acknowledged.response_action === 'errors') return withErrors(view, acknowledged.errors ?? {});
    if (view && acknowledged.response_action === 'update' && acknowledged.view) slack.replace(view.id, acknowledged.view);
    if (view && acknowledged.response_action === 'clear') return NOTHING;
    // An answer that takes long is announced first; the last thing shown once the edge is at rest is the answer.
    await edge.close();
    const shown = slack.shownTo(user);
    return shown.length > before ? screenOf(shown.at(-1)!) : NOTHING;
  }

  function withErrors(view: SlackView, errors: Readonly<Record<string, string>>): Screen {
    const screen = readModal(view.view);
    const inputs = screen.inputs.map((input) => ({ ...input, id: inputIdOf(input.id), error: errors[input.id] }));
    const seen = { ...screen, inputs };
    places.set(seen, { view });
    return seen;
  }

  const payload = (content: unknown) => new URLSearchParams({ payload: JSON.stringify(content) }).toString();
  const who = (user: string) => ({ team: { id: workspace, domain: 'stories' }, user: { id: user, team_id: workspace }, api_app_id: 'A0STORY', token: 'unused', trigger_id: slack.trigger(user) });

  async function submit(user: string, view: SlackView, typed: Typed): Promise<Screen> {
    const content = { type: 'view_submission', ...who(user), view: { ...view.view, id: view.id, hash: view.hash, state: { values: stateOf(view.view, typed, inputIdOf) } }, response_urls: [] };
    return send(user, payload(content), view);
  }

  async function click(user: string, { view, message }: Where, handle: Readonly<Record<string, unknown>>): Promise<Screen> {
    clicks += 1;
    const action = { ...handle, action_ts: `${Math.floor(Date.now() / 1000)}.${clicks}` };
    const inMessage = message && { type: 'message', message_ts: message.ts, channel_id: message.channel, is_ephemeral: message.ephemeralTo !== undefined, ...(message.thread ? { thread_ts: message.thread } : {}) };
    const container = view ? { type: 'view', view_id: view.id } : inMessage;
    return send(user, payload({ type: 'block_actions', ...who(user), container, ...(view ? { view: { ...view.view, id: view.id, hash: view.hash } } : {}), actions: [action] }), undefined);
  }

  function whereIs(from: Screen | Post): Where {
    const where = 'place' in from ? { message: from.place as SlackMessage } : places.get(from);
    if (!where) throw new Error('a button of a screen that was not shown on Slack');
    return where;
  }

  const pressIn = async (user: string, where: Where, button: SeenButton, typed: Typed | undefined): Promise<Screen> =>
    typed && where.view ? submit(user, where.view, typed) : click(user, where, button.handle as Readonly<Record<string, unknown>>);

  /** A modal of somebody's own making, to press what was never offered. */
  function forged(user: string, press: Press): SlackView {
    const metadata = { private_metadata: encodePress(press) };
    const view: ModalView = { type: 'modal', callback_id: 'press', title: { type: 'plain_text', text: 'x' }, submit: { type: 'plain_text', text: 'x' }, blocks: [], ...metadata };
    return { id: `VFORGED${user}`, user, hash: `forged.${(clicks += 1)}`, view };
  }

  const postOf = (message: SlackMessage): Post | undefined => {
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
      const form = { command: `/${name}`, text: rest.join(' '), team_id: workspace, user_id: user, user_name: 'person', channel_id: 'C0ANYWHERE', channel_name: 'x', trigger_id: slack.trigger(user), response_url: `${slack.apiUrl}respond/${user}`, api_app_id: 'A0STORY', token: 'unused' };
      return send(user, new URLSearchParams(form).toString());
    },

    press: async (person, from, button, typed) => pressIn(userOf(person), whereIs(from), button, typed),

    pressElsewhere: async (person, from, button, typed) => {
      const where = whereIs(from);
      const view = where.view && { ...where.view, id: `${where.view.id}TWO${(clicks += 1)}`, hash: `two.${clicks}` };
      if (view) slack.adopt(view);
      return pressIn(userOf(person), view ? { view } : where, button, typed);
    },

    forge: async (person, press, typed) => {
      const user = userOf(person);
      if (['submit', 'approve', 'reject'].includes(press.verb)) {
        const view = forged(user, press);
        const blocks = Object.keys(typed ?? {}).map((id) => ({ type: 'input', block_id: id, label: { type: 'plain_text', text: id }, element: { type: 'plain_text_input', action_id: id } }));
        const withInputs = { ...view, view: { ...view.view, blocks: blocks as ModalView['blocks'] } };
        slack.adopt(withInputs);
        return submit(user, withInputs, typed ?? {});
      }
      const message: SlackMessage = { channel: 'C0ANYWHERE', ts: '1.1', text: '', blocks: [] };
      return click(user, { message }, { type: 'button', action_id: 'press:1', block_id: 'x', value: encodePress(press) });
    },

    fromMessage: async (person, text) => {
      const user = userOf(person);
      const message = { type: 'message', user: 'U0SOMEBODY', text, ts: '1.1', team: workspace };
      return send(user, payload({ type: 'message_action', callback_id: 'signal_from_message', ...who(user), channel: { id: 'C0ANYWHERE', name: 'x' }, message_ts: '1.1', message, response_url: `${slack.apiUrl}respond/${user}` }));
    },

    home: async (person) => {
      await openHome(userOf(person));
      const home = slack.home(userOf(person));
      return home ? readBlocks(home.blocks as KnownBlock[]) : NOTHING;
    },

    again: async () => (last ? send(last.user, last.body, last.view) : NOTHING),
    posts: async () => slack.messages.filter(({ ephemeralTo }) => ephemeralTo === undefined).flatMap((message) => postOf(message) ?? []),
    outgoing: () => [...answered, ...slack.calls.flatMap(({ method, args, envelope }) => [{ what: 'URL and headers to Slack', text: envelope }, ...outgoingOf(method, args)])],
    complaints: () => [...complaints, ...slack.refused],
    close: async () => {
      await edge.close();
      await server.close();
      await slack.close();
    },
  };
}

/** Of what is private only what carries ids: the metadata and values of a modal, the notification of a message for one person. */
function outgoingOf(method: string, args: Readonly<Record<string, unknown>>): Outgoing[] {
  // Slack keeps a home, so all of it counts.
  if (method === 'views.publish') return [{ what: method, text: JSON.stringify(args) }];
  if (method.startsWith('views.')) {
    const view = args.view as ModalView;
    const values = readModal(view).buttons.map(({ press }) => encodePress(press));
    const ids = view.blocks.map(({ block_id }) => block_id ?? '');
    return [{ what: `${method} (metadata)`, text: [view.private_metadata ?? '', view.callback_id ?? '', ...ids, ...values].join('\n') }];
  }
  if (method === 'chat.postEphemeral' || method.startsWith('respond/')) return [{ what: `${method} (notification)`, text: String(args.text) }];
  return method.startsWith('chat.') ? [{ what: method, text: JSON.stringify(args) }] : [];
}
