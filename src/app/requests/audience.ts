/** Which of the words that may be typed are for somebody, and the lines of help that tell them. */
import { holdsRole, type Role } from '../../domain/people/roles';
import type { Text } from '../../domain/text';
import { COMMANDS } from '../../words/commands';
import type { Deps, Identified } from '../deps';
import { rosterOf } from '../tenant';
import type { Audience } from './read-command';

/** The roles of this tenant that source-free reports are for, and this person holds. */
export function rolesWithReports(deps: Pick<Deps, 'pathways'>, { tenant, person }: Identified): Role[] {
  const acts = tenant.pathways.flatMap((id) => deps.pathways.current(id)?.pathway.acts ?? []);
  const roles = rosterOf(tenant)[person.id];
  return [...new Set(acts.flatMap(({ handout }) => (handout && holdsRole(roles, handout.to) ? [handout.to] : [])))];
}

/** What somebody can type. */
export function audienceOf(deps: Pick<Deps, 'pathways'>, who: Identified): Audience {
  const roles = rolesWithReports(deps, who);
  const reportReaders = roles.length > 0;
  return { reportReaders, onlyReports: reportReaders && who.person.roles.every((role) => roles.includes(role)) };
}

/** The lines of help for what somebody can type. */
export function commandsFor(deps: Pick<Deps, 'pathways'>, who: Identified): Text[] {
  const { reportReaders } = audienceOf(deps, who);
  return COMMANDS.filter((row) => row.for === 'everybody' || reportReaders).flatMap(({ help }) => help);
}
