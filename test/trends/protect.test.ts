/**
 * Nobody can work out a count of one to four from what is shown: tried for every small table there is, by somebody who
 * knows how the leaving out is done.
 */
import { protect, protectShare, shownAlone, type Cell } from '../../src/trends/protect';

const safe = (...counts: number[]): Cell[] => counts.map((count) => ({ count, unsafe: false }));

/** Every way to spread `total` over so many cells. */
function* spreads(total: number, cells: number): Generator<number[]> {
  if (cells === 1) return yield [total];
  for (let first = 0; first <= total; first += 1)
    for (const rest of spreads(total - first, cells - 1)) yield [first, ...rest];
}

describe('a table whose total is known', () => {
  it('never shows a count of one to four, and shows a zero as it is', () => {
    expect(shownAlone({ count: 0, unsafe: true })).toBe(0);
    for (const count of [1, 2, 3, 4]) expect(shownAlone({ count, unsafe: false })).toBe('few');
    expect(shownAlone({ count: 5, unsafe: false })).toBe(5);
    expect(shownAlone({ count: 5, unsafe: true })).toBe('hidden');
  });

  it('leaves a second one out, or the table, so that the total gives nothing away', () => {
    expect(protect(safe(12, 8, 0))).toEqual([12, 8, 0]);
    expect(protect(safe(12, 3, 0, 9))).toEqual(['hidden', 'few', 0, 9]);
    expect(protect(safe(2, 3))).toEqual(['few', 'few']);
    expect(protect(safe(2, 4))).toBeUndefined();
    expect(protect(safe(5, 1))).toBeUndefined();
    expect(protect(safe(5, 1, 20))).toEqual(['hidden', 'few', 'hidden']);
  });

  it.each([
    [2, 24],
    [3, 20],
    [4, 17],
    [5, 13],
  ])(
    'with %i cells and up to %i cases, leaves each small count at least three possibilities, also for somebody who knows this code',
    (cells, largest) => {
      for (let total = 1; total <= largest; total += 1) {
        const alike = new Map<string, number[][]>();
        for (const counts of spreads(total, cells)) {
          const shown = JSON.stringify(protect(safe(...counts)) ?? 'none');
          alike.set(shown, [...(alike.get(shown) ?? []), counts]);
        }
        for (const [shown, tables] of alike) {
          if (shown === '"none"') continue;
          (JSON.parse(shown) as unknown[]).forEach((one, index) => {
            const possible = new Set(tables.map((counts) => counts[index]));
            if (one === 'few' && possible.size < 3)
              throw new Error(`${shown} of ${total}: cell ${index} can only be ${[...possible].join(' or ')}`);
            if (typeof one === 'number' && one > 0 && one < 5) throw new Error(`${shown} of ${total} shows ${one}`);
          });
        }
      }
    },
  );
});

describe('a share of all cases', () => {
  it('never tells a small number of those that are in it, nor of the rest', () => {
    for (let all = 0; all <= 40; all += 1) {
      const alike = new Map<string, number[]>();
      for (let share = 0; share <= all; share += 1) {
        const shown = String(protectShare({ count: share, unsafe: false }, { count: all, unsafe: false }));
        alike.set(shown, [...(alike.get(shown) ?? []), share]);
      }
      for (const [shown, shares] of alike) {
        const small = (count: number) => count > 0 && count < 5;
        if (shown !== 'undefined' && shares.some((share) => small(share) || small(all - share)) && shares.length < 4)
          throw new Error(`${shown} of ${all} is ${shares.join(' or ')}`);
      }
    }
  });

  it('is told from nine cases on', () => {
    expect(protectShare({ count: 8, unsafe: false }, { count: 8, unsafe: false })).toBeUndefined();
    expect(protectShare({ count: 9, unsafe: false }, { count: 9, unsafe: false })).toBe(9);
    expect(protectShare({ count: 5, unsafe: false }, { count: 9, unsafe: false })).toBe('hidden');
    expect(protectShare({ count: 5, unsafe: false }, { count: 10, unsafe: false })).toBe(5);
  });
});
