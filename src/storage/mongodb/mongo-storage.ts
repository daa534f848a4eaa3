/**
 * Storage in MongoDB: what a team deploys. One server, a replica set or a sharded cluster: no session and no transaction is used, so each gives the
 * same guarantee. A database that goes away is told within seconds, and found again by itself.
 */
import { createConnection, type Connection, type Model } from 'mongoose';
import { StorageUnavailable, type Storage } from '../../app/ports';
import type { Collection, Driver } from '../collection';
import { KINDS, type Documents } from '../documents';
import { openStorage } from '../repository/open-storage';
import { toCollection } from './mongo-collection';
import { schemaOf } from './schemas';
import { unlessAway } from './unavailable';

/** People wait behind these: a platform gives a click three seconds. */
const SELECTION_MS = 2000;
const OPERATION_MS = 5000;

async function connect(uri: string): Promise<Connection> {
  const connection = createConnection(uri, { serverSelectionTimeoutMS: SELECTION_MS, timeoutMS: OPERATION_MS, w: 'majority', bufferCommands: false, autoIndex: false, autoCreate: false });
  try {
    return await unlessAway(() => connection.asPromise());
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function openDriver(uri: string): Promise<Driver> {
  const connection = await connect(uri);
  let closed = false;
  const guarded = <T>(operation: () => PromiseLike<T>): Promise<T> => {
    if (closed) throw new StorageUnavailable('the connection is closed');
    return unlessAway(operation);
  };
  const collections = Object.fromEntries(KINDS.map((kind) => [kind, toCollection(connection.model(kind, schemaOf(kind), kind) as unknown as Model<never>, guarded)])) as unknown as { [K in keyof Documents]: Collection<Documents[K]> };
  await unlessAway(() => Promise.all(KINDS.map((kind) => connection.model(kind).createIndexes()))).catch(async (error: unknown) => {
    await connection.close();
    throw error;
  });
  return {
    collection: (name) => collections[name],
    check: async () => void (await guarded(() => connection.db!.admin().ping())),
    async close() {
      closed = true;
      await connection.close();
    },
  };
}

/** Connects and makes the indexes. Throws StorageUnavailable when the database cannot be reached, WrongMasterKey when it was written with another key. */
export async function createMongoStorage({ uri, masterKey }: { readonly uri: string; readonly masterKey: Buffer }): Promise<Storage> {
  return openStorage(await openDriver(uri), masterKey);
}
