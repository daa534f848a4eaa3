/**
 * The page: keeps what one person sees up to date and carries presses to the server. Every part draws itself; this only
 * ties them together.
 */
import { drawClock } from './clock.ts';
import { createCommandLine } from './command-line.ts';
import { drawCard } from './cards.ts';
import { cameBack, createDialog } from './dialog.ts';
import { dropDraft, keepDraft, keptDraft } from './form/drafts.ts';
import { button, byId, element } from './element.ts';
import { drawGuide, learnFrom } from './guide.ts';
import { drawPosts } from './posts.ts';
import { askPlaces, askView, listen, moveClock, sendCommand, sendPress, ServerRefused } from './server.ts';
import { drawConversations, drawPeopleCards, drawPlaceCards, drawPlaces, conversationName } from './sidebar.ts';
import { lastPersonIn, markGuide, markRead, readUpTo, rememberedWho, rememberWho } from './state.ts';
import { inOrder } from './tours.ts';
import type { WireAdvance, WireAnswer, WireConversation, WireLocale, WirePlace, WireView, WireWho } from './wire.ts';
import { pageWords } from '../../../words/playground/page-words.ts';
import { sayTime } from '../../../words/playground/say-time.ts';

let places: readonly WirePlace[] = [];
/** Who one is in this tab; nobody before the first choice. */
let who: WireWho | undefined;
let view: WireView | undefined;
let conversation = '';
/** The conversation asked for; it is open as soon as it is drawn. */
let wanted = '';
/**
 * The last message that was read when this conversation was opened: later ones are marked as new as long as it stays
 * open.
 */
let seen = 0;

const locale = (): WireLocale => view?.person.locale ?? 'nl';
const commandLine = createCommandLine(runCommand, (text) => showRemark(text));
const dialog = createDialog(
  (data, request) => void pressInDialog(data, request),
  (data) => void growForm(data),
  (draft) => (draft && who ? keepDraft({ ...draft, who }) : dropDraft()),
  () => commandLine.focus(),
);

void start();

async function start(): Promise<void> {
  places = inOrder((await askPlaces()).places);
  drawPlaces(places, (place) => void goTo(place));
  byId('person', HTMLSelectElement).addEventListener(
    'change',
    (event) => who && void become({ ...who, person: (event.target as HTMLSelectElement).value }),
  );
  const remembered = rememberedWho();
  if (remembered && placeOf(remembered.place)?.people.some(({ id }) => id === remembered.person))
    await become(remembered);
  else welcome();
  // On a phone the guide would push everything else off the screen; its summary names the next step.
  byId('guide', HTMLDetailsElement).open = window.matchMedia('(min-width: 1150px)').matches;
  listen(() => void refresh());
  setInterval(() => void refresh(), 60_000);
}

const placeOf = (id: string): WirePlace | undefined => places.find((place) => place.id === id);

/** The first choice: where, then who. With one place only who. */
function welcome(chosen = places.length === 1 ? places[0] : undefined): void {
  byId('welcome', HTMLElement).hidden = false;
  drawPlaceCards(places, chosen?.id, (id) => {
    welcome(placeOf(id));
    byId('people-title', HTMLElement).focus();
    byId('people-section', HTMLElement).scrollIntoView({ block: 'start' });
  });
  if (chosen) drawPeopleCards(chosen, (person) => void become({ place: chosen.id, person }));
}

/** Goes to another place, as whoever one was there last, or else the first of its people. */
async function goTo(id: string): Promise<void> {
  const people = placeOf(id)?.people ?? [];
  const person = people.find((one) => one.id === lastPersonIn(id)) ?? people[0];
  if (person) await become({ place: id, person: person.id });
}

/** Goes on as somebody else: their channels, their language. */
async function become(somebody: WireWho): Promise<void> {
  who = somebody;
  rememberWho(somebody);
  conversation = '';
  wanted = '';
  byId('answer', HTMLElement).replaceChildren();
  byId('posts', HTMLElement).replaceChildren();
  const first = byId('welcome', HTMLElement).hidden === false;
  await refresh();
  byId('welcome', HTMLElement).hidden = true;
  byId('app', HTMLElement).hidden = false;
  byId('clock', HTMLElement).hidden = false;
  if (first) byId('conversation-title', HTMLElement).focus();
  // Whoever loaded the page anew goes on where they were.
  const draft = view && keptDraft(somebody);
  if (draft && !dialog.isOpen()) dialog.show(draft.answer, locale(), draft);
}

/** Asks for the view again and draws it. A server that is away is asked again later; what stands there stays. */
async function refresh(): Promise<void> {
  const asked = who;
  if (asked === undefined) return;
  const fresh = await askView(asked).catch(() => undefined);
  if (!fresh || asked !== who) return;
  view = fresh;
  draw(fresh, asked);
}

