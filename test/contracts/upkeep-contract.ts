/**
 * What every storage must do for its owner: see that no record was changed, and change the master key while cases are
 * in use.
 */
import type { Storage } from '../../src/app/ports';
import type { CheckedCase } from '../../src/app/upkeep';
import { FORMATS } from '../../src/storage/formats/all-formats';
import { StoreIncomplete } from '../../src/storage/repository/manifest';
import { WrongMasterKey } from '../../src/storage/repository/master-key';
import { MONDAY, tinyPathway } from '../support/play';
import { caseCode, caseId, message, minutesLater, noting, opening, SCHOOL } from '../support/stored-case';
import type { StorageUnderTest } from './under-test';

const NEW_KEY = Buffer.alloc(32, 9);
const OLD_KEY = Buffer.alloc(32, 7);

async function verified(storage: Storage): Promise<CheckedCase[]> {
  const checked: CheckedCase[] = [];
  for await (const one of storage.upkeep.verify()) checked.push(one);
  return checked;
}

const problems = async (storage: Storage) =>
  (await verified(storage)).flatMap(({ code, problem }) => (problem ? [{ code, ...problem }] : []));

/** Two cases, the first with two changes; its number was given out by the counter. */
async function fill(storage: Storage): Promise<number> {
  const [, prefix, year] = /^([A-Z]+)-(\d+)-/.exec(caseCode(1))!;
  const first = opening();
  for (const number of [1, 2]) {
    expect(await storage.counters.next(`${SCHOOL}/${prefix}/${year}`)).toBe(number);
    await storage.cases.create(number === 1 ? first : opening({ number }));
  }
  const second = noting(first, 'Second');
  await storage.cases.save(second, 1);
  return second.state.seq;
}

