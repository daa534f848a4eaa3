/**
 * Leaves out of a table what would lead to one case (GES-3.3). A count of one to four is never shown; and as what is
 * shown adds up to a total, as many others are left out with it as it takes to leave every one of the four possible.
 */
import type { Shown } from './types';

/** From this number on a count is shown. */
export const FEWEST = 5;
const MOST_OF_FEW = FEWEST - 1;

/**
 * `unsafe`: it may not be known exactly, although it is not small itself, because another period would give away a
 * small one.
 */
export type Cell = { readonly count: number; readonly unsafe: boolean };

/** A count on its own. */
export function shownAlone({ count, unsafe }: Cell): Shown {
  if (count > 0 && count < FEWEST) return 'few';
  return unsafe && count > 0 ? 'hidden' : count;
}

/** What somebody knows of a count that is left out: its kind is told. */
const least = (shown: Shown) => (shown === 'few' ? 1 : FEWEST);
const most = (shown: Shown) => (shown === 'few' ? MOST_OF_FEW : Infinity);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/**
 * Could each of those that are left out still be any of four numbers, for somebody who knows what they add up to? One
 * that was only left out for another's sake may be found.
 */
function leavesDoubt(cells: readonly Cell[], shown: readonly Shown[]): boolean {
  const left = shown.flatMap((one, index) => (typeof one === 'number' ? [] : [{ one, cell: cells[index]! }]));
  const total = sum(left.map(({ cell }) => cell.count));
  const [low, high] = [sum(left.map(({ one }) => least(one))), sum(left.map(({ one }) => most(one)))];
  return left.every(({ one, cell }) => {
    if (one === 'hidden' && !cell.unsafe) return true;
    const highest = Math.min(most(one), total - (low - least(one)));
    const others =
      high === Infinity
        ? sum(left.filter((two) => two.one !== one || two.cell !== cell).map((two) => most(two.one)))
        : high - most(one);
    return highest - Math.max(least(one), total - others) >= MOST_OF_FEW - 1;
  });
}

/**
 * The cells of a table whose total is known, or undefined when not even leaving out all of them is enough. Which others
 * are left out does not depend on how large they are but on where they stand: else their being left out would tell.
 */
export function protect(cells: readonly Cell[]): readonly Shown[] | undefined {
  let shown = cells.map(shownAlone);
  while (!leavesDoubt(cells, shown)) {
    const next = shown.findIndex((one) => typeof one === 'number' && one > 0);
    if (next < 0) return undefined;
    shown = shown.map((one, index) => (index === next ? 'hidden' : one));
  }
  return shown;
}

/** Below this many, the rest after a share of at least five would be a small number of few possible ones. */
const FEWEST_FOR_SHARES = FEWEST + MOST_OF_FEW;

/**
 * How many of `all` cases something is true of: neither those nor the rest may be a small number that is known.
 * Undefined when there are too few cases to tell.
 */
export function protectShare(share: Cell, all: Cell): Shown | undefined {
  if (all.count < FEWEST_FOR_SHARES) return undefined;
  const alone = shownAlone(share);
  if (alone === 'few') return alone;
  return share.count > 0 &&
    typeof shownAlone({ count: all.count - share.count, unsafe: share.unsafe || all.unsafe }) !== 'number'
    ? 'hidden'
    : alone;
}
