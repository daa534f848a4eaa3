/** Empty stores for stories: files in a folder of their own, or a database of their own; gone afterwards, and on request laid open as a thief would find them. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, mongo } from 'mongoose';
import type { Storage } from '../../app/ports';
import { createEmbeddedStorage } from '../../storage/embedded/embedded-storage';
import { createMongoStorage } from '../../storage/mongodb/mongo-storage';
import type { CapturedText } from '../drivers/driver';

export const STORES = ['embedded', 'mongodb'] as const;
export type StoreName = (typeof STORES)[number];

/** A store that can be laid open: everything in it, with the names of its files or collections, as somebody with a copy of it reads it. */
export type StoryStore = Storage & { readonly dump?: () => Promise<readonly CapturedText[]> };

/** Editions of the procedures are the same text for every school, of no case: their words may be those of a story by chance. */
const OF_NO_CASE = 'pathways';

/** Files that live in memory, on Linux: every write of a story is synced, and no story outlives its process. */
const IN_MEMORY = '/dev/shm';
/** A story's store is a few MB; with less than this left (a container gives 64 MB) its files go where all temporary ones go. */
const ROOM = 256 * 1024 * 1024;

async function placeForFiles(): Promise<string> {
  try {
    const { bavail, bsize } = await statfs(IN_MEMORY);
    return bavail * bsize >= ROOM ? IN_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

async function openEmbedded(): Promise<StoryStore> {
  const dataDir = await mkdtemp(join(await placeForFiles(), 'zorgspoor-story-'));
  const storage = await createEmbeddedStorage({ dataDir, masterKey: randomBytes(32) });
  async function dump(): Promise<readonly CapturedText[]> {
    const files = (await readdir(dataDir, { recursive: true, withFileTypes: true })).filter(
      (file) => file.isFile() && file.name !== `${OF_NO_CASE}.db`,
    );
    return Promise.all(
      files.map(async ({ parentPath, name }) => ({
        what: 'file of the store',
        text: `${name}\n${await readFile(join(parentPath, name), 'utf8')}`,
      })),
    );
  }
  async function close(): Promise<void> {
    await storage.close();
    await rm(dataDir, { recursive: true, force: true });
  }
  return { ...storage, dump, close };
}

/** Nobody waits behind a story: on a busy machine it takes longer, and a database that is slow is not one that is away. */
const PATIENCE = { findMs: 120_000, answerMs: 300_000 };

/** The server's URI with another database, keeping hosts, credentials and options. Throws on what is no MongoDB address. */
export function databaseUri(server: string, database: string): string {
  const parts = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(server);
  if (!parts) throw new Error('MONGODB_URI should look like mongodb://host:27017');
  return `${parts[1]}/${database}${parts[2] ?? ''}`;
}

async function openMongo(server: string): Promise<StoryStore> {
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

/** Opens an empty store; it is gone when it is closed. */
export async function openStore(name: StoreName, mongodbUri: string | undefined): Promise<StoryStore> {
  if (name === 'embedded') return openEmbedded();
  if (!mongodbUri) throw new Error('a MongoDB store needs MONGODB_URI');
  return openMongo(mongodbUri);
}
