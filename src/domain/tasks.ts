/** Opening and completing tasks: every wait has an owner, a due time, reminders and an escalation (DES-10). */
import type { Answers, Task, TaskOwner } from './case';
import { emit, openState, type Draft } from './draft';
import type { CaseEvent } from './event';
import type { PersonId } from './ids';
import { namedIn } from './named-in';
import type { Owner, Stage, TaskRow } from './pathway';
import type { Duration } from './duration';
import { dueAfter, endOfDay, morningOf, remindAfter } from './working-time';

const ESCALATE_AFTER = { workingDays: 1 } as const;
type DoneHow = Extract<CaseEvent, { type: 'TaskDone' }>['how'];

function ownersOf(current: Draft, owner: Owner, answers: Answers, actor: PersonId | undefined): TaskOwner[] {
  if ('role' in owner) return [{ roles: [owner.role] }];
  if ('lead' in owner) return [{ lead: true }];
  if ('actor' in owner) return actor ? [{ person: actor }] : [{ roles: [current.context.pathway.coordinator] }];
  const named = namedIn(answers, owner.field);
  const free = named.filter((person) => !openState(current).excluded.includes(person));
  // Nobody can tick what waits for somebody who is kept out (DES-8).
  return named.length > 0 && free.length === 0 ? [{ roles: [current.context.pathway.coordinator] }] : free.map((person) => ({ person }));
}

type NewTask = Pick<Task, 'row' | 'kind' | 'title' | 'owner' | 'dueAt' | 'escalateTo' | 'doneBy' | 'record'> & { readonly remindAt?: readonly string[]; /** Counted in hours, so silence is passed on at once. */ readonly pressing?: boolean };

/** Opens one task, with a reminder on the day it is due; its id is unique within the case because the number of events is. */
export function openTask(current: Draft, { pressing = false, ...task }: NewTask): Draft {
  const { calendar } = current.context;
  const morning = morningOf(calendar, task.dueAt);
  const lastReminder = pressing || morning <= current.at ? task.dueAt : morning;
  const remindAt = [...new Set([...(task.remindAt ?? []), lastReminder])].filter((at) => at > current.at).sort();
  const escalateAt = pressing ? task.dueAt : remindAfter(calendar, task.dueAt, ESCALATE_AFTER);
  const id = `${task.row}-${openState(current).seq + 1}`;
  return emit(current, { type: 'TaskOpened', task: { ...task, id, openedAt: current.at, remindAt, escalateAt } });
}

function reminders(current: Draft, durations: readonly Duration[] = []): string[] {
  return durations.map((duration) => remindAfter(current.context.calendar, current.at, duration));
}

/** Opens the tasks of an effect: one for each owner it names. Does nothing when a due date field was left empty. */
export function openTasks(current: Draft, row: TaskRow, answers: Answers, record: string, actor: PersonId | undefined): Draft {
  const { calendar } = current.context;
  const date = 'field' in row.due ? answers[row.due.field] : undefined;
  const dueAt = 'field' in row.due ? (typeof date === 'string' ? endOfDay(calendar, date) : undefined) : dueAfter(calendar, current.at, row.due);
  if (!dueAt) return current;
  const remindAt = reminders(current, row.remind);
  const pressing = 'hours' in row.due;
  const { kind, title, escalateTo } = row;
  return ownersOf(current, row.owner, answers, actor).reduce(
    (next, owner) => openTask(next, { row: row.id, kind, title, owner, dueAt, remindAt, escalateTo, doneBy: row.doneBy ?? [], record, pressing }),
    current,
  );
}

/** Opens the task that a stage itself is: somebody has to bring the case further. */
export function openStageTask(current: Draft, stage: Stage): Draft {
  if (!stage.due) return current;
  const { calendar } = current.context;
  const [owner = { roles: [stage.escalateTo] }] = ownersOf(current, stage.owner, {}, undefined);
  const remindAt = reminders(current, stage.remind);
  const dueAt = dueAfter(calendar, current.at, stage.due);
  return openTask(current, { row: `stage-${stage.id}`, kind: 'stage', title: stage.title, owner, dueAt, remindAt, escalateTo: stage.escalateTo, doneBy: [] });
}

/** Completes every open task that matches. */
export function completeTasks(current: Draft, how: DoneHow, matches: (task: Task) => boolean): Draft {
  const done = openState(current).tasks.filter(matches);
  return done.reduce((next, task) => emit(next, { type: 'TaskDone', task: task.id, how }), current);
}

/** Hands the tasks of people who are no longer there to the lead, or to the coordinators when there is none: no wait is left without an owner (DES-10). */
export function reassignTasks(current: Draft, isGone: (person: PersonId) => boolean): Draft {
  const { lead, tasks } = openState(current);
  const owner: TaskOwner = lead && !isGone(lead) ? { lead: true } : { roles: [current.context.pathway.coordinator] };
  const orphaned = tasks.filter((task) => 'person' in task.owner && isGone(task.owner.person));
  return orphaned.reduce((next, task) => emit(next, { type: 'TaskReassigned', task: task.id, owner }), current);
}
