/** A store that fails in the middle of a write, as a database does whose answer is lost; and that stays away or not. */
import { OutcomeUnknown, StorageUnavailable } from '../../src/app/ports';
import type { Collection, StorageDriver } from '../../src/storage/collection';
import type { StoredDocuments } from '../../src/storage/documents';

/** What becomes of the write that fails. `after`: the write is answered, and the store is away right behind it. */
export const FATES = ['applied, answer lost', 'never applied', 'applied, away right after'] as const;
export type Fate = (typeof FATES)[number];
type Plan = { readonly kind: keyof StoredDocuments; readonly fate: Fate; readonly staysAway: boolean };
type Named = { readonly _id: string };

/** `around` goes between the stores and their driver; `breakNext` plans one fault, `comeBack` ends being away. */
export function createFaultyDriver() {
  let plan: Plan | undefined;
  let away = false;
  let broke = 0;

  const here = () => {
    if (away) throw new StorageUnavailable('away');
  };
  async function write<T>(kind: string, perform: () => Promise<T>): Promise<T> {
    here();
    if (plan?.kind !== kind) return perform();
    const { fate, staysAway } = plan;
    plan = undefined;
    broke += 1;
    const done = fate === 'never applied' ? undefined : await perform();
    away = staysAway;
    if (fate !== 'applied, away right after') throw new OutcomeUnknown('the answer was lost');
    return done as T;
  }
  const faulty = <D extends Named>(kind: string, inner: Collection<D>): Collection<D> => ({
    insertOne: (document) => write(kind, () => inner.insertOne(document)),
    findOne: async (filter, fields) => (here(), inner.findOne(filter, fields)),
    find: async (filter, fields, options) => (here(), inner.find(filter, fields, options)),
    updateOne: (filter, update) => write(kind, () => inner.updateOne(filter, update)),
    purge: () => inner.purge(),
    findOneAndUpdate: (filter, update, fields) => write(kind, () => inner.findOneAndUpdate(filter, update, fields)),
    deleteOne: (filter) => write(kind, () => inner.deleteOne(filter)),
  });
  return {
    around: (driver: StorageDriver): StorageDriver => ({
      ...driver,
      collection: (kind) => faulty(kind, driver.collection(kind)),
    }),
    breakNext: (next: Plan) => void (plan = next),
    goAway: () => void (away = true),
    comeBack: () => void (away = false),
    broke: () => broke,
  };
}
