/**
 * When somebody is told what could wait: a quarter past eight on the school's clock, on a day on which they work and
 * are there. Pure.
 */
import { DateTime } from 'luxon';
import { worksOn, type OwnDays } from './own-days';
import { localDate, type Calendar } from './working-time';

const NOTE = { hour: 8, minute: 15 } as const;
/** Longer than anybody is away. */
const MOST_DAYS = 400;

/** When somebody reads their note. `isAway`: are they away on this local date? */
export type Reader = {
  readonly calendar: Calendar;
  readonly days: OwnDays;
  readonly isAway: (date: string) => boolean;
};

const noteOn = ({ timeZone }: Calendar, date: string): string =>
  DateTime.fromISO(date, { zone: timeZone }).set(NOTE).toUTC().toISO()!;

const reads = ({ calendar, days, isAway }: Reader, date: string): boolean =>
  worksOn(calendar, days, date) && !isAway(date);

/** The first note (ISO, UTC) at or after `from` (ISO, UTC); a day later for whoever never works. */
export function nextNote(reader: Reader, from: string): string {
  const { calendar } = reader;
  const today = DateTime.fromISO(localDate(calendar, from), { zone: 'utc' });
  const dateAfter = (days: number) => today.plus({ days }).toISODate()!;
  for (let days = 0; days < MOST_DAYS; days += 1) {
    const date = dateAfter(days);
    if (reads(reader, date) && noteOn(calendar, date) >= from) return noteOn(calendar, date);
  }
  return noteOn(calendar, dateAfter(1));
}

/** The first note on a day after the one of `at`. */
export const noteAfter = (reader: Reader, at: string): string =>
  nextNote(
    reader,
    DateTime.fromISO(at, { zone: reader.calendar.timeZone }).plus({ days: 1 }).startOf('day').toUTC().toISO()!,
  );

/** May a note still go out at `now` that was due earlier that day, and not on a day that is not theirs? */
export function isNoteTime(reader: Reader, now: string): boolean {
  const today = localDate(reader.calendar, now);
  return reads(reader, today) && noteOn(reader.calendar, today) <= now;
}
