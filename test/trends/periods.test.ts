/** Periods overlap; figures of one cannot be taken from those of another to find a count of one to four. */
import { count } from '../../src/trends/count';
import type { CaseFigure } from '../../src/trends/figure';
import {
  boundsOf,
  calendarYear,
  cutsFor,
  quarterOf,
  readPeriod,
  recentPeriods,
  schoolYear,
  type Period,
} from '../../src/trends/period';
import { calendar, tinyPathway } from '../support/play';

const NOW = '2026-11-16T08:00:00.000Z';
const read = (text: string) => readPeriod(calendar, NOW, text)?.id;

describe('a period', () => {
  it.each([
    ['', '2026-2027'],
    ['2026-2027', '2026-2027'],
    ['2025/2026', '2025-2026'],
    ['2026', '2026'],
    ['2026-Q4', '2026-Q4'],
    ['k3 2026', '2026-Q3'],
    ['2026 q1', '2026-Q1'],
    ['schooljaar', '2026-2027'],
    ['Vorig schooljaar', '2025-2026'],
    ['vorig jaar', '2025'],
    ['dit kwartaal', '2026-Q4'],
    ['last quarter', '2026-Q3'],
    ['school year', '2026-2027'],
  ])('typed as "%s" is %s', (typed, id) => expect(read(typed)).toBe(id));

  it.each(['2026-2028', '2026-Q5', '1999', '3000', 'Sofie', 'morgen', '2026-', 'vorig'])('is not "%s"', (typed) =>
    expect(read(typed)).toBeUndefined(),
  );

  it('begins and ends at midnight of the school', () => {
    expect(boundsOf(calendar, schoolYear(2026))).toEqual({
      from: '2026-07-31T22:00:00.000Z',
      until: '2027-07-31T22:00:00.000Z',
    });
    expect(boundsOf(calendar, calendarYear(2026))).toEqual({
      from: '2025-12-31T23:00:00.000Z',
      until: '2026-12-31T23:00:00.000Z',
    });
    expect(boundsOf(calendar, quarterOf(2026, 4))).toEqual({
      from: '2026-09-30T22:00:00.000Z',
      until: '2026-12-31T23:00:00.000Z',
    });
  });

  it('offers the present ones and those before them', () => {
    expect(recentPeriods(calendar, NOW).map(({ id }) => id)).toEqual([
      '2026-2027',
      '2025-2026',
      '2026',
      '2025',
      '2026-Q4',
      '2026-Q3',
    ]);
    expect(recentPeriods(calendar, '2027-01-02T08:00:00.000Z').map(({ id }) => id)).toEqual([
      '2026-2027',
      '2025-2026',
      '2027',
      '2026',
      '2027-Q1',
      '2026-Q4',
    ]);
  });
});

/** Is `wanted` a sum of multiples of `rows`? By elimination. */
function follows(rows: readonly number[][], wanted: readonly number[]): boolean {
  const rest = [...wanted];
  const left = rows.map((row) => [...row]);
  for (let column = 0; column < wanted.length; column += 1) {
    const at = left.findIndex((row) => Math.abs(row[column]!) > 1e-9);
    if (at < 0) continue;
    const [pivot] = left.splice(at, 1);
    for (const row of [...left, rest]) {
      const times = row[column]! / pivot![column]!;
      for (let index = column; index < row.length; index += 1) row[index]! -= times * pivot![index]!;
    }
  }
  return rest.every((value) => Math.abs(value) < 1e-9);
}

/** The same numbers every time. */
function numbersFrom(seed: number) {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

const PERIODS: readonly Period[] = [
  ...[2023, 2024, 2025, 2026].flatMap((year): Period[] => [schoolYear(year), calendarYear(year)]),
  ...[2023, 2024, 2025, 2026].flatMap((year) => ([1, 2, 3, 4] as const).map((quarter) => quarterOf(year, quarter))),
];

describe('figures of several periods', () => {
  it('cannot be taken from one another to find a small one', () => {
    let hidden = 0;
    let exact = 0;
    for (let seed = 1; seed <= 15; seed += 1) {
      const next = numbersFrom(seed);
      const months = Array.from({ length: 48 }, (_, month) => ({
        at: new Date(Date.UTC(2023, month, 15)).toISOString(),
        cases: next() < 0.45 ? 0 : Math.floor(next() ** 2 * (seed % 3 === 0 ? 40 : 9)),
      }));
      const figures = months.flatMap(({ at, cases }) =>
        Array.from({ length: cases }, (): CaseFigure => ({
          prefix: 'TP',
          pathway: 'tiny',
          status: 'open',
          stage: 'worry',
          openedAt: at,
          decided: [],
        })),
      );
      const rowOf = (period: Period) =>
        months.map(({ at }) =>
          at >= boundsOf(calendar, period).from && at < boundsOf(calendar, period).until ? 1 : 0,
        );
      const pages = PERIODS.map((period) => ({
        period,
        row: rowOf(period),
        shown: count([{ ...tinyPathway, id: 'tiny', codePrefix: 'TP' }], figures, {
          ...boundsOf(calendar, period),
          cuts: cutsFor(calendar, period),
          now: NOW,
        }).lines[0]!.count,
      }));
      // A zero says that every month of it has none.
      const nothing = pages.flatMap(({ row, shown }) =>
        shown === 0
          ? row.flatMap((inside, index) => (inside ? [row.map((_, other) => (other === index ? 1 : 0))] : []))
          : [],
      );
      const known = [
        ...nothing,
        ...pages.flatMap(({ row, shown }) => (typeof shown === 'number' && shown > 0 ? [row] : [])),
      ];
      for (const { period, row, shown } of pages) {
        const real = row.reduce<number>((all, inside, index) => all + inside * months[index]!.cases, 0);
        if (typeof shown === 'number') expect(shown).toBe(real);
        if (typeof shown === 'number') exact += 1;
        if (real === 0 || real > 4) continue;
        hidden += 1;
        if (follows(known, row)) throw new Error(`${period.id} can be worked out with seed ${seed}`);
      }
    }
    expect({ hidden: hidden > 50, exact: exact > 50 }).toEqual({ hidden: true, exact: true });
  });
});
