/** Plays a story row by row in a world of its own, and holds what happens against what the story expects. */
import type { Decide } from '../../domain/decide/decide';
import { after } from '../../domain/time/working-time';
import type { Platform } from '../../app/tenant';
import type { Pathway } from '../../domain/procedure/pathway';
import type { RoleTable } from '../../domain/people/roles';
import { matchesAmount } from '../format/amount';
import { checkFailures, type Counted } from './checks';
import { triedByOutsiders } from './outsiders';
import { triedAgain } from './repeat';
import { countedByKind, findLeaks, findLeaksInStore, formsSearched } from './leaks';
import { perform } from './doing/perform';
import { opens } from './doing/spoken-of';
import { prepareOldCard, type OldCards } from './doing/old-cards';
import { withOpenedActs } from '../format/opened-by-command';
import type { FaultPlan } from '../fakes/slack-faults';
import type { StoryFailure, Happened, Posted, RowResult, StoryResult } from './result';
import type { Driver } from '../drivers/driver';
import type { Performed } from './doing/send';
import type { StoryAction, Move, Row, Story } from '../format/story';
import type { StoryStore } from './story-store';
import { moment } from '../format/times';
import { createLosses } from './depends';
import { differences, saidOn } from './differences';
import { meets, verdictWords } from './verdict';
import { createWorld, type GoesOn, type World } from './world';

export const GENERIC_CHECKS = ['repeat', 'old-cards', 'outsiders'] as const;
/** What is tried on every row besides what the story says. */
export type GenericCheck = (typeof GENERIC_CHECKS)[number];

/** Somebody who looks on and changes nothing. */
export type Observer = {
  /** The driver as it is used by the people of the story. */
  readonly around: (driver: Driver) => Driver;
  rowBegins(): void;
  /** After what a person did, before anything is checked. */
  acted(world: World, row: Row, performed: Performed): Promise<void>;
  rowEnds(world: World, row: Row, result: RowResult): Promise<void>;
};

export type Playing = {
  readonly story: Story;
  readonly pathways: readonly Pathway[];
  /** Every role there is, those that the pathways bring among them. */
  readonly roles: RoleTable;
  readonly platform: Platform;
  /** A name for the transcript. */
  readonly store: string;
  /** Opens an empty store, or that of an earlier telling; it is closed when the story is over. */
  readonly openStorage: () => Promise<StoryStore>;
  readonly checks: readonly GenericCheck[];
  /** After a row that ended otherwise, the rows that do not depend on it are played all the same. */
  readonly keepGoing?: boolean | undefined;
  /** What goes wrong between us and Slack; nothing when left out. */
  readonly faults?: FaultPlan | undefined;
  /** Listens to what is decided. */
  readonly decide?: Decide | undefined;
  /** Looks on while the story is played. */
  readonly observer?: Observer | undefined;
  /** What is in the store already, when it is not empty. */
  readonly goesOn?: GoesOn | undefined;
  /** Looks at the world when the story is over. */
  readonly atEnd?: ((world: World) => Promise<void>) | undefined;
};

async function move(world: World, how: Move, atStop: () => Promise<void>): Promise<string | undefined> {
  const target =
    'to' in how
      ? moment(world.tenant.calendar, how.to, world.now())
      : after(world.tenant.calendar, world.now(), how.by);
  if (target < world.now()) return `the clock cannot go back${'to' in how ? ` to ${how.to}` : ''}: it is later already`;
  await world.moveTo(target, atStop);
  return undefined;
}

/** Rules a failed row was about, for the message. */
const rulesOf = (row: Row) => (row.rules.length > 0 ? ` [${row.rules.join(', ')}]` : '');

/** `otherwise`: the row did not end as told, so that the rows after it would be about another case than the story's. */
type Told = { readonly happened: Happened[]; readonly failures: string[]; readonly otherwise: boolean };

async function act(world: World, row: Row, action: StoryAction, old: OldCards, playing: Playing): Promise<Told> {
  const failures = playing.checks.includes('outsiders') ? await triedByOutsiders(world, action) : [];
  const performed = await (old.use(row) ?? perform(world, action));
  if (performed.opened) world.cases.push(performed.opened);
  await playing.observer?.acted(world, row, performed);
  await world.settle();
  const wrong = performed.notHere ? [] : differences(action, performed);
  const again = playing.checks.filter((check) => check !== 'outsiders');
  const isOpening = action.doing.kind === 'act' && opens(world, action.doing.act) !== undefined;
  if (wrong.length === 0 && again.length > 0)
    failures.push(...(await triedAgain(world, action, performed, { isOpening, checks: again })));
  const happened: Happened = {
    who: world.person(action.who).name,
    did: action.doing,
    answer: performed.notHere ? 'cannot be done on this platform' : verdictWords(performed.verdict),
    said: saidOn(performed),
    reasonsGiven: performed.reasonsGiven,
  };
  return {
    happened: [happened],
    failures: [...wrong, ...failures],
    otherwise: !performed.notHere && !meets(action, performed.verdict),
  };
}

type Course = {
  readonly old: OldCards;
  readonly counted: Counted;
  /** How many messages there were when last looked, and how often one was sent until then. */ posted: number;
  sent: number;
};

