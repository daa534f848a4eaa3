/** The clock of the playground, which a newcomer can move ahead (never back) to see what time brings. Nothing else may run on it: it is not the real time. */
import { DateTime } from 'luxon';
import type { AddressBook, Clock } from '../../app/ports';
import type { Tenant } from '../../app/tenant';
import type { WireAdvance } from './page/wire';

export type PlaygroundClock = Clock & { advance(milliseconds: number): Promise<void> };

const KEY = 'playground:clock';
const HOUR = 3_600_000;

/** A clock that runs ahead of `base` by what was remembered in `addresses`, so that a restart does not turn time back. */
export async function openPlaygroundClock(base: Clock, addresses: AddressBook): Promise<PlaygroundClock> {
  const kept = await addresses.recall(KEY);
  let ahead = typeof kept === 'number' && kept > 0 ? kept : 0;
  return {
    now: () => new Date(Date.parse(base.now()) + ahead).toISOString(),
    advance: async (milliseconds) => {
      await addresses.remember(KEY, ahead + milliseconds);
      ahead += milliseconds;
    },
  };
}

/** Where a press on the clock leads to: the same time a day or a week later, or nine o'clock on the next working day of the school. */
export function destination(now: string, advance: WireAdvance, calendar: Tenant['calendar']): string {
  const from = DateTime.fromISO(now, { zone: calendar.timeZone });
  if (advance !== 'workday')
    return from
      .plus({ [advance]: 1 })
      .toUTC()
      .toISO()!;
  let morning = from.set({ hour: 9, minute: 0, second: 0, millisecond: 0 });
  const works = (day: DateTime) => calendar.workdays.includes(day.weekday) && !calendar.daysOff.has(day.toISODate()!);
  // A school that never works would make this endless; a year is far enough to give up.
  for (let days = 0; days < 366 && (morning <= from || !works(morning)); days += 1) morning = morning.plus({ days: 1 });
  return morning.toUTC().toISO()!;
}

/**
 * Moves the clock to `until` hour by hour and lets the worker do what is due on the way, so that a reminder carries the time it would have
 * had and not the moment of arrival.
 */
export async function travel(clock: PlaygroundClock, until: string, settle: () => Promise<void>): Promise<void> {
  for (
    let left = Date.parse(until) - Date.parse(clock.now());
    left > 0;
    left = Date.parse(until) - Date.parse(clock.now())
  ) {
    await clock.advance(Math.min(left, HOUR));
    await settle();
  }
}
