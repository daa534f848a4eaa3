/**
 * Reads the file of a pathway and those beside it: its form, then whether it holds together. Every error of the files
 * at once, each with its line.
 */
import type { Pathway } from '../domain/procedure/pathway';
import type { RoleTable } from '../domain/people/roles';
import { checkPathway } from './check/check';
import { checkRoles } from './check/check-roles';
import { pathwayWords } from './json-schema';
import { errorsInOrder, type FileError } from './read-yaml';
import { schemaProblems } from './schema-issues';
import { pathwaySchema } from './schema';
import { readSource } from './source/read-source';
import type { PathwaySource } from './source/source-texts';

/**
 * The pathway in `source`, or all that is wrong with it; `file` is only used to name the place. It may name `roles` and
 * those that it brings itself; `brought` are those that pathways read before brought, which it may bring too, but not
 * otherwise. `beside`: the files of its parts and languages.
 */
export function parsePathway(
  source: string,
  file: string,
  roles: RoleTable,
  brought: RoleTable = {},
  beside: Pick<PathwaySource, 'parts' | 'languages'> = {},
): { readonly pathway: Pathway } | { readonly errors: readonly FileError[] } {
  const written = readSource({ source, file, ...beside });
  if ('errors' in written) return written;
  const read = pathwaySchema.safeParse(written.value);
  const problems = read.success
    ? [...checkPathway(read.data), ...checkRoles(read.data, roles, brought)]
    : schemaProblems(read.error, written.value, pathwayWords());
  const errors = errorsInOrder([...written.errorsAt(problems), ...written.languageErrors]);
  return read.success && errors.length === 0 ? { pathway: read.data } : { errors };
}
