/** Holds a check of a story against the case as it is stored, the messages that were sent, and what people see. */
import type { Answers, ExistingCase } from '../../domain/case/case';
import type { Entry } from '../../domain/case/event';
import { matchesAmount } from '../format/amount';
import type { Post } from '../drivers/driver';
import type { Check, InboxCheck, RecordCheck } from '../format/format';
import { findAct, pagesOf } from './doing/find';
import { itemNamed, itemWords } from '../format/items';
import { perform } from './doing/perform';
import { calledIn, caseOf } from './doing/spoken-of';
import { textOf, together } from '../drivers/screen';
import { taskFailures, taskRows } from './task-checks';
import type { NamedCase, World } from './world';

/** How many messages each place had at its previous check. */
export type Counted = Map<string, number>;

const none = (words: readonly string[]) => words.length === 1 && words[0]?.toLowerCase() === 'none';

/** `wanted` must all be in `there`; the word `none` means that nothing is. */
function lacking(what: string, wanted: readonly string[] | undefined, there: readonly string[]): string[] {
  if (!wanted) return [];
  if (none(wanted)) return there.length > 0 ? [`${what}: expected none, but there is ${there.join(', ')}`] : [];
  return wanted
    .filter((one) => !there.includes(one))
    .map((one) => `${what}: ${one} is not there (there is ${there.join(', ') || 'none'})`);
}

function unwanted(what: string, forbidden: readonly string[] | undefined, there: readonly string[]): string[] {
  return (forbidden ?? [])
    .filter((one) => there.includes(one))
    .map((one) => `${what}: ${one} is there, and must not be`);
}

function sameOrDifference(what: string, wanted: string | undefined, found: string): string[] {
  return wanted === undefined || wanted === found ? [] : [`${what} is ${found}, not ${wanted}`];
}

function stateFailures(check: Check, state: ExistingCase): string[] {
  const tracks = Object.entries(check.tracks ?? {}).flatMap(([track, is]) =>
    sameOrDifference(`track ${track}`, is, state.tracks[track] ?? 'not started'),
  );
  const rows = state.tasks.map(({ row }) => row);
  return [
    ...sameOrDifference('the stage', check.stage, state.stage),
    ...sameOrDifference('the status', check.status, state.status),
    ...sameOrDifference('the lead', check.lead, state.lead ?? 'none'),
    ...sameOrDifference('the organisation', check.organisation, state.organisation ?? 'none'),
    ...lacking('members', check.members, state.members),
    ...unwanted('members', check.not_members, state.members),
    ...lacking('flags', check.flags, state.flags),
    ...unwanted('flags', check.not_flags, state.flags),
    ...lacking('open tasks', taskRows(check.tasks), rows),
    ...unwanted('open tasks', check.not_tasks, rows),
    ...tracks,
    ...lacking('stages passed', check.passed, state.passed),
    ...lacking('stages skipped', check.skipped, state.skipped),
    ...lacking('decisions that wait for approval', check.proposed, Object.keys(state.proposals)),
  ];
}

function itemFailures(world: World, check: Check, { items }: ExistingCase): string[] {
  const { people, organisations } = calledIn(world);
  const called = { ...organisations, ...people };
  const there = (kind: string) => items.filter((item) => item.kind === kind);
  const words = (kind: string) =>
    there(kind)
      .map((item) => `${itemWords(item, called)}: ${item.state}`)
      .join(', ') || 'none';
  const wanted = Object.entries(check.items ?? {}).flatMap(([kind, expected]) => {
    if (typeof expected !== 'object')
      return matchesAmount(there(kind).length, expected === 'none' ? 0 : expected)
        ? []
        : [`${kind}: there are ${there(kind).length} (${words(kind)}), not ${expected}`];
    return Object.entries(expected).flatMap(([name, state]) => {
      const found = itemNamed(items, kind, name, called);
      if (!found) return [`${kind}: ${name} is not there (there is ${words(kind)})`];
      return found.state === state ? [] : [`${kind}: ${name} is ${found.state}, not ${state}`];
    });
  });
  const forbidden = Object.entries(check.not_items ?? {}).flatMap(([kind, names]) =>
    names
      .filter((name) => itemNamed(items, kind, name, called))
      .map((name) => `${kind}: ${name} is there, and must not be`),
  );
  return [...wanted, ...forbidden];
}