export function describeUpkeep(
  name: string,
  { fresh, again, tamper, tamperColumn, emptyKind, raw }: StorageUnderTest,
): void {
  let storage: Storage;
  beforeEach(async () => {
    storage = await fresh();
  });
  afterEach(() => storage.close());

  describe(`${name}: upkeep`, () => {
    it('finds every record as it was written', async () => {
      await fill(storage);
      const checked = await verified(storage);
      expect(checked.map(({ code, problem }) => ({ code, problem }))).toEqual([
        { code: caseCode(1), problem: undefined },
        { code: caseCode(2), problem: undefined },
      ]);
      expect(checked.every(({ tenant, entries }) => tenant === SCHOOL && entries > 0)).toBe(true);
    });

    it('destroys a case for whoever holds it: nobody finds it any more, and its record still proves to be whole', async () => {
      await storage.cases.create(opening({ timerAt: MONDAY, messages: [message('m1')] }));
      await storage.cases.create(opening({ number: 2 }));
      const held = (await storage.cases.claimDue('w1', minutesLater(1), minutesLater(2)))!;
      const by = [held.state.openedBy];
      expect(await storage.cases.erase('w2', caseId(1), { at: MONDAY, by })).toBe('lost');
      expect(await storage.cases.erase('w1', caseId(1), { at: MONDAY, by })).toBe('erased');
      expect(await storage.cases.load(SCHOOL, caseId(1))).toBeUndefined();
      expect(await storage.cases.findByCode(SCHOOL, caseCode(1))).toBeUndefined();
      expect(await storage.cases.journal(SCHOOL, caseId(1))).toEqual([]);
      expect((await storage.cases.listFor(SCHOOL, held.state.openedBy, 10)).map(({ code }) => code)).toEqual([
        caseCode(2),
      ]);
      expect(await storage.cases.claimDue('w1', minutesLater(9), minutesLater(10))).toBeUndefined();
      expect(await storage.cases.save(noting(held, 'Too late'), held.version)).toBe('clash');
      expect(await storage.cases.create(opening())).toBe('exists');
      expect(
        (await verified(storage)).map(({ code, problem, entries }) => ({ code, problem, kept: entries > 0 })),
      ).toEqual([caseCode(1), caseCode(2)].map((code) => ({ code, problem: undefined, kept: true })));
    });

    it('tells since when the longest waiting case should have had a worker', async () => {
      expect(await storage.upkeep.overdueSince(minutesLater(60))).toBeUndefined();
      await storage.cases.create(opening({ timerAt: minutesLater(20) }));
      await storage.cases.create(opening({ number: 2, messages: [message('m1', minutesLater(10))] }));
      expect(await storage.upkeep.overdueSince(minutesLater(5))).toBeUndefined();
      expect(await storage.upkeep.overdueSince(minutesLater(60))).toBe(minutesLater(10));
      await storage.cases.claimDue('w1', minutesLater(60), minutesLater(61));
      await storage.cases.settle('w1', caseId(2), { delivered: ['m1'], retry: [], posts: {} });
      expect(await storage.upkeep.overdueSince(minutesLater(60))).toBe(minutesLater(20));
    });

    if (!again || !tamper || !tamperColumn || !emptyKind || !raw) return;

    it('keeps no key of a case that was destroyed, in no file of ours', async () => {
      await storage.cases.create(opening({ timerAt: MONDAY }));
      const key = /"key": ?"(v1[^"]+)"/.exec(await raw())![1]!;
      await storage.cases.claimDue('w1', minutesLater(1), minutesLater(2));
      await storage.cases.erase('w1', caseId(1), { at: MONDAY, by: [] });
      expect(await raw()).not.toContain(key);
    });

    it.each([
      ['entry', 2],
      ['order', 1],
      ['end', undefined],
    ] as const)('finds the one record that was changed behind our back: %s', async (change, seq) => {
      const last = await fill(storage);
      await storage.close();
      await tamper(caseId(1), change);
      storage = await again(storage);
      expect(await problems(storage)).toEqual([{ code: caseCode(1), what: 'journal', seq: seq ?? last }]);
    });

    it('finds that a case is gone, and that a state was put back to an older one', async () => {
      await fill(storage);
      await storage.close();
      await tamper(caseId(1), 'older state');
      await tamper(caseId(2), 'gone');
      storage = await again(storage);
      expect(await problems(storage)).toEqual([
        { code: caseCode(1), what: 'head' },
        { code: caseCode(2), what: 'removed' },
      ]);
    });

    it('tells a number that a crash left without a case from a case that was removed', async () => {
      await fill(storage);
      const [, prefix, year] = /^([A-Z]+)-(\d+)-/.exec(caseCode(1))!;
      await storage.counters.next(`${SCHOOL}/${prefix}/${year}`);
      expect(await problems(storage)).toEqual([{ code: caseCode(3), what: 'missing' }]);
    });

    it.each([
      ['tenant', 'elsewhere'],
      ['status', 'closed'],
      ['stage', 'another'],
      ['pathway', 'another'],
      ['openedAt', '2020-01-01T00:00:00.000Z'],
      ['people', []],
      ['dueAt', '2020-01-01T00:00:00.000Z'],
      ['closedAt', '2020-01-01T00:00:00.000Z'],
      ['timerAt', undefined],
      ['timerAt', '2036-01-01T00:00:00.000Z'],
      ['deliverAt', undefined],
      ['decided', ['close']],
    ] as const)('finds a column that was changed beside a record that is whole: %s', async (column, value) => {
      await storage.cases.create(opening({ timerAt: MONDAY, messages: [message('m1')] }));
      expect(await problems(storage)).toEqual([]);
      await storage.close();
      await tamperColumn(caseId(1), column, value);
      storage = await again(storage);
      expect((await problems(storage)).filter(({ what }) => what !== 'removed')).toMatchObject([
        { code: caseCode(1), what: 'column', column },
      ]);
    });

    it('finds a case under another code, and misses it under its own', async () => {
      await storage.cases.create(opening());
      await storage.close();
      await tamperColumn(caseId(1), 'code', 'MC-2020-0009');
      storage = await again(storage);
      expect(await problems(storage)).toEqual([
        { code: 'MC-2020-0009', what: 'column', column: 'code' },
        { code: caseCode(1), what: 'removed' },
      ]);
    });

    it('finds a case that was put back to an older copy, or is gone, by what was kept of it outside', async () => {
      await fill(storage);
      const kept = new Map(
        (await verified(storage)).map(({ tenant, code, entries, lastHash }) => [
          `${tenant}/${code}`,
          { entries, hash: lastHash },
        ]),
      );
      const of = async (ends: typeof kept) => {
        const found: unknown[] = [];
        for await (const { code, problem } of storage.upkeep.verify(ends))
          if (problem) found.push([code, problem.what]);
        return found;
      };
      expect(await of(kept)).toEqual([]);
      const [name, end] = [...kept][0]!;
      expect(await of(new Map([[name, { ...end, entries: end.entries + 1 }]]))).toEqual([[caseCode(1), 'older']]);
      expect(await of(new Map([[name, { ...end, hash: 'of another' }]]))).toEqual([[caseCode(1), 'older']]);
      expect(await of(new Map([[`${SCHOOL}/MC-2019-0001`, end]]))).toEqual([['MC-2019-0001', 'removed']]);
    });

    it.each(['cases', 'counters', 'pathways', 'secrets'])(
      'does not start when all of a kind is gone and the rest is there: %s',
      async (kind) => {
        await fill(storage);
        await storage.archive.keep('e1', tinyPathway);
        await storage.close();
        await emptyKind(kind);
        await expect(again(storage)).rejects.toThrow(StoreIncomplete);
        await expect(again(storage)).rejects.toThrow(new RegExp(`${kind}.*backup`));
        storage = await fresh();
      },
    );

    it('does not start on what a newer release wrote, and says which', async () => {
      await fill(storage);
      await storage.close();
      Object.assign(FORMATS.head, { now: FORMATS.head.now + 1 });
      const newer = await again(storage);
      await newer.archive.keep('e1', tinyPathway);
      await newer.close();
      Object.assign(FORMATS.head, { now: FORMATS.head.now - 1 });
      await expect(again(storage)).rejects.toThrow(
        new RegExp(
          `written by Zorgspoor \\d+\\.\\d+\\.\\d+.*format ${FORMATS.head.now + 1}.*up to ${FORMATS.head.now}`,
        ),
      );
      storage = await fresh();
    });

    it('tells a case that somebody took the key of from one that was destroyed by decision', async () => {
      await fill(storage);
      await storage.close();
      await tamper(caseId(1), 'no key');
      storage = await again(storage);
      expect(await problems(storage)).toEqual([{ code: caseCode(1), what: 'key' }]);
    });

    it('changes the master key while cases are open, and needs the old one no more', async () => {
      await fill(storage);
      await storage.addresses.remember('team', { id: 'a' });
      await storage.close();
      storage = await again(storage, NEW_KEY, [OLD_KEY]);
      const before = (await storage.cases.load(SCHOOL, caseId(2)))!;
      expect(await storage.upkeep.keysInUse()).toEqual({ current: 0, old: 4, unknown: 0 });
      expect(await storage.upkeep.rewrapKeys()).toEqual({ changed: 4, kept: 0 });
      expect(await storage.upkeep.rewrapKeys()).toMatchObject({ changed: 0, kept: 2 });
      expect(await storage.upkeep.keysInUse()).toEqual({ current: 4, old: 0, unknown: 0 });
      expect(await storage.cases.save(noting(before, 'Meanwhile'), before.version)).toBe('saved');
      await storage.close();

      storage = await again(storage, NEW_KEY);
      expect(await problems(storage)).toEqual([]);
      expect(await storage.addresses.recall('team')).toEqual({ id: 'a' });
      const { openedBy } = before.state;
      expect((await storage.cases.listFor(SCHOOL, openedBy, 10)).map(({ code }) => code).sort()).toEqual([
        caseCode(1),
        caseCode(2),
      ]);
      await storage.close();

      await expect(again(storage, OLD_KEY)).rejects.toThrow(WrongMasterKey);
      storage = await again(storage, NEW_KEY);
    });
  });
}
