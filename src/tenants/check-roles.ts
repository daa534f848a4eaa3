/** Checks the roles that a tenant's file names: of people, of channels, of who is told directly. Pure. */
import type { Role, RoleTable } from '../domain/people/roles';
import { notKnown } from '../pathways/did-you-mean';
import type { Path, SchemaProblem } from '../pathways/schema-issues';
import type { TenantFile } from './schema';

const inList = (roles: readonly Role[], path: Path) => roles.map((role, index) => ({ role, path: [...path, index] }));
const inChannels = (channels: TenantFile['channels'], path: Path) =>
  Object.keys(channels).map((role) => ({ role, path: [...path, role] }));

/** Roles that nobody defines; `roles` are the product's with those that pathways bring. */
export function checkRolesOf(file: TenantFile, roles: RoleTable): SchemaProblem[] {
  const named = [
    ...file.people.flatMap((person, index) => inList(person.roles, ['people', index, 'roles'])),
    ...inChannels(file.channels, ['channels']),
    ...file.organisations.flatMap(({ channels }, index) => inChannels(channels, ['organisations', index, 'channels'])),
    ...inList(file.direct, ['direct']),
    ...file.groups.flatMap(({ roles: given }, index) => inList(given, ['groups', index, 'roles'])),
  ];
  const known = Object.keys(roles);
  return named
    .filter(({ role }) => !known.includes(role))
    .map(({ role, path }) => ({ path, message: notKnown('The role', role, known) }));
}
