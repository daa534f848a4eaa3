/**
 * Holds a data folder for one process: two would overwrite each other's files. A lock that a crash left behind is taken
 * over after ten seconds.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';

const STALE_MS = 10_000;
const RETRY_MS = 500;

/** Another process has the folder; the message says what to do about it. */
class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

export type FolderLock = { release(): Promise<void> };

/**
 * Takes the lock; throws FolderInUse when another process still has it after `patienceMs`. `onLost`: somebody took it
 * over, as when this machine was asleep.
 */
export async function lockFolder(folder: string, patienceMs: number, onLost: () => void): Promise<FolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const retries = { retries: Math.ceil(patienceMs / RETRY_MS), factor: 1, minTimeout: RETRY_MS, maxTimeout: RETRY_MS };
  try {
    const release = await lock(folder, {
      lockfilePath: join(folder, 'lock'),
      stale: STALE_MS,
      retries,
      onCompromised: onLost,
    });
    return { release };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ELOCKED') throw cause;
    throw new FolderInUse(
      `the data folder ${folder} is in use by another process: stop that one, or set MONGODB_URI to run several`,
      { cause },
    );
  }
}
