/** Opens the configured store to look at it, while the bot may be using it. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Storage } from '../app/ports';
import { holdsStore, openConfiguredStorage, ownKeys, type StorageConfig } from '../compose/open-storage';
import { storeWords } from '../words/setup/file-words';
import { Unable } from './output';

/** A store that is open for reading. */
export type OpenedStore = { readonly storage: Storage; readonly close: () => Promise<void> };

/** What is wrong with the copy is so with the folder itself, which is the one that people know. */
function inOwnPlace(error: unknown, copy: string, original: string): unknown {
  if (error instanceof Error) error.message = error.message.replaceAll(copy, original);
  return error;
}

/** Read where they are: no key lies beside a copy. */
async function keysOf({ masterKey, alsoKeys, dataDir }: StorageConfig) {
  return masterKey ? { masterKey, alsoKeys } : ownKeys(dataDir, alsoKeys);
}

/** A data folder that the bot is using is looked at in a copy, of what is sealed alone: the files only ever grow at their end. */
async function openCopy(config: StorageConfig): Promise<OpenedStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'zorgspoor-verify-'));
  const leave = () => rm(dataDir, { recursive: true, force: true });
  try {
    await cp(config.dataDir, dataDir, {
      recursive: true,
      filter: (path) => path === config.dataDir || path.endsWith('.db'),
    });
    const storage = await openConfiguredStorage({ ...config, ...(await keysOf(config)), dataDir }, 0);
    return { storage, close: () => storage.close().then(leave) };
  } catch (error) {
    await leave();
    throw inOwnPlace(error, dataDir, config.dataDir);
  }
}

/** Is there nothing at all where the settings say the store is? */
async function isNothingStored({ mongodbUri, dataDir }: StorageConfig): Promise<boolean> {
  if (!mongodbUri) return !(await holdsStore(dataDir));
  const { lookAtMongo } = await import('../storage/mongodb/look.js');
  return (await lookAtMongo(mongodbUri)).isNew;
}

/**
 * Looking makes no store, and one that is not there is not praised: most likely the settings name another place. Throws
 * Unable.
 */
export async function refuseNothingStored(config: StorageConfig): Promise<void> {
  if (!(await isNothingStored(config))) return;
  const [setting, place] = config.mongodbUri
    ? (['MONGODB_URI', 'MongoDB'] as const)
    : (['DATA_DIR', config.dataDir] as const);
  throw new Unable(storeWords.nothing(setting, place));
}

/**
 * The store; `close` leaves nothing behind. Throws Unable when nothing is stored, WrongMasterKey, StorageUnavailable, or
 * an error that says what to do.
 */
export async function openToRead(config: StorageConfig): Promise<OpenedStore> {
  await refuseNothingStored(config);
  if (!config.mongodbUri) return openCopy(config);
  const storage = await openConfiguredStorage(config);
  return { storage, close: () => storage.close() };
}
