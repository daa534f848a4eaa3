/**
 * What every storage must do, whatever is under it. The same tests for the embedded store and for MongoDB
 * (docs/decisions/two-stores.md).
 */
import { type Storage } from '../../src/app/ports';
import { PersonId, TenantId } from '../../src/domain/ids';
import { JournalBroken } from '../../src/storage/repository/cases/journal';
import { WrongMasterKey } from '../../src/storage/repository/master-key';
import { tinyPathway } from '../support/play';
import { caseCode, caseId, closing, message, minutesLater, noting, opening, SCHOOL } from '../support/stored-case';
import { describeAlike } from './alike-contract';
import { describeAttendance } from './attendance-contract';
import { describeStaff } from './staff-contract';
import { describeDirectory } from './directory-contract';
import { describeDownloads } from './download-contract';
import { describeInstallations } from './installation-contract';
import { describeFigures } from './figures-contract';
import { describeMornings } from './morning-contract';
import { describeQueue } from './queue-contract';
import { describeReports } from './report-contract';
import { MASTER_KEY, type StorageUnderTest } from './under-test';
import { describeMends } from './mends-contract';
import { describeLongCases } from './long-case-contract';
import { describeUpkeep } from './upkeep-contract';

/** Runs the whole contract. Each test has a storage without data. */
export function describeStorage(name: string, under: StorageUnderTest): void {
  describe('the contract', () => testStorage(name, under));
  describe('the contract', () => describeUpkeep(name, under));
  describe('the contract', () => describeLongCases(name, under));
  describe('the contract', () => describeReports(name, under));
  describe('the contract', () => describeDownloads(name, under));
  describe('the contract', () => describeInstallations(name, under));
  describe('the contract', () => describeFigures(name, under));
  describe('the contract', () => describeMends(name, under));
  describe('the contract', () => describeAttendance(name, under));
  describe('the contract', () => describeMornings(name, under));
  describe('the contract', () => describeStaff(name, under));
  describe('the contract', () => describeAlike(name, under));
}

