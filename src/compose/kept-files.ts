/**
 * Keeps the files of schools as they were when they were last right, in the data folder, so that a school whose file is
 * broken is served after a restart too.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseGroup, parseTenant, type TenantSetting } from '../tenants/parse';
import type { KeptFile, SchoolSources } from './school-files';

const FOLDER = 'last-good';
const GROUP = '.of-group';
const UNFINISHED = '.new';

/** Where they are kept, under the names of the files themselves. */
export type KeptFiles = {
  /**
   * What was kept of these files (by their path), read against the pathways there are now. One that does not hold any
   * more is as good as none.
   */
  read(files: readonly string[], setting: TenantSetting): Promise<ReadonlyMap<string, KeptFile>>;
  /** Keeps these, and forgets all others. Rejects when the folder cannot be written. */
  keep(files: readonly KeptFile[]): Promise<void>;
};

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Whole or not at all: a process that ends half-way leaves the one before, and two that write at once leave one of the
 * two. It says who works at the school, so nobody else reads it.
 */
async function writeWhole(path: string, text: string): Promise<void> {
  const unfinished = `${path}.${randomUUID()}${UNFINISHED}`;
  await writeFile(unfinished, text, { mode: 0o600 });
  await rename(unfinished, path);
}

/** In `dataDir`. Makes nothing until something is kept. */
export function createKeptFiles(dataDir: string): KeptFiles {
  const folder = join(dataDir, FOLDER);
  const placeOf = (file: string) => join(folder, basename(file));
  const groupPlaceOf = (file: string) => `${placeOf(file)}${GROUP}`;

  async function readOne(file: string, setting: TenantSetting): Promise<KeptFile | undefined> {
    const source = await textOf(placeOf(file));
    if (source === undefined) return undefined;
    const group = await textOf(groupPlaceOf(file));
    const parsed = parseTenant(
      source,
      file,
      setting,
      group === undefined ? [] : [parseGroup(group, groupPlaceOf(file))],
    );
    if ('errors' in parsed) return undefined;
    const sources: SchoolSources = {
      school: { name: file, source },
      group: group === undefined ? undefined : { name: groupPlaceOf(file), source: group },
    };
    const { mtime } = await stat(placeOf(file));
    return { file, source, tenant: parsed.tenant, sources, at: mtime.toISOString() };
  }

  return {
    async read(files, setting) {
      const read = await Promise.all(files.map((file) => readOne(file, setting)));
      return new Map(read.flatMap((one) => (one ? [[one.file, one] as const] : [])));
    },
    async keep(files) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const wanted = new Map(
        files.flatMap(({ file, sources: { school, group } }) => [
          [placeOf(file), school.source] as const,
          ...(group ? [[groupPlaceOf(file), group.source] as const] : []),
        ]),
      );
      for (const [path, text] of wanted) if ((await textOf(path)) !== text) await writeWhole(path, text);
      const there = (await readdir(folder)).map((name) => join(folder, name));
      for (const path of there) if (!wanted.has(path) && !path.endsWith(UNFINISHED)) await rm(path, { force: true });
    },
  };
}

/** Keeps nothing: for files that are part of the program, and for whoever only looks. */
export const forgettingFiles: KeptFiles = {
  read: () => Promise.resolve(new Map()),
  keep: () => Promise.resolve(),
};
