/** How a story writes time: lengths (`3 working days`), moments (`2026-11-20T10:00`, `10:00`) and dates in answers (`today`, `+5 working days`). All local to the tenant. */
import { DateTime } from 'luxon';
import type { Duration } from '../domain/duration';
import { after, localDate, type Calendar } from '../domain/working-time';

const UNITS: readonly (readonly [RegExp, (count: number) => Duration])[] = [
  [/^(working|work|school|business)[ -]?days?$|^werkdag(en)?$|^schooldag(en)?$/, (workingDays) => ({ workingDays })],
  [/^(calendar )?days?$|^dag(en)?$|^d$/, (days) => ({ days })],
  [/^weeks?$|^weken$|^w$/, (weeks) => ({ weeks })],
  [/^hours?$|^uur$|^uren$|^h$/, (hours) => ({ hours })],
  [/^minutes?$|^minuten$|^minuut$|^min$/, (minutes) => ({ hours: minutes / 60 })],
];

/** Reads `3 working days`, `2 weeks`, `4 hours`, `1 werkdag`; undefined when it is none of these. */
export function readDuration(text: string): Duration | undefined {
  const match = /^(\d+(?:\.\d+)?|an?|one|een|één)\s+(.+)$/i.exec(text.trim().replace(/(\d)(?=[a-z])/i, '$1 '));
  if (!match) return undefined;
  const count = Number.isNaN(Number(match[1])) ? 1 : Number(match[1]);
  const unit = match[2]!.trim().toLowerCase();
  return UNITS.find(([name]) => name.test(unit))?.[1](count);
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const CLOCK = /^\d{1,2}:\d{2}$/;

/** Is this a moment that `moment` can read? */
export function isMoment(text: string): boolean {
  return (MOMENT.test(text) || CLOCK.test(text)) && (CLOCK.test(text) || DateTime.fromISO(padded(text)).isValid);
}

const padded = (text: string) => text.trim().replace(' ', 'T').replace(/T(\d):/, 'T0$1:');

/** The instant (ISO, UTC) of a local moment. A bare date is nine in the morning; a bare time is the next time it is that late after `now`. */
export function moment(calendar: Calendar, text: string, now: string): string {
  const zone = calendar.timeZone;
  if (CLOCK.test(text)) {
    const [hour = 0, minute = 0] = text.split(':').map(Number);
    const current = DateTime.fromISO(now, { zone });
    const today = current.set({ hour, minute, second: 0, millisecond: 0 });
    return (today > current ? today : today.plus({ days: 1 })).toUTC().toISO()!;
  }
  const typed = padded(text);
  return DateTime.fromISO(typed.includes('T') ? typed : `${typed}T09:00`, { zone }).toUTC().toISO()!;
}

const RELATIVE: Readonly<Record<string, number>> = { today: 0, vandaag: 0, yesterday: -1, gisteren: -1, tomorrow: 1, morgen: 1 };

/** A date as a form wants it (`YYYY-MM-DD`), from a date, `today`, `yesterday`, `+5 working days` or `-2 days`; anything else as it was typed. */
export function dateAnswer(calendar: Calendar, typed: string, now: string): string {
  const text = typed.trim().toLowerCase();
  const today = localDate(calendar, now);
  if (text in RELATIVE) return DateTime.fromISO(today).plus({ days: RELATIVE[text]! }).toISODate()!;
  const duration = /^[+-]|^in /.test(text) ? readDuration(text.replace(/^([+-]|in )/, '')) : undefined;
  if (!duration) return typed;
  if (!text.startsWith('-')) return localDate(calendar, after(calendar, now, duration));
  if ('workingDays' in duration) return DateTime.fromISO(today).minus({ days: duration.workingDays }).toISODate()!;
  return DateTime.fromISO(today).minus(duration).toISODate()!;
}
