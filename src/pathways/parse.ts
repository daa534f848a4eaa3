/** Reads a pathway file: its form, then whether it holds together. Every error of the file at once, each with its line. */
import type { Pathway } from '../domain/procedure/pathway';
import type { RoleTable } from '../domain/people/roles';
import { checkPathway } from './check/check';
import { checkRoles } from './check/check-roles';
import { readYaml, type FileError } from './read-yaml';
import { pathwaySchema } from './schema';

/**
 * The pathway in `source`, or all that is wrong with it; `file` is only used to name the place. It may name `roles` and those that it brings itself;
 * `brought` are those that pathways read before brought, which it may bring too, but not otherwise.
 */
export function parsePathway(
  source: string,
  file: string,
  roles: RoleTable,
  brought: RoleTable = {},
): { readonly pathway: Pathway } | { readonly errors: readonly FileError[] } {
  const read = readYaml(source, file, pathwaySchema, (pathway) => [
    ...checkPathway(pathway),
    ...checkRoles(pathway, roles, brought),
  ]);
  return 'errors' in read ? read : { pathway: read.value };
}
