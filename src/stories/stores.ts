/** Empty stores for stories: in memory, or a database of their own that is dropped afterwards. */
import { randomBytes } from 'node:crypto';
import { createConnection } from 'mongoose';
import type { Storage } from '../app/ports';
import { createEmbeddedStorage } from '../storage/embedded/embedded-storage';
import { createMongoStorage } from '../storage/mongodb/mongo-storage';

export const STORES = ['embedded', 'mongodb'] as const;
export type StoreName = (typeof STORES)[number];

/** The server's URI with another database, keeping hosts, credentials and options. */
function databaseUri(server: string, database: string): string {
  const parts = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(server);
  if (!parts) throw new Error('MONGODB_URI should look like mongodb://host:27017');
  return `${parts[1]}/${database}${parts[2] ?? ''}`;
}

async function openMongo(server: string): Promise<Storage> {
  const uri = databaseUri(server, `zorgspoor_story_${randomBytes(4).toString('hex')}`);
  const storage = await createMongoStorage({ uri, masterKey: randomBytes(32) });
  async function close(): Promise<void> {
    await storage.close();
    const connection = await createConnection(uri).asPromise();
    await connection.dropDatabase();
    await connection.close();
  }
  return { ...storage, close };
}

/** Opens an empty store; it is gone when it is closed. */
export async function openStore(name: StoreName, mongodbUri: string | undefined): Promise<Storage> {
  if (name === 'embedded') return createEmbeddedStorage({ masterKey: randomBytes(32) });
  if (!mongodbUri) throw new Error('a MongoDB store needs MONGODB_URI');
  return openMongo(mongodbUri);
}
