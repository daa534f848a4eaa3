/** Reads the tenants from disk: one file, or every file of a folder, with the files of groups beside them. */
import type { Tenant } from '../app/tenant';
import { errorLine, type FileError } from '../pathways/read-yaml';
import { checkTenants } from '../tenants/check-tenants';
import { isGroupFile, parseGroup, parseTenant, type GroupFile, type TenantSetting } from '../tenants/parse';
import { yamlFiles, type SourceFile } from './yaml-files';

/**
 * The years whose holidays a process that starts now will need: a case may have begun last year, and a wait may end in
 * the next ones.
 */
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

/** A school's file that can be used by itself. */
export type SoundFile = { readonly file: string; readonly source: string; readonly tenant: Tenant };

/** Two files that cannot both be used, by their place among those given; the error is of the second. */
export type FilesClash = { readonly first: number; readonly second: number; readonly error: FileError };

/** What these schools would take from each other. */
export function clashesAmong(sound: readonly SoundFile[]): readonly FilesClash[] {
  return checkTenants(sound.map(({ tenant }) => tenant)).map(({ says, word, first, second, isAccount }) => {
    const { file, source } = sound[second]!;
    const { file: other, tenant } = sound[first]!;
    const both = `; of somebody who works at both, both files say so: alsoAt: [${tenant.id}]`;
    const message = `${says} belongs to more than one school: ${other} has it too${isAccount ? both : ''}`;
    return { first, second, error: { file, line: lineWith(source, word), path: '', message } };
  });
}

/** The files of groups among these, and the others. Two files of one group would each say what the schools share. */
export function groupsAmong(files: readonly SourceFile[]): {
  readonly groups: readonly GroupFile[];
  readonly schools: readonly SourceFile[];
} {
  const groups = files.filter(({ source }) => isGroupFile(source)).map(({ name, source }) => parseGroup(source, name));
  const twice = groups.map((group, index): GroupFile => {
    const other = groups.slice(0, index).find(({ name }) => name === group.name);
    const message = `${other?.file} is the file of this group already`;
    return other
      ? { ...group, errors: [...group.errors, { file: group.file, line: 1, path: 'group', message }] }
      : group;
  });
  return { groups: twice, schools: files.filter(({ source }) => !isGroupFile(source)) };
}

/**
 * Tenants of one process, each against the pathways and against the others. All that the start finds, and so all that
 * `zorgspoor check` does.
 */
export function readTenantFiles(files: readonly SourceFile[], setting: TenantSetting): readonly TenantRead[] {
  const { groups, schools } = groupsAmong(files);
  const read = schools.map(({ name, source }) => ({
    file: name,
    source,
    ...parseTenant(source, name, setting, groups),
  }));
  const sound = read.flatMap((one) => ('tenant' in one ? [one] : []));
  const clashes = clashesAmong(sound);
  const reads: TenantRead[] = [
    ...groups.map(({ file, errors }) => ({ file, errors })),
    ...read.map((one, index) => ({
      file: one.file,
      tenant: 'tenant' in one ? one.tenant : undefined,
      errors: [
        ...('errors' in one ? one.errors : []),
        ...clashes.flatMap(({ second, error }) => (sound[second] === read[index] ? [error] : [])),
      ],
    })),
  ];
  return files.flatMap(({ name }) => reads.filter(({ file }) => file === name));
}

/** Each error once: what schools share is wrong for each of them. */
export const eachOnce = (errors: readonly FileError[]): readonly FileError[] => [
  ...new Map(errors.map((error) => [errorLine(error), error])).values(),
];

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
  const errors = groupsAmong(files).schools.length === 0 ? [noTenants(path)] : read.flatMap((one) => one.errors);
  return errors.length > 0 ? { errors: eachOnce(errors) } : { tenants: read.flatMap(({ tenant }) => tenant ?? []) };
}
