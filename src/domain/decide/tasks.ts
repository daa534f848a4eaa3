/** Opening and completing tasks: every wait has an owner, a due time, reminders and an escalation (DES-10). */
import type { Answers, NamedReaders, Task, TaskDetail, TaskOwner } from '../case/case';
import { emit, openState, type Draft } from '../case/draft';
import type { CaseEvent } from '../case/event';
import type { PersonId } from '../ids';
import { dueOf, reminderAfter } from '../case/due';
import { doerOf } from '../case/membership';
import { holdersIn } from './items';
import { valuesIn } from '../case/values-in';
import { namedIn } from '../case/named-in';
import type { Owner, TaskRow } from '../procedure/effect';
import { coordinatorIn, type Act, type Stage } from '../procedure/pathway';
import type { Duration } from '../time/duration';
import { onOwnDay } from '../time/own-days';
import { dueAfter, passOnAfter, remindOn } from '../time/working-time';

const ESCALATE_AFTER = { workingDays: 1 } as const;
/** What only waits to be written down elsewhere holds nobody up: a school week of silence is long enough. */
const ESCALATE_NOTE_AFTER = { workingDays: 5 } as const;
const ACCEPT_WITHIN = { workingDays: 1 } as const;
type DoneHow = Extract<CaseEvent, { type: 'TaskDone' }>['how'];

/** Whoever looks after cases of this line when nobody else does. */
const coordinatorsOf = (current: Draft): TaskOwner => ({
  roles: [coordinatorIn(current.context.pathway, openState(current).stage)],
});

function ownersOf(current: Draft, owner: Owner, answers: Answers, actor: PersonId | undefined): TaskOwner[] {
  if ('role' in owner && owner.of) {
    // Of an organisation that was left open it is nobody's, so it is for those who look after the case.
    const named = valuesIn(answers, owner.of);
    return named.length > 0
      ? named.map((organisation) => ({ roles: [owner.role], organisation }))
      : [coordinatorsOf(current)];
  }
  if ('role' in owner) return [{ roles: [owner.role] }];
  if ('lead' in owner) return [{ lead: true }];
  if ('actor' in owner) return actor ? [{ person: actor }] : [coordinatorsOf(current)];
  const { excluded, items } = openState(current);
  if ('every' in owner) {
    const holders = items.flatMap((item) =>
      item.kind === owner.every &&
      item.holder &&
      (!owner.in || owner.in.includes(item.state)) &&
      !excluded.includes(item.holder)
        ? [item.holder]
        : [],
    );
    return [...new Set(holders)].map((person) => ({ person }));
  }
  const named = 'holder' in owner ? holdersIn(items, answers, owner.holder) : namedIn(answers, owner.field);
  const free = named.filter((person) => !excluded.includes(person));
  // Nobody can tick what waits for somebody who is kept out (DES-8), or for nobody.
  const nobody = free.length === 0 && (named.length > 0 || 'holder' in owner);
  return nobody ? [coordinatorsOf(current)] : free.map((person) => ({ person }));
}

/** What a task is about, when a field says so: readable by those who may read that field. */
function detailOf(act: Act, row: TaskRow, answers: Answers): TaskDetail | undefined {
  const field = row.detail && act.fields.find(({ id }) => id === row.detail?.field);
  const text = field && valuesIn(answers, field.id).join('; ');
  return field && text ? { text, level: field.level } : undefined;
}

/**
 * A task tells of what its act was about, so it is known to those who may read that: the readers of what it details,
 * else of its act.
 */
function readersOf(act: Act, row: TaskRow, answers: Answers): NamedReaders | undefined {
  const readers = act.fields.find(({ id }) => id === row.detail?.field)?.readers ?? act.readers;
  if (!readers) return undefined;
  const { roles, kind, named } = readers;
  return { roles, kind, people: named?.flatMap((field) => namedIn(answers, field)) };
}

