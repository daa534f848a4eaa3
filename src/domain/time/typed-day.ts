/**
 * A day as somebody typed it or a client sent it, and what was probably meant when it cannot be right. Reads a day in one
 * way or not at all; never guesses silently. Pure.
 */
import { DateTime } from 'luxon';
import { localZone } from './local-zone';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** `2026-11-15T00:00:00Z`, `2026-11-15 08:30`: with or without what says which zone it was. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
/** `13-11-2026`, `13/11/2026`, `13.11.2026`: the day comes first here, in every language. */
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{1,4})$/;
const LANGUAGES = ['nl', 'en', 'fr'];

const isRealDay = (day: string): boolean => DAY.test(day) && DateTime.fromISO(day, { zone: 'utc' }).isValid;

const ofParts = (year: string, month: string, day: string): string =>
  `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** `13 november 2026`, with or without the day of the week before it. */
function inWords(typed: string): string | undefined {
  const bare = typed.replace(/^[\p{L}]{2,}[.,]?\s+(?=\d)/u, '');
  const read = LANGUAGES.flatMap((locale) =>
    ['d MMMM yyyy', 'd MMM yyyy'].map((form) => DateTime.fromFormat(bare, form, { locale, zone: 'utc' })),
  ).find(({ isValid }) => isValid);
  return read?.toISODate() ?? undefined;
}

/**
 * The day, as `yyyy-mm-dd`: of a moment in a zone it is that day in `timeZone`, since a client that sends midnight may mean
 * that of its own. Undefined for what is no day (30 February too). A year as it was typed: `26` is the year 26.
 */
export function readDay(typed: string, timeZone: string): string | undefined {
  const text = typed.trim();
  const [, dayOf, zone] = MOMENT.exec(text) ?? [];
  if (dayOf !== undefined && zone !== undefined) {
    const at = DateTime.fromISO(text.replace(' ', 'T').replace(/\s/g, ''), { zone: localZone(timeZone) });
    return isRealDay(dayOf) && at.isValid ? at.toISODate() : undefined;
  }
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  const read =
    day !== undefined && month !== undefined && year !== undefined
      ? ofParts(year, month, day)
      : (dayOf ?? (DAY.test(text) ? text : inWords(text)));
  return read !== undefined && isRealDay(read) ? read : undefined;
}

/** Between which days it lies, both included (`yyyy-mm-dd`). */
export type DayBounds = { readonly from: string; readonly to: string };

const DAY_MS = 86_400_000;
/** Further than this from today nobody means another year: they mean another day. */
const MEANT_WITHIN_DAYS = 183;

/** `0026` and `2206` for 2026: another century, or one figure that is wrong, missing, too much, or in another's place. */
function isSlipOf(typed: string, year: string): boolean {
  if (typed.slice(2) === year.slice(2) || typed.replace(/^0+/, '') === year.slice(1)) return true;
  const wrong = [...year].flatMap((figure, at) => (typed[at] === figure ? [] : [at]));
  const sorted = (text: string) => [...text].sort().join('');
  return wrong.length <= 1 || sorted(typed) === sorted(year);
}

/**
 * The day that was probably meant by one that cannot be: the same day of a year near `today` of which its year is a slip,
 * when that lies within `bounds`. Undefined when none is likely: then nothing is proposed.
 */
export function dayMeant(day: string, today: string, bounds: DayBounds): string | undefined {
  const [year, rest] = [day.slice(0, 4), day.slice(4)];
  const thisYear = Number(today.slice(0, 4));
  const away = (one: string) => Math.abs(Date.parse(one) - Date.parse(today)) / DAY_MS;
  return [thisYear, thisYear - 1, thisYear + 1]
    .map((one) => `${one}`)
    .filter((one) => one !== year && isSlipOf(year, one))
    .map((one) => `${one}${rest}`)
    .filter((one) => isRealDay(one) && one >= bounds.from && one <= bounds.to && away(one) <= MEANT_WITHIN_DAYS)
    .sort((one, other) => away(one) - away(other))[0];
}
