/** Who may touch a case at all, and in which role they do so. A role alone never opens a case (DES-3). */
import type { ExistingCase, Task } from './case';
import type { EntryActor } from './event';
import type { Context } from '../procedure/context';
import type { PersonId } from '../ids';
import type { Approval } from '../procedure/approval';
import { coordinatorIn, type By, type Pathway } from '../procedure/pathway';
import type { SchoolLevel } from '../people/organisation';
import { EMPLOYEE, holdsRole, type Role } from '../people/roles';
import { belongsTo, organisationOf } from './whose-case';

/**
 * `member`: sees the case · `partial`: is in it for one part, and sees no more than that · `reporter`: opened it, sees
 * only that it is in good hands and their own words · `none`: there is no such case.
 */
export type Relation = 'member' | 'partial' | 'reporter' | 'none';

/** In the case, for the whole or a part of it: they may do acts that are theirs and have tasks. */
export const takesPart = (relation: Relation): boolean => relation === 'member' || relation === 'partial';

/** Roles that the procedure names for anything at all: to act, or to read. */
const rolesNamed = ({ acts }: Pathway): readonly Role[] =>
  acts.flatMap(({ by, readers, fields }) => [
    ...('roles' in by ? by.roles : []),
    ...[readers, ...fields.map((field) => field.readers)].flatMap((one) => one?.roles ?? []),
  ]);

/**
 * Somebody with a role for one part, and with none of those that look after a whole case. Where there are such parts,
 * who holds no role of the procedure (any more) is here for no more than that either: losing a role never opens the
 * rest of a case (FM-18).
 */
function isForAPart(context: Context, person: PersonId): boolean {
  const { ownPart, leads, coordinator, seesIdentity } = context.pathway;
  if (ownPart.length === 0) return false;
  const whole = [coordinator, ...leads, ...seesIdentity].filter((role) => !ownPart.includes(role));
  if (roleAmong(context, person, whole) !== undefined) return false;
  return (
    roleAmong(context, person, ownPart) !== undefined ||
    roleAmong(context, person, rolesNamed(context.pathway)) === undefined
  );
}

const isIn = (context: Context, state: ExistingCase, person: PersonId): boolean =>
  state.members.includes(person) && belongsTo(context, person, state.organisation);

/** Those in the case whose place somebody takes while they are away: with their own place they come back to. */
export const replacedIn = (context: Context, state: ExistingCase, person: PersonId): PersonId[] =>
  (context.roster[person]?.replaces ?? []).flatMap(({ person: one }) =>
    isIn(context, state, one) && !state.excluded.includes(one) ? [one] : [],
  );

/**
 * Does somebody look after the case meanwhile: on duty in the role that looks after it, while none of the members who
 * have that role is there? Whoever comes back from leave finds what came in for their role, and what comes in finds who
 * is on duty. Never a role that has nobody in the case: that would open it to a role.
 */
export function coversFor(context: Context, state: ExistingCase, person: PersonId): boolean {
  const role = coordinatorIn(context.pathway, state.stage);
  if (!holdsRole(context.roster[person], role) || !isThere(context, state, person)) return false;
  const having = state.members.filter((one) => holdsRole(context.roster[one], role));
  return having.length > 0 && having.every((one) => one !== person && !isThere(context, state, one));
}

/**
 * How a person stands to a case. Whoever takes the place of somebody in it is in it as far as they are, for as long as
 * that lasts, and never further than their own roles reach. An excluded person (DES-8), or one no longer known here,
 * has no relation at all. Who was a member and now belongs to another school, service or group is none; members of a
 * case that never said whose it is stay, and nobody is added to them from elsewhere.
 */
export function relationOf(context: Context, state: ExistingCase, person: PersonId): Relation {
  if (!context.roster[person] || state.excluded.includes(person)) return 'none';
  if (isIn(context, state, person)) return isForAPart(context, person) ? 'partial' : 'member';
  const replaced = belongsTo(context, person, state.organisation) ? replacedIn(context, state, person) : [];
  if (replaced.length > 0)
    return isForAPart(context, person) || replaced.every((one) => isForAPart(context, one)) ? 'partial' : 'member';
  if (coversFor(context, state, person)) return isForAPart(context, person) ? 'partial' : 'member';
  return state.openedBy === person ? 'reporter' : 'none';
}

