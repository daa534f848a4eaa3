/**
 * Tries every accepted row again: the same request delivered twice, and the card that was pressed pressed once more.
 * Neither may change anything (DES-11).
 */
import type { Press } from '../../requests/request';
import type { Entry } from '../../domain/case/event';
import type { Performed, Pressed } from './doing/send';
import { actOf } from '../../domain/procedure/pathway';
import { pathwayOf } from './doing/spoken-of';
import type { StoryAction } from '../format/story';
import { verdictOf, verdictWords } from './verdict';
import type { World } from './world';

type How = { readonly isOpening: boolean; readonly checks: readonly string[] };

/**
 * The directory, and everything in every journal but refused attempts, which are written down without content (DES-5).
 */
async function record(world: World): Promise<string> {
  const journals = await Promise.all(world.cases.map((one) => world.journal(one)));
  return JSON.stringify([
    await world.edited(),
    ...journals.map((entries: readonly Entry[]) =>
      entries
        .filter(({ event }) => event.type !== 'AttemptRefused')
        .map(({ event, at, actor }) => ({ event, at, actor })),
    ),
  ]);
}

/**
 * Urgent acts are never too old (DES-9), a tick that is repeated is simply done, and an opening form makes the same
 * case.
 */
function mayBeOutOfDate(world: World, action: StoryAction, { isOpening }: How, pressed: Pressed): boolean {
  if (isOpening || action.doing.kind === 'tick') return false;
  // A question at a source-free report may be asked again.
  if (isAtReport(pressed)) return false;
  // Who is away may be said again, and it changes nothing.
  if (['saveAway', 'saveDays', 'endAway', 'saveHandOver'].includes(pressed.button.press.type)) return false;
  // Who works at the school is no case either: a proposal has a revision of its own.
  if (isStaffPress(pressed.button.press)) return false;
  const one = world.cases.find(({ name }) => name === action.case) ?? world.cases.at(-1);
  const urgent = action.doing.kind === 'act' && one && actOf(pathwayOf(world, one.pathway), action.doing.act).urgent;
  return !urgent;
}

/** At a report each press is a question of its own, of which its case hears; the same request twice is still one. */
const isAtReport = ({ button }: Pressed): boolean => 'report' in button.press;

const isStaffPress = ({ type }: Press): boolean =>
  ['approveStaff', 'rejectStaff', 'saveStranger', 'saveSuspension'].includes(type);

/** Did the one who acted leave the case by it? From then on there is none for them, old card or new (DES-3). */
async function hasLeft(world: World, action: StoryAction, { person }: Pressed): Promise<boolean> {
  const one = world.cases.find(({ name }) => name === action.case) ?? world.cases.at(-1);
  const state = one && (await world.state(one));
  return state !== undefined && !(await world.isIn(one!, person)) && state.openedBy !== person.id;
}

async function pressAgain(world: World, { person, from, button, typed }: Pressed): Promise<string> {
  const screen = await world.driver.pressElsewhere(person, from, button, typed);
  return verdictWords(verdictOf(screen));
}

/** What went wrong when an accepted row was tried again; empty for rows that change nothing. */
export async function triedAgain(world: World, action: StoryAction, performed: Performed, how: How): Promise<string[]> {
  const { pressed, verdict } = performed;
  if (verdict.kind !== 'ok' || !pressed) return [];
  const before = await record(world);
  const failures: string[] = [];
  if (how.checks.includes('repeat')) {
    await world.driver.again();
    await world.settle();
    if ((await record(world)) !== before) failures.push('repeat: the same request delivered twice changed the case');
  }
  const between = await record(world);
  const answer = await pressAgain(world, pressed);
  await world.settle();
  const isChanged = (await record(world)) !== between;
  if (how.checks.includes('repeat') && !isAtReport(pressed) && isChanged)
    failures.push('repeat: pressing the same button again changed the case');
  const outOfDate = (await hasLeft(world, action, pressed))
    ? verdictWords({ kind: 'unknown', rules: [], hints: [], fields: [] })
    : 'the card was out of date';
  // What is pressed again just as it was is a second delivery of the same click, and hears what the first one did.
  const isAnswered = answer === outOfDate || (!isChanged && answer === verdictWords(verdict));
  if (how.checks.includes('old-cards') && mayBeOutOfDate(world, action, how, pressed) && !isAnswered)
    failures.push(`old-cards: the card that was pressed answered "${answer}" and not "${outOfDate}"`);
  return failures;
}
