/**
 * Lets changes of one case take turns within a process: people who press at the same moment wait a little, instead of
 * clashing until somebody is told to try again. Nothing depends on it but patience: what two processes do at the same
 * moment is kept apart by the version of the case.
 */

/** Runs when earlier ones with the same key have ended, or have taken too long. */
export type Turns = <T>(key: string, run: () => Promise<T>) => Promise<T>;

/** A database that does not answer must not make a row of people wait for each other's failures. */
const PATIENCE_MS = 1000;

async function atMost(wait: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([wait, patience]);
  clearTimeout(timer);
}

/** Remembers a key only while somebody is at it. */
export function createTurns(patienceMs = PATIENCE_MS): Turns {
  const last = new Map<string, Promise<unknown>>();
  return async (key, run) => {
    const before = last.get(key);
    const turn = (before ? atMost(before, patienceMs) : Promise.resolve()).then(run);
    const ended = turn.then(
      () => undefined,
      () => undefined,
    );
    last.set(key, ended);
    try {
      return await turn;
    } finally {
      if (last.get(key) === ended) last.delete(key);
    }
  };
}
