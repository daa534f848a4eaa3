/** Everything a process reads before it starts: pathways and tenants. Refuses with every error of every file at once. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../app/deps';
import type { Tenant } from '../app/tenant';
import { errorLine, type FileError } from '../pathways/read-yaml';
import { readPathways } from './read-pathways';
import { readTenants, yearsAround } from './read-tenants';

/** Files that cannot be used; one line each: `file:line: reason`. */
class FilesRefused extends Error {
  override readonly name = 'FilesRefused';
}

/** The folder of this package, from `src` as well as from `dist/src`. */
export function packageRoot(from = __dirname): string {
  return existsSync(join(from, 'package.json')) ? from : packageRoot(dirname(from));
}

function refuse(errors: readonly FileError[]): never {
  throw new FilesRefused(errors.map(errorLine).join('\n'));
}

/** Our pathways and the school's own, each walked by `check` as it is parsed. */
export async function loadPathways(pathwaysDir: string | undefined): Promise<readonly Edition[]> {
  const read = await readPathways([join(packageRoot(), 'pathways'), ...(pathwaysDir ? [pathwaysDir] : [])]);
  return 'errors' in read ? refuse(read.errors) : read.editions;
}

/** The tenants at a path, held against the pathways they use. `now` (ISO, UTC) decides for which years holidays are known. */
export async function loadTenants(path: string, editions: readonly Edition[], now: string): Promise<readonly Tenant[]> {
  const read = await readTenants(path, {
    years: yearsAround(now),
    pathways: editions.map((edition) => edition.pathway),
  });
  return 'errors' in read ? refuse(read.errors) : read.tenants;
}
