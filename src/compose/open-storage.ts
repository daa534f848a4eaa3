/** Chooses the store: MongoDB when its URI is set, else files in the data folder with a key of their own. */
import { access, constants, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Storage } from '../app/ports';
import { ConfigError, type Config } from '../config';
import { KeyFileRefused, loadOrCreateKeyFile, nextKeyIn } from '../storage/crypto/key-file';
import { createEmbeddedStorage } from '../storage/embedded/embedded-storage';
import { storeWords, wrongPlace } from '../words/setup/file-words';
import { settingRefusals } from '../words/setup/settings-words';

/** What says where the store is and which keys open it. */
export type StorageConfig = Pick<Config, 'mongodbUri' | 'masterKey' | 'alsoKeys' | 'tenantKeys' | 'dataDir'>;

/** The folder has cases, and the key they were written with is not there. */
class KeyMissing extends Error {
  override readonly name = 'KeyMissing';
}

/** Does a data folder hold anything of a store, however much of it is gone? */
export async function holdsStore(dataDir: string): Promise<boolean> {
  const names = await readdir(dataDir).catch((): string[] => []);
  const sizes = await Promise.all(
    names.filter((name) => name.endsWith('.db')).map(async (name) => (await stat(join(dataDir, name))).size),
  );
  return sizes.some((size) => size > 0);
}

/** The key of a data folder, when MASTER_KEY is not set. It is made for a new folder alone: beside cases of before it would open none of them, and look as if it did. */
export async function ownKeys(dataDir: string, alsoKeys: readonly Buffer[]) {
  const path = keyFileIn(dataDir);
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (!isThere && (await holdsStore(dataDir))) throw new KeyMissing(storeWords.noKey(dataDir, path));
  try {
    return { masterKey: await loadOrCreateKeyFile(path), alsoKeys: [...alsoKeys, ...(await nextKeyIn(path))] };
  } catch (error) {
    if (!(error instanceof KeyFileRefused)) throw error;
    throw new ConfigError(error.reason === 'open' ? storeWords.openKeyFile(path) : storeWords.noKeyInFile(path));
  }
}

async function makeFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.R_OK | constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const fault = code === 'EEXIST' || code === 'ENOTDIR' ? 'file' : 'readOnly';
    throw new ConfigError(wrongPlace('DATA_DIR', dataDir, fault));
  }
}

/**
 * Opens the store. Throws ConfigError for a folder that cannot be used or a database without a key, KeyMissing,
 * WrongMasterKey, FolderInUse. mongoose is loaded only when it is needed.
 */
export async function openConfiguredStorage(
  { mongodbUri, masterKey, alsoKeys, tenantKeys, dataDir }: StorageConfig,
  patienceMs?: number,
): Promise<Storage> {
  if (mongodbUri) {
    if (!masterKey) throw new ConfigError(settingRefusals.databaseWithoutKey);
    const { createMongoStorage } = await import('../storage/mongodb/mongo-storage.js');
    return createMongoStorage({ uri: mongodbUri, masterKey, also: alsoKeys, tenantKeys });
  }
  await makeFolder(dataDir);
  const keys = masterKey ? { masterKey, alsoKeys } : await ownKeys(dataDir, alsoKeys);
  return createEmbeddedStorage({ dataDir, masterKey: keys.masterKey, also: keys.alsoKeys, tenantKeys, patienceMs });
}

/** The key file of a data folder, when MASTER_KEY is not set. */
export const keyFileIn = (dataDir: string): string => join(dataDir, 'master.key');
