/** Does what a row says, the way a person would: open the case, find the button, fill in the form, send it. A missing button or field is noticed here. */
import { actOf, type Act, type Pathway } from '../domain/pathway';
import { CaseId } from '../domain/ids';
import type { Person } from '../app/tenant';
import type { Press, Verb } from '../card';
import { fillIn, typedAnswers } from './answers';
import type { Post, Typed } from './drivers/driver';
import { NOTHING, rulesAsked, type Screen, type SeenButton } from './screen';
import type { Action } from './story';
import { verdictOf, type Verdict } from './verdict';
import type { NamedCase, World } from './world';

/** The press that changed (or should have changed) something, so that it can be pressed again. */
export type Pressed = { readonly person: Person; readonly from: Screen | Post; readonly button: SeenButton; readonly typed?: Typed | undefined };

export type Performed = {
  readonly screen: Screen;
  readonly verdict: Verdict;
  readonly pressed?: Pressed | undefined;
  /** What a person would have missed: a button, a field, an option. A failure when the row is accepted or should have been. */
  readonly gaps: readonly string[];
  /** Rules that asked a reason and got it. */
  readonly reasonsGiven: readonly string[];
  readonly opened?: NamedCase | undefined;
};

type Found = { readonly from: Screen | Post; readonly button: SeenButton };
const MOST_PAGES = 30;

/** The pages of a case as this person sees it, from first to last. */
export async function pagesOf(world: World, person: Person, one: NamedCase): Promise<Screen[]> {
  const pages = [await world.driver.command(person, `dossier ${one.code}`)];
  while (pages.length < MOST_PAGES) {
    const here = pages.at(-1)!;
    const next = here.buttons.find(({ press }) => press.verb === 'show' && (press.page ?? 1) === pages.length + 1);
    if (!next) return pages;
    pages.push(await world.driver.press(person, here, next));
  }
  return pages;
}

/** Turns the pages until `wanted`, so that the button that is pressed is one of the page that is open. */
async function findOnCase(world: World, person: Person, one: NamedCase, wanted: (button: SeenButton) => boolean): Promise<{ found?: Found; screen: Screen }> {
  let screen = await world.driver.command(person, `dossier ${one.code}`);
  for (let page = 1; page < MOST_PAGES; page += 1) {
    const button = screen.buttons.find(wanted);
    if (button) return { found: { from: screen, button }, screen };
    const next = screen.buttons.find(({ press }) => press.verb === 'show' && (press.page ?? 1) === page + 1);
    if (!next) return { screen };
    screen = await world.driver.press(person, screen, next);
  }
  return { screen };
}

/** A message this person can read that has the button: in a channel of a role of theirs, or sent to them. */
async function findInMessages(world: World, person: Person, wanted: (button: SeenButton) => boolean): Promise<Found | undefined> {
  const mine = (await world.driver.posts()).filter(({ to }) => ('role' in to ? person.roles.includes(to.role) : to.person === person.id));
  for (const post of [...mine].reverse()) {
    const button = post.screen.buttons.find(wanted);
    if (button) return { from: post, button };
  }
  return undefined;
}

function typedOf(world: World, act: Act, action: Action): Typed {
  return typedAnswers(act, action.answers, { people: world.story.people, calendar: world.tenant.calendar, now: world.now() });
}

const reasonFor = (action: Action, rule: string): string | undefined => action.reasons[rule] ?? action.reason;

/** Sends a form, and once more with the reasons that are asked and that the story gives. */
async function send(world: World, person: Person, form: Screen, typed: Typed, action: Action): Promise<Performed> {
  const { submit } = form;
  if (!submit) throw new Error('not a form');
  const early = reasonsFor(form, action);
  const { values, gaps } = fillIn(form, { ...typed, ...early });
  const answer = await world.driver.press(person, form, submit, values);
  const pressed = { person, from: form, button: submit, typed: values };
  const verdict = verdictOf(answer);
  const given = Object.keys(early).map((id) => id.slice('reason:'.length));
  const first: Performed = { screen: answer, verdict, pressed, gaps, reasonsGiven: given };
  const asked = verdict.kind === 'ask' ? rulesAsked(answer) : [];
  const unanswered = asked.filter((rule) => !given.includes(rule));
  if (!answer.submit || unanswered.length === 0 || !unanswered.every((rule) => reasonFor(action, rule) !== undefined)) return first;
  const again = await send(world, person, answer, typed, action);
  return { ...again, gaps: [...gaps, ...again.gaps], reasonsGiven: [...new Set([...given, ...unanswered, ...again.reasonsGiven])] };
}

