/**
 * Keeps what botbuilder prints out of stderr: of a token that is not right it writes the public key and the error there,
 * and has no option for it. What anybody else prints meanwhile is printed.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

const within = new AsyncLocalStorage<true>();
let running = 0;
let loud: typeof console.error = () => undefined;

function begin(): void {
  running += 1;
  if (running > 1) return;
  loud = console.error;
  console.error = (...said: unknown[]) => void (within.getStore() ?? loud(...said));
}

function end(): void {
  running -= 1;
  if (running === 0) console.error = loud;
}

/** The same work, without a line on stderr. */
export async function withoutPrinting<T>(work: () => Promise<T>): Promise<T> {
  begin();
  try {
    return await within.run(true, work);
  } finally {
    end();
  }
}
