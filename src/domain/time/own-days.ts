/** The days on which one person works, within those of the school: a reminder comes when its reader is there. Pure. */
import { DateTime } from 'luxon';
import { isWorkingDay, type Calendar } from './working-time';

/** As many days as any week has. */
const WEEK = 7;

/** ISO weekdays, 1 = Monday; undefined: every day on which the school works. */
export type OwnDays = readonly number[] | undefined;

const local = ({ timeZone }: Calendar, at: string): DateTime => DateTime.fromISO(at, { zone: timeZone });

/** Does somebody with these days work on the day of `at` (ISO instant or local date)? */
export const worksOn = (calendar: Calendar, days: OwnDays, at: string): boolean =>
  isWorkingDay(calendar, at) && (days === undefined || days.includes(local(calendar, at).weekday));

/**
 * When to remind somebody with these days of what they would be reminded of at `at`: then, when they work that day;
 * else at the same hour of the last day of theirs before it, as long as that is after `now`; else of the first one
 * after it. `at` and `now` are ISO instants in UTC.
 */
export function onOwnDay(calendar: Calendar, days: OwnDays, at: string, now: string): string {
  if (days === undefined || worksOn(calendar, days, at)) return at;
  const time = local(calendar, at);
  const near = (step: 1 | -1) =>
    Array.from({ length: 4 * WEEK }, (_, index) =>
      time
        .plus({ days: step * (index + 1) })
        .toUTC()
        .toISO()!,
    ).find((day) => worksOn(calendar, days, day));
  const before = near(-1);
  return before !== undefined && before > now ? before : (near(1) ?? at);
}