/** The reasons that a form already has a place for. */
function reasonsFor(form: Screen, action: Action): Typed {
  const pairs = rulesAsked(form).flatMap((rule) => (reasonFor(action, rule) === undefined ? [] : [[`reason:${rule}`, reasonFor(action, rule)!] as const]));
  return Object.fromEntries(pairs);
}

/** Goes on from the screen a press led to: a form is filled in and sent, anything else is the end. */
async function goOn(world: World, pressed: Pressed, screen: Screen, typed: Typed, action: Action, gaps: readonly string[]): Promise<Performed> {
  if (!screen.submit) return { screen, verdict: verdictOf(screen), pressed, gaps, reasonsGiven: [] };
  const verdict = verdictOf(screen);
  const sent = await send(world, pressed.person, screen, typed, action);
  const asked = verdict.kind === 'ask' ? rulesAsked(screen) : [];
  return { ...sent, gaps: [...gaps, ...sent.gaps], reasonsGiven: [...new Set([...asked.filter((rule) => reasonFor(action, rule) !== undefined), ...sent.reasonsGiven])] };
}

async function pressAndGoOn(world: World, person: Person, found: Found, typed: Typed, action: Action): Promise<Performed> {
  const screen = await world.driver.press(person, found.from, found.button);
  return goOn(world, { person, ...found }, screen, typed, action, []);
}

/** What nobody offered is pressed all the same, because the server must refuse it by itself. */
async function forge(world: World, person: Person, press: Press, typed: Typed, action: Action, missing: string): Promise<Performed> {
  const opens: Partial<Record<Verb, Verb>> = { submit: 'form', reject: 'askReject' };
  const first = opens[press.verb];
  const screen = first ? await world.driver.forge(person, { ...press, verb: first }) : NOTHING;
  if (screen.submit) return goOn(world, { person, from: screen, button: screen.submit }, screen, typed, action, [missing]);
  const reasons = Object.fromEntries(Object.entries({ ...action.reasons, ...(action.reason ? { 'DES-7': action.reason } : {}) }).map(([rule, reason]) => [`reason:${rule}`, reason]));
  const answer = await world.driver.forge(person, press, { ...typed, ...reasons });
  return { screen: answer, verdict: verdictOf(answer), gaps: [missing], reasonsGiven: [] };
}

/** The act's form or button on the case, as the person would find it now. */
export async function findAct(world: World, person: Person, one: NamedCase, act: string): Promise<{ found?: Found; screen: Screen }> {
  const isIt = ({ press }: SeenButton) => press.case === one.id && press.act === act && (press.verb === 'form' || press.verb === 'submit');
  const onCase = await findOnCase(world, person, one, isIt);
  if (onCase.found) return onCase;
  const inMessage = await findInMessages(world, person, isIt);
  return inMessage ? { found: inMessage, screen: onCase.screen } : onCase;
}

async function doAct(world: World, person: Person, one: NamedCase, act: string, action: Action): Promise<Performed> {
  const pathway = pathwayOf(world, one.pathway);
  const known = pathway.acts.find(({ id }) => id === act);
  if (!known) throw new Error(`${pathway.id} has no act "${act}"; it has ${pathway.acts.map(({ id }) => id).join(', ')}`);
  const typed = typedOf(world, known, action);
  const { found } = await findAct(world, person, one, act);
  if (found) return pressAndGoOn(world, person, found, typed, action);
  const press: Press = { verb: 'submit', case: one.id, act, revision: (await world.state(one)).revision };
  return forge(world, person, press, typed, action, `there is no button for "${act}" on the case`);
}

async function decide(world: World, person: Person, one: NamedCase, verb: 'approve' | 'reject', act: string, action: Action): Promise<Performed> {
  const asks = verb === 'approve' ? 'approve' : 'askReject';
  const isIt = ({ press }: SeenButton) => press.case === one.id && press.act === act && press.verb === asks;
  // An approval in the thread may be older than the case: then the person opens the case, as the card tells them to.
  const { revision } = await world.state(one);
  const inMessage = await findInMessages(world, person, (button) => isIt(button) && button.press.revision === revision);
  const found = inMessage ?? (await findOnCase(world, person, one, isIt)).found;
  if (found) return pressAndGoOn(world, person, found, {}, action);
  return forge(world, person, { verb, case: one.id, act, revision }, {}, action, `there is no button to ${verb} "${act}"`);
}

