/** When to try again: doubling from five seconds to half an hour, never sooner than the platform asked. */

const FIRST_SECONDS = 5;
const LONGEST_SECONDS = 1800;

/**
 * The instant (ISO, UTC) of the next try after `attempts` failed ones; `retryAfter` in seconds wins when it is longer.
 */
export function nextTry(now: string, attempts: number, retryAfter: number | undefined): string {
  const seconds = Math.max(Math.min(FIRST_SECONDS * 2 ** Math.max(attempts - 1, 0), LONGEST_SECONDS), retryAfter ?? 0);
  return new Date(Date.parse(now) + seconds * 1000).toISOString();
}