type NewTask = Pick<
  Task,
  | 'row'
  | 'kind'
  | 'title'
  | 'detail'
  | 'readers'
  | 'tell'
  | 'owner'
  | 'dueAt'
  | 'escalateTo'
  | 'doneBy'
  | 'ownOnly'
  | 'quiet'
  | 'later'
  | 'items'
  | 'record'
> & {
  readonly remindAt?: readonly string[];
  readonly escalateAt?: string;
  /** Due at that very time, not by the end of that day. */ readonly exact?: boolean;
  /** Counted in hours, so silence is passed on at once. */ readonly pressing?: boolean;
};

/**
 * When whoever it waits for by name is reminded, instead of at `at`: on a day on which they work. What is asked of a
 * role is anybody's, every day.
 */
export function remindedOn(current: Draft, owner: TaskOwner, at: string): string {
  const { context } = current;
  const state = openState(current);
  const whose = 'person' in owner ? owner.person : 'lead' in owner ? state.lead : undefined;
  const reader = whose && (doerOf(context, state, whose) ?? whose);
  return reader ? onOwnDay(context.calendar, context.roster[reader]?.workdays, at, current.at) : at;
}

/** Two waiting notes for the pupil system of one owner are one note. */
export const isSameNote = (one: Pick<Task, 'kind' | 'owner'>, other: Pick<Task, 'kind' | 'owner'>): boolean =>
  one.kind === 'sis' && other.kind === 'sis' && JSON.stringify(one.owner) === JSON.stringify(other.owner);

/**
 * Opens one task, with a reminder on the day it is due; its id is unique within the case because the number of events
 * is.
 */
export function openTask(current: Draft, { pressing = false, exact = pressing, ...task }: NewTask): Draft {
  const { calendar } = current.context;
  const morning = remindOn(calendar, task.dueAt);
  const lastReminder = exact || morning <= current.at ? task.dueAt : morning;
  const planned = [...(task.remindAt ?? []), ...(exact ? [] : [lastReminder])];
  const onOwnDays = planned.map((at) => remindedOn(current, task.owner, at));
  const remindAt = [...new Set([...onOwnDays, ...(exact ? [lastReminder] : [])])]
    .filter((at) => at > current.at)
    .sort();
  const silence = task.kind === 'sis' ? ESCALATE_NOTE_AFTER : ESCALATE_AFTER;
  const escalateAt = task.escalateAt ?? (pressing ? task.dueAt : passOnAfter(calendar, task.dueAt, silence));
  // What joins a note that waits is no second thing to be reminded of.
  const joined = openState(current).tasks.find((one) => isSameNote(one, task));
  const times = joined ? { remindAt: joined.remindAt, escalateAt: joined.escalateAt } : { remindAt, escalateAt };
  const id = `${task.row}-${openState(current).seq + 1}`;
  return emit(current, { type: 'TaskOpened', task: { ...task, id, openedAt: current.at, ...times } });
}

function reminders(current: Draft, durations: readonly Duration[] = []): string[] {
  return durations.map((duration) => reminderAfter(current.context, current.at, duration));
}

/** Which items a task is about, if its row says so. */
function itemsOf(current: Draft, { about }: TaskRow, { answers, record }: Opening): readonly string[] | undefined {
  if (!about) return undefined;
  return 'field' in about
    ? valuesIn(answers, about.field)
    : openState(current)
        .items.filter((item) => item.kind === about.opened && item.record === record)
        .map(({ id }) => id);
}

/** The record that opens tasks: its act, its answers, its id and whose it is. */
type Opening = {
  readonly act: Act;
  readonly answers: Answers;
  readonly record: string;
  readonly by: PersonId | undefined;
};

