/**
 * Calls to the outside that must all succeed or count for nothing: a few tries while the other side is busy, then a
 * reason in words. Never a part of an answer.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Unable } from '../output';

const TRIES = 4;
const LONGEST_WAIT_MS = 30_000;
const PATIENCE_MS = 15_000;
const BUSY = [408, 412, 429, 500, 502, 503, 504];

/** What could not be read, and that nothing was done. */
export const unread = (what: string, why: string): Unable =>
  new Unable(`${what} could not be read: ${why}. Nothing was put before anybody: a part of a group is no group.`);

/** The pauses between tries, for tests to shorten. */
export const pauses = { firstMs: 1000 };

/** How long to wait before a try; what the other side says, within reason. */
export const pauseMs = (tried: number, retryAfter: number | undefined): number =>
  Math.min(LONGEST_WAIT_MS, retryAfter === undefined ? pauses.firstMs * 2 ** tried : retryAfter * 1000);

/** What a status means for whoever runs the command. */
const MEANING: Readonly<Record<number, string>> = {
  401: 'Microsoft does not accept the credentials (doctor says more)',
  403: 'the right for it was not given (docs/permissions.md)',
  404: 'there is no such group, team or channel here, or the bot is not in it',
};

/** The JSON behind an address. Throws Unable when it cannot be had. */
export async function askJson(what: string, url: string, init: RequestInit): Promise<unknown> {
  let last = 'nobody answers';
  for (let tried = 0; tried < TRIES; tried += 1) {
    let after: number | undefined;
    try {
      const response = await fetch(url, { redirect: 'manual', ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
      if (response.ok) return await response.json();
      last = MEANING[response.status] ?? `it answers ${response.status}`;
      if (!BUSY.includes(response.status)) throw unread(what, last);
      const header = Number(response.headers.get('retry-after') ?? Number.NaN);
      after = Number.isFinite(header) ? header : undefined;
    } catch (error) {
      if (error instanceof Unable) throw error;
      last = error instanceof SyntaxError ? 'the answer is no JSON' : 'nobody answers, or the line was cut';
    }
    if (tried + 1 < TRIES) await wait(pauseMs(tried, after));
  }
  throw unread(what, `${last}, also after ${TRIES} tries`);
}
