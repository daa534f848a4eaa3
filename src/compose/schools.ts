/**
 * The schools of a process, while it runs: their files are read at the start, and again when they change. Each is
 * swapped on its own, between two requests.
 */
import { createHash } from 'node:crypto';
import type { SchoolNews } from '../app/school-news';
import type { Tenant } from '../app/tenant';
import type { Clock, Log } from '../app/ports';
import { localDate } from '../domain/time/working-time';
import { errorLine, type FileError } from '../pathways/read-yaml';
import type { TenantSetting } from '../tenants/parse';
import type { KeptFile, SchoolFile } from './school-files';
import { admitSchools, servedBy } from './school-files';
import type { KeptFiles } from './kept-files';
import { eachOnce, groupsAmong, noTenants, yearsAround } from './read-tenants';
import { refuseUnreadable } from './setting-place';
import { fileNotRight } from '../words/school-news';
import { yamlFiles } from './yaml-files';

/** What is wrong with these files, each error once. */
export const wrongWith = (files: readonly SchoolFile[]): readonly FileError[] =>
  eachOnce(files.flatMap(({ errors }) => errors));

/**
 * Reads the schools at a path as they are now, on top of what was kept. Throws ConfigError for a path that cannot be read.
 * `now`: ISO, UTC.
 */
export async function readSchools(
  path: string,
  setting: Omit<TenantSetting, 'years'>,
  kept: Pick<KeptFiles, 'read'>,
  now: string,
): Promise<readonly SchoolFile[]> {
  await refuseUnreadable('TENANTS', path);
  const files = await yamlFiles(path);
  const { schools } = groupsAmong(files);
  if (schools.length === 0) return [{ file: path, state: 'out', errors: [noTenants(path)] }];
  const years = { ...setting, years: yearsAround(now) };
  const before = await kept.read(
    schools.map(({ name }) => name),
    years,
  );
  return admitSchools(files, before, years, now);
}

/**
 * What coordinators are told of a file that is not right: where, and what counts meanwhile. The same faults are the
 * same news.
 */
export const newsOf = (files: readonly SchoolFile[]): readonly SchoolNews[] =>
  files.flatMap(({ state, kept, errors }): SchoolNews[] => {
    if (state !== 'kept' || !kept) return [];
    const lines = [...new Set(errors.map(({ line }) => line))];
    const what = createHash('sha256').update(errors.map(errorLine).join()).digest('hex').slice(0, 16);
    const say = fileNotRight(lines, localDate(kept.tenant.calendar, kept.at));
    return [{ tenant: kept.tenant.id, key: `file ${what}`, say }];
  });

export type Schools = {
  /** Those that are served now. The same list until something changes. */
  readonly served: () => readonly Tenant[];
  /** What stands in each file, and what is wrong with it. */
  readonly files: () => readonly SchoolFile[];
  /** Looks at the files again. Never rejects: what cannot be read changes nothing. */
  readonly reload: () => Promise<void>;
};

export type SchoolsNeeds = {
  readonly path: string;
  readonly setting: Omit<TenantSetting, 'years'>;
  readonly kept: KeptFiles;
  readonly clock: Clock;
  readonly log: Log;
  /** Hears of the files each time they were read. */
  readonly onRead?: ((files: readonly SchoolFile[]) => void) | undefined;
};

/**
 * Places alone: the reasons may quote what stands in the file, and a log says nothing of people (DES-4). `zorgspoor
 * check` tells them.
 */
const placesIn = (errors: readonly FileError[]): readonly string[] => [
  ...new Set(errors.map(({ file, line }) => `${file}:${line}`)),
];

function tell(log: Log, before: readonly SchoolFile[], after: readonly SchoolFile[]): void {
  const linesOf = (files: readonly SchoolFile[], file: string) =>
    files
      .find((one) => one.file === file)
      ?.errors.map(errorLine)
      .join('\n') ?? '';
  for (const { file, state, errors, kept } of after) {
    const said = linesOf(before, file);
    if (errors.length > 0 && linesOf(after, file) !== said)
      log.error(
        state === 'kept'
          ? 'the file of a school is not right: it goes on with what stood there before'
          : 'the file of a school is not right, and nothing was kept of it: this school is not served',
        { file, places: placesIn(errors), since: kept?.at },
      );
    if (errors.length === 0 && said !== '') log.info('the file of a school is right again', { file });
  }
  const gone = before.filter(({ file, kept }) => kept && after.every((one) => one.file !== file));
  for (const { file } of gone) log.warn('the file of a school is gone: this school is not served any more', { file });
}

/**
 * Reads them for the first time. Throws when there is nothing at the path; whether enough of them can be served is for
 * whoever starts.
 */
export async function openSchools({ path, setting, kept, clock, log, onRead }: SchoolsNeeds): Promise<Schools> {
  let files = await readSchools(path, setting, kept, clock.now());
  let served = servedBy(files);

  async function keep(): Promise<void> {
    try {
      await kept.keep(files.flatMap((one) => one.kept ?? []));
    } catch (error) {
      log.warn('the files of schools cannot be kept for the next start: the data folder cannot be written', {
        code: (error as NodeJS.ErrnoException).code,
      });
    }
  }

  async function readAgain(): Promise<void> {
    const found = await yamlFiles(path);
    if (groupsAmong(found).schools.length === 0) throw new Error('no file');
    const before = new Map<string, KeptFile>(files.flatMap(({ file, kept: one }) => (one ? [[file, one]] : [])));
    const years = yearsAround(clock.now());
    const next = admitSchools(found, before, { ...setting, years }, clock.now());
    const changed = next.filter(({ file, kept: one }) => before.get(file)?.tenant !== one?.tenant);
    tell(log, files, next);
    const isOther = changed.length > 0 || next.length !== files.length;
    files = next;
    if (isOther) {
      served = servedBy(next);
      log.info('the files of schools were read again', { changed: changed.map(({ file }) => file) });
      await keep();
    }
    onRead?.(files);
  }

  tell(log, [], files);
  if (served.length > 0) await keep();
  onRead?.(files);
  let last: Promise<void> = Promise.resolve();
  return {
    served: () => served,
    files: () => files,
    reload: () => {
      last = last.then(readAgain).catch((error: unknown) => {
        const { code, name } = error as NodeJS.ErrnoException;
        log.error('the files of schools cannot be read: all of them go on as they were', { error: code ?? name });
      });
      return last;
    },
  };
}
