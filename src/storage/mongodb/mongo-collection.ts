/** One collection through mongoose: lean reads and plain conditional updates; no document object is ever made. */
import { mongo, type Model } from 'mongoose';
import type { Collection } from '../collection';
import type { Index } from '../documents';

const DUPLICATE_KEY = 11000;

type Guard = <T>(operation: () => PromiseLike<T>) => Promise<T>;

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

/** The collection behind a model. `guarded` turns a database that is away into StorageUnavailable. */
export function toCollection<D extends { readonly _id: string }>(model: Model<never>, guarded: Guard): Collection<D> {
  const untyped = model as unknown as Model<D>;
  const projection = (fields: readonly string[]) => Object.fromEntries(['_id', ...fields].map((field) => [field, 1]));

  return {
    async insertOne(document) {
      try {
        // Not insertMany: that wraps a lost connection in the error of a bulk write.
        await guarded(() => untyped.collection.insertOne(document as object));
        return 'ok';
      } catch (error) {
        if (isDuplicate(error)) return 'duplicate';
        throw error;
      }
    },
    findOne: async (filter, fields) =>
      ((await guarded(() =>
        untyped
          .findOne(filter as object, projection(fields))
          .lean()
          .exec(),
      )) ?? undefined) as never,
    find: async (filter, fields, { sort, limit }) =>
      (await guarded(() =>
        untyped
          .find(filter as object, projection(fields))
          .sort(sort as Record<string, 1 | -1>)
          .limit(limit)
          .lean()
          .exec(),
      )) as never,
    purge: () => Promise.resolve(),
    updateOne: async (filter, update) =>
      (await guarded(() => untyped.updateOne(filter as object, update as object).exec())).matchedCount === 1,
    deleteOne: async (filter) => (await guarded(() => untyped.deleteOne(filter as object).exec())).deletedCount === 1,
    findOneAndUpdate: async (filter, update, fields) =>
      ((await guarded(() =>
        untyped
          .findOneAndUpdate(filter as object, update as object, {
            returnDocument: 'after',
            projection: projection(fields),
          })
          .lean()
          .exec(),
      )) ?? undefined) as never,
  };
}
