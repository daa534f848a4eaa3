/** One collection through mongoose: lean reads and plain conditional updates; no document object is ever made. */
import { mongo, type Model } from 'mongoose';
import type { Chosen, Collection, Fields, Filter, FirstFew, Update } from '../collection';
import type { Index } from '../documents';

const DUPLICATE_KEY = 11000;

type Guard = <T>(operation: () => PromiseLike<T>) => Promise<T>;
/** What stands around a read, and around a write. */
export type Guards = { readonly read: Guard; readonly write: Guard };

const isDuplicate = (error: unknown): boolean =>
  error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY;

const keyOf = ({ fields }: Index<never>) => Object.fromEntries(fields.map((field) => [field, 1]));

type Indexed = { indexes(): Promise<readonly { readonly key: unknown }[]> };

/** Those of the indexes that a collection does not have yet. */
export async function missingIndexes(
  collection: Indexed,
  indexes: readonly Index<never>[],
): Promise<readonly Index<never>[]> {
  const present = (await collection.indexes()).map(({ key }) => JSON.stringify(key));
  return indexes.filter((index) => !present.includes(JSON.stringify(keyOf(index))));
}

/** Makes the collection and those of its indexes that are not there. */
export async function ensureIndexes(
  model: Pick<Model<unknown>, 'createCollection' | 'collection'>,
  indexes: readonly Index<never>[],
): Promise<void> {
  await model.createCollection();
  const missing = await missingIndexes(model.collection, indexes);
  if (missing.length === 0) return;
  const optionsOf = ({ unique, sparse }: Index<never>) => ({
    ...(unique ? { unique } : {}),
    ...(sparse ? { sparse } : {}),
  });
  await model.collection.createIndexes(missing.map((index) => ({ key: keyOf(index), ...optionsOf(index) })));
}

/** Of whatever kind: a schema refuses what it does not declare, and `Collection` says what may be asked. */
type AnyModel = Model<object>;
type Read = Promise<unknown>;

/**
 * The collection behind a model. `guarded` turns a database that is away into StorageUnavailable, in the middle of a
 * write into OutcomeUnknown.
 */
export function toCollection<D extends { readonly _id: string }>(model: AnyModel, guarded: Guards): Collection<D> {
  const projection = (fields: readonly string[]) => Object.fromEntries(['_id', ...fields].map((field) => [field, 1]));
  // A projection gives the fields that it names and no others.
  const one = async <F extends Fields<D>>(read: Read) => ((await read) ?? undefined) as Chosen<D, F> | undefined;

  return {
    async insertOne(document) {
      try {
        // Not insertMany: that wraps a lost connection in the error of a bulk write.
        await guarded.write(() => model.collection.insertOne(document as object));
        return 'ok';
      } catch (error) {
        if (isDuplicate(error)) return 'duplicate';
        throw error;
      }
    },
    findOne: <const F extends Fields<D>>(filter: Filter<D>, fields: F) =>
      one<F>(guarded.read(() => model.findOne(filter, projection(fields)).lean().exec())),
    async find<const F extends Fields<D>>(filter: Filter<D>, fields: F, { sort, limit }: FirstFew<D>) {
      const read: Read = guarded.read(() =>
        model
          .find(filter, projection(fields))
          .sort(sort as Record<string, 1 | -1>)
          .limit(limit)
          .lean()
          .exec(),
      );
      return (await read) as readonly Chosen<D, F>[];
    },
    purge: () => Promise.resolve(),
    updateOne: async (filter, update) =>
      (await guarded.write(() => model.updateOne(filter, update as object).exec())).matchedCount === 1,
    deleteOne: async (filter) => (await guarded.write(() => model.deleteOne(filter).exec())).deletedCount === 1,
    findOneAndUpdate: <const F extends Fields<D>>(filter: Filter<D>, update: Update<D>, fields: F) =>
      one<F>(
        guarded.write(() =>
          model
            .findOneAndUpdate(filter, update as object, { returnDocument: 'after', projection: projection(fields) })
            .lean()
            .exec(),
        ),
      ),
  };
}
