/**
 * What every storage must do with what waits for the morning note: keep each line once, give it to one worker, and
 * never lose what was added meanwhile.
 */
import type { MorningLine } from '../../src/app/mornings';
import type { Storage } from '../../src/app/ports';
import { PersonId, TenantId } from '../../src/domain/ids';
import { caseId, SCHOOL } from '../support/stored-case';
import type { StorageUnderTest } from './under-test';

const MILA = PersonId('mila');
const DUE = '2026-11-17T07:15:00.000Z';
const LEASE = '2026-11-17T07:16:00.000Z';
const NEXT = '2026-11-18T07:15:00.000Z';
const line = (id: string, more: Partial<MorningLine> = {}): MorningLine => ({
  id,
  case: caseId(1),
  say: { nl: 'Wat je meldde is gelezen.', en: 'What you reported has been read.' },
  waits: { tasks: [], receipt: true },
  due: DUE,
  ...more,
});

/** Runs the part of the contract that is about morning notes. */
export function describeMornings(name: string, { fresh, again, raw }: StorageUnderTest): void {
  describe(`${name}: morning notes`, () => {
    let storage: Storage;
    beforeEach(async () => {
      storage = await fresh();
    });
    afterEach(() => storage.close());
    const claim = (worker = 'a', now = DUE, until = LEASE) => storage.mornings.claimDue(worker, now, until);

    it('are nothing before anything waits', async () => {
      expect(await claim()).toBeUndefined();
      expect(await storage.mornings.next()).toBeUndefined();
    });

    it('keep each line once, for one person of one tenant', async () => {
      await storage.mornings.add(SCHOOL, MILA, line('one'));
      await storage.mornings.add(SCHOOL, MILA, line('one'));
      await storage.mornings.add(SCHOOL, MILA, line('two', { waits: { tasks: ['t-1'] } }));
      await storage.mornings.add(TenantId('elsewhere'), MILA, line('three', { due: NEXT }));
      expect(await storage.mornings.next()).toBe(DUE);
      const claimed = await claim();
      expect(claimed).toMatchObject({ tenant: SCHOOL, person: MILA });
      expect(claimed?.lines.map(({ id }) => id)).toEqual(['one', 'two']);
      expect(claimed?.lines[1]?.waits).toEqual({ tasks: ['t-1'] });
    });

    it('keep lines that many add at the same moment', async () => {
      await Promise.all(['1', '2', '3', '4', '5'].map((id) => storage.mornings.add(SCHOOL, MILA, line(id))));
      expect((await claim())?.lines.map(({ id }) => id).sort()).toEqual(['1', '2', '3', '4', '5']);
    });

    it('are due at their time and not before, and are held by one worker until its lease is over', async () => {
      await storage.mornings.add(SCHOOL, MILA, line('one'));
      expect(await claim('a', '2026-11-17T07:14:59.000Z')).toBeUndefined();
      const both = await Promise.all([claim('a'), claim('b')]);
      expect(both.filter((one) => one !== undefined)).toHaveLength(1);
      expect(await claim('c', '2026-11-17T07:15:30.000Z')).toBeUndefined();
      expect(await claim('c', LEASE, NEXT)).toBeDefined();
    });

    it('that began are told of no second time that day, whatever happens next', async () => {
      await storage.mornings.add(SCHOOL, MILA, line('one'));
      const morning = (await claim())!;
      expect(await storage.mornings.begin('a', morning, '2026-11-17', NEXT)).toBe('begun');
      expect(await claim('b', LEASE, NEXT)).toBeUndefined();
      const kept = (await claim('b', NEXT, '2026-11-18T07:16:00.000Z'))!;
      expect(kept).toMatchObject({ told: { on: '2026-11-17', lines: ['one'] } });
      expect(kept.lines.map(({ id }) => id)).toEqual(['one']);
      expect(await storage.mornings.begin('a', morning, '2026-11-18', NEXT)).toBe('lost');
      expect(await storage.mornings.settle('a', morning, { done: ['one'], again: NEXT })).toBe('lost');
    });

    it('forget what was told, keep what was added meanwhile, and take nothing told a second time', async () => {
      await storage.mornings.add(SCHOOL, MILA, line('one'));
      const morning = (await claim())!;
      await storage.mornings.begin('a', morning, '2026-11-17', NEXT);
      await storage.mornings.add(SCHOOL, MILA, line('two', { due: NEXT }));
      expect(await storage.mornings.settle('a', morning, { done: ['one'], again: NEXT })).toBe('settled');
      await storage.mornings.add(SCHOOL, MILA, line('one'));
      expect(await storage.mornings.next()).toBe(NEXT);
      expect((await claim('a', NEXT, '2026-11-18T07:16:00.000Z'))?.lines.map(({ id }) => id)).toEqual(['two']);
    });

    it('that did not go out after all are due again when that is said', async () => {
      await storage.mornings.add(SCHOOL, MILA, line('one'));
      const morning = (await claim())!;
      await storage.mornings.begin('a', morning, '2026-11-17', NEXT);
      await storage.mornings.settle('a', morning, { done: [], again: LEASE, untold: true });
      const claimed = await claim('b', LEASE, NEXT);
      expect(claimed?.lines.map(({ id }) => id)).toEqual(['one']);
      expect(claimed?.told).toBeUndefined();
    });

    it('that nobody took make the store overdue', async () => {
      await storage.mornings.add(SCHOOL, MILA, line('one'));
      expect(await storage.upkeep.overdueSince('2026-11-17T07:14:00.000Z')).toBeUndefined();
      expect(await storage.upkeep.overdueSince(NEXT)).toBe(DUE);
    });

    if (again && raw) {
      it('are there after a restart, and say nothing of people at rest', async () => {
        await storage.mornings.add(SCHOOL, MILA, line('one'));
        expect(await raw()).not.toMatch(/mila|gelezen/);
        storage = await again(storage);
        expect((await claim())?.lines.map(({ id }) => id)).toEqual(['one']);
      });
    }
  });
}
