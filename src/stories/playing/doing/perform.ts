/**
 * Does what a row says, the way a person would: open the case, find the button, fill in the form, send it. A missing
 * button or field is noticed here.
 */
import { actOf, type Act } from '../../../domain/procedure/pathway';
import { isSameNote } from '../../../domain/decide/tasks';
import type { Person } from '../../../app/tenant';
import type { Press } from '../../../requests/request';
import { randomIds } from '../../../compose/system';
import type { TypedAnswers } from '../../drivers/driver';
import { withFieldRules } from './field-rules';
import { findAct, findInMessages, findOnCase, isAbout, pagesFrom, pagesOf, type Found } from './find';
import { performCommand } from './on-command';
import { NOTHING, together, type Screen, type SeenButton } from '../../drivers/screen';
import { writeInChannel } from './in-channel';
import { pressInMessage } from './in-message';
import { goOn, send, type Performed } from './send';
import { caseOf, openedCase, shownOpening, opens, pathwayOf, typedOf, type OpenedLine } from './spoken-of';
import type { StoryAction } from '../../format/story';
import { openTab, sendTab } from './tabs';
import { verdictOf } from '../verdict';
import type { NamedCase, World } from '../world';

async function pressAndGoOn(
  world: World,
  person: Person,
  found: Found,
  typed: TypedAnswers,
  action: StoryAction,
): Promise<Performed> {
  const screen = await world.driver.press(person, found.from, found.button);
  return goOn(world, { person, ...found }, screen, typed, action, []);
}

/** The press that opens the form which this one sends. */
function formBefore(press: Press): Press | undefined {
  if (press.type === 'submit') return { ...press, type: 'form' };
  return press.type === 'reject' ? { ...press, type: 'askReject' } : undefined;
}

/** What nobody offered is pressed all the same, because the server must refuse it by itself. */
async function forge(
  world: World,
  person: Person,
  press: Press,
  typed: TypedAnswers,
  action: StoryAction,
  missing?: string,
): Promise<Performed> {
  const gaps = missing === undefined ? [] : [missing];
  const first = formBefore(press);
  const screen = first ? await world.driver.forge(person, first) : NOTHING;
  if (screen.submit) return goOn(world, { person, from: screen, button: screen.submit }, screen, typed, action, gaps);
  const reasons = Object.fromEntries(
    Object.entries({ ...action.reasons, ...(action.reason ? { 'DES-7': action.reason } : {}) }).map(
      ([rule, reason]) => [`reason:${rule}`, reason],
    ),
  );
  const answer = await world.driver.forge(person, press, { ...typed, ...reasons });
  return { screen: answer, verdict: verdictOf(answer), gaps, reasonsGiven: [] };
}

const judged = (act: Act, performed: Performed): Performed => ({
  ...performed,
  verdict: withFieldRules(act, performed.verdict),
});

async function doAct(
  world: World,
  person: Person,
  one: NamedCase,
  act: string,
  action: StoryAction,
): Promise<Performed> {
  const pathway = pathwayOf(world, one.pathway);
  const known = pathway.acts.find(({ id }) => id === act);
  if (!known)
    throw new Error(`${pathway.id} has no act "${act}"; it has ${pathway.acts.map(({ id }) => id).join(', ')}`);
  const typed = await typedOf(world, known, action, one);
  const { found } = await findAct(world, person, one, act);
  if (found) return judged(known, await pressAndGoOn(world, person, found, typed, action));
  const press: Press = { type: 'submit', case: one.id, act, revision: (await world.state(one)).revision };
  return judged(known, await forge(world, person, press, typed, action, `there is no button for "${act}" on the case`));
}

async function decide(
  world: World,
  person: Person,
  one: NamedCase,
  verb: 'approve' | 'reject',
  act: string,
  action: StoryAction,
): Promise<Performed> {
  const asks = verb === 'approve' ? 'approve' : 'askReject';
  const isIt = ({ press }: SeenButton) => press.type === asks && isAbout(press, one.id, { act });
  const { revision } = await world.state(one);
  // Who is asked in a thread opens what waits from there, and decides on what they read then.
  const opens = ({ press }: SeenButton) => press.type === 'proposal' && isAbout(press, one.id, { act });
  const inMessage = await findInMessages(world, person, opens);
  const opened = inMessage && (await world.driver.press(person, inMessage.from, inMessage.button));
  const button = opened?.buttons.find(isIt);
  const found = opened && button ? { from: opened, button } : (await findOnCase(world, person, one, isIt)).found;
  if (found) return pressAndGoOn(world, person, found, {}, action);
  return forge(
    world,
    person,
    { type: verb, case: one.id, act, revision },
    {},
    action,
    `there is no button to ${verb} "${act}"`,
  );
}

const MOST_TICKS = 100;

/** Ticks whatever this person can tick, one after the other, until nothing is left or one of them is not accepted. */
async function tickAll(
  world: World,
  person: Person,
  one: NamedCase,
  rows: string,
  action: StoryAction,
): Promise<Performed> {
  let last: Performed | undefined;
  for (let ticked = 0; ticked < MOST_TICKS; ticked += 1) {
    const { tasks } = await world.state(one);
    const ids = tasks.filter(({ row }) => rows === '' || row === rows).map(({ id }) => id);
    const { found, screen } = await findOnCase(
      world,
      person,
      one,
      ({ press }) => press.type === 'tick' && isAbout(press, one.id, { tasks: ids }),
    );
    if (!found) return last ?? { ...(await look(screen)), gaps: ['there is nothing for this person to tick'] };
    last = await pressAndGoOn(world, person, found, {}, action);
    if (last.verdict.kind !== 'ok') return last;
  }
  throw new Error('ticking goes on without end');
}

