/** Reads the tenants from disk: one file, or every file of a folder. */
import type { Tenant } from '../app/tenant';
import type { FileError } from '../pathways/read-yaml';
import { checkTenants } from '../tenants/check-tenants';
import { parseTenant, type TenantSetting } from '../tenants/parse';
import { yamlFiles } from './yaml-files';

/** The years whose holidays a process that starts now will need: a case may have begun last year, and a wait may end in the next ones. */
export function yearsAround(now: string): readonly number[] {
  const year = Number(now.slice(0, 4));
  return [year - 1, year, year + 1, year + 2, year + 3];
}

/** Reads them all. Returns every error of every file, or the tenants. Throws when there is nothing at the path. */
export async function readTenants(
  path: string,
  setting: TenantSetting,
): Promise<{ readonly tenants: readonly Tenant[] } | { readonly errors: readonly FileError[] }> {
  const files = await yamlFiles(path);
  const parsed = files.map(({ name, source }) => parseTenant(source, name, setting));
  const errors = parsed.flatMap((one) => ('errors' in one ? one.errors : []));
  const tenants = parsed.flatMap((one) => ('tenant' in one ? [one.tenant] : []));
  const clashes = checkTenants(tenants).map((message): FileError => ({ file: path, line: 1, path: '', message }));
  const none = files.length === 0 ? [{ file: path, line: 1, path: '', message: 'there is no tenant file here' }] : [];
  const all = [...errors, ...clashes, ...none];
  return all.length > 0 ? { errors: all } : { tenants };
}