/** The first of these roles that the person holds. */
export function roleAmong(context: Context, person: PersonId, roles: readonly Role[]): Role | undefined {
  return roles.find((role) => holdsRole(context.roster[person], role));
}

/** The role to write beside an entry when the act asks for none in particular. */
export function anyRole(context: Context, person: PersonId): Role {
  return context.roster[person]?.roles[0] ?? EMPLOYEE;
}

/** Everybody with a role, on duty or not, within an organisation when one is given. */
export function holdersOf(context: Context, role: Role, organisation: string | undefined): PersonId[] {
  const all = Object.entries(context.roster) as [PersonId, Context['roster'][string]][];
  return all
    .filter(([id, person]) => holdsRole(person, role) && belongsTo(context, id, organisation))
    .map(([id]) => id);
}

/**
 * Who comes into a case for those who hold a role: whoever has it only for a colleague who is away brings in that
 * colleague, and takes their place there.
 */
export const inOwnRight = (context: Context, role: Role, people: readonly PersonId[]): PersonId[] => [
  ...new Set(
    people.map((person) => context.roster[person]?.replaces?.find(({ lent }) => lent.includes(role))?.person ?? person),
  ),
];

/** Of a school or group of this level; people who belong to none are of every level. */
export function isOfLevel(context: Context, person: PersonId, level: SchoolLevel | undefined): boolean {
  const own = (context.roster[person]?.organisations ?? []).flatMap((id) => context.organisations[id] ?? []);
  return level === undefined || own.length === 0 || own.some(({ levels }) => levels.includes(level));
}

/** Everybody of a role, on duty or not: for a seat that is theirs (TIE-2.4, TIE-4.2). `level` as below. */
export const everybodyOf = (
  context: Context,
  role: Role,
  organisation: string | undefined,
  level?: SchoolLevel,
): PersonId[] =>
  inOwnRight(context, role, holdersOf(context, role, organisation)).filter((person) =>
    isOfLevel(context, person, level),
  );

/**
 * Whoever of a role takes up what comes in: those on duty, with who would be if they were not away, who finds it when
 * they are back; or everybody when nobody is (TIE-5.2). `level`: only people of a school or group of that level, and
 * those of none.
 */
export function availableOf(
  context: Context,
  role: Role,
  organisation: string | undefined,
  level?: SchoolLevel,
): PersonId[] {
  const all = holdersOf(context, role, organisation).filter((person) => isOfLevel(context, person, level));
  const onDuty = all.filter((person) => context.roster[person]?.onDuty);
  const away = all.filter((person) => context.roster[person]?.away);
  return inOwnRight(context, role, onDuty.length > 0 ? [...onDuty, ...away] : all);
}

/**
 * Is somebody at work who could take part in this case: known here, on duty, not kept out, and not of another school?
 */
export const isThere = (context: Context, state: ExistingCase, person: PersonId): boolean =>
  context.roster[person]?.onDuty === true &&
  !state.excluded.includes(person) &&
  belongsTo(context, person, organisationOf(context, state));

/**
 * Who may do what waits for somebody who is away, the first of them first: who takes their place, then those in the
 * case who hold a role of theirs, the lead before others. `acts`: what it waits for, which they must be able to do.
 * Themselves alone while they are not away, or when they only reported it.
 */
export function takersOf(
  context: Context,
  state: ExistingCase,
  person: PersonId,
  acts: readonly string[] = [],
): PersonId[] {
  const { away, roles = [] } = context.roster[person] ?? {};
  if (!away || !takesPart(relationOf(context, state, person))) return [person];
  const { substitute } = away;
  const others = state.members.filter((one) => one !== person && roleAmong(context, one, roles) !== undefined);
  const inOrder = [...others.filter((one) => one === state.lead), ...others];
  const able = (one: PersonId) =>
    isThere(context, state, one) &&
    takesPart(relationOf(context, state, one)) &&
    (acts.length === 0 ||
      context.pathway.acts.some(({ id, by }) => acts.includes(id) && roleFor(context, state, one, by) !== undefined));
  return [...new Set([...(substitute === undefined ? [] : [substitute]), ...inOrder])].filter(able);
}

/** The one who does it: themselves, or while they are away the first who may; undefined when nobody can. */
export const doerOf = (
  context: Context,
  state: ExistingCase,
  person: PersonId,
  acts: readonly string[] = [],
): PersonId | undefined => takersOf(context, state, person, acts)[0];

