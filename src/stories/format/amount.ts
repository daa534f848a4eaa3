/** Numbers as a story writes them: `2`, `>= 1`, `at least 1`. */

const COMPARE: Readonly<Record<string, (found: number, wanted: number) => boolean>> = {
  '>=': (found, wanted) => found >= wanted,
  '<=': (found, wanted) => found <= wanted,
  '>': (found, wanted) => found > wanted,
  '<': (found, wanted) => found < wanted,
  'at least': (found, wanted) => found >= wanted,
  'at most': (found, wanted) => found <= wanted,
};

/** Is this the number that the story wants? The schema has checked how it is written. */
export function matchesAmount(found: number, wanted: number | string): boolean {
  if (typeof wanted === 'number') return found === wanted;
  const [, how = '', number = ''] = /^\s*(\D+?)\s*(\d+)\s*$/.exec(wanted) ?? [];
  return COMPARE[how.toLowerCase()]?.(found, Number(number)) ?? false;
}
