/** How a story writes time: lengths (`3 working days`), moments (`2026-11-20T10:00`, `10:00`) and dates in answers (`today`, `+5 working days`). All local to the tenant. */
import { DateTime } from 'luxon';
import type { Duration } from '../../domain/time/duration';
import { after, localDate, type Calendar } from '../../domain/time/working-time';

const UNITS: readonly (readonly [RegExp, (count: number) => Duration])[] = [
  [/^(working|work|school|business)[ -]?days?$|^werkdag(en)?$|^schooldag(en)?$/, (workingDays) => ({ workingDays })],
  [/^(calendar )?days?$|^dag(en)?$|^d$/, (days) => ({ days })],
  [/^weeks?$|^weken$|^w$/, (weeks) => ({ weeks })],
  [/^hours?$|^uur$|^uren$|^h$/, (hours) => ({ hours })],
  [/^minutes?$|^minuten$|^minuut$|^min$/, (minutes) => ({ hours: minutes / 60 })],
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

/** Reads `3 working days`, `2 weeks`, `4 hours`, `1 werkdag`; undefined when it is none of these. */
export function readDuration(text: string): Duration | undefined {
  const match = /^(\d+(?:\.\d+)?|\p{L}+)\s+(.+)$/iu.exec(text.trim().replace(/(\d)(?=[a-z])/i, '$1 '));
  const typed = match?.[1]?.toLowerCase() ?? '';
  const count = Number.isNaN(Number(typed)) ? COUNTS.findIndex((names) => names.includes(typed)) + 1 : Number(typed);
  if (!match || count === 0) return undefined;
  const unit = match[2]!.trim().toLowerCase();
  return UNITS.find(([name]) => name.test(unit))?.[1](count);
}

const WEEKDAYS: readonly (readonly string[])[] = [
  ['monday', 'maandag', 'mon', 'ma'],
  ['tuesday', 'dinsdag', 'tue', 'di'],
  ['wednesday', 'woensdag', 'wed', 'wo'],
  ['thursday', 'donderdag', 'thu', 'do'],
  ['friday', 'vrijdag', 'fri', 'vr'],
  ['saturday', 'zaterdag', 'sat', 'za'],
  ['sunday', 'zondag', 'sun', 'zo'],
];
const RELATIVE: Readonly<Record<string, number>> = {
  today: 0,
  vandaag: 0,
  yesterday: -1,
  gisteren: -1,
  tomorrow: 1,
  morgen: 1,
};
const FORMATS = ['yyyy-MM-dd', 'd-M-yyyy', 'd/M/yyyy', 'd.M.yyyy', 'd LLLL yyyy', 'd LLL yyyy', 'LLLL d, yyyy'];

/** The day that a date in figures or words is, in either language; undefined when it is none. */
function writtenDay(text: string): DateTime | undefined {
  // The common form, without the many ways of the others.
  const iso = /^\d{4}-\d{2}-\d{2}$/.test(text) ? DateTime.fromISO(text) : undefined;
  if (iso?.isValid) return iso;
  return FORMATS.flatMap((format) => ['nl', 'en'].map((locale) => DateTime.fromFormat(text, format, { locale }))).find(
    ({ isValid }) => isValid,
  );
}

/** Monday is 1; undefined for any other word. */
function weekday(text: string): number | undefined {
  const found = WEEKDAYS.findIndex((names) => names.includes(text.toLowerCase()));
  return found === -1 ? undefined : found + 1;
}

/** `10:00` or `10.00`, alone or after a day. */
const WITH_CLOCK = /^(?:(.+?)(?:T|\s+))?([01]?\d|2[0-3])[:.]([0-5]\d)(?::[0-5]\d)?$/i;

type When = { readonly day?: string | undefined; readonly hour: number; readonly minute: number };

function partsOf(text: string): When {
  const match = WITH_CLOCK.exec(text.trim());
  return match
    ? { day: match[1], hour: Number(match[2]), minute: Number(match[3]) }
    : { day: text.trim(), hour: 9, minute: 0 };
}

/** Is this a moment that `moment` can read? */
export function isMoment(text: string): boolean {
  const { day } = partsOf(text);
  return (
    day === undefined ||
    writtenDay(day) !== undefined ||
    weekday(day) !== undefined ||
    (RELATIVE[day.toLowerCase()] ?? -1) >= 0
  );
}

/** The instant (ISO, UTC) of a local moment. A day alone is nine in the morning; a bare time or weekday is the next one after `now`. */
export function moment(calendar: Calendar, text: string, now: string): string {
  const zone = calendar.timeZone;
  const { day, hour, minute } = partsOf(text);
  const utc = (local: DateTime) => local.set({ hour, minute, second: 0, millisecond: 0 }).toUTC().toISO()!;
  const written = day === undefined ? undefined : writtenDay(day);
  if (written) return utc(written.setZone(zone, { keepLocalTime: true }));
  const current = DateTime.fromISO(now, { zone });
  const ahead = day === undefined ? undefined : RELATIVE[day.toLowerCase()];
  if (ahead !== undefined) return utc(current.plus({ days: ahead }));
  const wanted = day === undefined ? undefined : weekday(day);
  const first = current.plus({ days: wanted === undefined ? 0 : (wanted - current.weekday + 7) % 7 });
  return utc(first) > current.toUTC().toISO()! ? utc(first) : utc(first.plus({ days: wanted === undefined ? 1 : 7 }));
}

function workingDaysBefore({ workdays, daysOff }: Calendar, date: string, count: number): string {
  let day = DateTime.fromISO(date);
  for (let left = count; left > 0;) {
    day = day.minus({ days: 1 });
    if (workdays.includes(day.weekday) && !daysOff.has(day.toISODate()!)) left -= 1;
  }
  return day.toISODate()!;
}

/**
 * A date as a form wants it (`YYYY-MM-DD`), from a date in figures or words, `today`, `friday`, `+5 working days` or `-2 days`; anything else as it was typed.
 * A weekday is the last one for what has happened (`past`), else the next one; today counts.
 */
export function dateAnswer(calendar: Calendar, typed: string, now: string, when?: 'past' | 'future'): string {
  const text = typed.trim().toLowerCase();
  const today = localDate(calendar, now);
  if (text in RELATIVE) return DateTime.fromISO(today).plus({ days: RELATIVE[text]! }).toISODate()!;
  const wanted = weekday(text);
  if (wanted !== undefined) {
    const current = DateTime.fromISO(today);
    return (
      when === 'past'
        ? current.minus({ days: (current.weekday - wanted + 7) % 7 })
        : current.plus({ days: (wanted - current.weekday + 7) % 7 })
    ).toISODate()!;
  }
  const duration = /^[+-]|^in | ago$| geleden$/.test(text)
    ? readDuration(text.replace(/^([+-]|in )|( ago| geleden)$/g, ''))
    : undefined;
  if (!duration) return writtenDay(text)?.toISODate() ?? typed;
  const back = /^-|ago$|geleden$/.test(text);
  if (!back) return localDate(calendar, after(calendar, now, duration));
  if ('workingDays' in duration) return workingDaysBefore(calendar, today, duration.workingDays);
  return DateTime.fromISO(today).minus(duration).toISODate()!;
}