/** The messages since it was last called, with the time they were posted at. */
async function newPosts(world: World, course: Course, waiting: boolean): Promise<Posted[]> {
  if (world.sent() === course.sent) return [];
  course.sent = world.sent();
  const all = await world.driver.posts();
  const posts = all.slice(course.posted).map(({ to, notification }) => ({
    to: 'role' in to ? `#${to.role}${to.organisation ? `@${to.organisation}` : ''}` : `@${to.person}`,
    at: world.now(),
    waiting,
    notification,
  }));
  course.posted = all.length;
  return posts;
}

type Played = {
  readonly result: RowResult;
  /** Whether the rows after it still make sense. */ readonly goesOn: boolean;
};

/**
 * A row that depends on one that went otherwise: time passes and people change for the others, and nobody does
 * anything.
 */
function withoutDoing({ number, line, note, move: moved, people }: Row): Row {
  return { number, line, note, move: moved, people, checks: [], rules: [] };
}

async function playRow(world: World, row: Row, playing: Playing, course: Course): Promise<Played> {
  const failures: string[] = [];
  const posts: Posted[] = [];
  let goesOn = true;
  const happened: Happened[] = [];
  try {
    const stuck =
      row.move && (await move(world, row.move, async () => void posts.push(...(await newPosts(world, course, true)))));
    if (stuck) failures.push(stuck);
    goesOn = !stuck;
    if (row.people) await world.change(row.people);
    if (row.action) {
      const told = await act(world, row, row.action, course.old, playing);
      happened.push(...told.happened);
      failures.push(...told.failures);
      goesOn &&= !told.otherwise;
    }
    posts.push(...(await newPosts(world, course, false)));
    if (row.posts !== undefined && !matchesAmount(posts.length, row.posts))
      failures.push(`the row led to ${posts.length} messages, not ${row.posts}`);
    for (const check of row.checks) failures.push(...(await checkFailures(world, check, course.counted)));
  } catch (error) {
    goesOn = false;
    failures.push(error instanceof Error ? error.message : 'it could not be played');
  }
  const result = {
    row: row.number,
    line: row.line,
    at: world.now(),
    note: row.note,
    moved: row.move !== undefined,
    checked: row.checks.length,
    rules: row.rules,
    happened,
    posts,
    failures,
  };
  return { result, goesOn };
}

async function playRows(world: World, playing: Playing): Promise<RowResult[]> {
  const results: RowResult[] = [];
  const { rows } = playing.story;
  const course: Course = { old: prepareOldCard(world, rows), counted: new Map(), posted: 0, sent: 0 };
  const losses = createLosses(rows, (act) => opens(world, act) !== undefined);
  for (const row of rows) {
    const because = losses.missing(row);
    if (because === undefined) await course.old.prepare(row);
    playing.observer?.rowBegins();
    const { result, goesOn } = await playRow(world, because === undefined ? row : withoutDoing(row), playing, course);
    await playing.observer?.rowEnds(world, row, result);
    results.push(because === undefined ? result : { ...result, dependsOn: because });
    // After a row that ended otherwise the rest would only repeat it in other words; a check that does not hold leaves
    // the case as it is.
    if (!goesOn && !playing.keepGoing) break;
    if (!goesOn || because !== undefined) losses.lose(row, because ?? row.number);
  }
  return results;
}

function failuresOf(story: Story, results: readonly RowResult[]): StoryFailure[] {
  return results.flatMap(({ row, line, failures }) =>
    failures.map((difference) => ({
      row,
      line,
      message: `${story.file}:${line} row ${row}${rulesOf(story.rows.find(({ number }) => number === row)!)}: ${difference}`,
    })),
  );
}

/** Plays one story on one platform and one store, once. Never throws for what the product does. */
export async function play(playing: Playing): Promise<StoryResult> {
  const { platform, store, pathways, roles, checks } = playing;
  const story = withOpenedActs(playing.story, pathways);
  const storage = await playing.openStorage();
  const world = await createWorld({
    story,
    pathways,
    roles,
    platform,
    storage,
    withOutsiders: checks.includes('outsiders'),
    faults: playing.faults,
    decide: playing.decide,
    around: playing.observer?.around,
    goesOn: playing.goesOn,
  });
  try {
    const results = await playRows(world, { ...playing, story });
    await playing.atEnd?.(world);
    const captured = [
      ...world.driver.outgoing(),
      ...world.logged(),
      ...world.driver.complaints().map((text) => ({ what: 'complaint of the platform', text })),
    ];
    const stored = (await storage.dump?.()) ?? [];
    const leaks = [...findLeaks(story.leaks, captured), ...findLeaksInStore(story.leaks, stored)];
    const line =
      (at: number) =>
      (message: string): StoryFailure => ({ row: 0, line: at, message: `${story.file}:${at} ${message}` });
    const failures = [
      ...failuresOf(story, results),
      ...leaks.map(line(story.leaksLine)),
      ...[...new Set([...world.driver.complaints(), ...world.unopenable()])].map(line(1)),
    ];
    return {
      file: story.file,
      story: story.title,
      platform,
      store,
      checks,
      ok: failures.length === 0,
      rows: results,
      failures,
      unplayed: story.rows.length - results.filter(({ dependsOn }) => dependsOn === undefined).length,
      captured: captured.length,
      capturedByKind: countedByKind(captured),
      stored: stored.length,
      leaksSearched: story.leaks.length,
      formsSearched: formsSearched(story.leaks),
      timeZone: world.tenant.calendar.timeZone,
    };
  } finally {
    await world.close();
  }
}