/** One record of an act. The reason for approving the own proposal, when there was nobody else, counts as asked by DES-7. */
type Line = { readonly by: string; readonly answers: Answers; readonly reasons: Readonly<Record<string, string>> };

function linesFor(journal: readonly Entry[], act: string): Line[] {
  return journal.flatMap(({ event, actor }, index) => {
    if (event.type !== 'ActRecorded' || event.act !== act) return [];
    const approval = journal
      .slice(0, index)
      .map((entry) => entry.event)
      .findLast((before) => before.type === 'DecisionApproved' && before.act === act);
    const sole: Record<string, string> =
      approval?.type === 'DecisionApproved' && approval.soleReason ? { 'DES-7': approval.soleReason } : {};
    return [
      {
        answers: event.answers,
        reasons: { ...event.reasons, ...sole },
        by: event.proposedBy ?? ('person' in actor ? actor.person : 'the system'),
      },
    ];
  });
}

function fits({ by, answers, reasons }: Line, check: RecordCheck): boolean {
  const text = JSON.stringify([Object.values(answers), Object.values(reasons)]).toLowerCase();
  const holds = (words: string) => text.includes(JSON.stringify(words).slice(1, -1).toLowerCase());
  return (
    (check.by === undefined || check.by === by) &&
    (check.says ?? []).every(holds) &&
    !(check.not ?? []).some(holds) &&
    (check.reason === undefined || check.reason in reasons)
  );
}

function lineWords({ by, reasons }: Line): string {
  const given = Object.keys(reasons);
  return `by ${by}${given.length > 0 ? `, with a reason for ${given.join(', ')}` : ''}`;
}

function recordFailures(check: RecordCheck, journal: readonly Entry[]): string[] {
  const lines = linesFor(journal, check.act);
  const fitting = lines.filter((line) => fits(line, check));
  if (check.times !== undefined)
    return matchesAmount(fitting.length, check.times)
      ? []
      : [`the record: ${check.act} is there ${fitting.length} times, not ${check.times}`];
  if (fitting.length > 0) return [];
  const acts = [...new Set(journal.flatMap(({ event }) => (event.type === 'ActRecorded' ? [event.act] : [])))];
  return [
    lines.length > 0
      ? `the record: ${check.act} is there, but not as expected (${lines.map(lineWords).join('; ')})`
      : `the record: ${check.act} is not there (there is ${acts.join(', ')})`,
  ];
}

function inboxFailures(where: string, check: InboxCheck, posts: readonly Post[], counted: Counted): string[] {
  const before = counted.get(where) ?? 0;
  counted.set(where, posts.length);
  const texts = posts.map(({ notification, screen }) => `${notification}\n${textOf(screen)}`.toLowerCase());
  const total =
    check.messages === undefined || matchesAmount(posts.length, check.messages)
      ? []
      : [`${where} got ${posts.length} messages, not ${check.messages}`];
  const more =
    check.new === undefined || matchesAmount(posts.length - before, check.new)
      ? []
      : [`${where} got ${posts.length - before} new messages, not ${check.new}`];
  const unsaid = (check.says ?? [])
    .filter((words) => !texts.some((text) => text.includes(words.toLowerCase())))
    .map((words) => `no message in ${where} says "${words}"`);
  const said = (check.not ?? [])
    .filter((words) => texts.some((text) => text.includes(words.toLowerCase())))
    .map((words) => `a message in ${where} says "${words}", which must not be there`);
  return [...total, ...more, ...unsaid, ...said];
}

/**
 * Was it posted in this channel: of a role, or with `role@organisation` in that of one school, also when it has the only people of that
 * role?
 */
