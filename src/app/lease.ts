/** For how long a worker holds what it claimed, a case or a report, and for how long of that it starts to send. */

export const LEASE_SECONDS = 60;
/**
 * A message may take three calls of ten seconds each, and must be noted down while the lease holds: what is left then is
 * still due, for a claim of its own.
 */
export const SEND_SECONDS = 25;

/** `more` seconds after an instant (ISO, UTC). */
export const secondsLater = (now: string, more: number): string =>
  new Date(Date.parse(now) + more * 1000).toISOString();
