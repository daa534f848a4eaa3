/** Plays people in the browser: HTTP to the real playground edge, as its page would send it. */
import { randomUUID } from 'node:crypto';
import type { Application } from '../../app/requests/application';
import type { Clock, Log } from '../../app/ports';
import type { Person } from '../../app/tenant';
import type { Press } from '../../requests/request';
import { startServer } from '../../edges/http/server';
import { createPlaygroundEdge } from '../../edges/playground/edge';
import type { WireAnswer, WirePost, WireView } from '../../edges/playground/page/wire';
import { openPostBox } from '../../storage/embedded/post-box';
import { decodePress, encodePress } from '../../render/press-codec';
import { NOTHING, type Screen, type SeenButton } from './screen';
import type { Driver, Names, CapturedText, Post, TypedAnswers } from './driver';
import { readAdaptiveCard } from './read-adaptive-card';

type Sent = { readonly path: string; readonly body: unknown };

/** The page asks for a form anew by itself, with what is filled in. */
function readAnswer({ card, refresh }: WireAnswer): Screen {
  const screen = readAdaptiveCard(card);
  const pressed = decodePress(refresh?.press);
  if (!refresh || !pressed) return screen;
  const asked = screen.inputs.map(({ id }) => id);
  const data = { press: refresh.press, many: refresh.many, 'inputs-shown': asked };
  const button = { ...pressed, label: '', handle: { data } };
  const inputs = screen.inputs.map((input) =>
    refresh.inputs.includes(input.id) ? { ...input, refreshes: button } : input,
  );
  return { ...screen, inputs };
}

/** The values as an Adaptive Card client sends them: several choices as one text with commas. */
const inputsOf = (typed: TypedAnswers) =>
  Object.fromEntries(Object.entries(typed).map(([id, value]) => [id, Array.isArray(value) ? value.join(',') : value]));

/** `settle` is called by the edge after each change, as in the real playground. */
export async function createWebDriver({
  app,
  clock,
  log,
  names,
  settle,
}: {
  app: Application;
  clock: Clock;
  log: Log;
  names: Names;
  settle: () => Promise<void>;
}): Promise<Driver> {
  const posts = await openPostBox();
  const playgroundClock = { now: () => clock.now(), advance: async () => undefined };
  const edge = createPlaygroundEdge({ app, tenants: [names.tenant], clock: playgroundClock, settle, posts, log });
  const server = await startServer({ host: '127.0.0.1', port: 0, log });
  server.serve({ edges: [edge.http], check: async () => undefined });
  const complaints: string[] = [];
  const whoIs = (person: Person) => ({ place: names.tenant.id, person: person.id });
  const outgoing: CapturedText[] = [];
  let last: Sent | undefined;

  async function call(sent: Sent): Promise<Screen> {
    last = sent;
    const headers = { 'content-type': 'application/json', origin: server.url };
    const response = await fetch(`${server.url}${sent.path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(sent.body),
    });
    if (response.status === 200) return readAnswer((await response.json()) as WireAnswer);
    const text = await response.text();
    outgoing.push({ what: `HTTP ${response.status} of the playground`, text });
    complaints.push(`the playground answered HTTP ${response.status}`);
    return NOTHING;
  }

  const press = async (person: Person, data: Record<string, unknown>) =>
    call({ path: '/api/press', body: { ...whoIs(person), data, request: randomUUID() } });

  async function pressButton(
    person: Person,
    _from: unknown,
    button: SeenButton,
    typed: TypedAnswers = {},
  ): Promise<Screen> {
    const { msteams: _client, ...data } = (button.handle as { data?: Record<string, unknown> }).data ?? {};
    return press(person, { ...data, ...inputsOf(typed) });
  }

  async function viewOf(person: Person): Promise<WireView> {
    const url = `/api/view?${new URLSearchParams(whoIs(person)).toString()}`;
    // Who is looking is no leak: the page of a playground says so by design. What else would be in the address is.
    outgoing.push({ what: 'URL', text: url.replace(/(place|person)=[^&]*/g, '') });
    return (await (await fetch(`${server.url}${url}`)).json()) as WireView;
  }

  /** Every post is looked at over and over; what it shows is kept once. */
  const captured = new Set<string>();

  async function allPosts(): Promise<readonly Post[]> {
    const found = new Map<string, { number: number; post: Post }>();
    for (const person of names.tenant.people) {
      const { conversations } = await viewOf(person);
      for (const conversation of conversations) {
        const role = names.roleOf(conversation.id);
        if (conversation.kind === 'channel' && !role) continue;
        const to = role ?? { person: person.id };
        const take = (wire: WirePost): void => {
          found.set(wire.id, {
            number: wire.number,
            post: { to, notification: wire.notification, screen: readAdaptiveCard(wire.card), place: wire },
          });
          const text = JSON.stringify({ ...wire, replies: [] });
          if (!captured.has(text)) outgoing.push({ what: role ? 'post in a channel' : 'direct message', text });
          captured.add(text);
          wire.replies.forEach(take);
        };
        conversation.posts.forEach(take);
      }
    }
    return [...found.values()].sort((a, b) => a.number - b.number).map(({ post }) => post);
  }

  return {
    platform: 'web',
    gateway: edge.gateway,
    command: async (person, command) =>
      call({ path: '/api/command', body: { ...whoIs(person), text: `/${command.trim().replace(/^\//, '')}` } }),
    // The page has a command line, which nobody else reads, and no box to type in under a channel.
    write: async () => undefined,
    press: pressButton,
    // The page has all who may be chosen, and searches by itself.
    search: async () => [],
    // Every click of the page is a request with an id of its own.
    pressElsewhere: pressButton,
    forge: async (person, forged: Press, typed) => {
      const many = Object.entries(typed ?? {})
        .filter(([, value]) => Array.isArray(value))
        .map(([id]) => id);
      return press(person, { press: encodePress(forged), many, ...inputsOf(typed ?? {}) });
    },
    again: async () => (last ? call(last) : NOTHING),
    posts: allPosts,
    outgoing: () => outgoing,
    complaints: () => complaints,
    close: async () => {
      edge.hangUp();
      await server.close();
    },
  };
}
