/** Whom a task, a notice or a step is for (docs/rules.md#who-hears-what). Pure. */
import type { ExistingCase, Task } from '../domain/case/case';
import type { Context } from '../domain/procedure/context';
import type { Entry } from '../domain/case/event';
import type { PersonId } from '../domain/ids';
import { holdersIn } from '../domain/decide/items';
import { valuesIn } from '../domain/case/values-in';
import { doerOf, holdersOf, isThere, relationOf, roleAmong, takersOf, takesPart } from '../domain/case/membership';
import { belongsTo, organisationOf } from '../domain/case/whose-case';
import { namedIn } from '../domain/case/named-in';
import type { Notice } from '../domain/procedure/effect';
import { actOf, allStages, coordinatorIn, lineOf } from '../domain/procedure/pathway';
import { rolesWhich, type Role } from '../domain/people/roles';
import type { Recipient } from './message';

/** A change of a case as the messages see it: the entries that were added and the state after them. */
export type Changed = { readonly context: Context; readonly entries: readonly Entry[]; readonly after: ExistingCase };
export type Event<Type> = Extract<Entry['event'], { type: Type }>;

export const actorOf = (entry: Entry): PersonId | undefined =>
  'person' in entry.actor ? entry.actor.person : undefined;

/**
 * People kept out of the case, no longer known to the school, or of another school by now, hear nothing any more
 * (DES-8).
 */
const hears = ({ after, context }: Changed, person: PersonId): boolean =>
  !after.excluded.includes(person) &&
  context.roster[person] !== undefined &&
  (after.openedBy === person || belongsTo(context, person, after.organisation));

export const mayHear = (changed: Changed, to: Recipient): boolean => !('person' in to) || hears(changed, to.person);

/** Whoever is in the case, for all of it or a part, those who take somebody's place among them. */
export const takingPart = (context: Context, state: ExistingCase): PersonId[] =>
  (Object.keys(context.roster) as PersonId[]).filter((person) => takesPart(relationOf(context, state, person)));

/** Whoever is in the case for all of it; who is in it for one part is not told how the rest goes. */
export const wholeMembers = ({ context, after }: Changed): PersonId[] =>
  after.members.filter((person) => relationOf(context, after, person) === 'member');

/** These roles without those that are in a case for one part only. */
const rolesForAll = ({ context }: Changed, roles: readonly Role[]): Role[] =>
  roles.filter((role) => !context.pathway.ownPart.includes(role));

/**
 * Of these roles those that have anything to do with this line of the procedure: they look after it, lead it, or do
 * what its steps offer. Who only has a part in another line never hears of this one (docs/rules.md#who-hears-what: a
 * question to the police is not for the working groups).
 */
export function rolesOfLine({ context: { pathway }, after }: Changed, roles: readonly Role[]): Role[] {
  const { coordinator, leads, stages, anytime, opensWith } = lineOf(pathway, after.stage);
  const offered = [opensWith, ...anytime, ...stages.flatMap(({ acts }) => acts)].flatMap((id) =>
    pathway.acts.filter((act) => act.id === id && !act.aside),
  );
  const doing = offered.flatMap(({ by, approval }) => [
    ...('roles' in by ? by.roles : []),
    ...(approval && 'roles' in approval.by ? approval.by.roles : []),
  ]);
  const own: readonly Role[] = [coordinator, ...leads, ...stages.flatMap((stage) => stage.coordinator ?? []), ...doing];
  return roles.filter((role) => own.includes(role));
}

/** The roles whose channel carries the card of this case: those pinged by any stage it has been in. */
export function rolesPinged(changed: Changed): Role[] {
  const stages = allStages(changed.context.pathway).filter((stage) => changed.after.entered.includes(stage.id));
  return rolesForAll(changed, [...new Set(stages.flatMap((stage) => stage.pings))]);
}

/** Whoever looks after the case when nobody else does. */
export const coordinators = ({ context, after }: Changed): Recipient => ({
  role: coordinatorIn(context.pathway, after.stage),
  always: true,
});

/**
 * Who of the members decides about who else may look and is there to do so: the lead, else those who may lead, else all
 * of them. Each is told alone: a channel need not know who asks.
 */
export function keepers(changed: Changed): PersonId[] {
  const { context, after } = changed;
  const isAtWork = (person: PersonId) => isThere(context, after, person);
  const lead = after.lead && hears(changed, after.lead) ? doerOf(context, after, after.lead) : undefined;
  if (lead && isAtWork(lead)) return [lead];
  const { leads } = lineOf(context.pathway, after.stage);
  const members = [...new Set(wholeMembers(changed).map((person) => doerOf(context, after, person) ?? person))];
  const leading = members.filter(
    (person) => roleAmong(context, person, [...leads, coordinatorIn(context.pathway, after.stage)]) !== undefined,
  );
  const able = [leading.filter(isAtWork), members.filter(isAtWork), leading, members];
  return able.find((people) => people.length > 0) ?? [];
}

