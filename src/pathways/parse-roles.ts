/** Reads the file with the roles of the product. Every error at once, each with its line. */
import { EMPLOYEE, roleTable, type RoleTable } from '../domain/people/roles';
import { checkDefinitions } from './check/check-roles';
import { readYaml, type FileError } from './read-yaml';
import { rolesFileSchema } from './role-schema';

/** The roles in `source`, or all that is wrong with it; `file` is only used to name the place. */
export function parseRoles(
  source: string,
  file: string,
): { readonly roles: RoleTable } | { readonly errors: readonly FileError[] } {
  const read = readYaml(source, file, rolesFileSchema, ({ roles }) => [
    ...checkDefinitions(roles, {}, ['roles']),
    ...(roles.some(({ id }) => id === EMPLOYEE)
      ? []
      : [{ path: ['roles'], message: `${EMPLOYEE} is missing: everybody at a school is one, without being listed` }]),
  ]);
  return 'errors' in read ? read : { roles: roleTable(read.value.roles) };
}
