/** Reads the roles of the product from disk. A pathway brings its own at its top; nothing else does. */
import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { RoleTable } from '../domain/people/roles';
import { parseRoles } from '../pathways/parse-roles';
import type { FileError } from '../pathways/read-yaml';

const ROLES_FILE = 'roles.yaml';

/** Is this file in a folder of pathways the one with roles, and no pathway? */
export const isRolesFile = (name: string): boolean => basename(name) === ROLES_FILE;

/** The roles in our folder of pathways, or every error of the file. Throws when it is not there. */
export async function readRoles(
  folder: string,
): Promise<{ readonly roles: RoleTable } | { readonly errors: readonly FileError[] }> {
  const file = join(folder, ROLES_FILE);
  return parseRoles(await readFile(file, 'utf8'), relative(process.cwd(), file) || file);
}

/**
 * What is wrong with a file of roles that is not ours: it would say of every procedure what a role is, also of those of
 * other schools.
 */
export const rolesElsewhere = (file: string): FileError => ({
  file,
  line: 1,
  path: '',
  message: 'roles of your own stand at the top of the pathway that brings them, under `roles`',
});
