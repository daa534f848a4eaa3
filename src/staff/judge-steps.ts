/**
 * What may come of the steps of a proposal: whether they still fit, who is left, and how many people it takes. Pure.
 */
import type { PersonId } from '../domain/ids';
import type { Role, RoleTable } from '../domain/people/roles';
import { linesOf, type Pathway } from '../domain/procedure/pathway';
import { afterDelta, sharesAccount, type StaffAccounts, type StaffPerson, type StaffStep } from './staff';

/** Somebody who works there; `away`: how it is today. */
type Person = StaffPerson & { readonly onDuty: boolean; readonly away?: object | undefined };
/** A school, as far as steps are judged by it. */
type School = {
  readonly people: readonly Person[];
  readonly organisations: readonly { readonly id: string }[];
  readonly roles: RoleTable;
};
type OnPlatform = { readonly platform: keyof StaffAccounts; readonly user: string };

type Procedures = readonly Pick<Pathway, 'seesIdentity' | 'seesSource'>[];

/** Roles with which somebody reads who a case is about, or who said it, in a procedure of the school. */
const rolesReadingNames = (procedures: Procedures): ReadonlySet<Role> =>
  new Set(procedures.flatMap(({ seesIdentity, seesSource }) => [...seesIdentity, ...seesSource]));

/** The person that a step is about. */
export const aboutWhom = (step: StaffStep): PersonId => (step.does === 'comes' ? step.person.id : step.person);

/** The roles that somebody has by this step and had not before; all of theirs where they get in by it. */
function rolesGiven(people: readonly Person[], step: StaffStep): readonly Role[] {
  if (step.does === 'goes') return [];
  if (step.does === 'comes') return step.person.roles;
  const present = people.find(({ id }) => id === step.person)?.roles ?? [];
  const places = people.find(({ id }) => id === step.person)?.organisations ?? [];
  // Whoever belongs to none works for all of them.
  const forAll = places.length > 0 && afterDelta(places, step.organisations).length === 0;
  const getsIn =
    step.back === true || forAll || Object.keys(step.accounts).length > 0 || step.organisations.gives.length > 0;
  return getsIn ? afterDelta(present, step.roles) : step.roles.gives;
}

/** Does it give anything to anybody? Taking away never waits for a second person. */
const isGift = (people: readonly Person[], step: StaffStep): boolean =>
  step.does === 'comes' || (step.does === 'changes' && (step.back === true || rolesGiven(people, step).length > 0));

/** Does a step give a role that reads names? Then two different people approve. `people`: with whom it is given. */
export const takesTwo = (people: readonly Person[], procedures: Procedures, steps: readonly StaffStep[]): boolean => {
  const reading = rolesReadingNames(procedures);
  return steps.some((step) => rolesGiven(people, step).some((role) => reading.has(role)));
};

/** Who of these may decide: nobody decides what gives themselves something. */
export const whoDecidesStaff = (
  people: readonly Person[],
  coordinators: readonly Person[],
  steps: readonly StaffStep[],
): PersonId[] => {
  const given = steps.filter((step) => isGift(people, step)).map(aboutWhom);
  return coordinators.map(({ id }) => id).filter((id) => !given.includes(id));
};

/**
 * The people for whom a step does not fit how things are now. `elsewhere`: is this account somebody of another school?
 */
export function misfits(
  { people, organisations, roles }: School,
  steps: readonly StaffStep[],
  elsewhere: (account: OnPlatform) => boolean,
): PersonId[] {
  const isElsewhere = (accounts: StaffAccounts) =>
    Object.entries(accounts).some(([platform, user]) => elsewhere({ platform: platform as keyof StaffAccounts, user }));
  const isKnown = (held: readonly Role[], places: readonly string[]) =>
    held.every((role) => Object.hasOwn(roles, role)) &&
    places.every((id) => organisations.some((one) => one.id === id));
  const fits = (step: StaffStep): boolean => {
    if (step.does === 'comes') {
      const { person } = step;
      const isTaken = people.some(({ id, accounts }) => id === person.id || sharesAccount(accounts, person.accounts));
      return !isTaken && isKnown(person.roles, person.organisations) && !isElsewhere(person.accounts);
    }
    const present = people.find(({ id }) => id === step.person);
    if (step.does === 'goes') return present !== undefined;
    const others = people.filter(({ id }) => id !== step.person);
    const isFree = !others.some(({ accounts }) => sharesAccount(accounts, step.accounts));
    const isThere = step.back ? present === undefined : present !== undefined;
    return isThere && isFree && isKnown(step.roles.gives, step.organisations.gives) && !isElsewhere(step.accounts);
  };
  return steps.filter((step) => !fits(step)).map(aboutWhom);
}

/**
 * Roles without anybody on duty among these people who had somebody before: those that look after a procedure's cases,
 * which must never have nobody.
 */
export function rolesLeftEmpty(
  procedures: readonly Pathway[],
  before: readonly Person[],
  after: readonly Person[],
): readonly Role[] {
  const coordinating = [...new Set(procedures.flatMap(linesOf).map(({ coordinator }) => coordinator))];
  const isHeld = (people: readonly Person[], role: Role) =>
    people.some((person) => (person.onDuty || person.away !== undefined) && person.roles.includes(role));
  return coordinating.filter((role) => isHeld(before, role) && !isHeld(after, role));
}
