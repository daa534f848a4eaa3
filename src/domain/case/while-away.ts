/**
 * What waits for people who are away finds somebody of their role who is there: nobody's absence holds up a case. Never
 * somebody without the role, nor who is kept out.
 */
import type { ExistingCase, Task } from './case';
import { emit, openState, type Draft } from './draft';
import type { PersonId } from '../ids';
import { coversFor, doerOf, holdersOf, isThere, ownsTask, replacedIn } from './membership';
import { organisationOf } from './whose-case';
import { coordinatorIn } from '../procedure/pathway';
import type { Role } from '../people/roles';
import { worksOn } from '../time/own-days';

/** The roles in which somebody could do a task whose owners are all away; none when it is in somebody's hands. */
function rolesAwaited({ context }: Draft, state: ExistingCase, task: Task): readonly Role[] {
  const { owner } = task;
  if ('roles' in owner) {
    const owning = state.members.filter((person) => ownsTask(context, state, person, task));
    const isInHands = owning.some((person) => isThere(context, state, person));
    return isInHands || !owning.some((person) => context.roster[person]?.away) ? [] : owner.roles;
  }
  const whose = 'person' in owner ? owner.person : state.lead;
  const away = whose && context.roster[whose]?.away ? whose : undefined;
  if (!away || doerOf(context, state, away, task.doneBy) !== undefined) return [];
  // While a lead is away those who look after the case act (`roleFor`).
  if ('lead' in owner) return [coordinatorIn(context.pathway, state.stage)];
  const acts = context.pathway.acts.filter(({ id }) => task.doneBy.includes(id));
  const isOfUse = (role: Role) =>
    acts.length === 0 || acts.some(({ by }) => !('roles' in by) || by.roles.includes(role));
  return (context.roster[away]?.roles ?? []).filter(isOfUse);
}

/**
 * Whoever looks after a case meanwhile and does something in it is in it from then on, on record like every other who
 * joins.
 */
export function comeIn(current: Draft): Draft {
  const { actor, context } = current;
  const state = openState(current);
  if (
    !('person' in actor) ||
    state.members.includes(actor.person) ||
    replacedIn(context, state, actor.person).length > 0
  )
    return current;
  return coversFor(context, state, actor.person)
    ? emit(current, { type: 'MembersAdded', people: [actor.person] })
    : current;
}

/**
 * Does somebody hold a role only for a colleague who is away? They are in the cases of that colleague, and in no other.
 */
const isLent = (context: Draft['context'], role: Role, person: PersonId): boolean =>
  context.roster[person]?.replaces?.some(({ lent }) => lent.includes(role)) ?? false;

/** One of those with these roles who are there and not in the case yet: who works today before others. */
function oneOf({ context, at }: Draft, state: ExistingCase, task: Task, roles: readonly Role[]): PersonId | undefined {
  const within = ('roles' in task.owner ? task.owner.organisation : undefined) ?? organisationOf(context, state);
  const free = roles
    .flatMap((role) => holdersOf(context, role, within).filter((person) => !isLent(context, role, person)))
    .filter((person) => isThere(context, state, person) && !state.members.includes(person));
  return free.find((person) => worksOn(context.calendar, context.roster[person]?.workdays, at)) ?? free[0];
}

/** Lets in one colleague for each task whose owners are all away, on record like every other who joins. */
export const somebodyForEach = (current: Draft): Draft =>
  openState(current).tasks.reduce((next, task) => {
    const state = openState(next);
    const person = oneOf(next, state, task, rolesAwaited(next, state, task));
    return person === undefined ? next : emit(next, { type: 'MembersAdded', people: [person] });
  }, current);