/** Is it this person's own, or do they do it in the place of whose it is? */
export const isFor = (
  context: Context,
  state: ExistingCase,
  person: PersonId,
  whose: PersonId,
  acts: readonly string[] = [],
): boolean =>
  whose === person || (context.roster[whose]?.away !== undefined && doerOf(context, state, whose, acts) === person);

/**
 * Who does something, for the record: in whose place too, when it is not theirs but for somebody who is away. `whose`:
 * whom it waited for by name.
 */
export function actingAs(
  context: Context,
  state: ExistingCase,
  person: PersonId,
  role: Role,
  whose?: PersonId,
): Extract<EntryActor, { readonly person: unknown }> {
  const lender = context.roster[person]?.replaces?.find(({ lent }) => lent.includes(role))?.person;
  const [member] = state.members.includes(person) ? [] : replacedIn(context, state, person);
  const named = whose !== undefined && whose !== person ? whose : undefined;
  const inPlaceOf = named ?? lender ?? member;
  return inPlaceOf === undefined ? { person, role } : { person, role, inPlaceOf };
}

/**
 * The role in which a person may do an act, or undefined when it is not theirs. What is of a role stays of it when none
 * of them is there: who is asked to follow it up names somebody of that role, and never does it in their place
 * (MELD-3.14).
 */
export function roleFor(context: Context, state: ExistingCase, person: PersonId, by: By): Role | undefined {
  if ('roles' in by) return roleAmong(context, person, by.roles);
  if ('lead' in by) {
    if (state.lead === person) return anyRole(context, person);
    const lead = presentLead(context, state);
    if (lead !== undefined && isFor(context, state, person, lead)) return anyRole(context, person);
    // Nobody leads who is not there; those who look after the case do so meanwhile.
    const isAway = lead === undefined || !isThere(context, state, lead);
    return isAway && state.lead !== undefined
      ? roleAmong(context, person, [coordinatorIn(context.pathway, state.stage)])
      : undefined;
  }
  return anyRole(context, person);
}

/** May this person approve the proposal, leaving aside who proposed it? */
export function isApprover(
  context: Context,
  state: ExistingCase,
  person: PersonId,
  approval: Approval,
  answers: ExistingCase['latest'][string]['answers'],
): boolean {
  if (!takesPart(relationOf(context, state, person))) return false;
  if ('field' in approval.by) {
    const named = answers[approval.by.field] as PersonId;
    return named === person || takersOf(context, state, named).includes(person);
  }
  return roleAmong(context, person, approval.by.roles) !== undefined;
}

/** Everybody else with one of these roles, in the case or on duty outside it, who is not kept out of it. */
export function othersOf(context: Context, state: ExistingCase, but: PersonId, roles: readonly Role[]): PersonId[] {
  const others = (Object.keys(context.roster) as PersonId[]).filter(
    (id) => id !== but && !state.excluded.includes(id) && belongsTo(context, id, organisationOf(context, state)),
  );
  return others.filter(
    (person) =>
      (state.members.includes(person) || context.roster[person]?.onDuty) &&
      roleAmong(context, person, roles) !== undefined,
  );
}

/** Who leads, as long as they are here, not kept out and not of another school by now. */
function presentLead(
  context: Context,
  { lead, excluded, organisation }: Pick<ExistingCase, 'lead' | 'excluded' | 'organisation'>,
): PersonId | undefined {
  const isHere = lead !== undefined && context.roster[lead] && !excluded.includes(lead);
  return isHere && belongsTo(context, lead, organisation) ? lead : undefined;
}

/**
 * Does the task wait for this person? What waited for a lead who is gone is for those who look after the case, as they
 * are told (DES-10).
 */
export function ownsTask(context: Context, state: ExistingCase, person: PersonId, task: Task): boolean {
  if ('person' in task.owner) return isFor(context, state, person, task.owner.person, task.doneBy);
  if ('lead' in task.owner) {
    const lead = presentLead(context, state);
    if (lead !== undefined && isFor(context, state, person, lead, task.doneBy)) return true;
    return (
      (lead === undefined || doerOf(context, state, lead, task.doneBy) === undefined) &&
      roleAmong(context, person, [coordinatorIn(context.pathway, state.stage)]) !== undefined &&
      belongsTo(context, person, organisationOf(context, state))
    );
  }
  return (
    roleAmong(context, person, task.owner.roles) !== undefined &&
    belongsTo(context, person, task.owner.organisation ?? organisationOf(context, state))
  );
}
