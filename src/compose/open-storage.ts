/** Chooses the store: MongoDB when its URI is set, else files in the data folder with a key of their own. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Storage } from '../app/ports';
import type { Config } from '../config';
import { loadOrCreateKeyFile } from '../storage/crypto/key-file';
import { createEmbeddedStorage } from '../storage/embedded/embedded-storage';

/** Opens the store; throws when the key is wrong or the folder is in use. mongoose is loaded only when it is needed. */
export async function openStorage({ mongodbUri, masterKey, dataDir }: Config): Promise<Storage> {
  if (mongodbUri) {
    if (!masterKey) throw new Error('a MongoDB store needs MASTER_KEY');
    const { createMongoStorage } = await import('../storage/mongodb/mongo-storage.js');
    return createMongoStorage({ uri: mongodbUri, masterKey });
  }
  await mkdir(dataDir, { recursive: true });
  return createEmbeddedStorage({ dataDir, masterKey: masterKey ?? (await loadOrCreateKeyFile(join(dataDir, 'master.key'))) });
}
