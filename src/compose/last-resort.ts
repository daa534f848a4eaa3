/**
 * What happens to an error that nobody handled: it is logged without its message, which may hold what people typed
 * (DES-4), and only ends the process when it must.
 */
import type { Log } from '../app/ports';
import { traceOf } from '../edges/trace-of';

type Process = { on(event: 'unhandledRejection' | 'uncaughtException', listener: (error: unknown) => void): unknown };

/**
 * A rejection of a library leaves the rest of the program as it was, so it goes on: Bolt throws one for a signed body
 * of `null`. After any other error nothing is sure, so `exit` is called; what was promised is stored, and is sent by
 * whoever starts next.
 */
export function standBy(process: Process, log: Log, exit: () => void): void {
  process.on('unhandledRejection', (error) => log.error('an error that nobody handled', traceOf(error)));
  process.on('uncaughtException', (error) => {
    log.error('an error that nobody caught: the process ends', traceOf(error));
    exit();
  });
}
