/**
 * Everything a process reads before it starts: roles, pathways and tenants. Refuses with every error of every file at
 * once.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../app/deps';
import type { Tenant } from '../app/tenant';
import { errorLine, type FileError } from '../pathways/read-yaml';
import type { RoleTable } from '../domain/people/roles';
import { readPathways } from './read-pathways';
import { readRoles } from './read-roles';
import { readTenants, yearsAround } from './read-tenants';
import { refuseUnreadable } from './setting-place';

/** Files that cannot be used; one line each: `file:line: reason`. */
class FilesRefused extends Error {
  override readonly name = 'FilesRefused';
}

/** The folder of this package, from `src` as well as from `dist/src`. */
export function packageRoot(from = __dirname): string {
  return existsSync(join(from, 'package.json')) ? from : packageRoot(dirname(from));
}

/** Throws FilesRefused with each of these. */
export function refuseFiles(errors: readonly FileError[]): never {
  throw new FilesRefused(errors.map(errorLine).join('\n'));
}

const ownPathways = (): string => join(packageRoot(), 'pathways');

/** The roles of the product: read once, and handed to whatever needs to know which there are. */
export async function loadRoles(): Promise<RoleTable> {
  const read = await readRoles(ownPathways());
  return 'errors' in read ? refuseFiles(read.errors) : read.roles;
}

/** Our pathways and the school's own, each walked by `check` as it is parsed. */
export async function loadPathways(pathwaysDir: string | undefined, roles: RoleTable): Promise<readonly Edition[]> {
  if (pathwaysDir) await refuseUnreadable('PATHWAYS_DIR', pathwaysDir);
  const read = await readPathways([ownPathways(), ...(pathwaysDir ? [pathwaysDir] : [])], roles);
  return 'errors' in read ? refuseFiles(read.errors) : read.editions;
}

/**
 * The tenants at a path, held against the pathways and roles there are. `now` (ISO, UTC) decides for which years
 * holidays are known.
 */
export async function loadTenants(
  path: string,
  { editions, roles }: { readonly editions: readonly Edition[]; readonly roles: RoleTable },
  now: string,
): Promise<readonly Tenant[]> {
  const read = await readTenants(path, {
    years: yearsAround(now),
    pathways: editions.map((edition) => edition.pathway),
    roles,
  });
  return 'errors' in read ? refuseFiles(read.errors) : read.tenants;
}