function draw(now: WireView, me: WireWho): void {
  const place = placeOf(me.place)!;
  const open = openConversation(now);
  if (open.id !== conversation) seen = readUpTo(me, open);
  conversation = open.id;
  document.documentElement.lang = now.person.locale;
  byId('banner', HTMLElement).textContent = pageWords(now.person.locale).banner;
  byId('skip', HTMLElement).textContent = pageWords(now.person.locale).skip;
  markRead(me, open);
  drawConversations(now, place, conversation, (id) => {
    wanted = id;
    draw(now, me);
    byId('conversation-title', HTMLElement).focus();
  });
  const title = byId('conversation-title', HTMLElement);
  title.textContent = conversationName(open, now);
  const arrived = drawPosts(
    byId('posts', HTMLElement),
    open,
    { locale: now.person.locale, timeZone: now.timeZone, seen },
    (data) => void press(data, crypto.randomUUID()),
  );
  arrived?.scrollIntoView({ block: 'start' });
  drawClock(now.now, now.timeZone, now.person.locale, (advance) => void advanceClock(advance));
  commandLine.draw(now, now.person.locale);
  guide(place);
}

/** The conversation that was asked for, or else the first of this person. */
function openConversation(now: WireView): WireConversation {
  const open = now.conversations.find(({ id }) => id === wanted) ?? now.conversations[0];
  if (!open) throw new Error('a person always has their direct messages');
  return open;
}

function guide(place: WirePlace): void {
  drawGuide(place, view?.person, locale(), (person) => void become({ place: place.id, person }));
}

const messagesIn = ({ conversations }: WireView): number =>
  conversations.flatMap(({ posts }) => posts).reduce((count, { replies }) => count + 1 + replies.length, 0);

async function runCommand(text: string): Promise<boolean> {
  return trying(async () => showAnswer(await sendCommand(who!, text)));
}

async function press(data: unknown, request: string): Promise<void> {
  await trying(async () => showAnswer(await sendPress(who!, data, request)));
}

async function advanceClock(advance: WireAdvance): Promise<void> {
  await trying(async () => {
    const before = messagesIn(view!);
    const { now } = await moveClock(who!.place, advance);
    markGuide(who!.place, 'clock');
    await refresh();
    showRemark(pageWords(locale()).moved(sayTime(now, locale(), view!.timeZone), messagesIn(view!) - before));
  });
}

/**
 * Whoever puts the dialog away while it looks something up wants it away: it does not come back over the page with what
 * only shows. What was done, or came back, is told.
 */
async function pressInDialog(data: unknown, request: string): Promise<void> {
  await trying(async () => {
    const answer = await sendPress(who!, data, request);
    if (isGrown(answer)) dialog.grow(answer, locale());
    else if (answer.verb === 'refresh') dialog.say(pageWords(locale()).refused.failed);
    else if (dialog.isOpen() || answer.changed || cameBack(answer)) showAnswer(answer);
  });
}

/** The form that was open, with more or fewer questions. Anything else would take what was typed away. */
const isGrown = ({ kind, verb }: WireAnswer): boolean => kind === 'form' && verb === 'refresh';

/**
 * How often a form was asked for anew: an answer that comes after a later question, or when something else is shown, is
 * too late.
 */
let asked = 0;

/** A form that could not be asked for anew goes on as it is: what is missing is told when it is sent. */
async function growForm(data: unknown): Promise<void> {
  if (!who) return;
  const number = (asked += 1);
  const answer = await sendPress(who, data, crypto.randomUUID()).catch(() => undefined);
  if (answer && isGrown(answer) && number === asked) dialog.grow(answer, locale());
}

/** Does one thing at a time: a second press while the first is under way is not made. False when the server refused. */
async function trying(work: () => Promise<void>): Promise<boolean> {
  if (!view || document.body.classList.contains('busy')) return false;
  document.body.classList.add('busy');
  dialog.busy(true);
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof ServerRefused)) throw error;
    const text = pageWords(locale()).refused[error.reason];
    if (dialog.isOpen()) dialog.say(text);
    else showRemark(text);
    return false;
  } finally {
    document.body.classList.remove('busy');
    dialog.busy(false);
  }
}

/** A remark stands above the command line; everything else private opens in the dialog. */
function showAnswer(answer: WireAnswer): void {
  asked += 1;
  const place = who && placeOf(who.place);
  if (place && learnFrom(answer, place.id)) guide(place);
  if (answer.kind === 'note' && !dialog.isOpen())
    showRemark(drawCard(answer.card, locale(), (data) => void press(data, crypto.randomUUID())).element);
  else {
    byId('answer', HTMLElement).replaceChildren();
    dialog.show(answer, locale());
  }
  if (answer.changed) void refresh();
}

function showRemark(content: string | HTMLElement): void {
  const place = byId('answer', HTMLElement);
  const words = pageWords(locale());
  const head = element('p', { class: 'only-you' }, words.onlyYou);
  const close = button('×', 'x', () => {
    place.replaceChildren();
    commandLine.focus();
  });
  close.ariaLabel = words.close;
  place.replaceChildren(
    element('div', { class: 'remark' }, head, close, typeof content === 'string' ? element('p', {}, content) : content),
  );
}
