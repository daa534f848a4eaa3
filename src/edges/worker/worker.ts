/**
 * Time as an edge: keeps delivering what is due, at a steady beat and right after a change. Holds no rule of the
 * procedure.
 */
import type { Log } from '../../app/ports';

const BEAT_MS = 1000;
const REST_AFTER_FAILURE_MS = 5000;

export type Worker = {
  /** Works soon, because something has just changed. */
  nudge(): void;
  /** Finishes the round at hand and stops. */
  stop(): Promise<void>;
};

/**
 * Starts the loop. A round that fails is logged and tried again later: storage that is away must not end the process.
 */
export function startWorker(runUntilIdle: () => Promise<number>, log: Log): Worker {
  let stopped = false;
  /** Something changed while a round was under way, which may have looked already. */
  let nudged = false;
  let wake: () => void = () => undefined;

  async function rest(ms: number): Promise<void> {
    if (nudged) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function round(): Promise<number> {
    nudged = false;
    try {
      await runUntilIdle();
      return BEAT_MS;
    } catch (error) {
      log.error('worker round failed', { error: error instanceof Error ? error.name : 'unknown' });
      return REST_AFTER_FAILURE_MS;
    }
  }

  const loop = (async () => {
    while (!stopped) await rest(await round());
  })();

  return {
    nudge: () => {
      nudged = true;
      wake();
    },
    stop: async () => {
      stopped = true;
      wake();
      await loop;
    },
  };
}
