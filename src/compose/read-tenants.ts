/** Reads the tenants from disk: one file, or every file of a folder. */
import type { Tenant } from '../app/tenant';
import type { FileError } from '../pathways/read-yaml';
import { checkTenants } from '../tenants/check-tenants';
import { parseTenant, type TenantSetting } from '../tenants/parse';
import { yamlFiles, type SourceFile } from './yaml-files';

/** The years whose holidays a process that starts now will need: a case may have begun last year, and a wait may end in the next ones. */
export function yearsAround(now: string): readonly number[] {
  const year = Number(now.slice(0, 4));
  return [year - 1, year, year + 1, year + 2, year + 3];
}

/** What came of one file: the tenant when it can be read, and what is wrong, in it or with it beside the others. */
export type TenantRead = {
  readonly file: string;
  readonly tenant?: Tenant | undefined;
  readonly errors: readonly FileError[];
};

/** The line of the file on which a name is written first. */
const lineWith = (source: string, word: string): number =>
  source.split('\n').findIndex((line) => line.split(/[^\w.-]+/).includes(word)) + 1 || 1;

/** Tenants of one process, each against the pathways and against the others. All that the start finds, and so all that `zorgspoor check` does. */
export function readTenantFiles(files: readonly SourceFile[], setting: TenantSetting): readonly TenantRead[] {
  const read = files.map(({ name, source }) => ({ name, source, ...parseTenant(source, name, setting) }));
  const sound = read.flatMap(({ name, source, ...one }) =>
    'tenant' in one ? [{ name, source, tenant: one.tenant }] : [],
  );
  const clashes = checkTenants(sound.map(({ tenant }) => tenant)).map(({ says, word, first, second }): FileError => {
    const { name: file, source } = sound[second]!;
    const message = `${says} belongs to more than one school: ${sound[first]!.name} has it too`;
    return { file, line: lineWith(source, word), path: '', message };
  });
  return read.map((one) => ({
    file: one.name,
    tenant: 'tenant' in one ? one.tenant : undefined,
    errors: [...('errors' in one ? one.errors : []), ...clashes.filter(({ file }) => file === one.name)],
  }));
}

/** What is wrong with a place for tenants where none is. */
export const noTenants = (path: string): FileError => ({
  file: path,
  line: 1,
  path: '',
  message: 'there is no tenant file here',
});

/** Reads them all. Returns every error of every file, or the tenants. Throws when there is nothing at the path. */
export async function readTenants(
  path: string,
  setting: TenantSetting,
): Promise<{ readonly tenants: readonly Tenant[] } | { readonly errors: readonly FileError[] }> {
  const files = await yamlFiles(path);
  const read = readTenantFiles(files, setting);
  const errors = files.length === 0 ? [noTenants(path)] : read.flatMap((one) => one.errors);
  return errors.length > 0 ? { errors } : { tenants: read.flatMap(({ tenant }) => tenant ?? []) };
}
