/** Whether a request wrote anything, or may have: what nobody may say of it follows from that. Changes nothing. */
import { OutcomeUnknown, type Storage } from '../ports';

type Write = (...args: never[]) => Promise<string>;
/** What people change, by store; each write says by a word what came of it. */
const WRITES = {
  cases: ['create', 'save'],
  directory: ['save'],
  attendance: ['save'],
  staff: ['save'],
  reports: ['save'],
} as const satisfies { readonly [S in keyof Storage]?: readonly (keyof Storage[S])[] };
const NOTHING_WRITTEN = ['clash', 'exists'];

function watched<S extends object>(store: S, names: readonly string[], onWritten: () => void): S {
  const around = names.map((name) => {
    const write = (store as Readonly<Record<string, Write>>)[name]!;
    const watching: Write = async (...args) => {
      try {
        const result = await write(...args);
        if (!NOTHING_WRITTEN.includes(result)) onWritten();
        return result;
      } catch (error) {
        if (error instanceof OutcomeUnknown) onWritten();
        throw error;
      }
    };
    return [name, watching];
  });
  return { ...store, ...Object.fromEntries(around) } as S;
}

/** The same storage; `wrote` tells whether something was written by it, or may have been. */
export function watchWrites(storage: Storage): { readonly storage: Storage; readonly wrote: () => boolean } {
  let wrote = false;
  const stores = Object.entries(WRITES).map(([store, names]) => [
    store,
    watched(storage[store as keyof typeof WRITES], names, () => (wrote = true)),
  ]);
  return { storage: { ...storage, ...Object.fromEntries(stores) } as Storage, wrote: () => wrote };
}