function isIn({ tenant }: World, { to }: Post, name: string): boolean {
  if ('person' in to) return false;
  const [role, organisation] = name.split('@');
  if (to.role !== role || organisation === undefined) return to.role === role;
  const people = tenant.people.filter(({ roles }) => roles.includes(to.role));
  return (
    to.organisation === organisation ||
    (to.organisation === undefined &&
      people.length > 0 &&
      people.every(({ organisations }) => organisations.includes(organisation)))
  );
}

async function messageFailures(world: World, check: Check, counted: Counted): Promise<string[]> {
  if (!check.channel && !check.direct) return [];
  const posts = await world.driver.posts();
  const channels = Object.entries(check.channel ?? {}).flatMap(([name, inbox]) =>
    inboxFailures(
      `the channel of ${name}`,
      inbox,
      posts.filter((post) => isIn(world, post, name)),
      counted,
    ),
  );
  const people = Object.entries(check.direct ?? {}).flatMap(([id, inbox]) =>
    inboxFailures(
      `the direct messages to ${id}`,
      inbox,
      posts.filter(({ to }) => 'person' in to && to.person === id),
      counted,
    ),
  );
  return [...channels, ...people];
}

async function sightFailures(world: World, check: Check, one: NamedCase): Promise<string[]> {
  const failures: string[] = [];
  for (const { who, text = [], not = [], journal } of check.sees ?? []) {
    const looking = {
      who,
      doing: { kind: 'journal' },
      card: 'new',
      answers: {},
      reasons: {},
      expect: { kind: 'ok', hints: [] },
      askedFirst: [],
      sees: [],
      not: [],
      case: one.name,
    } as const;
    const screen = journal
      ? (await perform(world, looking)).screen
      : together(await pagesOf(world, world.person(who), one));
    const seen = textOf(screen).toLowerCase();
    failures.push(
      ...text.filter((words) => !seen.includes(words.toLowerCase())).map((words) => `${who} does not see "${words}"`),
    );
    failures.push(
      ...not
        .filter((words) => seen.includes(words.toLowerCase()))
        .map((words) => `${who} sees "${words}", which must not be visible`),
    );
  }
  return failures;
}

async function offerFailures(world: World, check: Check, one: NamedCase): Promise<string[]> {
  const failures: string[] = [];
  for (const [who, acts] of Object.entries(check.offers ?? {})) {
    for (const act of acts)
      if (!(await findAct(world, world.person(who), one, act)).found)
        failures.push(`${who} finds no button for ${act}`);
  }
  for (const [who, acts] of Object.entries(check.hides ?? {})) {
    for (const act of acts)
      if ((await findAct(world, world.person(who), one, act)).found)
        failures.push(`${who} finds a button for ${act}, which must not be there`);
  }
  return failures;
}

const ABOUT_CASE = [
  'stage',
  'lead',
  'members',
  'not_members',
  'flags',
  'not_flags',
  'tasks',
  'not_tasks',
  'tracks',
  'passed',
  'skipped',
  'proposed',
  'organisation',
  'items',
  'not_items',
  'record',
  'no_record',
  'sees',
  'offers',
  'hides',
] as const;

/** What is not as the check says; empty when all is. */
export async function checkFailures(world: World, check: Check, counted: Counted): Promise<string[]> {
  const messages = await messageFailures(world, check, counted);
  if (check.status === 'none')
    return [
      ...messages,
      ...(world.cases.length > 0
        ? [`there is a case (${world.cases.map(({ name }) => name).join(', ')}), and must not be`]
        : []),
    ];
  if (check.status === undefined && ABOUT_CASE.every((word) => check[word] === undefined)) return messages;
  const one = caseOf(world, check.case);
  const journal = await world.journal(one);
  const records = (check.record ?? []).flatMap((record) => recordFailures(record, journal));
  const forbidden = (check.no_record ?? [])
    .filter((act) => linesFor(journal, act).length > 0)
    .map((act) => `the record: ${act} is there, and must not be`);
  const state = await world.state(one);
  return [
    ...stateFailures(check, state),
    ...taskFailures(world, check, state),
    ...itemFailures(world, check, state),
    ...records,
    ...forbidden,
    ...messages,
    ...(await sightFailures(world, check, one)),
    ...(await offerFailures(world, check, one)),
  ];
}
