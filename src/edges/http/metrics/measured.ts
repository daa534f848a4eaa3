/**
 * The application, the platforms and the store as they were, timed and counted on the way. Nothing that passes through
 * is looked at but its kind and how it ended.
 */
import type { Application } from '../../../app/requests/application';
import type { Gateway, Sent } from '../../../app/gateway';
import { StorageUnavailable, type Clock, type Storage } from '../../../app/ports';
import type { Meters } from './registry';

const since = (began: bigint): number => Number(process.hrtime.bigint() - began) / 1e9;

/** Counts requests by their kind and platform. */
export function measuredApplication(
  app: Application,
  { requests, requestSeconds, unknownAccounts }: Pick<Meters, 'requests' | 'requestSeconds' | 'unknownAccounts'>,
): Application {
  return {
    async answer(account, asked) {
      const kind = { platform: account.platform, request: asked.type };
      const began = process.hrtime.bigint();
      try {
        const outcome = await app.answer(account, asked);
        requests.inc({ ...kind, result: outcome.changed ? 'changed' : 'done' });
        if (outcome.stranger) unknownAccounts.inc({ platform: account.platform });
        return outcome;
      } catch (error) {
        requests.inc({ ...kind, result: 'failed' });
        throw error;
      } finally {
        requestSeconds.observe(kind, since(began));
      }
    },
    startWords: (account) => app.startWords(account),
  };
}

/** Counts what was sent, and what must be tried again. */
export function measuredGateway(
  gateway: Gateway,
  { deliveries, deliverySeconds }: Pick<Meters, 'deliveries' | 'deliverySeconds'>,
): Gateway {
  const { platform } = gateway;
  async function timed(way: string, sending: () => Promise<Sent>): Promise<Sent> {
    const began = process.hrtime.bigint();
    const sent = await sending();
    deliverySeconds.observe({ platform, way }, since(began));
    deliveries.inc({ platform, way, result: sent.result });
    return sent;
  }
  return {
    platform,
    post: (...args) => timed('post', () => gateway.post(...args)),
    tell: (...args) => timed('tell', () => gateway.tell(...args)),
    replace: (...args) => timed('replace', () => gateway.replace(...args)),
    remove: (...args) => timed('remove', () => gateway.remove(...args)),
  };
}

const isPromise = (value: unknown): value is Promise<unknown> => value instanceof Promise;
const resultOf = (error: unknown): string => (error instanceof StorageUnavailable ? 'away' : 'failed');

/**
 * Each function of a store, timed under its own name. What is no promise (a walk over all cases) takes as long as its
 * reader does, and is left alone.
 */
function timedStore<S extends object>(
  store: string,
  functions: S,
  { storageSeconds }: Pick<Meters, 'storageSeconds'>,
): S {
  const timed = Object.entries(functions).map(([operation, perform]: [string, (...args: unknown[]) => unknown]) => {
    const around = (...args: unknown[]): unknown => {
      const began = process.hrtime.bigint();
      const result = perform(...args);
      if (!isPromise(result)) return result;
      return result.then(
        (value) => {
          storageSeconds.observe({ store, operation, result: 'ok' }, since(began));
          return value;
        },
        (error: unknown) => {
          storageSeconds.observe({ store, operation, result: resultOf(error) }, since(began));
          throw error;
        },
      );
    };
    return [operation, around];
  });
  return Object.fromEntries(timed) as S;
}

const APART = ['upkeep', 'check', 'close'];

/** Times every store. Upkeep, which walks them as a whole, stays as it is. */
export function measuredStorage(storage: Storage, meters: Pick<Meters, 'storageSeconds'>): Storage {
  const stores = Object.entries(storage).filter(([name]) => !APART.includes(name)) as [string, object][];
  return {
    ...storage,
    ...Object.fromEntries(stores.map(([name, functions]) => [name, timedStore(name, functions, meters)])),
  };
}

/**
 * Notes that the worker finished a round, and when: the present time of the process, not that of a clock which a
 * playground moves.
 */
export function measuredRounds(
  run: () => Promise<number>,
  { rounds, beat }: Pick<Meters, 'rounds' | 'beat'>,
  clock: Clock,
): () => Promise<number> {
  return async () => {
    try {
      const worked = await run();
      rounds.inc({ result: 'ok' });
      beat.set(Date.parse(clock.now()) / 1000);
      return worked;
    } catch (error) {
      rounds.inc({ result: 'failed' });
      throw error;
    }
  };
}
