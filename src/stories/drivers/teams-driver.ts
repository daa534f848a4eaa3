/** Plays people on Teams: activities with signed tokens to the real edge, and a connector on this machine that shows what it sends. */
import type { Application } from '../../app/requests/application';
import type { Outcome } from '../../app/requests/outcome';
import type { Person } from '../../app/tenant';
import { startServer } from '../../edges/http/server';
import { createTeamsEdge } from '../../edges/teams/teams-edge';
import { LOCALES } from '../../domain/text';
import { words } from '../../words/words';
import { encodePress } from '../../render/press-codec';
import { BOT_TOKEN, startFakeTeams, type TeamsMessage } from '../fakes/teams-service';
import { together, NOTHING, type Screen, type SeenButton } from './screen';
import { headersOf, type Driver, type DriverParts, type CapturedText, type Post, type TypedAnswers } from './driver';
import { readAdaptiveCard } from './read-adaptive-card';
import { readWords } from './read-teams-words';
import { readFound, searchValue } from './teams-search';
import { cardOf, isJson, teamsOutgoingOf } from './teams-outgoing';

type Json = Readonly<Record<string, unknown>>;
/** Where a button is pressed: in a dialog, or in a message of a conversation. */
type Where = { readonly dialog: true } | { readonly message: TeamsMessage };

const APP_ID = '11111111-1111-4111-8111-111111111111';
const BOT = { id: `28:${APP_ID}` };
/** Long, because a machine that plays stories may be busy with others. */
const PATIENCE = 60_000;

const textOr = (value: unknown): string => (typeof value === 'string' ? value : '');
const inputsOf = (typed: TypedAnswers) =>
  Object.fromEntries(Object.entries(typed).map(([id, value]) => [id, Array.isArray(value) ? value.join(',') : value]));

export type TeamsParts = Pick<DriverParts, 'app' | 'clock' | 'log' | 'names' | 'addresses'>;

