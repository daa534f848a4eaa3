/**
 * Working days and opening hours in the tenant's own time zone. Holidays come in as data; the library does the calendar
 * arithmetic.
 */
import { DateTime } from 'luxon';
import type { DayKind } from './day-kind';
import type { Duration, YearMark } from './duration';
import { localZone } from './local-zone';

/**
 * Days off as local ISO dates (`2026-12-25`): days without school on the calendar of the country, school closures.
 * `holidays`: the public ones, on which services rest too; all days off where nobody told them apart. `workdays`: ISO
 * weekdays, 1 = Monday. `schoolYearStarts`: `MM-DD`.
 */
export type Calendar = {
  readonly timeZone: string;
  readonly daysOff: ReadonlySet<string>;
  readonly holidays?: ReadonlySet<string> | undefined;
  readonly workdays: readonly number[];
  readonly schoolYearStarts: string;
};

/**
 * Opening hours per ISO weekday (1 = Monday) as half-open local intervals `[from, to)`, but for public holidays: a
 * service does not rest when schools do. `always` is 24/24 on every day.
 */
export type OpeningHours =
  { readonly always: true } | { readonly days: Readonly<Record<string, readonly (readonly [string, string])[]>> };

/** Reminders are made a little before they are read together (`morning-note.ts`). */
const REMINDING = 8;
const MORNING = 9;
const END_OF_DAY = 17;
const YEAR_ENDS_IN_MONTHS = 4;

/** As `DayKind` names the days, Monday first. */
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * An instant or a local date, on the tenant's clock. Instants, which are most of them, the engine reads much faster
 * than the library.
 */
function local({ timeZone }: Calendar, at: string): DateTime {
  const zone = localZone(timeZone);
  return at.endsWith('Z') ? DateTime.fromMillis(Date.parse(at), { zone }) : DateTime.fromISO(at, { zone });
}

const iso = (time: DateTime): string => time.toUTC().toISO()!;
const works = (calendar: Calendar, time: DateTime): boolean =>
  calendar.workdays.includes(time.weekday) && !calendar.daysOff.has(time.toISODate()!);

/** A public holiday, on which services rest. */
const isHoliday = ({ holidays, daysOff }: Calendar, day: DateTime): boolean =>
  (holidays ?? daysOff).has(day.toISODate()!);
/** Monday to Friday, in the holidays of schools too. */
const serves = (calendar: Calendar, day: DateTime): boolean => day.weekday <= 5 && !isHoliday(calendar, day);

/** The local calendar date of an instant, `YYYY-MM-DD` in the tenant's zone. */
export function localDate(calendar: Calendar, at: string): string {
  return local(calendar, at).toISODate()!;
}

/** True on a working day that is not a day off; `at` an ISO instant or a local ISO date. */
export function isWorkingDay(calendar: Calendar, at: string): boolean {
  return works(calendar, local(calendar, at));
}

/** The local time a duration after `from`. */
function later(calendar: Calendar, from: string, duration: Duration): DateTime {
  const start = local(calendar, from);
  if ('hours' in duration) return start.plus({ hours: duration.hours });
  if ('days' in duration) return start.plus({ days: duration.days });
  if ('weeks' in duration) return start.plus({ weeks: duration.weeks });
  const [count, isCounted] = 'serviceDays' in duration ? [duration.serviceDays, serves] : [duration.workingDays, works];
  let time = start;
  for (let left = count; left > 0;) {
    time = time.plus({ days: 1 });
    if (isCounted(calendar, time)) left -= 1;
  }
  return time;
}

/**
 * The instant (ISO, UTC) a duration after `from`. Working days, and those of a service, keep the local time of day and
 * skip weekends and days off, so five working days from a Friday is the next Friday in a week without holidays; days
 * and weeks keep the local time over a change to summer time.
 */
export function after(calendar: Calendar, from: string, duration: Duration): string {
  return iso(later(calendar, from, duration));
}

const atClock = (day: DateTime, hour: number): string => iso(day.set({ hour, minute: 0, second: 0, millisecond: 0 }));

/**
 * The end of the working day (17:00 local) of a local ISO date, as an instant: when something agreed "for that date" is
 * due.
 */
export function endOfDay(calendar: Calendar, date: string): string {
  return atClock(local(calendar, date), END_OF_DAY);
}

/** Nine in the morning of the day of `at`, as an instant. */
export function morningOf(calendar: Calendar, at: string): string {
  return atClock(local(calendar, at), MORNING);
}

