/**
 * What every storage must do with source-free reports (BXN-3.4): apart from the cases, each once, told of in turn, and
 * unreadable at rest.
 */
import type { ReportMessage, Storage } from '../../src/app/ports';
import { PersonId, TenantId, ReportReference } from '../../src/domain/ids';
import { newReport, withAnswer, type Handed } from '../../src/domain/reports/report';
import { opening, SCHOOL } from '../support/stored-case';
import type { StorageUnderTest } from './under-test';

const NOW = '2026-11-16T08:00:00.000Z';
const LATER = '2026-11-16T08:01:00.000Z';
const reference = (number: number) => ReportReference(number.toString(16).padStart(32, '0'));
const handed = (number: number, week = '2026-W47'): Handed => ({
  reference: reference(number),
  is: 'report',
  to: 'radicalism_cell',
  from: ['liaison_assistant'],
  week,
  title: { nl: 'Bericht', en: 'Report' },
  facts: [{ label: { nl: 'Wat', en: 'What' }, value: { nl: 'Vervelende woorden', en: 'Ugly words' } }],
});
const line = (id: string, more: Partial<ReportMessage> = {}): ReportMessage => ({
  id,
  to: 'radicalism_cell',
  what: 'new',
  notBefore: NOW,
  attempts: 0,
  ...more,
});

