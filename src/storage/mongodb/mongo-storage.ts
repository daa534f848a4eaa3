/**
 * Storage in MongoDB: what a team deploys. One server, a replica set or a sharded cluster: no session and no
 * transaction is used, so each gives the same guarantee. A database that goes away is told within seconds, and found
 * again by itself.
 */
import { createConnection, type Connection } from 'mongoose';
import { StorageUnavailable, type Storage } from '../../app/ports';
import type { Collection, StorageDriver } from '../collection';
import { INDEXES, KINDS, type StoredDocuments } from '../documents';
import { openSealedStorage, type MasterKeys } from '../repository/open-storage';
import { ensureIndexes, toCollection } from './mongo-collection';
import { schemaOf } from './schemas';
import { unlessAway, unlessInDoubt } from './unavailable';

/** How long we look for a server, and how long for an answer of it (0: for as long as it takes), in milliseconds. */
export type Patience = { readonly findMs: number; readonly answerMs: number };

/** When people wait: a platform gives a click three seconds. */
export const FOR_PEOPLE: Patience = { findMs: 2000, answerMs: 5000 };

/**
 * A connection that gives up in time. Throws StorageUnavailable, or the driver's own error when the server refuses us.
 */
export async function connectMongo(uri: string, { findMs, answerMs }: Patience): Promise<Connection> {
  const timeouts = {
    serverSelectionTimeoutMS: findMs,
    connectTimeoutMS: findMs,
    waitQueueTimeoutMS: findMs,
    socketTimeoutMS: answerMs,
  };
  const connection = createConnection(uri, {
    ...timeouts,
    w: 'majority',
    bufferCommands: false,
    autoIndex: false,
    autoCreate: false,
  });
  try {
    return await unlessAway(() => connection.asPromise());
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/**
 * Makes what is not there yet. On a connection of its own: an index on what is there already may take longer than
 * anybody waits for a click.
 */
async function prepare(uri: string, { findMs }: Patience): Promise<void> {
  const connection = await connectMongo(uri, { findMs, answerMs: 0 });
  try {
    await unlessAway(() =>
      Promise.all(KINDS.map((kind) => ensureIndexes(connection.model(kind, schemaOf(kind), kind), INDEXES[kind]))),
    );
  } finally {
    await connection.close();
  }
}

async function openDriver(uri: string, patience: Patience): Promise<StorageDriver> {
  await prepare(uri, patience);
  const connection = await connectMongo(uri, patience);
  let closed = false;
  const unlessClosed =
    (perform: typeof unlessAway): typeof unlessAway =>
    async (operation) => {
      if (closed) throw new StorageUnavailable('the connection is closed');
      return perform(operation);
    };
  const guarded = { read: unlessClosed(unlessAway), write: unlessClosed(unlessInDoubt) };
  const open = <K extends keyof StoredDocuments>(kind: K) => [
    kind,
    toCollection<StoredDocuments[K]>(connection.model<object>(kind, schemaOf(kind), kind), guarded),
  ];
  const collections = Object.fromEntries(KINDS.map(open)) as {
    [K in keyof StoredDocuments]: Collection<StoredDocuments[K]>;
  };
  return {
    collection: (name) => collections[name],
    check: async () => void (await guarded.read(() => connection.db!.admin().ping())),
    async close() {
      closed = true;
      await connection.close();
    },
  };
}

/**
 * Connects and makes the indexes. Throws StorageUnavailable when the database cannot be reached, WrongMasterKey when it
 * was written with another key.
 */
export async function createMongoStorage({
  uri,
  patience = FOR_PEOPLE,
  around = (driver) => driver,
  ...keys
}: MasterKeys & {
  readonly uri: string;
  readonly patience?: Patience;
  /** Stands between the stores and the database, for tests. */
  readonly around?: (driver: StorageDriver) => StorageDriver;
}): Promise<Storage> {
  return openSealedStorage(around(await openDriver(uri, patience)), keys);
}