/** Opens the tasks of an effect: one for each owner it names. Does nothing when a due date field was left empty. */
export function openTasks(current: Draft, row: TaskRow, opening: Opening): Draft {
  const { act, answers, record, by } = opening;
  const dueAt = dueOf(current.context, current.at, row.due, answers);
  const isOpen = openState(current).tasks.some((task) => task.row === row.id);
  if (!dueAt || (row.once && isOpen)) return current;
  const remindAt = reminders(current, row.remind);
  const pressing = 'hours' in row.due;
  // Whoever is to call as soon as somebody can be reached is told at that time.
  const exact = pressing || 'opening' in row.due;
  const { kind, title, escalateTo } = row;
  const detail = detailOf(act, row, answers);
  const readers = readersOf(act, row, answers);
  // Each holder has such a task once, also when others come to hold one later.
  const have = 'every' in row.owner ? openState(current).tasks.filter((task) => task.row === row.id) : [];
  const owners = ownersOf(current, row.owner, answers, by).filter(
    (owner) => !have.some((task) => JSON.stringify(task.owner) === JSON.stringify(owner)),
  );
  return owners.reduce(
    (next, owner) =>
      openTask(next, {
        row: row.id,
        kind,
        title,
        detail,
        readers,
        tell: row.tell,
        owner,
        dueAt,
        remindAt,
        escalateTo,
        doneBy: row.doneBy ?? [],
        ownOnly: row.ownOnly,
        quiet: row.quiet,
        later: row.later,
        items: itemsOf(current, row, opening),
        record,
        pressing,
        exact,
      }),
    current,
  );
}

/** The row of the task by which somebody accepts the lead: ticking it does. */
export const ACCEPTS_LEAD = 'accept_lead';

/** Gives the lead to who did or accepted what gives it. Nobody is asked for it any more. */
export function setLead(current: Draft, person: PersonId): Draft {
  const asked = completeTasks(current, 'decided', ({ row }) => row === ACCEPTS_LEAD);
  return emit(asked, { type: 'LeadSet', person });
}

/** Asks somebody to take the lead, and nobody else any more. Until they accept it stays as it is (MELD-5.4). */
export function offerLead(current: Draft, person: PersonId): Draft {
  const { calendar, pathway, taskTitles } = current.context;
  return openTask(
    completeTasks(current, 'decided', ({ row }) => row === ACCEPTS_LEAD),
    {
      row: ACCEPTS_LEAD,
      kind: 'todo',
      title: taskTitles.acceptLead,
      owner: { person },
      dueAt: dueAfter(calendar, current.at, ACCEPT_WITHIN),
      escalateTo: coordinatorIn(pathway, openState(current).stage),
      doneBy: [],
    },
  );
}

/** Opens the task that a stage itself is: somebody has to bring the case further. */
export function openStageTask(current: Draft, stage: Stage): Draft {
  if (!stage.due) return current;
  const [owner = { roles: [stage.escalateTo] }] = ownersOf(current, stage.owner, {}, undefined);
  const remindAt = reminders(current, stage.remind);
  const dueAt = dueOf(current.context, current.at, stage.due)!;
  return openTask(current, {
    row: `stage-${stage.id}`,
    kind: 'stage',
    title: stage.title,
    owner,
    dueAt,
    remindAt,
    escalateTo: stage.escalateTo,
    doneBy: [],
  });
}

/** Completes every open task that matches. */
export function completeTasks(current: Draft, how: DoneHow, matches: (task: Task) => boolean): Draft {
  const done = openState(current).tasks.filter(matches);
  return done.reduce((next, task) => emit(next, { type: 'TaskDone', task: task.id, how }), current);
}

/**
 * Hands the tasks of people who are no longer there to the lead, or to the coordinators when there is none: no wait is
 * left without an owner (DES-10).
 */
export function reassignTasks(current: Draft, isGone: (person: PersonId) => boolean): Draft {
  const { lead, tasks } = openState(current);
  const owner: TaskOwner = lead && !isGone(lead) ? { lead: true } : coordinatorsOf(current);
  const orphaned = tasks.filter((task) => 'person' in task.owner && isGone(task.owner.person));
  return orphaned.reduce((next, task) => emit(next, { type: 'TaskReassigned', task: task.id, owner }), current);
}
