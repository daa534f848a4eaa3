/**
 * Lengths, moments, dates and numbers as stories wrote them (`1 werkdag`, `maandag 10.00`, `19 november 2026`, `>= 2`),
 * in the one spelling of today.
 */
import { DateTime } from 'luxon';

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(working|work|school|business)[ -]?days?$|^werkdag(en)?$|^schooldag(en)?$/, 'working day'],
  [/^(calendar )?days?$|^dag(en)?$|^d$/, 'day'],
  [/^weeks?$|^weken$|^w$/, 'week'],
  [/^hours?$|^uur$|^uren$|^h$/, 'hour'],
  [/^minutes?$|^minuten$|^minuut$|^min$/, 'minute'],
];

const COUNTS: readonly (readonly string[])[] = [
  ['a', 'an', 'one', 'een', 'één'],
  ['two', 'twee'],
  ['three', 'drie'],
  ['four', 'vier'],
  ['five', 'vijf'],
  ['six', 'zes'],
  ['seven', 'zeven'],
  ['eight', 'acht'],
  ['nine', 'negen'],
  ['ten', 'tien'],
];

const inUnits = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** `3 working days` for `drie werkdagen`; undefined when it is no length of time. */
function lengthOf(text: string): string | undefined {
  const match = /^(\d+(?:\.\d+)?|\p{L}+)\s+(\S.*)$/iu.exec(text.trim().replace(/(\d)(?=[a-z])/i, '$1 '));
  const typed = match?.[1]?.toLowerCase() ?? '';
  const count = Number.isNaN(Number(typed)) ? COUNTS.findIndex((names) => names.includes(typed)) + 1 : Number(typed);
  if (!match || count === 0) return undefined;
  const named = match[2]!.trim().toLowerCase();
  const unit = UNITS.find(([name]) => name.test(named))?.[1];
  return unit && inUnits(count, unit);
}

/** How long it is, in one spelling; as it stands when it is no length of time. */
export const lengthInWords = (text: string): string => lengthOf(text) ?? text;

const MAP_UNITS: Readonly<Record<string, string>> = {
  workingDays: 'working day',
  days: 'day',
  weeks: 'week',
  hours: 'hour',
};

/** The same for `{ weeks: 8 }`. */
export function lengthOfUnits(units: Readonly<Record<string, unknown>>): string | undefined {
  const [first, ...others] = Object.entries(units);
  const unit = first && MAP_UNITS[first[0]];
  return unit && others.length === 0 && typeof first[1] === 'number' ? inUnits(first[1], unit) : undefined;
}

const WEEKDAYS: Readonly<Record<string, readonly string[]>> = {
  monday: ['maandag', 'mon', 'ma'],
  tuesday: ['dinsdag', 'tue', 'di'],
  wednesday: ['woensdag', 'wed', 'wo'],
  thursday: ['donderdag', 'thu', 'do'],
  friday: ['vrijdag', 'fri', 'vr'],
  saturday: ['zaterdag', 'sat', 'za'],
  sunday: ['zondag', 'sun', 'zo'],
};
const RELATIVE: Readonly<Record<string, readonly string[]>> = {
  today: ['vandaag'],
  yesterday: ['gisteren'],
  tomorrow: ['morgen'],
};
const FORMATS = ['yyyy-MM-dd', 'd-M-yyyy', 'd/M/yyyy', 'd.M.yyyy', 'd LLLL yyyy', 'd LLL yyyy', 'LLLL d, yyyy'];

/** `2026-11-19` for a date in figures or words, in either language; undefined when it is none. */
function writtenDay(text: string): string | undefined {
  const days = FORMATS.flatMap((format) => ['nl', 'en'].map((locale) => DateTime.fromFormat(text, format, { locale })));
  return days.find(({ isValid }) => isValid)?.toISODate() ?? undefined;
}

function dayNamed(text: string): string | undefined {
  const typed = text.toLowerCase();
  const found = Object.entries({ ...WEEKDAYS, ...RELATIVE }).find(
    ([day, others]) => day === typed || others.includes(typed),
  );
  return found?.[0] ?? writtenDay(text);
}

/** `10:00` or `10.00`, alone or after a day. */
const WITH_CLOCK = /^(?:(.{1,60}?)(?:T|\s{1,9}))?([01]?\d|2[0-3])[:.]([0-5]\d)(?::[0-5]\d)?$/i;

/** A moment in one spelling; as it stands when it is none. */
export function momentInWords(text: string): string {
  const match = WITH_CLOCK.exec(text.trim());
  if (!match) return dayNamed(text.trim()) ?? text;
  const clock = `${match[2]!.padStart(2, '0')}:${match[3]}`;
  if (match[1] === undefined) return clock;
  const day = dayNamed(match[1]);
  if (day === undefined) return text;
  return /^\d/.test(day) ? `${day}T${clock}` : `${day} ${clock}`;
}

/** A date in an answer in one spelling; as it stands when it is none. */
export function dateInWords(text: string): string {
  const typed = text.trim().toLowerCase();
  const length = /^[+-]|^in | ago$| geleden$/.test(typed)
    ? lengthOf(typed.replace(/^([+-]|in )|( ago| geleden)$/g, ''))
    : undefined;
  if (length) return `${/^-|ago$|geleden$/.test(typed) ? '-' : '+'}${length}`;
  return dayNamed(typed) ?? text;
}

const AMOUNT = /^\s*(>=|<=|>|<|at least|at most)\s*(\d+)\s*$/i;

/** `at least 2` for `>= 2`; as it stands when it is no number in words. */
export function amountInWords(amount: unknown): unknown {
  const [, how = '', number = ''] = typeof amount === 'string' ? (AMOUNT.exec(amount) ?? []) : [];
  switch (how.toLowerCase()) {
    case '>=':
    case 'at least':
      return `at least ${Number(number)}`;
    case '<=':
    case 'at most':
      return `at most ${Number(number)}`;
    case '>':
      return `at least ${Number(number) + 1}`;
    case '<':
      return Number(number) > 0 ? `at most ${Number(number) - 1}` : amount;
    default:
      return amount;
  }
}
