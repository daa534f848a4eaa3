/**
 * How a story writes time: lengths (`3 working days`), moments (`2026-11-20T10:00`, `10:00`) and dates in answers
 * (`today`, `+5 working days`). All local to the tenant.
 */
import { DateTime } from 'luxon';
import type { Duration } from '../../domain/time/duration';
import { after, localDate, type Calendar } from '../../domain/time/working-time';

const UNITS: Readonly<Record<string, (count: number) => Duration>> = {
  'working day': (workingDays) => ({ workingDays }),
  day: (days) => ({ days }),
  week: (weeks) => ({ weeks }),
  hour: (hours) => ({ hours }),
  minute: (minutes) => ({ hours: minutes / 60 }),
};

const LENGTH = /^(\d+(?:\.\d+)?) (working day|day|week|hour|minute)s?$/;

/** Reads `3 working days`, `2 weeks`, `4 hours`; undefined when it is none of these. */
export function readDuration(text: string): Duration | undefined {
  const [, count, unit = ''] = LENGTH.exec(text) ?? [];
  return UNITS[unit]?.(Number(count));
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const RELATIVE: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 };

/** The day that `2026-11-20` is; undefined when it is none. */
function writtenDay(text: string): DateTime | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? DateTime.fromISO(text) : undefined;
  return day?.isValid ? day : undefined;
}

/** Monday is 1; undefined for any other word. */
const weekday = (text: string): number | undefined => WEEKDAYS.indexOf(text) + 1 || undefined;

/** `10:00`, alone or after a day: `2026-11-20T10:00`, `monday 10:00`. */
const WITH_CLOCK = /^(?:(\d{4}-\d{2}-\d{2})T|([a-z]+) )?([01]\d|2[0-3]):([0-5]\d)$/;

type When = { readonly day?: string | undefined; readonly hour: number; readonly minute: number };

function partsOf(text: string): When {
  const match = WITH_CLOCK.exec(text);
  return match
    ? { day: match[1] ?? match[2], hour: Number(match[3]), minute: Number(match[4]) }
    : { day: text, hour: 9, minute: 0 };
}

/** Is this a moment that `moment` can read? */
export function isMoment(text: string): boolean {
  const { day } = partsOf(text);
  return day === undefined || writtenDay(day) !== undefined || weekday(day) !== undefined || (RELATIVE[day] ?? -1) >= 0;
}

/**
 * The instant (ISO, UTC) of a local moment. A day alone is nine in the morning; a bare time or weekday is the next one
 * after `now`.
 */
export function moment(calendar: Calendar, text: string, now: string): string {
  const zone = calendar.timeZone;
  const { day, hour, minute } = partsOf(text);
  const utc = (local: DateTime) => local.set({ hour, minute, second: 0, millisecond: 0 }).toUTC().toISO()!;
  const written = day === undefined ? undefined : writtenDay(day);
  if (written) return utc(written.setZone(zone, { keepLocalTime: true }));
  const current = DateTime.fromISO(now, { zone });
  const ahead = day === undefined ? undefined : RELATIVE[day];
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
 * A date as a form wants it (`YYYY-MM-DD`), from a date in figures, `today`, `friday`, `+5 working days` or `-2 days`;
 * anything else as it was typed. A weekday is the last one for what has happened (`past`), else the next one; today
 * counts.
 */
export function dateAnswer(calendar: Calendar, typed: string, now: string, when?: 'past' | 'future'): string {
  const today = localDate(calendar, now);
  if (typed in RELATIVE) return DateTime.fromISO(today).plus({ days: RELATIVE[typed]! }).toISODate()!;
  const wanted = weekday(typed);
  if (wanted !== undefined) {
    const current = DateTime.fromISO(today);
    return (
      when === 'past'
        ? current.minus({ days: (current.weekday - wanted + 7) % 7 })
        : current.plus({ days: (wanted - current.weekday + 7) % 7 })
    ).toISODate()!;
  }
  const duration = /^[+-]/.test(typed) ? readDuration(typed.slice(1)) : undefined;
  if (!duration) return typed;
  if (typed.startsWith('+')) return localDate(calendar, after(calendar, now, duration));
  if ('serviceDays' in duration) return typed;
  if ('workingDays' in duration) return workingDaysBefore(calendar, today, duration.workingDays);
  return DateTime.fromISO(today).minus(duration).toISODate()!;
}
