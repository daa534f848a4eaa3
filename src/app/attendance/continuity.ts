/**
 * Has each open task somebody able to act on each school day to come, as is planned now? Names the first gap of each
 * task, at L0: no name and nothing of a case. Pure.
 */
import type { ExistingCase, Task } from '../../domain/case/case';
import { doerOf, holdersOf, isThere, ownsTask, relationOf, takesPart } from '../../domain/case/membership';
import { organisationOf } from '../../domain/case/whose-case';
import type { PersonId } from '../../domain/ids';
import type { Role } from '../../domain/people/roles';
import type { Context } from '../../domain/procedure/context';
import { coordinatorIn } from '../../domain/procedure/pathway';
import type { Text } from '../../domain/text';
import { worksOn } from '../../domain/time/own-days';
import { isWorkingDay, type Calendar } from '../../domain/time/working-time';

/** From this local date on nobody can do the task; `roles`: of whom somebody would close it. */
export type Gap = { readonly task: Text; readonly from: string; readonly roles: readonly Role[] };

const DAY_MS = 24 * 60 * 60 * 1000;

/** The school days of so many weeks, from a local date on. */
export const schoolDays = (calendar: Calendar, today: string, weeks: number): string[] =>
  Array.from({ length: weeks * 7 }, (_, index) =>
    new Date(Date.parse(today) + index * DAY_MS).toISOString().slice(0, 10),
  ).filter((day) => isWorkingDay(calendar, day));

/**
 * The roles that a task waits for: its own, those of whose it is, or those that look after the case while nobody leads.
 */
function rolesOf(context: Context, state: ExistingCase, { owner, escalateTo }: Task): readonly Role[] {
  if ('roles' in owner) return owner.roles;
  if ('lead' in owner) return [coordinatorIn(context.pathway, state.stage)];
  const own = context.roster[owner.person]?.roles ?? [];
  return own.length > 0 ? own : [escalateTo];
}

/**
 * Is there anybody on this day who may do it, in the case or let in for it? What is of a role needs somebody who works
 * that day.
 */
function isInHands(context: Context, state: ExistingCase, task: Task, day: string): boolean {
  const { owner } = task;
  const people = (Object.keys(context.roster) as PersonId[]).filter((person) => isThere(context, state, person));
  const works = (person: PersonId) => worksOn(context.calendar, context.roster[person]?.workdays, day);
  if ('roles' in owner) return people.some((person) => ownsTask(context, state, person, task) && works(person));
  if (people.some((person) => ownsTask(context, state, person, task) && takesPart(relationOf(context, state, person))))
    return true;
  const whose = 'person' in owner ? owner.person : state.lead;
  if (whose && doerOf(context, state, whose, task.doneBy) === whose && isThere(context, state, whose)) return true;
  // A colleague of the same role is let in for it (`while-away.ts`).
  const within = organisationOf(context, state);
  return rolesOf(context, state, task)
    .flatMap((role) => holdersOf(context, role, within))
    .some((person) => isThere(context, state, person));
}

/** The first gap of each open task on these days. `contextOn`: the rules' view of the people on a local date. */
export function gapsOf(state: ExistingCase, contextOn: (date: string) => Context, days: readonly string[]): Gap[] {
  return state.tasks.flatMap((task) => {
    const from = days.find((day) => !isInHands(contextOn(day), state, task, day));
    return from === undefined ? [] : [{ task: task.title, from, roles: rolesOf(contextOn(from), state, task) }];
  });
}