function testStorage(name: string, { fresh, again, raw, tamper }: StorageUnderTest): void {
  let storage: Storage;
  beforeEach(async () => {
    storage = await fresh();
  });
  afterEach(() => storage.close());

  const stored = async (number = 1) => (await storage.cases.load(SCHOOL, caseId(number)))!;

  describe(`${name}: cases`, () => {
    it('gives back the state it was given, by id and by code', async () => {
      const change = opening();
      expect(await storage.cases.create(change)).toBe('created');
      expect(await stored()).toEqual({ state: change.state, version: 1 });
      expect(await storage.cases.findByCode(SCHOOL, caseCode(1))).toEqual({ state: change.state, version: 1 });
    });

    it('knows no case of another tenant', async () => {
      await storage.cases.create(opening());
      const elsewhere = TenantId('elsewhere');
      expect(await storage.cases.load(elsewhere, caseId(1))).toBeUndefined();
      expect(await storage.cases.findByCode(elsewhere, caseCode(1))).toBeUndefined();
      expect(await storage.cases.journal(elsewhere, caseId(1))).toEqual([]);
    });

    it('tells the open cases of a tenant, each once, and no other', async () => {
      const openOnes = async (tenant = SCHOOL) => {
        const codes: string[] = [];
        for await (const { state } of storage.cases.openOf(tenant)) codes.push(state.code);
        return codes.sort();
      };
      expect(await openOnes()).toEqual([]);
      await storage.cases.create(opening());
      await storage.cases.create(opening({ number: 2 }));
      expect(await openOnes()).toEqual([caseCode(1), caseCode(2)]);
      expect(await openOnes(TenantId('elsewhere'))).toEqual([]);
      const before = await stored(2);
      expect(await storage.cases.save(closing(before), before.version)).toBe('saved');
      expect(await openOnes()).toEqual([caseCode(1)]);
    });

    it('makes one case of the same id twice, and of the same code twice in a tenant', async () => {
      const first = opening();
      await storage.cases.create(first);
      expect(await storage.cases.create(opening({ facts: 'Another text' }))).toBe('exists');
      const sameCode = opening({ number: 2 });
      expect(await storage.cases.create({ ...sameCode, state: { ...sameCode.state, code: caseCode(1) } })).toBe(
        'exists',
      );
      expect(await stored()).toEqual({ state: first.state, version: 1 });
      expect(await stored(2)).toBeUndefined();
      expect(await storage.cases.create(opening({ number: 1_000_001, tenant: TenantId('elsewhere') }))).toBe('created');
    });

    it('lets one of many create the same case', async () => {
      const made = await Promise.all(Array.from({ length: 10 }, () => storage.cases.create(opening())));
      expect(made.filter((one) => one === 'created')).toHaveLength(1);
    });

    it('saves at the expected version and keeps the journal in order', async () => {
      const first = opening();
      await storage.cases.create(first);
      const second = noting(first, 'Spoke with Sofie');
      expect(await storage.cases.save(second, 1)).toBe('saved');
      const third = noting(second, 'Spoke with Sofie again');
      expect(await storage.cases.save(third, 2)).toBe('saved');
      expect(await stored()).toEqual({ state: third.state, version: 3 });
      expect(await storage.cases.journal(SCHOOL, caseId(1))).toEqual([
        ...first.entries,
        ...second.entries,
        ...third.entries,
      ]);
    });

    it('refuses a save at an older version, and then stores nothing of it', async () => {
      const first = opening();
      await storage.cases.create(first);
      const second = noting(first, 'The first to come');
      await storage.cases.save(second, 1);
      expect(await storage.cases.save(noting(first, 'Too late', { messages: [message('late')] }), 1)).toBe('clash');
      expect(await storage.cases.save(noting(second, 'Too early'), 3)).toBe('clash');
      expect(await stored()).toEqual({ state: second.state, version: 2 });
      expect(await storage.cases.journal(SCHOOL, caseId(1))).toHaveLength(first.entries.length + second.entries.length);
      expect(await storage.cases.claimDue('w', minutesLater(1), minutesLater(2))).toBeUndefined();
    });

    it('has exactly one winner per version when fifty save at once, and loses no entry', async () => {
      await storage.cases.create(opening());
      let clashes = 0;
      const writeUntilSaved = async (number: number) => {
        for (;;) {
          const now = await stored();
          if ((await storage.cases.save(noting(now, `note ${number}`), now.version)) === 'saved') return;
          clashes += 1;
        }
      };
      await Promise.all(Array.from({ length: 50 }, (_, number) => writeUntilSaved(number)));
      const { version, state } = await stored();
      expect(version).toBe(51);
      expect(clashes).toBeGreaterThan(0);
      const journal = await storage.cases.journal(SCHOOL, caseId(1));
      expect(journal.map((entry) => entry.seq)).toEqual(Array.from({ length: state.seq }, (_, index) => index + 1));
      const notes = journal.flatMap(({ event }) =>
        event.type === 'ActRecorded' && event.act === 'note' ? [event.answers['text']] : [],
      );
      expect(new Set(notes).size).toBe(50);
    });

    it('lists the cases of a person: open ones first, newest first, and not those of others', async () => {
      for (const number of [1, 2, 3, 4]) await storage.cases.create(opening({ number, at: minutesLater(number) }));
      await storage.cases.create(opening({ number: 5, tenant: TenantId('elsewhere') }));
      await storage.cases.save(closing(await stored(4)), 1);
      const rows = await storage.cases.listFor(SCHOOL, PersonId('ilse'), 10);
      expect(rows.map((row) => row.code)).toEqual([3, 2, 1, 4].map(caseCode));
      const dueAt = (await stored(3)).state.tasks[0]!.dueAt;
      expect(rows[0]).toEqual({
        id: caseId(3),
        code: caseCode(3),
        pathway: 'tiny',
        status: 'open',
        stage: 'talk_stage',
        openedAt: minutesLater(3),
        dueAt,
      });
      expect(rows[3]).toEqual({
        id: caseId(4),
        code: caseCode(4),
        pathway: 'tiny',
        status: 'closed',
        stage: 'talk_stage',
        openedAt: minutesLater(4),
      });
      expect(await storage.cases.listFor(SCHOOL, PersonId('ilse'), 2)).toHaveLength(2);
      expect(await storage.cases.listFor(SCHOOL, PersonId('joost'), 10)).toHaveLength(4);
      expect(await storage.cases.listFor(SCHOOL, PersonId('max'), 10)).toEqual([]);
    });

    it('does not list a case for somebody who is kept out of it', async () => {
      await storage.cases.create(opening({ answers: { kept_out: ['ilse', 'joost'] } }));
      expect(await storage.cases.listFor(SCHOOL, PersonId('ilse'), 10)).toEqual([]);
      expect(await storage.cases.listFor(SCHOOL, PersonId('joost'), 10)).toEqual([]);
      expect(await storage.cases.listFor(SCHOOL, PersonId('tess'), 10)).toHaveLength(1);
    });
  });

  describeQueue(name, () => storage);

  describeDirectory(name, () => storage, { again, raw });

  describe(`${name}: small stores`, () => {
    it('never gives a number of a series twice', async () => {
      const numbers = await Promise.all(Array.from({ length: 20 }, () => storage.counters.next('school/TP/2026')));
      expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
      expect(await storage.counters.next('school/TP/2027')).toBe(1);
    });

    it('keeps an edition of a pathway as it was', async () => {
      await storage.archive.keep('e1', tinyPathway);
      await storage.archive.keep('e1', tinyPathway);
      expect(await storage.archive.find('e1')).toEqual(tinyPathway);
      expect(await storage.archive.find('e2')).toBeUndefined();
    });

    it('remembers addresses, the last one told', async () => {
      const reference = { 'a.b': { $c: ['é', null, 1] } };
      await storage.addresses.remember('teams/user/1', reference);
      await storage.addresses.remember('teams/user/2', { n: 1 });
      await storage.addresses.remember('teams/user/2', { n: 2 });
      expect(await storage.addresses.recall('teams/user/1')).toEqual(reference);
      expect(await storage.addresses.recall('teams/user/2')).toEqual({ n: 2 });
      expect(await storage.addresses.recall('teams/user/3')).toBeUndefined();
    });

    it('answers a check', () => expect(storage.check()).resolves.toBeUndefined());
  });

  if (again) {
    describe(`${name}: another process`, () => {
      it('finds everything, and may save without having loaded', async () => {
        const first = opening({ messages: [message('m1')] });
        await storage.cases.create(first);
        await storage.counters.next('series');
        await storage.addresses.remember('key', 'value');
        // Some of these end a line for some who read lines.
        const odd = { ...tinyPathway, summary: { nl: 'Regel\u2028einde\u0085 en \u{1F6B2}', en: 'line\vend' } };
        await storage.archive.keep('e1', odd);

        storage = await again(storage);
        const second = noting(first, 'After the restart');
        expect(await storage.cases.save(second, 1)).toBe('saved');
        expect(await storage.cases.journal(SCHOOL, caseId(1))).toEqual([...first.entries, ...second.entries]);
        expect(await storage.cases.create(opening({ number: 2 }))).toBe('created');
        expect(await storage.cases.create(opening())).toBe('exists');
        expect((await storage.cases.claimDue('w', minutesLater(1), minutesLater(2)))!.outbox).toEqual([message('m1')]);
        expect(await storage.counters.next('series')).toBe(2);
        expect(await storage.addresses.recall('key')).toBe('value');
        expect(await storage.archive.find('e1')).toEqual(odd);
      });

      it('does not start with another master key, and says so', async () => {
        await storage.cases.create(opening());
        await expect(again(storage, Buffer.alloc(32, 8))).rejects.toThrow(WrongMasterKey);
        storage = await again(storage);
        expect((await stored()).version).toBe(1);
      });
    });
  }

  if (raw) {
    it(`${name}: holds no answer, no name and no person in clear`, async () => {
      const first = opening({ facts: 'Blue arm at gym', messages: [message('m1')] });
      await storage.cases.create(first);
      await storage.cases.save(noting(first, 'Mother called'), 1);
      await storage.addresses.remember('teams/user/1', { user: { name: 'Ilse de Wit' } });
      const claimed = (await storage.cases.claimDue('worker', minutesLater(1), minutesLater(2)))!;
      await storage.cases.settle('worker', claimed.state.id, {
        delivered: [],
        retry: [],
        posts: { 'case@ilse': { platform: 'web', conversation: 'dm-of-ilse', message: 'p1' } },
      });
      const bytes = await raw();
      expect(bytes).toContain(caseCode(1));
      for (const secret of [
        'Blue arm',
        'Sofie',
        'Mother called',
        'Ilse de Wit',
        'mila',
        'ilse',
        'joost',
        'dm-of-ilse',
        MASTER_KEY.toString('hex'),
        MASTER_KEY.toString('base64'),
      ])
        expect(bytes).not.toContain(secret);
    });
  }

  if (tamper && again) {
    describe(`${name}: a journal that was changed behind our back`, () => {
      it.each([
        ['entry', 2],
        ['order', 1],
        ['end', undefined],
      ] as const)('is not read as if nothing had happened: %s', async (change, seq) => {
        const first = opening();
        await storage.cases.create(first);
        const second = noting(first, 'Second');
        await storage.cases.save(second, 1);
        await storage.close();
        await tamper(caseId(1), change);
        storage = await again(storage);
        const broken = await storage.cases.journal(SCHOOL, caseId(1)).catch((error: unknown) => error);
        expect(broken).toBeInstanceOf(JournalBroken);
        expect(broken).toMatchObject({ caseId: caseId(1), seq: seq ?? second.state.seq });
      });
    });
  }
}
