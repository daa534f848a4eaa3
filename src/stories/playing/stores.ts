/**
 * Empty stores for stories: files in a folder of their own, or a database of their own; gone afterwards, and on request
 * laid open as a thief would find them.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmbeddedStorage } from '../../storage/embedded/embedded-storage';
import type { CapturedText } from '../drivers/driver';
import type { MongoStores } from './mongo-store';
import { OF_NO_CASE, type StoryStore } from './story-store';

export const STORES = ['embedded', 'mongodb'] as const;
export type StoreName = (typeof STORES)[number];

/** Files that live in memory, on Linux: every write of a story is synced, and no story outlives its process. */
const IN_MEMORY = '/dev/shm';
/**
 * A story's store is a few MB; with less than this left (a container gives 64 MB) its files go where all temporary ones
 * go.
 */
const ROOM = 256 * 1024 * 1024;

async function placeForFiles(): Promise<string> {
  try {
    const { bavail, bsize } = await statfs(IN_MEMORY);
    return bavail * bsize >= ROOM ? IN_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** A folder of files, empty; gone when it is closed. */
export async function openEmbedded(): Promise<StoryStore> {
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

/** Where stories get their stores from. */
export type Stores = {
  /** An empty store; what was in it is gone when it is closed. Throws when it is MongoDB's and no server is known. */
  open(name: StoreName): Promise<StoryStore>;
  close(): Promise<void>;
};

/** Stores of both kinds, MongoDB's on the server at this URI. mongoose is loaded only when it is needed. */
export function createStores(mongodbUri: string | undefined): Stores {
  let onServer: MongoStores | undefined;
  return {
    async open(name) {
      if (name === 'embedded') return openEmbedded();
      if (!mongodbUri) throw new Error('a MongoDB store needs MONGODB_URI');
      onServer ??= (await import('./mongo-store.js')).createMongoStores(mongodbUri);
      return onServer.open();
    },
    close: async () => onServer?.close(),
  };
}
