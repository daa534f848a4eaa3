/** Opens the configured store to look at it, while the bot may be using it. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Storage } from '../app/ports';
import { openConfiguredStorage, type StorageConfig } from '../compose/open-storage';

/** A store that is open for reading. */
export type OpenedStore = { readonly storage: Storage; readonly close: () => Promise<void> };

/** A data folder that the bot is using is looked at in a copy: the files only ever grow at their end. */
async function openCopy(config: StorageConfig): Promise<OpenedStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'zorgspoor-verify-'));
  const leave = () => rm(dataDir, { recursive: true, force: true });
  try {
    await cp(config.dataDir, dataDir, {
      recursive: true,
      filter: (path) => !path.startsWith(join(config.dataDir, 'lock')),
    });
    const storage = await openConfiguredStorage({ ...config, dataDir }, 0);
    return { storage, close: () => storage.close().then(leave) };
  } catch (error) {
    await leave();
    throw error;
  }
}

/**
 * The store; `close` leaves nothing behind. Throws WrongMasterKey, StorageUnavailable, or an error that says what to
 * do.
 */
export async function openToRead(config: StorageConfig): Promise<OpenedStore> {
  if (!config.mongodbUri) return openCopy(config);
  const storage = await openConfiguredStorage(config);
  return { storage, close: () => storage.close() };
}