export async function createTeamsDriver({ app, clock, log, names, addresses }: TeamsParts): Promise<Driver> {
  const teams = await startFakeTeams();
  /** What was answered to what others could read along: it says whether its writer is told something. */
  const overheard: Outcome[] = [];
  const answerAndNote: Application['answer'] = async (account, request) => {
    const outcome = await app.answer(account, request);
    if (request.type === 'overheard') overheard.push(outcome);
    return outcome;
  };
  const tenant = names.tenant.workspaces.teams?.[0] ?? '';
  const authority = { openIdMetadataUrl: teams.openIdMetadataUrl, issuer: teams.issuer, token: BOT_TOKEN };
  const edge = createTeamsEdge({
    appId: APP_ID,
    appPassword: 'stories',
    appTenantId: tenant,
    allowedTenants: () => [tenant],
    app: { ...app, answer: answerAndNote },
    addresses,
    clock,
    log,
    authority,
  });
  const server = await startServer({ host: '127.0.0.1', port: 0, log });
  server.serve({ edges: [edge.http], check: async () => undefined });
  const places = new WeakMap<Screen, Where>();
  const outgoing: CapturedText[] = [];
  const complaints: string[] = [];
  const token = teams.token(APP_ID);
  let last: Json | undefined;
  let count = 0;

  // Ids without a name in them, as Teams has them.
  const userOf = (person: Person) => ({ id: `29:${person.accounts.teams ?? ''}`, aadObjectId: person.accounts.teams });
  const chatOf = (person: Person) => ({
    id: `a:chat-${person.accounts.teams ?? ''}`,
    tenantId: tenant,
    conversationType: 'personal',
  });

  function activityOf(person: Person, conversation: Json, rest: Json): Json {
    count += 1;
    const from = { ...userOf(person), name: person.name };
    return {
      id: `f:${count}`,
      channelId: 'msteams',
      serviceUrl: teams.serviceUrl,
      from,
      recipient: BOT,
      conversation,
      channelData: { tenant: { id: tenant } },
      locale: person.locale,
      ...rest,
    };
  }

  async function send(activity: Json): Promise<{ status: number; body: Json }> {
    last = activity;
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers,
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    outgoing.push({ what: 'headers of an answer to Teams', text: headersOf(response) });
    if (response.status >= 400) {
      complaints.push(`Teams got HTTP ${response.status}`);
      outgoing.push({ what: `HTTP ${response.status} to Teams`, text });
    }
    return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Json) : {} };
  }

  function remember(screen: Screen, where: Where): Screen {
    places.set(screen, where);
    return screen;
  }

  /** What an invoke is answered with: a dialog, a card or words. */
  function readAnswer(body: Json, where: Where): Screen {
    const task = isJson(body.task) && isJson(body.task.value) ? body.task.value : undefined;
    if (task) return remember(readAdaptiveCard(isJson(task.card) ? task.card.content : undefined), { dialog: true });
    if (typeof body.value === 'string') return readWords(body.value);
    if (!isJson(body.value) || body.value.type !== 'AdaptiveCard') return NOTHING;
    return remember(readAdaptiveCard(body.value), where);
  }

  const invoke = async (
    person: Person,
    conversation: Json,
    name: string,
    value: Json,
    where: Where,
    replyToId?: string,
  ): Promise<Screen> =>
    readAnswer(
      (
        await send(
          activityOf(person, conversation, { type: 'invoke', name, value, ...(replyToId ? { replyToId } : {}) }),
        )
      ).body,
      where,
    );

  /** What comes after the answer to a request; undefined when it does not come. */
  async function arrived<Thing>(look: () => Thing | undefined): Promise<Thing | undefined> {
    const deadline = Date.now() + PATIENCE;
    while (look() === undefined && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 2));
    return look();
  }

  /** A message in a channel that mentions the bot: all get a button there, and the writer perhaps a word in their own chat. */
  async function sayInChannel(person: Person, channel: string, text: string): Promise<Screen> {
    const before = teams.messages.length;
    const heard = overheard.length;
    const name = '<at>Zorgspoor</at>';
    const conversation = { id: channel, tenantId: tenant, conversationType: 'channel', isGroup: true };
    const entities = [{ type: 'mention', text: name, mentioned: BOT }];
    await send(activityOf(person, conversation, { type: 'message', text: `${name} ${text}`, entities }));
    const outcome = await arrived(() => overheard[heard]);
    const isTold = outcome?.answer.kind === 'note' && outcome.answer.notes.length > 0;
    const since = () => teams.messages.slice(before);
    const told = isTold && (await arrived(() => since().find((one) => personIn(one.conversation)?.id === person.id)));
    const shown = [...since().filter((one) => one.conversation === channel), ...(told ? [told] : [])];
    shown.forEach((one) => answers.add(one));
    return together(shown.map((message) => remember(readAdaptiveCard(cardOf(message.activity)), { message })));
  }

  /** A command in one's own chat with the bot: the answer is a message there, or a button to a dialog, which is pressed at once. */
  async function sayToBot(person: Person, text: string): Promise<Screen> {
    const chat = chatOf(person);
    const before = teams.messages.length;
    await send(activityOf(person, chat, { type: 'message', text }));
    const message = await arrived(() =>
      teams.messages.slice(before).find(({ conversation }) => conversation === chat.id),
    );
    if (!message) return NOTHING;
    answers.add(message);
    const card = cardOf(message.activity);
    const door = doorOf(card);
    if (door) return underRemarks(readAdaptiveCard(card), await pressIn(person, { message }, door, {}));
    answersOfNoCase.add(message);
    return remember(readAdaptiveCard(card), { message });
  }

  /** What a window shows, under what the message said from which it was opened: whoever opens it has read that. */
  function underRemarks(said: Screen, opened: Screen): Screen {
    const news = said.notices.filter(({ text }) => !opened.notices.some((one) => one.text === text));
    if (news.length === 0) return opened;
    const lines = said.lines.filter((line) => !opened.lines.includes(line));
    const both = { ...opened, lines: [...lines, ...opened.lines], notices: [...news, ...opened.notices] };
    return remember(both, places.get(opened) ?? { dialog: true });
  }

  function conversationOf(person: Person, message: TeamsMessage): Json {
    const isChannel = message.conversation.startsWith('19:');
    return isChannel
      ? { id: message.conversation, tenantId: tenant, conversationType: 'channel', isGroup: true }
      : { ...chatOf(person), id: message.conversation };
  }

  const opensDialog = (data: Json) => isJson(data.msteams) && data.msteams.type === 'task/fetch';
  /** The one button of a card that says no more than that there is a window to open. */
  function doorOf(card: unknown): Json | undefined {
    const [door, ...others] = isJson(card) && Array.isArray(card.actions) ? (card.actions as Json[]) : [];
    const isAlone = others.length === 0 && !JSON.stringify(isJson(card) ? card.body : []).includes('ActionSet');
    const names = LOCALES.map((locale) => words(locale).buttons.open);
    const isDoor = door && isAlone && isJson(door.data) && opensDialog(door.data) && names.includes(String(door.title));
    return isDoor ? door : undefined;
  }

  async function pressIn(person: Person, where: Where, action: Json, typed: TypedAnswers): Promise<Screen> {
    const data = { ...(isJson(action.data) ? action.data : {}), ...inputsOf(typed) };
    if ('dialog' in where)
      return invoke(person, chatOf(person), 'task/submit', { data, context: { theme: 'default' } }, where);
    const { message } = where;
    const conversation = conversationOf(person, message);
    if (opensDialog(data))
      return invoke(person, conversation, 'task/fetch', { data, context: { theme: 'default' } }, where, message.id);
    const value = { action: { type: 'Action.Execute', verb: action.verb, data }, trigger: 'manual' };
    return invoke(person, conversation, 'adaptiveCard/action', value, where, message.id);
  }

  async function pressButton(
    person: Person,
    from: Screen | Post,
    button: SeenButton,
    typed: TypedAnswers = {},
  ): Promise<Screen> {
    const where = 'place' in from ? { message: from.place as TeamsMessage } : places.get(from);
    if (!where) throw new Error('a button of a screen that was not shown on Teams');
    return pressIn(person, where, button.handle as Json, typed);
  }

  const personIn = (conversation: string): Person | undefined =>
    names.tenant.people.find(
      (person) => conversation === chatOf(person).id || teams.userOf(conversation) === userOf(person).id,
    );

  function postOf(message: TeamsMessage): Post | undefined {
    const role = names.roleOf(message.conversation.split(';')[0]!);
    const person = personIn(message.conversation);
    const to = role ?? (person ? { person: person.id } : undefined);
    return (
      to && {
        to,
        notification: textOr(message.activity.summary),
        screen: readAdaptiveCard(cardOf(message.activity)),
        place: message,
      }
    );
  }

  /** Answers in one's own chat are private; messages of the worker are told apart by not being an answer. */
  const answers = new Set<TeamsMessage>();
  /** Help, and whom to call: it may repeat what this person typed in this chat. */
  const answersOfNoCase = new Set<TeamsMessage>();

  // The app is installed for everybody, as a school does it: that is how the bot learns where people and channels are.
  const members = names.tenant.people.map(userOf);
  const install = { type: 'conversationUpdate', membersAdded: [BOT, ...members] };
  const [first] = names.tenant.people;
  if (first)
    await send(
      activityOf(first, { id: '19:general@thread.tacv2', tenantId: tenant, conversationType: 'channel' }, install),
    );

  return {
    platform: 'teams',
    gateway: edge.gateway,
    command: async (person, command) => sayToBot(person, command.trim().replace(/^\//, '')),
    write: sayInChannel,
    press: pressButton,
    search: async (person, _from, input, words, typed) => {
      const asked = { type: 'invoke', name: 'application/search', value: searchValue(input, words, inputsOf(typed)) };
      const { choices, problems } = readFound((await send(activityOf(person, chatOf(person), asked))).body);
      complaints.push(...problems);
      return choices;
    },
    // Every click on Teams is an activity with an id of its own.
    pressElsewhere: pressButton,
    forge: async (person, press, typed = {}) => {
      const many = Object.entries(typed)
        .filter(([, value]) => Array.isArray(value))
        .map(([id]) => id);
      return pressIn(person, { dialog: true }, { data: { press: encodePress(press), many } }, typed);
    },
    again: async () => (last ? readAnswer((await send(last)).body, { dialog: true }) : NOTHING),
    posts: async () =>
      teams.messages.filter((message) => !answers.has(message)).flatMap((message) => postOf(message) ?? []),
    outgoing: () => [
      ...outgoing,
      ...teams.calls.flatMap((call) =>
        teamsOutgoingOf(
          call,
          [...answersOfNoCase].some(({ activity }) => activity === call.body),
        ),
      ),
    ],
    complaints: () => [...complaints, ...teams.complaints],
    close: async () => {
      await server.close();
      await teams.close();
    },
  };
}
