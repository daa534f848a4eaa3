/**
 * Which of the files of schools count: what stands there now, or what stood there when it was last right. One school is
 * never held up by another. Pure.
 */
import type { Tenant } from '../app/tenant';
import type { FileError } from '../pathways/read-yaml';
import { parseTenant, type TenantSetting } from '../tenants/parse';
import { clashesAmong, groupsAmong, type SoundFile } from './read-tenants';
import type { SourceFile } from './yaml-files';

/** A school's file with that of its group, when it has one. */
export type SchoolSources = { readonly school: SourceFile; readonly group?: SourceFile | undefined };

/** A school's file when it was last right; `at`: since when (ISO, UTC). */
export type KeptFile = SoundFile & { readonly sources: SchoolSources; readonly at: string };

/**
 * What a school goes by: what its file says now, what it said when it was last right, or nothing, when it never was.
 */
export type SchoolState = 'current' | 'kept' | 'out';

/** A school's file, or that of a group, and what is wrong with it. */
export type SchoolFile = {
  readonly file: string;
  readonly state: SchoolState;
  readonly errors: readonly FileError[];
  /** By what the school goes; none for the file of a group, and for a school that is left out. */
  readonly kept?: KeptFile | undefined;
};

const isSame = (one: SchoolSources | undefined, other: SchoolSources): boolean =>
  one?.school.source === other.school.source && one.group?.source === other.group?.source;

type Choice = KeptFile & { readonly isNew: boolean };

/** Those that stand as they stood come first, so that it is a change that gives way to them. */
const settledFirst = (choices: readonly Choice[]): Choice[] => [
  ...choices.filter(({ isNew }) => !isNew),
  ...choices.filter(({ isNew }) => isNew),
];

/**
 * Each school by itself. `before`: by what each went until now, by file. A file that is wrong, or that takes from
 * another school what is that one's, changes nothing: that school goes on with what it had, and nobody else notices.
 * `now`: ISO, UTC.
 */
export function admitSchools(
  files: readonly SourceFile[],
  before: ReadonlyMap<string, KeptFile>,
  setting: TenantSetting,
  now: string,
): readonly SchoolFile[] {
  const { groups, schools } = groupsAmong(files);
  const groupOf = (source: string): SourceFile | undefined => {
    const name = /^group:[ \t]*["']?([\w-]+)/m.exec(source)?.[1];
    const group = groups.find((one) => one.name === name);
    return group && files.find((one) => one.name === group.file);
  };
  const read = schools.map((school) => {
    const known = before.get(school.name);
    const sources = { school, group: groupOf(school.source) };
    const parsed = isSame(known?.sources, sources)
      ? { tenant: known!.tenant }
      : parseTenant(school.source, school.name, setting, groups);
    const fresh: Choice | undefined =
      'tenant' in parsed
        ? {
            file: school.name,
            source: school.source,
            tenant: parsed.tenant,
            sources,
            at: known?.tenant === parsed.tenant ? known.at : now,
            isNew: known?.tenant !== parsed.tenant,
          }
        : undefined;
    return { file: school.name, known, fresh, errors: 'errors' in parsed ? parsed.errors : [] };
  });

  const refused = new Map<string, FileError>();
  const out = new Set<string>();
  const choose = (): Choice[] =>
    settledFirst(
      read.flatMap(({ file, known, fresh }): Choice[] => {
        if (out.has(file)) return [];
        if (fresh && !refused.has(file)) return [fresh];
        return known ? [{ ...known, isNew: false }] : [];
      }),
    );
  let chosen = choose();
  for (;;) {
    const [clash] = clashesAmong(chosen);
    if (!clash) break;
    const { file, isNew } = chosen[clash.second]!;
    refused.set(file, clash.error);
    // What was right before is given up only when it cannot stand beside another that was right before.
    if (!isNew) out.add(file);
    chosen = choose();
  }

  const sound = read.flatMap(({ fresh }) => fresh ?? []);
  const asChecked = clashesAmong(sound);
  /**
   * As `check` says it of the files that stand there now; what clashes with a file of before only the start can know.
   */
  const clashesOf = (file: string): readonly FileError[] => {
    const own = asChecked.filter(({ first, second }) =>
      [sound[first], sound[second]].some((one) => one?.file === file),
    );
    return own.length > 0 ? own.map(({ error }) => error) : [refused.get(file)!];
  };
  const ofSchools = read.map(({ file, errors }): SchoolFile => {
    const choice = chosen.find((one) => one.file === file);
    const all = refused.has(file) ? [...errors, ...clashesOf(file)] : errors;
    if (!choice) return { file, state: 'out', errors: all };
    const { isNew: _isNew, ...kept } = choice;
    return { file, state: all.length === 0 ? 'current' : 'kept', errors: all, kept };
  });
  const ofGroups = groups.map(({ file, errors }): SchoolFile => ({
    file,
    state: errors.length === 0 ? 'current' : 'kept',
    errors,
  }));
  return [...ofGroups, ...ofSchools];
}

/** The schools that are served, in the order of their files. */
export const servedBy = (files: readonly SchoolFile[]): readonly Tenant[] =>
  files.flatMap(({ kept }) => kept?.tenant ?? []);
