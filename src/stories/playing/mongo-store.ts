/** An empty MongoDB database for a story: gone afterwards, and on request laid open as a thief would find it. */
import { randomBytes } from 'node:crypto';
import { createConnection, mongo } from 'mongoose';
import { createMongoStorage } from '../../storage/mongodb/mongo-storage';
import type { CapturedText } from '../drivers/driver';
import { OF_NO_CASE, type StoryStore } from './story-store';

/** Nobody waits behind a story: on a busy machine it takes longer, and a database that is slow is not one that is away. */
const PATIENCE = { findMs: 120_000, answerMs: 300_000 };

/** The server's URI with another database, keeping hosts, credentials and options. Throws on what is no MongoDB address. */
export function databaseUri(server: string, database: string): string {
  const parts = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(server);
  if (!parts) throw new Error('MONGODB_URI should look like mongodb://host:27017');
  return `${parts[1]}/${database}${parts[2] ?? ''}`;
}

/** An empty database of its own on this server; closing it drops it. */
export async function openMongo(server: string): Promise<StoryStore> {
  const uri = databaseUri(server, `zorgspoor_story_${randomBytes(4).toString('hex')}`);
  const storage = await createMongoStorage({ uri, masterKey: randomBytes(32), patience: PATIENCE });
  async function dump(): Promise<readonly CapturedText[]> {
    const connection = await createConnection(uri).asPromise();
    const collections = (await connection.listCollections()).filter(({ name }) => name !== OF_NO_CASE);
    const dumped = await Promise.all(
      collections.map(async ({ name }) => {
        const documents = await connection.collection(name).find({}).toArray();
        return documents.map((document) => ({
          what: 'document of the store',
          text: `${name}\n${mongo.BSON.EJSON.stringify(document)}`,
        }));
      }),
    );
    await connection.close();
    return dumped.flat();
  }
  async function close(): Promise<void> {
    await storage.close();
    const connection = await createConnection(uri).asPromise();
    await connection.dropDatabase();
    await connection.close();
  }
  return { ...storage, dump, close };
}