/** When somebody is reminded of what is due on the day of `at`: before that day's morning note, as an instant. */
export function remindOn(calendar: Calendar, at: string): string {
  return atClock(local(calendar, at), REMINDING);
}

const clockAfter =
  (hour: number) =>
  (calendar: Calendar, from: string, duration: Duration): string => {
    const exact = later(calendar, from, duration);
    return 'hours' in duration ? iso(exact) : atClock(exact, hour);
  };

/** When something is due that was asked at `from` (ISO, UTC): hours exactly, days by the end of the last one. */
export const dueAfter = clockAfter(END_OF_DAY);

/**
 * When to remind of it: hours exactly, days before the morning note (08:00 local), because nobody is reminded at night
 * of a signal made at night.
 */
export const remindAfter = clockAfter(REMINDING);

/** When silence about it is passed on: hours exactly, days when people have begun (09:00 local). */
export const passOnAfter = clockAfter(MORNING);

/** The last months before the next school year begins: two of lessons and the summer. */
function isEndOfYear(calendar: Calendar, time: DateTime): boolean {
  const starts = [time.year, time.year + 1].map((year) => local(calendar, `${year}-${calendar.schoolYearStarts}`));
  const next = starts.find((start) => start > time)!;
  return time >= next.minus({ months: YEAR_ENDS_IN_MONTHS });
}

/**
 * True when the day of `at` (instant or local date) is of this kind (ENR-M19: a talk is better not held on a Friday or
 * before days off).
 */
export function isDay(calendar: Calendar, at: string, kind: DayKind): boolean {
  const time = local(calendar, at);
  if (kind === 'day_off') return !works(calendar, time);
  if (kind === 'before_day_off') return !works(calendar, time.plus({ days: 1 }));
  if (kind === 'end_of_school_year') return isEndOfYear(calendar, time);
  return WEEKDAYS[time.weekday - 1] === kind;
}

function intervalsOn(calendar: Calendar, hours: OpeningHours, day: DateTime): { from: DateTime; to: DateTime }[] {
  if ('always' in hours || isHoliday(calendar, day)) return [];
  return (hours.days[String(day.weekday)] ?? []).map(([from, to]) => {
    const at = (clock: string) =>
      day.startOf('day').set({ hour: Number(clock.slice(0, 2)), minute: Number(clock.slice(3, 5)) });
    return { from: at(from), to: at(to) };
  });
}

/** Open at `at`? Intervals are half open: at closing time sharp it is closed (RAD-2.4). */
export function isOpen(calendar: Calendar, hours: OpeningHours, at: string): boolean {
  if ('always' in hours) return true;
  const time = local(calendar, at);
  return intervalsOn(calendar, hours, time).some(({ from, to }) => time >= from && time < to);
}

/**
 * The next instant (ISO, UTC) at which it opens, strictly after `at`; undefined when it is always open or not within a
 * year.
 */
export function nextOpening(calendar: Calendar, hours: OpeningHours, at: string): string | undefined {
  const time = local(calendar, at);
  for (let day = 0; day <= 366; day += 1) {
    const opening = intervalsOn(calendar, hours, time.plus({ days: day })).find(({ from }) => from > time);
    if (opening) return iso(opening.from);
  }
  return undefined;
}

/** The year in which the school year of `at` (ISO, UTC) began, on the tenant's own clock. */
export function schoolYearOf(calendar: Calendar, at: string): number {
  const today = localDate(calendar, at);
  const year = Number(today.slice(0, 4));
  return today >= `${year}-${calendar.schoolYearStarts}` ? year : year - 1;
}

/** The first working day from this one on, itself among them: school begins on a school day, whatever the law says. */
const firstWorking = (calendar: Calendar, day: DateTime): DateTime =>
  works(calendar, day) ? day : firstWorking(calendar, day.plus({ days: 1 }));

/**
 * The next first or last day of the school year (GES-1.1, GES-1.5) as an instant, 17:00 local, `lessWeeks` before it as
 * long as that is still to come. On the very day the next one is meant, a year later.
 */
export function yearMark(calendar: Calendar, from: string, mark: YearMark, lessWeeks: number): string {
  const today = local(calendar, from).startOf('day');
  const starts = (year: number) => local(calendar, `${year}-${calendar.schoolYearStarts}`);
  const marks = [today.year, today.year + 1, today.year + 2].map((year) =>
    mark === 'school_year_start' ? firstWorking(calendar, starts(year)) : starts(year).minus({ days: 1 }),
  );
  const next = marks.find((day) => day > today)!;
  const sooner = next.minus({ weeks: lessWeeks });
  return atClock(sooner > today ? sooner : next, END_OF_DAY);
}
