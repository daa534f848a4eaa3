/**
 * Branded identifiers and the makers that are the only way to get one. Pure; knows no storage key format but its own.
 */

declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** One school (or zone) with its own people, channels and cases. */
export type TenantId = Brand<string, 'TenantId'>;
/** A person known in the tenant's configuration; never a platform's user id. */
export type PersonId = Brand<string, 'PersonId'>;
/** Unguessable id of a case, made before the case exists, so that opening it twice makes one case (DES-11). */
export type CaseId = Brand<string, 'CaseId'>;
/** The pseudonymous code people use: `MC-2026-0007`, and in a group of schools `LIN-MC-2026-0007` (DES-4). */
export type CaseCode = Brand<string, 'CaseCode'>;
/** Identifies one request of one person; the same request delivered twice has the same id (DES-11). */
export type RequestId = Brand<string, 'RequestId'>;

export const TenantId = (value: string): TenantId => value as TenantId;
export const PersonId = (value: string): PersonId => value as PersonId;
export const RequestId = (value: string): RequestId => value as RequestId;

const CASE_ID = /^[0-9a-f]{32}$/;

/**
 * True when `value` has the form of a case id: 32 hexadecimal digits. What a client sends is checked with this before
 * it is used.
 */
export function isCaseId(value: string): value is CaseId {
  return CASE_ID.test(value);
}

/** Makes a case id from 32 hexadecimal digits; throws on anything else, because that is a bug of ours. */
export function CaseId(value: string): CaseId {
  if (!isCaseId(value)) throw new Error('a case id is 32 hexadecimal digits');
  return value;
}

/** The code of the `count`th case of a year, e.g. `MC-2026-0007`: no initials, class or birth date (DES-4). */
export function CaseCode(prefix: string, year: number, count: number): CaseCode {
  return `${prefix}-${year}-${String(count).padStart(4, '0')}` as CaseCode;
}

/** What cases of a line are numbered under: its prefix, behind what tells the school where several are served. */
export const seriesPrefix = (school: string | undefined, prefix: string): string =>
  school === undefined ? prefix : `${school}-${prefix}`;

/** Reads a code as a person typed it (`mc-2026-7`), or undefined when it is none. */
export function readCaseCode(typed: string): CaseCode | undefined {
  const match = /^((?:[a-z][a-z0-9]{1,5}-)?[a-z]{2,5})-(\d{4})-(\d{1,6})$/i.exec(typed.trim());
  return match ? CaseCode(match[1]!.toUpperCase(), Number(match[2]), Number(match[3])) : undefined;
}

/** How both sides call a report: `CR-7F3K-92QD`. Random, so that it tells neither which case nor how many there are. */
export type ReportReference = Brand<string, 'ReportReference'>;

/** Without the letters that are read as a digit, so that a reference can be said over the phone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const HALF_REFERENCE = 4;
const REPORT_REFERENCE = /^CR-?([0-9A-Z]{4})-?([0-9A-Z]{4})$/;

/**
 * A reference from 32 random hexadecimal digits (40 bits of them). Throws on anything else, because that is a bug of
 * ours.
 */
export function ReportReference(random: string): ReportReference {
  if (!/^[0-9a-f]{32}$/.test(random)) throw new Error('a reference is made from 32 hexadecimal digits');
  const letters = Array.from(
    { length: HALF_REFERENCE * 2 },
    (_, index) => ALPHABET[Number.parseInt(random.slice(-2 * (index + 1)).slice(0, 2), 16) % ALPHABET.length],
  ).join('');
  return `CR-${letters.slice(0, HALF_REFERENCE)}-${letters.slice(HALF_REFERENCE)}` as ReportReference;
}

/** A reference as somebody typed it (`cr 7f3k 92qd`; `o` for 0, `i` or `l` for 1), or undefined when it is none. */
export function readReference(typed: string): ReportReference | undefined {
  const [, first, second] = REPORT_REFERENCE.exec(typed.trim().toUpperCase().replace(/\s+/g, '-')) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const read = (half: string) => half.replace(/O/g, '0').replace(/[IL]/g, '1');
  return [...read(first), ...read(second)].every((letter) => ALPHABET.includes(letter))
    ? (`CR-${read(first)}-${read(second)}` as ReportReference)
    : undefined;
}
