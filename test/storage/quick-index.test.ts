import Datastore from '@seald-io/nedb';
import { quickenIndexes } from '../../src/storage/embedded/quick-index';

type Case = { readonly _id: string; readonly people: readonly string[]; readonly n: number };

/** What nedb has inside and does not declare. */
type Inside = Datastore & {
  readonly indexes: { readonly people: { readonly tree: { search(key: string): unknown[] } } };
};

/** What nedb keeps under a key: the very list, not a copy. */
const listOf = (db: Datastore, key: string): unknown[] => (db as Inside).indexes.people.tree.search(key);

async function open(count: number): Promise<Datastore<Case>> {
  const db = new Datastore<Case>({ inMemoryOnly: true });
  await db.ensureIndexAsync({ fieldName: 'people' });
  await db.insertAsync(
    Array.from({ length: count }, (_, index) => ({ _id: `case-${index}`, people: ['ilse', `p${index}`], n: 0 })),
  );
  quickenIndexes(db as Datastore);
  return db;
}

const idsOf = async (db: Datastore<Case>, person: string) =>
  (await db.findAsync({ people: person })).map(({ _id }) => _id).sort();

describe('quickenIndexes', () => {
  it('keeps the list of a key at an update instead of copying it', async () => {
    const db = await open(3);
    const before = listOf(db as Datastore, 'ilse');

    await db.updateAsync({ _id: 'case-1' }, { $inc: { n: 1 } }, {});

    expect(listOf(db as Datastore, 'ilse')).toBe(before);
    expect(before).toHaveLength(3);
    expect(await db.findOneAsync({ people: 'ilse', n: 1 })).toMatchObject({ _id: 'case-1' });
  });

  it('finds a document under its new keys and no longer under its old ones', async () => {
    const db = await open(3);

    await db.updateAsync({ _id: 'case-1' }, { $set: { people: ['omar'] } }, {});
    await db.removeAsync({ _id: 'case-2' }, {});

    expect(await idsOf(db, 'ilse')).toEqual(['case-0']);
    expect(await idsOf(db, 'omar')).toEqual(['case-1']);
    expect(await idsOf(db, 'p1')).toEqual([]);
  });

  it('goes on being quick after everything was read again', async () => {
    const db = await open(2);
    await db.loadDatabaseAsync();
    await db.insertAsync([
      { _id: 'a', people: ['ilse'], n: 0 },
      { _id: 'b', people: ['ilse'], n: 0 },
    ]);
    const before = listOf(db as Datastore, 'ilse');

    await db.updateAsync({ _id: 'a' }, { $inc: { n: 1 } }, {});

    expect(listOf(db as Datastore, 'ilse')).toBe(before);
    expect(await idsOf(db, 'ilse')).toEqual(expect.arrayContaining(['a', 'b']));
  });
});
