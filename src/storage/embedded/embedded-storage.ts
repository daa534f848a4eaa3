/**
 * Storage without a database server: files in a data folder for one process, or memory. What `npm start` uses when
 * there is no MONGODB_URI.
 */
import { join } from 'node:path';
import { StorageUnavailable, type Storage } from '../../app/ports';
import type { StorageDriver } from '../collection';
import { INDEXES, KINDS, type StoredDocuments } from '../documents';
import { openSealedStorage, type MasterKeys } from '../repository/open-storage';
import { lockFolder } from './folder-lock';
import { openNedbCollection, type NedbCollection } from './nedb-collection';

/** Longer than a lock takes to go stale, so that a restart right after a crash waits and then goes on. */
const PATIENCE_MS = 12_000;

type Opened = { readonly [K in keyof StoredDocuments]: NedbCollection<StoredDocuments[K]> };

async function openCollections(dataDir: string | undefined, guard: () => void): Promise<Opened> {
  const open = async <K extends keyof StoredDocuments>(kind: K) =>
    [
      kind,
      await openNedbCollection<StoredDocuments[K]>(dataDir && join(dataDir, `${kind}.db`), INDEXES[kind], guard),
    ] as const;
  return Object.fromEntries(await Promise.all(KINDS.map(open))) as Opened;
}

async function openDriver(dataDir: string | undefined, patienceMs: number): Promise<StorageDriver> {
  let ended: 'closed' | 'taken over by another process' | undefined;
  const guard = () => {
    if (ended) throw new StorageUnavailable(`the data folder is ${ended}`);
  };
  // Going on after a takeover would overwrite what the other process writes.
  const held = dataDir
    ? await lockFolder(dataDir, patienceMs, () => (ended = 'taken over by another process'))
    : undefined;
  const collections = await openCollections(dataDir, guard).catch(async (error: unknown) => {
    await held?.release();
    throw error;
  });
  const all = KINDS.map((kind) => collections[kind]);
  return {
    collection: (name) => collections[name],
    check: async () => void (await Promise.all(all.map((collection) => collection.check()))),
    async close() {
      if (ended) return;
      ended = 'closed';
      await Promise.all(all.map((collection) => collection.idle()));
      await held?.release();
    },
  };
}

export type EmbeddedOptions = MasterKeys & {
  readonly dataDir?: string | undefined;
  readonly patienceMs?: number | undefined;
  /** Stands between the stores and their files, for tests. */
  readonly around?: (driver: StorageDriver) => StorageDriver;
};

/**
 * Opens the stores in `dataDir`, or in memory without one. Throws WrongMasterKey, or an error that says what to do when
 * the folder is in use, damaged or not writable.
 */
export async function createEmbeddedStorage({
  dataDir,
  patienceMs = PATIENCE_MS,
  around = (driver) => driver,
  ...keys
}: EmbeddedOptions): Promise<Storage> {
  return openSealedStorage(around(await openDriver(dataDir, patienceMs)), keys);
}