/**
 * What this person noted in the pupil system already, with all that waited then: to press the button of a card from
 * before changes nothing.
 */
async function notedBefore(world: World, person: Person, one: NamedCase, name: string): Promise<string | undefined> {
  const [journal, { tasks }] = await Promise.all([world.journal(one), world.state(one)]);
  const opened = journal.flatMap(({ event }) => (event.type === 'TaskOpened' ? [event.task] : []));
  return opened.find(
    ({ id, kind, owner, title }) =>
      kind === 'sis' &&
      !tasks.some((task) => task.id === id) &&
      'person' in owner &&
      owner.person === person.id &&
      [title.nl, title.en].some((text) => text.toLowerCase().includes(name.toLowerCase())),
  )?.id;
}

async function onTask(
  world: World,
  person: Person,
  one: NamedCase,
  verb: 'tick' | 'entry',
  name: string,
  action: StoryAction,
): Promise<Performed> {
  const { tasks } = await world.state(one);
  if (verb === 'tick' && /^all( |$)/.test(name)) return tickAll(world, person, one, name.slice('all '.length), action);
  const named = tasks.filter(
    (task) =>
      task.id === name ||
      task.row === name ||
      [task.title.nl, task.title.en].some((title) => title.toLowerCase().includes(name.toLowerCase())),
  );
  // What waits to be noted in the pupil system is one note of its owner, under the button of the oldest.
  const ids = tasks.filter((task) => named.some((one) => one === task || isSameNote(one, task))).map(({ id }) => id);
  const isIt = ({ press }: SeenButton) => press.type === verb && isAbout(press, one.id, { tasks: ids });
  const { found } = await findOnCase(world, person, one, isIt);
  if (found) return pressAndGoOn(world, person, found, {}, action);
  const noted = verb === 'tick' ? await notedBefore(world, person, one, name) : undefined;
  if (noted) return forge(world, person, { type: verb, case: one.id, task: noted }, {}, action);
  const missing =
    ids.length > 0
      ? `there is no button to ${verb} "${name}"`
      : `no open task is called "${name}" (open: ${tasks.map(({ row }) => row).join(', ') || 'none'})`;
  return forge(world, person, { type: verb, case: one.id, task: ids[0] ?? 'no-such-task' }, {}, action, missing);
}

async function openCase(
  world: World,
  person: Person,
  { pathway, line }: OpenedLine,
  action: StoryAction,
): Promise<Performed> {
  const act = actOf(pathway, line.opensWith);
  const form = await shownOpening(world, person, line);
  const typed = await typedOf(world, act, action);
  const caseId = form.submit && 'case' in form.submit.press ? form.submit.press.case : undefined;
  if (!form.submit || caseId === undefined) {
    const missing = `/${line.command} opened no form`;
    // Who is told why at once has their answer; who is shown something else sends the form all the same, as somebody
    // with a tool could.
    if (verdictOf(form).kind !== 'shown' || action.expect.kind === 'ok')
      return { screen: form, verdict: verdictOf(form), gaps: [missing], reasonsGiven: [] };
    const press: Press = { type: 'submit', case: randomIds.fresh(), act: `${pathway.id}/${act.id}`, revision: 0 };
    const answer = await world.driver.forge(person, press, typed);
    return { screen: answer, verdict: verdictOf(answer), gaps: [missing], reasonsGiven: [] };
  }
  const sent = judged(act, await send(world, person, form, typed, action));
  if (sent.verdict.kind !== 'ok') return sent;
  return { ...sent, opened: await openedCase(world, action, caseId, pathway) };
}

async function look(screen: Screen): Promise<Performed> {
  return { screen, verdict: verdictOf(screen), gaps: [], reasonsGiven: [] };
}

async function pressLabel(
  world: World,
  person: Person,
  one: NamedCase,
  label: string,
  action: StoryAction,
): Promise<Performed> {
  const isIt = (button: SeenButton) => button.label.toLowerCase() === label.toLowerCase();
  const { found, screen } = await findOnCase(world, person, one, isIt);
  if (!found)
    return {
      ...(await look(screen)),
      gaps: [`there is no button "${label}" (there are ${screen.buttons.map((button) => button.label).join(', ')})`],
    };
  const act = pathwayOf(world, one.pathway).acts.find(({ id }) => isAbout(found.button.press, one.id, { act: id }));
  const performed = await pressAndGoOn(world, person, found, act ? await typedOf(world, act, action, one) : {}, action);
  return act ? judged(act, performed) : performed;
}

/**
 * Performs one action. Throws when the story asks for something that cannot be done by anybody, such as an act that
 * does not exist.
 */
export async function perform(world: World, action: StoryAction): Promise<Performed> {
  const person = world.person(action.who);
  const { doing } = action;
  if (doing.kind === 'command') return performCommand(world, person, doing.text, action);
  if (doing.kind === 'write') return writeInChannel(world, person, doing.channel, doing.text);
  if (doing.kind === 'open') return openTab(world, person, doing, action);
  if (action.tab !== undefined) return sendTab(world, person, action.tab, action);
  if (doing.kind === 'press' && doing.message !== undefined)
    return pressInMessage(world, person, { label: doing.label, message: doing.message }, action);
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
      const { found, screen } = await findOnCase(world, person, one, ({ press }) => press.type === 'journal');
      if (!found) return look(screen);
      const first = await world.driver.press(person, found.from, found.button);
      return look(together(await pagesFrom(world, person, first, 'journal')));
    }
  }
}