export function describeReports(name: string, { fresh, again, raw, tamperReports }: StorageUnderTest): void {
  let storage: Storage;
  beforeEach(async () => {
    storage = await fresh();
  });
  afterEach(() => storage.close());
  const add = (number = 1, messages: readonly ReportMessage[] = [], week?: string) =>
    storage.reports.add(SCHOOL, { report: newReport(handed(number, week)), messages });

  describe(`${name}: reports`, () => {
    it('gives back a report by its reference, to its tenant alone', async () => {
      expect(await add()).toBe('added');
      expect(await storage.reports.load(SCHOOL, reference(1))).toEqual({ report: newReport(handed(1)), version: 1 });
      expect(await storage.reports.load(SCHOOL, reference(2))).toBeUndefined();
      expect(await storage.reports.load(TenantId('elsewhere'), reference(1))).toBeUndefined();
    });

    if (tamperReports && again) {
      it('finds a report that is not what was written, and says no more of it', async () => {
        await add(1);
        await add(2);
        expect(await storage.upkeep.verifyReports()).toEqual({ whole: 2, broken: 0 });
        await tamperReports();
        const other = await again(storage);
        expect(await other.upkeep.verifyReports()).toEqual({ whole: 0, broken: 2 });
        storage = other;
      });
    }

    it('keeps the first of two with the same reference', async () => {
      await add();
      expect(
        await storage.reports.add(SCHOOL, { report: newReport(handed(1, '2026-W50')), messages: [line('again')] }),
      ).toBe('exists');
      expect((await storage.reports.load(SCHOOL, reference(1)))?.report.week).toBe('2026-W47');
      expect(await storage.reports.claimDue('w', NOW, LATER)).toBeUndefined();
    });

    it('saves the next version once', async () => {
      await add();
      const report = withAnswer(newReport(handed(1)), { ...handed(1), is: 'answer' }, 'key');
      expect(await storage.reports.save(SCHOOL, { report, messages: [] }, 1)).toBe('saved');
      expect(await storage.reports.save(SCHOOL, { report, messages: [] }, 1)).toBe('clash');
      expect(await storage.reports.load(SCHOOL, reference(1))).toEqual({ report, version: 2 });
      expect(await storage.reports.save(SCHOOL, { report: newReport(handed(9)), messages: [] }, 1)).toBe('clash');
    });

    it('lists those for a role, the latest week first', async () => {
      await add(1, [], '2026-W09');
      await add(2, [], '2026-W47');
      await add(3, [], '2027-W01');
      const weeks = async (role: 'radicalism_cell' | 'liaison_assistant', limit = 9, tenant = SCHOOL) =>
        (await storage.reports.listFor(tenant, role, limit)).map(({ week }) => week);
      expect(await weeks('radicalism_cell')).toEqual(['2027-W01', '2026-W47', '2026-W09']);
      expect(await weeks('radicalism_cell', 1)).toEqual(['2027-W01']);
      expect(await weeks('liaison_assistant')).toEqual([]);
      expect(await weeks('radicalism_cell', 9, TenantId('elsewhere'))).toEqual([]);
    });

    it('gives what is to be told to one worker at a time, until it is told', async () => {
      await add(1, [line('m1')]);
      const claimed = (await storage.reports.claimDue('one', NOW, LATER))!;
      expect(claimed).toMatchObject({
        tenant: SCHOOL,
        version: 1,
        report: { reference: reference(1) },
        outbox: [{ id: 'm1', what: 'new' }],
      });
      expect(await storage.reports.claimDue('other', NOW, LATER)).toBeUndefined();
      expect(await storage.reports.settle('other', claimed, { delivered: ['m1'], retry: [] })).toBe('lost');
      expect(await storage.reports.settle('one', claimed, { delivered: ['m1'], retry: [] })).toBe('settled');
      expect(await storage.reports.claimDue('other', LATER, LATER)).toBeUndefined();
    });

    it('tells again what was not told, not sooner, and what was added meanwhile', async () => {
      await add(1, [line('m1')]);
      const claimed = (await storage.reports.claimDue('one', NOW, LATER))!;
      await storage.reports.save(
        SCHOOL,
        { report: claimed.report, messages: [line('m2', { to: 'liaison_assistant', what: 'asked' })] },
        1,
      );
      await storage.reports.settle('one', claimed, {
        delivered: [],
        retry: [{ id: 'm1', attempts: 1, notBefore: LATER }],
      });
      const second = (await storage.reports.claimDue('one', NOW, LATER))!;
      expect(second.outbox).toMatchObject([{ id: 'm1', attempts: 1, notBefore: LATER }, { id: 'm2' }]);
      await storage.reports.settle('one', second, { delivered: ['m2'], retry: [] });
      expect(await storage.reports.claimDue('one', NOW, LATER)).toBeUndefined();
      expect((await storage.reports.claimDue('one', LATER, LATER))?.outbox.map(({ id }) => id)).toEqual(['m1']);
    });

    it('another worker takes over when the lease has run out', async () => {
      await add(1, [line('m1')]);
      await storage.reports.claimDue('one', NOW, LATER);
      expect((await storage.reports.claimDue('other', LATER, '2026-11-16T08:02:00.000Z'))?.outbox).toHaveLength(1);
    });

    if (!again || !raw) return;

    it('says nothing at rest but the week, and no time at all', async () => {
      await add(1, [line('m1')]);
      await storage.cases.create(opening());
      const atRest = await raw();
      for (const secret of [reference(1), 'Vervelende', 'radicalism_cell', 'liaison_assistant'])
        expect(atRest).not.toContain(secret);
      expect(atRest).toContain('2026-W47');
    });

    it('is there after a restart, and with another master key', async () => {
      await add(1, [line('m1')]);
      const report = {
        ...newReport(handed(1)),
        journal: [{ at: '2026-11-16', who: { person: PersonId('ward') }, what: 'viewed' as const }],
      };
      await storage.reports.save(SCHOOL, { report, messages: [] }, 1);
      const key = Buffer.alloc(32, 9);
      storage = await again(storage, key, [Buffer.alloc(32, 7)]);
      await storage.upkeep.rewrapKeys();
      storage = await again(storage, key);
      expect(await storage.reports.load(SCHOOL, reference(1))).toEqual({ report, version: 2 });
      expect((await storage.reports.claimDue('w', NOW, LATER))?.outbox).toHaveLength(1);
    });
  });
}
