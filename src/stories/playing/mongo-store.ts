/** Empty MongoDB databases for stories: gone afterwards, and on request laid open as a thief would find them. */
import { randomBytes } from 'node:crypto';
import { createConnection, mongo, type Connection } from 'mongoose';
import { createMongoStorage } from '../../storage/mongodb/mongo-storage';
import type { CapturedText } from '../drivers/driver';
import { OF_NO_CASE, type StoryStore } from './story-store';

/**
 * Nobody waits behind a story: on a busy machine it takes longer, and a database that is slow is not one that is away.
 */
const PATIENCE = { findMs: 120_000, answerMs: 300_000 };

/**
 * The server's URI with another database, keeping hosts, credentials and options. Throws on what is no MongoDB address.
 */
export function databaseUri(server: string, database: string): string {
  const parts = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(server);
  if (!parts) throw new Error('MONGODB_URI should look like mongodb://host:27017');
  return `${parts[1]}/${database}${parts[2] ?? ''}`;
}

/**
 * Stores of stories on one server. A database is made once, used by one story after the other and emptied in between:
 * its indexes take a server seconds to make.
 */
export type MongoStores = {
  /** An empty store that nobody else has. */
  open(): Promise<StoryStore>;
  /** Drops the databases. */
  close(): Promise<void>;
};

/** Stores on the server at this URI. Nothing is made before the first is opened. */
export function createMongoStores(server: string): MongoStores {
  const made: string[] = [];
  const free: string[] = [];
  function newDatabase(): string {
    const uri = databaseUri(server, `zorgspoor_story_${randomBytes(4).toString('hex')}`);
    made.push(uri);
    return uri;
  }
  return {
    async open() {
      const uri = free.pop() ?? newDatabase();
      const storage = await createMongoStorage({ uri, masterKey: randomBytes(32), patience: PATIENCE });
      return {
        ...storage,
        dump: () => onDatabase(uri, dump),
        async close() {
          await storage.close();
          await onDatabase(uri, empty);
          free.push(uri);
        },
      };
    },
    close: async () => void (await Promise.all(made.map((uri) => onDatabase(uri, (it) => it.dropDatabase())))),
  };
}

async function onDatabase<T>(uri: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await createConnection(uri).asPromise();
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

async function dump(connection: Connection): Promise<readonly CapturedText[]> {
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
  return dumped.flat();
}

async function empty(connection: Connection): Promise<void> {
  const collections = await connection.listCollections();
  await Promise.all(collections.map(({ name }) => connection.collection(name).deleteMany({})));
}