/**
 * Whom a task waits for; an owner or lead who is no longer there is the coordinators' concern, never nobody's. While
 * they are away it waits for who does it meanwhile.
 */
export function ownersOf(changed: Changed, task: Task): Recipient[] {
  const { owner, doneBy } = task;
  if ('roles' in owner) return owner.roles.map((role) => ({ role, organisation: owner.organisation, always: true }));
  const person = 'person' in owner ? owner.person : changed.after.lead;
  if (!person || !hears(changed, person)) return [coordinators(changed)];
  const doer = doerOf(changed.context, changed.after, person, doneBy);
  return doer === undefined ? [] : [{ person: doer }];
}

/**
 * Is nobody of these roles there, because who holds them is away? A role that nobody ever holds, or holds on duty, is
 * another matter.
 */
function areAllAway({ context, after }: Changed, roles: readonly Role[], organisation?: string): boolean {
  const within = organisation ?? organisationOf(context, after);
  const holders = roles.flatMap((role) => holdersOf(context, role, within));
  const free = holders.filter((person) => !after.excluded.includes(person));
  return (
    free.some((person) => context.roster[person]?.away) && free.every((person) => !isThere(context, after, person))
  );
}

/** Does a task wait for people who are away, with nobody who may do it meanwhile? */
export const waitsForNobody = (changed: Changed, task: Task): boolean =>
  'roles' in task.owner
    ? areAllAway(changed, task.owner.roles, task.owner.organisation)
    : ownersOf(changed, task).length === 0;

/**
 * Who is asked to name somebody when nobody who may do it is there: those who look after the case, else who heads the
 * school. Never who is kept out, and they never do it themselves.
 */
export function namersOf({ context, after }: Changed): Recipient[] {
  const appointing = rolesWhich(context.roles, ({ appoints = false }) => appoints);
  const within = organisationOf(context, after);
  const there = (roles: readonly Role[]) =>
    [...new Set(roles.flatMap((role) => holdersOf(context, role, within)))].filter((person) =>
      isThere(context, after, person),
    );
  const people = [there([coordinatorIn(context.pathway, after.stage)]), there(appointing)];
  return (people.find((found) => found.length > 0) ?? []).map((person) => ({ person }));
}

/**
 * Who hears it instead of somebody who is away: who takes their place, if they may know of the case; else it waits for
 * them.
 */
export function insteadOf({ context, after }: Changed, to: Recipient): Recipient {
  if (!('person' in to)) return to;
  const substitute = context.roster[to.person]?.away?.substitute;
  return substitute !== undefined && takersOf(context, after, to.person).includes(substitute)
    ? { person: substitute }
    : to;
}

/** Whom silence about a task goes to: the role above, in the organisation of the task when it is the same role. */
export function escalatesTo({ owner }: Task, role: Role): Recipient {
  const organisation = 'roles' in owner && owner.roles.includes(role) ? owner.organisation : undefined;
  return { role, organisation, always: true };
}

/**
 * Whom a notice of a recorded act is for. A role of an organisation that was left open is nobody's: all of them would
 * be too many.
 */
export function noticeTo(changed: Changed, entry: Entry, event: Event<'ActRecorded'>, { to }: Notice): Recipient[] {
  const { after } = changed;
  if ('role' in to) {
    const { role, level } = to;
    return to.of === undefined
      ? [{ role, level, always: true }]
      : valuesIn(event.answers, to.of).map((organisation) => ({ role, organisation, level, always: true }));
  }
  if ('reporter' in to) return [{ person: after.openedBy }];
  if ('actor' in to) return [{ person: event.proposedBy ?? actorOf(entry) ?? after.openedBy }];
  if ('lead' in to) return [after.lead ? { person: after.lead } : coordinators(changed)];
  const people =
    'members' in to
      ? wholeMembers(changed)
      : 'holder' in to
        ? holdersIn(after.items, event.answers, to.holder)
        : namedIn(event.answers, to.field);
  return people.map((person) => ({ person }));
}

/** Was something recorded that whoever opened the case may read though they are not in it (RAD-6.3)? */
export function forReporter({ context }: Changed, { act: id, answers }: Event<'ActRecorded'>): boolean {
  const act = actOf(context.pathway, id);
  return (
    act.readers?.reporter === true ||
    act.fields.some(({ id: field, readers }) => readers?.reporter === true && answers[field] !== undefined)
  );
}
