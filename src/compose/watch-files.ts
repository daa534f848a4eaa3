/**
 * Tells when files at a path were written: by the word of the system, and by looking now and then, because a folder
 * that is shared over a network says nothing.
 */
import { watch } from 'chokidar';

/** An editor writes in several steps, and a copy takes a moment: what is half written is not read. */
const QUIET_MS = 400;
const LOOK_MS = 30_000;

export type Watching = { readonly close: () => Promise<void> };

/** Calls `changed` when it is quiet again after something was written, and every half minute. Never throws. */
export function watchFiles(path: string, changed: () => void, quietMs = QUIET_MS, lookMs = LOOK_MS): Watching {
  let waiting: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, quietMs);
  };
  const watcher = watch(path, { ignoreInitial: true, depth: 0, awaitWriteFinish: { stabilityThreshold: quietMs } });
  watcher.on('all', soon);
  // Whoever may not watch, or has no watchers left, still looks now and then.
  watcher.on('error', () => undefined);
  const looking = setInterval(changed, lookMs).unref();
  return {
    close: async () => {
      clearTimeout(waiting);
      clearInterval(looking);
      await watcher.close();
    },
  };
}