async function onTask(world: World, person: Person, one: NamedCase, verb: 'tick' | 'entry', name: string, action: Action): Promise<Performed> {
  const { tasks } = await world.state(one);
  const named = tasks.filter((task) => task.id === name || task.row === name || [task.title.nl, task.title.en].some((title) => title.toLowerCase().includes(name.toLowerCase())));
  const ids = named.map(({ id }) => id);
  const isIt = ({ press }: SeenButton) => press.case === one.id && press.verb === verb && ids.includes(press.act ?? '');
  const { found } = await findOnCase(world, person, one, isIt);
  if (found) return pressAndGoOn(world, person, found, {}, action);
  const missing = ids.length > 0 ? `there is no button to ${verb} "${name}"` : `no open task is called "${name}" (open: ${tasks.map(({ row }) => row).join(', ') || 'none'})`;
  return forge(world, person, { verb, case: one.id, act: ids[0] ?? 'no-such-task' }, {}, action, missing);
}

/** The pathway with this id; throws when the story does not name it. */
export function pathwayOf(world: World, id: string): Pathway {
  const found = world.pathways.find((pathway) => pathway.id === id);
  if (!found) throw new Error(`the story does not name the pathway ${id}`);
  return found;
}

/** The pathway that this act opens, if it opens one. */
export function opens(world: World, act: string): Pathway | undefined {
  return world.pathways.find(({ id, opensWith }) => act === opensWith || act === `${id}/${opensWith}`);
}

async function openCase(world: World, person: Person, pathway: Pathway, action: Action): Promise<Performed> {
  const form = await world.driver.command(person, pathway.command);
  const caseId = form.submit?.press.case;
  if (!form.submit || caseId === undefined) return { screen: form, verdict: verdictOf(form), gaps: [`/${pathway.command} opened no form`], reasonsGiven: [] };
  const sent = await send(world, person, form, typedOf(world, actOf(pathway, pathway.opensWith), action), action);
  if (sent.verdict.kind !== 'ok') return sent;
  const name = action.case ?? `case${world.cases.length + 1}`;
  const one: NamedCase = { name, id: CaseId(caseId), code: '', pathway: pathway.id };
  const opened = { ...one, code: (await world.state(one)).code };
  return { ...sent, opened };
}

/** The case a row is about: the one it names, or the one opened last. */
export function caseOf(world: World, name: string | undefined): NamedCase {
  const found = name === undefined ? world.cases.at(-1) : world.cases.find((one) => one.name === name || one.code === name);
  if (!found) throw new Error(name === undefined ? 'no case has been opened yet' : `no case is called "${name}" (there are ${world.cases.map((one) => one.name).join(', ') || 'none'})`);
  return found;
}

async function look(screen: Screen): Promise<Performed> {
  return { screen, verdict: verdictOf(screen), gaps: [], reasonsGiven: [] };
}

/** All pages as one screen, so that what is on the second page is seen as well. */
export function together(pages: readonly Screen[]): Screen {
  return pages.reduce((all, page) => ({ ...all, lines: [...all.lines, ...page.lines], notices: [...all.notices, ...page.notices], inputs: [...all.inputs, ...page.inputs], buttons: [...all.buttons, ...page.buttons] }), NOTHING);
}

async function pressLabel(world: World, person: Person, one: NamedCase, label: string, action: Action): Promise<Performed> {
  const isIt = (button: SeenButton) => button.label.toLowerCase() === label.toLowerCase();
  const { found, screen } = await findOnCase(world, person, one, isIt);
  if (found) return pressAndGoOn(world, person, found, action.answers as Typed, action);
  return { ...(await look(screen)), gaps: [`there is no button "${label}" (there are ${screen.buttons.map((button) => button.label).join(', ')})`] };
}

/** Performs one action. Throws when the story asks for something that cannot be done by anybody, such as an act that does not exist. */
export async function perform(world: World, action: Action): Promise<Performed> {
  const person = world.person(action.who);
  const { doing } = action;
  if (doing.kind === 'command') return look(await world.driver.command(person, doing.text));
  if (doing.kind === 'list') return look(await world.driver.command(person, 'dossier'));
  const opening = doing.kind === 'act' ? opens(world, doing.act) : undefined;
  if (opening) return openCase(world, person, opening, action);
  const one = caseOf(world, action.case);
  switch (doing.kind) {
    case 'act':
      return doAct(world, person, one, doing.act, action);
    case 'approve':
    case 'reject':
      return decide(world, person, one, doing.kind, doing.act, action);
    case 'tick':
    case 'entry':
      return onTask(world, person, one, doing.kind, doing.task, action);
    case 'press':
      return pressLabel(world, person, one, doing.label, action);
    case 'show':
      return look(together(await pagesOf(world, person, one)));
    case 'journal': {
      const { found, screen } = await findOnCase(world, person, one, ({ press }) => press.verb === 'journal');
      return found ? look(await world.driver.press(person, found.from, found.button)) : look(screen);
    }
  }
}
