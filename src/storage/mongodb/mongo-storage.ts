/**
 * Storage in MongoDB: what a team deploys. One server, a replica set or a sharded cluster: no session and no transaction is used, so each gives the
 * same guarantee. A database that goes away is told within seconds, and found again by itself.
 */
import { createConnection, type Connection } from 'mongoose';
import { StorageUnavailable, type Storage } from '../../app/ports';
import type { Collection, Driver } from '../collection';
import { INDEXES, KINDS, type Documents } from '../documents';
import { openStorage, type MasterKeys } from '../repository/open-storage';
import { ensureIndexes, toCollection } from './mongo-collection';
import { schemaOf } from './schemas';
import { unlessAway } from './unavailable';

/** People wait behind these: a platform gives a click three seconds. */
const FIND_SERVER_MS = 2000;
const ANSWER_MS = 5000;

/** A connection that gives up within seconds. Throws StorageUnavailable, or the driver's own error when the server refuses us. */
export async function connect(uri: string, socketTimeoutMS: number): Promise<Connection> {
  const patience = { serverSelectionTimeoutMS: FIND_SERVER_MS, connectTimeoutMS: FIND_SERVER_MS, waitQueueTimeoutMS: FIND_SERVER_MS, socketTimeoutMS };
  const connection = createConnection(uri, { ...patience, w: 'majority', bufferCommands: false, autoIndex: false, autoCreate: false });
  try {
    return await unlessAway(() => connection.asPromise());
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** Makes what is not there yet. On a connection of its own: an index on what is there already may take longer than anybody waits for a click. */
async function prepare(uri: string): Promise<void> {
  const connection = await connect(uri, 0);
  try {
    await unlessAway(() => Promise.all(KINDS.map((kind) => ensureIndexes(connection.model(kind, schemaOf(kind), kind), INDEXES[kind]))));
  } finally {
    await connection.close();
  }
}

async function openDriver(uri: string): Promise<Driver> {
  await prepare(uri);
  const connection = await connect(uri, ANSWER_MS);
  let closed = false;
  const guarded = async <T>(operation: () => PromiseLike<T>): Promise<T> => {
    if (closed) throw new StorageUnavailable('the connection is closed');
    return unlessAway(operation);
  };
  const open = (kind: keyof Documents) => [kind, toCollection(connection.model(kind, schemaOf(kind), kind) as never, guarded)];
  const collections = Object.fromEntries(KINDS.map(open)) as { [K in keyof Documents]: Collection<Documents[K]> };
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
export async function createMongoStorage({ uri, ...keys }: MasterKeys & { readonly uri: string }): Promise<Storage> {
  return openStorage(await openDriver(uri), keys);
}
