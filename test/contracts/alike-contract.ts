/**
 * What every storage must do to find cases about one pupil: by an index alone, keyed, with nothing of the pupil in clear,
 * through a change of keys, and gone with the case.
 */
import type { CaseChange, Storage } from '../../src/app/ports';
import { NOBODY, pupilNamed, type AboutWhom } from '../../src/domain/case/about';
import { TenantId } from '../../src/domain/ids';
import { MONDAY } from '../support/play';
import { caseCode, caseId, closing, message, minutesLater, noting, opening, SCHOOL } from '../support/stored-case';
import type { StorageUnderTest } from './under-test';

const NEW_KEY = Buffer.alloc(32, 9);
const OLD_KEY = Buffer.alloc(32, 7);

const about = (typed: string, within = ''): AboutWhom => ({ within, pupils: [pupilNamed(typed)!] });
const named = (number: number, typed: string, within?: string): CaseChange => ({
  ...opening({ number }),
  about: about(typed, within),
});

export function describeAlike(name: string, { fresh, again, raw, tamperColumn }: StorageUnderTest): void {
  let storage: Storage;
  beforeEach(async () => {
    storage = await fresh();
  });
  afterEach(() => storage.close());

  const alike = async (of: AboutWhom, tenant = SCHOOL, limit = 10) =>
    (await storage.cases.alike(tenant, of, limit)).map(({ code }) => code).sort();
  async function problems() {
    const found: unknown[] = [];
    for await (const { problem } of storage.upkeep.verify()) if (problem) found.push(problem);
    return found;
  }

  describe(`${name}: cases about one pupil`, () => {
    it('finds those that name the same pupil, in whatever spelling, and no other', async () => {
      await storage.cases.create(named(1, 'Sofie Jansen'));
      await storage.cases.create(named(2, 'JANSEN,  Sófie'));
      await storage.cases.create(named(3, 'Sofia Jansen'));
      await storage.cases.create({ ...opening({ number: 4 }), about: NOBODY });
      expect(await alike(about('sofie jansen'))).toEqual([caseCode(1), caseCode(2)]);
      expect(await alike(about('Daan Peters'))).toEqual([]);
      expect(await alike(NOBODY)).toEqual([]);
    });

    it('finds none of another tenant or another school', async () => {
      await storage.cases.create(named(1, 'Sofie Jansen', 'linde'));
      expect(await alike(about('Sofie Jansen', 'linde'))).toEqual([caseCode(1)]);
      expect(await alike(about('Sofie Jansen', 'wilg'))).toEqual([]);
      expect(await alike(about('Sofie Jansen'))).toEqual([]);
      expect(await alike(about('Sofie Jansen', 'linde'), TenantId('elsewhere'))).toEqual([]);
    });

    it('tells pupils of one name apart by their class, where both were named with one', async () => {
      await storage.cases.create(named(1, 'Sofie Jansen (3B)'));
      await storage.cases.create(named(2, 'Sofie Jansen uit klas 4a'));
      await storage.cases.create(named(3, 'Sofie Jansen'));
      expect(await alike(about('Sofie Jansen 3b'))).toEqual([caseCode(1), caseCode(3)]);
      expect(await alike(about('Sofie Jansen'))).toEqual([caseCode(1), caseCode(2), caseCode(3)]);
    });

    it('says of each whether it is closed, newest first, no more than asked', async () => {
      await storage.cases.create(named(1, 'Sofie Jansen'));
      const stored = (await storage.cases.load(SCHOOL, caseId(1)))!;
      await storage.cases.save({ ...closing(stored), about: about('Sofie Jansen') }, 1);
      await storage.cases.create(named(2, 'Sofie Jansen'));
      const found = await storage.cases.alike(SCHOOL, about('Sofie Jansen'), 10);
      expect(found.map(({ code, status }) => `${code} ${status}`).sort()).toEqual([
        `${caseCode(1)} closed`,
        `${caseCode(2)} open`,
      ]);
      expect(await storage.cases.alike(SCHOOL, about('Sofie Jansen'), 1)).toHaveLength(1);
    });

    it('follows who it is about when that changes, and stays when it does not', async () => {
      const first = named(1, 'Sofie Jansen');
      await storage.cases.create(first);
      await storage.cases.save({ ...noting(first, 'Note'), about: about('Sofie Jansen') }, 1);
      expect(await alike(about('Sofie Jansen'))).toEqual([caseCode(1)]);
      const second = (await storage.cases.load(SCHOOL, caseId(1)))!;
      await storage.cases.save({ ...noting(second, 'Corrected'), about: about('Sofia Jansen') }, 2);
      expect(await alike(about('Sofie Jansen'))).toEqual([]);
      expect(await alike(about('Sofia Jansen'))).toEqual([caseCode(1)]);
      expect(await problems()).toEqual([]);
    });

    it('is gone with the case', async () => {
      await storage.cases.create({ ...named(1, 'Sofie Jansen'), messages: [message('m1')], timerAt: MONDAY });
      await storage.cases.claimDue('w', minutesLater(1), minutesLater(2));
      expect(await storage.cases.erase('w', caseId(1), { at: MONDAY, by: [] })).toBe('erased');
      expect(await alike(about('Sofie Jansen'))).toEqual([]);
      expect(await problems()).toEqual([]);
    });

    if (raw)
      it('stands nowhere in clear', async () => {
        await storage.cases.create(named(1, 'Xander Quispel 3B'));
        const bytes = await raw();
        expect(bytes).toContain(caseCode(1));
        for (const secret of ['Xander', 'xander', 'Quispel', 'quispel']) expect(bytes).not.toContain(secret);
      });

    if (again)
      it('goes on through a change of the master key, before and after all is written anew', async () => {
        await storage.cases.create(named(1, 'Sofie Jansen 3B'));
        storage = await again(storage, NEW_KEY, [OLD_KEY]);
        expect(await alike(about('Sofie Jansen 3B'))).toEqual([caseCode(1)]);
        expect(await problems()).toEqual([]);
        await storage.upkeep.rewrapKeys();
        storage = await again(storage, NEW_KEY);
        expect(await alike(about('Sofie Jansen 3B'))).toEqual([caseCode(1)]);
        expect(await problems()).toEqual([]);
      });

    if (again && tamperColumn)
      it('is held against the record: a mark that was changed is told', async () => {
        await storage.cases.create(named(1, 'Sofie Jansen'));
        await storage.cases.create(named(2, 'Daan Peters'));
        await storage.close();
        await tamperColumn(caseId(1), 'about', []);
        storage = await again(storage);
        expect(await problems()).toEqual([{ what: 'column', column: 'about' }]);
      });
  });
}
