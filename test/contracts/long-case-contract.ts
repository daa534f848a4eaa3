/** What every storage must do with a case that goes on for years: its record is whole, and what a click writes stays small. */
import type { Storage } from '../../src/app/ports';
import { MOST_IN_CASE } from '../../src/storage/repository/cases/journal-parts';
import { caseId, noting, opening, SCHOOL } from '../support/stored-case';
import type { StorageUnderTest } from './under-test';

const NOTES = 2 * MOST_IN_CASE + 7;

async function written(storage: Storage): Promise<number> {
  let change = opening();
  await storage.cases.create(change);
  for (let number = 1; number <= NOTES; number += 1) {
    change = noting(change, `Note ${number}`);
    expect(await storage.cases.save(change, number)).toBe('saved');
  }
  return change.state.seq;
}

const problems = async (storage: Storage) => {
  const found = [];
  for await (const { entries, problem } of storage.upkeep.verify()) found.push({ entries, problem });
  return found;
};

export function describeLongCases(name: string, { fresh, again, emptyKind }: StorageUnderTest): void {
  let storage: Storage;
  beforeEach(async () => {
    storage = await fresh();
  });
  afterEach(() => storage.close());

  describe(`${name}: a long case`, () => {
    it('is read from its first entry to its last, and proves to be whole', async () => {
      const last = await written(storage);
      const journal = await storage.cases.journal(SCHOOL, caseId(1));
      expect(journal.map(({ seq }) => seq)).toEqual(Array.from({ length: last }, (_, at) => at + 1));
      const texts = journal.flatMap(({ event }) => (event.type === 'ActRecorded' ? [event.answers.text] : []));
      expect(texts.slice(1)).toEqual(Array.from({ length: NOTES }, (_, at) => `Note ${at + 1}`));
      expect(await problems(storage)).toEqual([{ entries: last, problem: undefined }]);
    });

    it('goes on after a restart, and next to another process', async () => {
      await written(storage);
      if (!again) return;
      await storage.close();
      storage = await again(storage);
      const stored = (await storage.cases.load(SCHOOL, caseId(1)))!;
      const later = noting(stored, 'Later');
      expect(await storage.cases.save(later, stored.version)).toBe('saved');
      expect(await storage.cases.journal(SCHOOL, caseId(1))).toHaveLength(later.state.seq);
    });

    if (!again || !emptyKind) return;

    it('is not opened without its older part', async () => {
      await written(storage);
      await storage.close();
      await emptyKind('parts');
      await expect(again(storage)).rejects.toThrow('the store has lost all of its parts');
    });
  });
}
