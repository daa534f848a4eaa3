/** Numbers as a story writes them: `2`, `at least 1`, `at most 3`. */

/** How a number in words is written. */
export const AMOUNT = /^(at least|at most) (\d+)$/;

/** Is this the number that the story wants? The schema has checked how it is written. */
export function matchesAmount(found: number, wanted: number | string): boolean {
  if (typeof wanted === 'number') return found === wanted;
  const [, how, number] = AMOUNT.exec(wanted) ?? [];
  return how === 'at least' ? found >= Number(number) : found <= Number(number);
}
