/** Setting aside what is older is broken off anywhere and done again, and never loses or doubles an entry. */
import type { CaseDocument, PartDocument, StoredEntry } from '../../src/storage/documents';
import {
  MOST_IN_CASE,
  PART,
  setOldestAside,
  wholeJournal,
  type Parts,
} from '../../src/storage/repository/cases/journal-parts';

const entry = (seq: number): StoredEntry => ({
  seq,
  at: 'at',
  sealed: `sealed ${seq}`,
  prev: `${seq - 1}`,
  hash: `${seq}`,
});
const entries = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => entry(from + at));
const WHO = { id: 'case', tenant: 'school' };

function store(journal: readonly StoredEntry[]) {
  let document = { _id: 'case', tenant: 'school', version: 7, journal, lastHash: '' } as unknown as CaseDocument;
  const parts = new Map<string, PartDocument>();
  /** Breaks off before the so many-th write. */
  let breaksAt = Infinity;
  const step = () => {
    breaksAt -= 1;
    if (breaksAt < 0) throw new Error('broken off');
  };
  const cases = {
    findOne: () => Promise.resolve(document),
    updateOne: async (filter: { version?: unknown }, { $set }: { $set?: Partial<CaseDocument> }) => {
      step();
      if (filter.version !== document.version) return false;
      document = { ...document, ...$set };
      return true;
    },
  } as unknown as Parameters<typeof setOldestAside>[0];
  const kept: Parts = {
    insertOne: async (part) => {
      step();
      if (parts.has(part._id)) return 'duplicate';
      parts.set(part._id, part);
      return 'ok';
    },
    find: async (filter: { _id: { $gte: string; $lt: string } }, _fields: unknown, { limit }: { limit: number }) =>
      [...parts.values()]
        .filter(({ _id }) => _id >= filter._id.$gte && _id < filter._id.$lt)
        .sort((one, other) => one._id.localeCompare(other._id))
        .slice(0, limit),
  };
  return {
    cases,
    parts: kept,
    partsById: parts,
    breakBefore: (write: number) => (breaksAt = write),
    goOn: () => (breaksAt = Infinity),
    add: (...more: StoredEntry[]) => {
      document = { ...document, version: document.version + 1, journal: [...document.journal, ...more] };
    },
    document: () => document,
    whole: () => wholeJournal(kept, document),
  };
}

it('leaves with the case no more than fits, and everything in order', async () => {
  const kept = store(entries(1, 5 * PART + 3));
  expect(await setOldestAside(kept.cases, kept.parts, WHO)).toBe(4 * PART);
  expect(kept.document().journal.length).toBeLessThan(MOST_IN_CASE);
  expect(await kept.whole()).toEqual(entries(1, 5 * PART + 3));
  expect(await setOldestAside(kept.cases, kept.parts, WHO)).toBe(4 * PART);
});

it.each([0, 1, 2, 3])('broken off before write %i, is whole at once and after the next time', async (write) => {
  const kept = store(entries(1, 3 * PART));
  kept.breakBefore(write);
  if (write < 3) await expect(setOldestAside(kept.cases, kept.parts, WHO)).rejects.toThrow('broken off');
  else await setOldestAside(kept.cases, kept.parts, WHO);
  kept.goOn();
  expect(await kept.whole()).toEqual(entries(1, 3 * PART));
  kept.add(...entries(3 * PART + 1, 5 * PART));
  expect(await kept.whole()).toEqual(entries(1, 5 * PART));
  expect(await setOldestAside(kept.cases, kept.parts, WHO)).toBe(4 * PART);
  expect(await kept.whole()).toEqual(entries(1, 5 * PART));
});

it('cuts nothing when somebody saved in between', async () => {
  const kept = store(entries(1, 3 * PART));
  const insert = kept.parts.insertOne.bind(kept.parts);
  const racing: Parts = {
    ...kept.parts,
    insertOne: (part) => {
      if (kept.partsById.size === 0) kept.add(entry(3 * PART + 1));
      return insert(part);
    },
  };
  expect(await setOldestAside(kept.cases, racing, WHO)).toBeUndefined();
  expect(await kept.whole()).toEqual(entries(1, 3 * PART + 1));
});

it('reads more parts than one look brings', async () => {
  const kept = store(entries(1, 70 * PART));
  await setOldestAside(kept.cases, kept.parts, WHO);
  expect(await kept.whole()).toEqual(entries(1, 70 * PART));
});

it.each(['not JSON', '{"format":1,"entries":[{"seq":1}]}', '{}'])(
  'gives no more than what stands before a part that is not what was written: %s',
  async (json) => {
    const kept = store(entries(1, 4 * PART));
    await setOldestAside(kept.cases, kept.parts, WHO);
    const [, second] = [...kept.partsById.keys()];
    kept.partsById.set(second!, { _id: second!, json });
    expect((await kept.whole()).map(({ seq }) => seq)).toEqual(
      [...entries(1, PART), ...entries(3 * PART + 1, 4 * PART)].map(({ seq }) => seq),
    );
  },
);
