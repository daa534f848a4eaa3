/**
 * What every storage must do with the columns that cases are counted by: read them without a key, whatever became of
 * the case, and never more than them.
 */
import type { Storage } from '../../src/app/ports';
import { NOBODY } from '../../src/domain/case/about';
import { TenantId } from '../../src/domain/ids';
import type { CaseFigure } from '../../src/trends/figure';
import { approves, does, MONDAY } from '../support/play';
import { caseCode, caseId, changing, closing, opening, SCHOOL } from '../support/stored-case';
import type { StorageUnderTest } from './under-test';

const EVER = ['2000-01-01T00:00:00.000Z', '2100-01-01T00:00:00.000Z'] as const;

export function describeFigures(name: string, { fresh }: StorageUnderTest): void {
  let storage: Storage;
  beforeEach(async () => {
    storage = await fresh();
  });
  afterEach(() => storage.close());

  const figures = async (from: string = EVER[0], until: string = EVER[1], tenant = SCHOOL) => {
    const all: CaseFigure[] = [];
    for await (const figure of storage.cases.figures(tenant, from, until)) all.push(figure);
    return all;
  };
  const stored = async () => (await storage.cases.load(SCHOOL, caseId(1)))!;
  const save = async (...later: readonly Parameters<typeof changing>[1][number][]) => {
    const before = await stored();
    expect(await storage.cases.save(changing(before, later), before.version)).toBe('saved');
  };
  /** Made anew each time: the same request twice changes nothing. */
  const decision = () => [
    does('ilse', 'acute'),
    does('ilse', 'decision', { report: true, why: 'It is not safe at home' }),
    approves('tess', 'decision'),
  ];

  describe(`${name}: figures`, () => {
    it('tells of a case where it stands, and nothing that leads to it', async () => {
      const change = opening();
      await storage.cases.create(change);
      const dueAt = change.state.tasks[0]!.dueAt;
      expect(await figures()).toEqual([
        { prefix: 'TP', pathway: 'tiny', status: 'open', stage: 'talk_stage', openedAt: MONDAY, dueAt, decided: [] },
      ]);
      expect(JSON.stringify(await figures())).not.toMatch(new RegExp(`${caseId(1)}|${caseCode(1)}|ilse|joost|Sofie`));
    });

    it('tells when it was closed, until it is opened again', async () => {
      await storage.cases.create(opening());
      expect(await storage.cases.save(closing(await stored()), 1)).toBe('saved');
      expect(await figures()).toMatchObject([{ status: 'closed', closedAt: MONDAY, dueAt: undefined }]);
      await save(does('ilse', 'reopen'));
      const [open] = await figures();
      expect(open).toMatchObject({ status: 'open' });
      expect(open!.closedAt).toBeUndefined();
    });

    it('tells what was decided once somebody else approved, each decision once', async () => {
      await storage.cases.create(opening());
      await save(...decision().slice(0, 2));
      expect(await figures()).toMatchObject([{ decided: [] }]);
      await save(approves('tess', 'decision'));
      await save(...decision().slice(1));
      expect(await figures()).toMatchObject([{ decided: ['decision'], stage: 'decide_stage' }]);
    });

    it('still counts a case that was destroyed', async () => {
      await storage.cases.create({ ...opening(), timerAt: MONDAY });
      await save(...decision(), does('tess', 'close'));
      const before = await stored();
      await storage.cases.save(
        { state: before.state, about: NOBODY, entries: [], messages: [], timerAt: MONDAY },
        before.version,
      );
      await storage.cases.claimDue('w', MONDAY, EVER[1]);
      expect(await storage.cases.erase('w', caseId(1), { at: MONDAY, by: [] })).toBe('erased');
      expect(await storage.cases.load(SCHOOL, caseId(1))).toBeUndefined();
      expect(await figures()).toEqual([
        {
          prefix: 'TP',
          pathway: 'tiny',
          status: 'erased',
          stage: 'decide_stage',
          openedAt: MONDAY,
          closedAt: MONDAY,
          decided: ['decision'],
        },
      ]);
    });

    it('counts from the first moment to before the last, and of one tenant', async () => {
      const at = (minute: number) => `2026-11-16T08:0${minute}:00.000Z`;
      for (const minute of [1, 2, 3]) await storage.cases.create(opening({ number: minute, at: at(minute) }));
      await storage.cases.create(opening({ number: 1_000_002, at: at(2), tenant: TenantId('elsewhere') }));
      expect((await figures(at(1), at(3))).map(({ openedAt }) => openedAt)).toEqual([at(1), at(2)]);
      expect(await figures(at(3), at(3))).toEqual([]);
      expect(await figures(...EVER, TenantId('elsewhere'))).toHaveLength(1);
    });
  });
}

/** More than one page of them; apart, since it takes a while. */
export function describeManyFigures(name: string, { fresh }: StorageUnderTest): void {
  it(`${name}: tells of each case once, also when there are more than fit on a page`, async () => {
    const storage = await fresh();
    const change = opening();
    const many = Array.from({ length: 1003 }, (_, index) => index + 1);
    for (const number of many)
      await storage.cases.create({ ...change, state: { ...change.state, id: caseId(number), code: caseCode(number) } });
    let count = 0;
    for await (const figure of storage.cases.figures(SCHOOL, ...EVER)) count += figure.prefix === 'TP' ? 1 : 0;
    expect(count).toBe(1003);
    await storage.close();
  });
}
