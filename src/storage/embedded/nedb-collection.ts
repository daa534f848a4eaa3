/**
 * One collection in one file (or in memory), with nedb. Operations run one at a time, and a write is over when it is on
 * the disk. After a write that failed, memory and disk may differ: nothing is read or written until the file has been
 * read again.
 */
import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import Datastore from '@seald-io/nedb';
import { OutcomeUnknown, StorageUnavailable } from '../../app/ports';
import type { Chosen, Collection, Fields, Filter, FirstFew, Update } from '../collection';
import type { Index } from '../documents';
import { flush, repairEnd } from './data-file';
import { quickenIndexes } from './quick-index';

/** Every update appends its document; the file is rewritten when it has grown this many times over. */
const GROWTH = 8;
const SMALLEST_TO_COMPACT = 4 * 1024 * 1024;

const isDuplicate = (error: unknown): boolean => (error as { errorType?: string }).errorType === 'uniqueViolated';
const isDamage = (error: unknown): boolean => (error as { corruptionRate?: number }).corruptionRate !== undefined;
/** Errors of the operating system have a code: the disk is full, gone or refuses. */
const isFromSystem = (error: unknown): boolean =>
  typeof (error as NodeJS.ErrnoException).code === 'string' &&
  typeof (error as NodeJS.ErrnoException).syscall === 'string';

/**
 * nedb reads lines as Unicode has them (U+2028, U+0085…), and writes those characters as they are: so they are written
 * as escapes.
 */
const inAscii = (line: string): string =>
  line.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

export type NedbCollection<D extends { readonly _id: string }> = Collection<D> & {
  /** Throws StorageUnavailable when the file cannot be used. */
  check(): Promise<void>;
  /** Waits for what is under way. */
  idle(): Promise<void>;
};

/**
 * nedb is given one index per declaration: all fields of a unique one, else the first; it searches by one field and
 * sorts what it found.
 */
async function ensureIndexes<D>(db: Datastore, indexes: readonly Index<D>[]): Promise<void> {
  for (const { fields, unique = false, sparse = false } of indexes) {
    await db.ensureIndexAsync({ fieldName: unique ? [...fields] : fields[0]!, unique, sparse });
  }
}

async function load(db: Datastore, path: string | undefined): Promise<void> {
  if (path) await repairEnd(path);
  try {
    await db.loadDatabaseAsync();
  } catch (cause) {
    if (!path || !isDamage(cause)) throw cause;
    throw new Error(
      `${basename(path)} in the data folder is damaged in the middle, which no crash does: put back a backup of the folder`,
      { cause },
    );
  }
}

/** Runs operations one after the other; knows whether memory and file can be trusted to be the same. */
function createLine(db: Datastore, path: string | undefined, guard: () => void) {
  let last: Promise<unknown> = Promise.resolve();
  let mustReload = false;
  let compactAt = SMALLEST_TO_COMPACT;

  async function keep(file: string): Promise<void> {
    const size = await flush(file);
    if (size < compactAt) return;
    // The write itself is safe: should the disk have no room for a second copy, the next attempt waits until the file
    // has doubled.
    const compacted = await db.compactDatafileAsync().then(
      () => flush(file),
      () => size,
    );
    compactAt = Math.max(SMALLEST_TO_COMPACT, compacted < size ? compacted * GROWTH : size * 2);
  }

  async function reload(): Promise<void> {
    try {
      // nedb makes a file that is not there: a disk that is gone would come back as a store without cases.
      if (path) await access(path);
      await load(db, path);
    } catch (cause) {
      throw new StorageUnavailable('the data folder cannot be read', { cause });
    }
    mustReload = false;
  }

  async function perform<T>(operation: () => PromiseLike<T>, writes: boolean): Promise<T> {
    guard();
    if (mustReload) await reload();
    try {
      const result = await operation();
      if (writes && path) await keep(path);
      return result;
    } catch (cause) {
      if (!isFromSystem(cause)) throw cause;
      mustReload = true;
      // What was appended before the disk refused may be read again when the file is.
      throw writes
        ? new OutcomeUnknown('the data folder did not say whether it was written', { cause })
        : new StorageUnavailable('the data folder cannot be read', { cause });
    }
  }

  return {
    run<T>(operation: () => PromiseLike<T>, writes = false): Promise<T> {
      const turn = last.then(() => perform(operation, writes));
      last = turn.catch(() => undefined);
      return turn;
    },
    idle: async () => void (await last),
  };
}

/**
 * Opens or makes the collection; without a path it lives in memory. `guard` throws when nothing may be read or written
 * any more. Throws when the file is damaged in the middle, or cannot be read.
 */
export async function openNedbCollection<D extends { readonly _id: string }>(
  path: string | undefined,
  indexes: readonly Index<D>[],
  guard: () => void,
): Promise<NedbCollection<D>> {
  const db = new Datastore({
    ...(path ? { filename: path, modes: { fileMode: 0o600, dirMode: 0o700 } } : { inMemoryOnly: true }),
    corruptAlertThreshold: 0,
    afterSerialization: inAscii,
    beforeDeserialization: (line: string) => line,
  });
  await load(db, path);
  await ensureIndexes(db, indexes);
  quickenIndexes(db);
  const line = createLine(db, path, guard);
  const chosen = (fields: readonly string[]) => Object.fromEntries(['_id', ...fields].map((field) => [field, 1]));

  async function insert(document: D): Promise<'ok' | 'duplicate'> {
    return db.insertAsync({ ...document }).then(
      () => 'ok' as const,
      (error: unknown) => {
        if (isDuplicate(error)) return 'duplicate';
        throw error;
      },
    );
  }

  return {
    insertOne: (document) => line.run(() => insert(document), true),
    async findOne<const F extends Fields<D>>(filter: Filter<D>, fields: F) {
      return (await line.run(() => db.findOneAsync<Chosen<D, F>>(filter, chosen(fields)))) ?? undefined;
    },
    find<const F extends Fields<D>>(filter: Filter<D>, fields: F, { sort, limit }: FirstFew<D>) {
      return line.run(() => db.findAsync<Chosen<D, F>>(filter, chosen(fields)).sort(sort).limit(limit));
    },
    updateOne: async (filter, update) =>
      (await line.run(() => db.updateAsync(filter, update, {}), true)).numAffected === 1,
    deleteOne: async (filter) => (await line.run(() => db.removeAsync(filter, {}), true)) === 1,
    async findOneAndUpdate<const F extends Fields<D>>(filter: Filter<D>, update: Update<D>, fields: F) {
      const { affectedDocuments } = await line.run(
        () => db.updateAsync(filter, update, { returnUpdatedDocs: true }),
        true,
      );
      const after = affectedDocuments as Record<string, unknown> | null;
      return after
        ? (Object.fromEntries(
            ['_id', ...fields].flatMap((field) => (field in after ? [[field, after[field]]] : [])),
          ) as Chosen<D, F>)
        : undefined;
    },
    purge: () => line.run(() => (path ? db.compactDatafileAsync() : Promise.resolve()), true),
    check: () => line.run(async () => undefined, path !== undefined),
    idle: () => line.idle(),
  };
}
