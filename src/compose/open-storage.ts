/** Chooses the store: MongoDB when its URI is set, else files in the data folder with a key of their own. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Storage } from '../app/ports';
import type { Config } from '../config';
import { loadOrCreateKeyFile, nextKeyIn } from '../storage/crypto/key-file';
import { createEmbeddedStorage } from '../storage/embedded/embedded-storage';

/** What says where the store is and which keys open it. */
export type StorageConfig = Pick<Config, 'mongodbUri' | 'masterKey' | 'alsoKeys' | 'tenantKeys' | 'dataDir'>;

/** Opens the store; throws when the key is wrong or the folder is in use. mongoose is loaded only when it is needed. */
export async function openConfiguredStorage(
  { mongodbUri, masterKey, alsoKeys: also, tenantKeys, dataDir }: StorageConfig,
  patienceMs?: number,
): Promise<Storage> {
  if (mongodbUri) {
    if (!masterKey) throw new Error('a MongoDB store needs MASTER_KEY');
    const { createMongoStorage } = await import('../storage/mongodb/mongo-storage.js');
    return createMongoStorage({ uri: mongodbUri, masterKey, also, tenantKeys });
  }
  await mkdir(dataDir, { recursive: true });
  const path = keyFileIn(dataDir);
  const keys = masterKey
    ? { masterKey, also }
    : { masterKey: await loadOrCreateKeyFile(path), also: [...also, ...(await nextKeyIn(path))] };
  return createEmbeddedStorage({ dataDir, ...keys, tenantKeys, patienceMs });
}

/** The key file of a data folder, when MASTER_KEY is not set. */
export const keyFileIn = (dataDir: string): string => join(dataDir, 'master.key');
