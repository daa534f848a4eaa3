/** Who may say of whom that they are away, and who may take whose place. Pure; nothing of any case. */
import { touches, absenceOn } from '../../domain/people/absence';
import { linesOf } from '../../domain/procedure/pathway';
import { holdsRole, rolesWhich } from '../../domain/people/roles';
import type { Deps, Identified } from '../deps';
import type { Person, Tenant } from '../tenant';

/** Do these two work at one school, service or group? Whoever belongs to none works for all. */
export const areOfOne = (one: Person, other: Person): boolean =>
  one.organisations.length === 0 ||
  other.organisations.length === 0 ||
  one.organisations.some((id) => other.organisations.includes(id));

/** Does this person look after the cases, or head the school? Then they may say it of colleagues. */
export function looksAfter({ pathways }: Pick<Deps, 'pathways'>, { tenant, person }: Identified): boolean {
  const lines = tenant.pathways.flatMap((id) => pathways.current(id)?.pathway ?? []).flatMap(linesOf);
  const appointing = rolesWhich(tenant.roles, ({ appoints = false }) => appoints);
  return [...lines.map(({ coordinator }) => coordinator), ...appointing].some((role) => holdsRole(person, role));
}

/** Of whom this person may say it: themselves, and the colleagues of their school when they look after the cases. */
export function mayBeSaidOf(deps: Pick<Deps, 'pathways'>, who: Identified): Person[] {
  const { tenant, person } = who;
  if (!looksAfter(deps, who)) return tenant.people.filter(({ id }) => id === person.id);
  return tenant.people.filter((one) => areOfOne(one, person));
}

/** Is somebody away on any of these days, as planned? What was taken back counts for nothing. */
export function isAwayIn(person: Person, from: string, to: string): boolean {
  const days = (person.absences ?? []).flatMap((one) => [one.from, one.to]);
  return [from, to, ...days].some((day) => touches({ from: day, to: day }, from, to) && absenceOn(person, day));
}

/** The roles that somebody holds of their own, without those that are lent to them today. */
export const ownRoles = ({ roles, replaces = [] }: Person): readonly string[] =>
  roles.filter((role) => !replaces.some(({ lent }) => lent.includes(role)));

/** Has this colleague a role of who is away, or has who is away none? */
export const sharesRole = (substitute: Person, absent: Person): boolean => {
  const roles = ownRoles(absent);
  return roles.length === 0 || ownRoles(substitute).some((role) => roles.includes(role));
};

/**
 * Who may be chosen to take the place of one of these: colleagues of theirs; of one's own, those with a role of theirs.
 */
export function offeredFor(deps: Pick<Deps, 'pathways'>, who: Identified, tenant: Tenant): Person[] {
  const others = tenant.people.filter((one) => areOfOne(one, who.person));
  if (looksAfter(deps, who)) return others;
  return others.filter((one) => one.id !== who.person.id && sharesRole(one, who.person));
}
