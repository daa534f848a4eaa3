/**
 * The one place where an error of the Teams connector is understood: by status and code, never by message text, which
 * may hold anything.
 */
import { z } from 'zod';
import type { Sent } from '../../app/gateway';

const LATER = [408, 412, 429];
const CODE = /^[\w.-]{1,60}$/;

const answered = z.object({ statusCode: z.number(), code: z.string().regex(CODE).optional().catch(undefined) });
type Headers = { get(name: string): unknown };
const waiting = z.object({
  response: z.object({
    headers: z.custom<Headers>((value) => typeof (value as Partial<Headers> | undefined)?.get === 'function'),
  }),
});
const coded = z.union([
  z.object({ code: z.string().regex(CODE) }),
  z.object({ errorCode: z.string().regex(CODE) }).transform(({ errorCode }) => ({ code: errorCode })),
]);

/** Seconds to wait, from a Retry-After header in seconds or as a date. */
function retryAfterOf(error: unknown, now: string): number | undefined {
  const read = waiting.safeParse(error);
  const header = read.success ? read.data.response.headers.get('retry-after') : undefined;
  if (typeof header !== 'string') return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.parse(now)) / 1000;
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : undefined;
}

/** A code of Teams, of the network or of the token service, or the error's class; never its text. */
export function codeOf(error: unknown): string {
  const known = coded.safeParse(error);
  if (known.success) return known.data.code;
  return error instanceof Error ? error.name : typeof error;
}

/**
 * How a failed try to send ended. `later`: the service is busy or away, or we could not be recognised just now.
 * `never`: Teams answered that this message or this address will not work (blocked, not in the team, gone, too large).
 */
export function teamsFailureOf(error: unknown, now: string): Exclude<Sent, { result: 'sent' }> {
  const read = answered.safeParse(error);
  if (!read.success) return { result: 'later', reason: codeOf(error) };
  const { statusCode, code } = read.data;
  const reason = code ? `${statusCode} ${code}` : String(statusCode);
  const retryAfter = retryAfterOf(error, now);
  if (statusCode === 429 && retryAfter !== undefined) return { result: 'later', reason, retryAfter, paced: true };
  if (LATER.includes(statusCode) || statusCode === 401 || statusCode >= 500)
    return { result: 'later', reason, retryAfter };
  return { result: 'never', reason };
}
