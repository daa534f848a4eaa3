/**
 * A look at a database before anything is made in it: whether it is new, which of our indexes it lacks, and what time
 * it has. Writes nothing.
 */
import { KINDS, INDEXES } from '../documents';
import { missingIndexes } from './mongo-collection';
import { connectMongo, FOR_PEOPLE } from './mongo-storage';
import { unlessAway } from './unavailable';

/**
 * `isNew`: nothing of ours is there yet · `missing`: e.g. `cases: tenant, code` · `replicaSet`: its name, when it is
 * one.
 */
export type DatabaseLook = {
  readonly isNew: boolean;
  readonly missing: readonly string[];
  readonly replicaSet?: string | undefined;
};

/** Throws StorageUnavailable, or the driver's own error when the server refuses us. */
export async function lookAtMongo(uri: string): Promise<DatabaseLook> {
  const connection = await connectMongo(uri, FOR_PEOPLE);
  try {
    return await unlessAway(async () => {
      const db = connection.db!;
      const present = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
      const known = KINDS.filter((kind) => present.includes(kind));
      const missing = await Promise.all(
        known.map(async (kind) =>
          (await missingIndexes(db.collection(kind), INDEXES[kind])).map(
            ({ fields }) => `${kind}: ${fields.join(', ')}`,
          ),
        ),
      );
      const absent = KINDS.filter((kind) => !present.includes(kind)).map((kind) => `${kind}: the collection itself`);
      const isNew = !present.includes('secrets') || (await db.collection('secrets').findOne()) === null;
      const hello = (await db.admin().command({ hello: 1 })) as { readonly setName?: string };
      return { isNew, missing: [...missing.flat(), ...absent], replicaSet: hello.setName };
    });
  } finally {
    await connection.close();
  }
}
