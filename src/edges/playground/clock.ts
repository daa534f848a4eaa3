/**
 * The clock of the playground, which a newcomer can move ahead (never back) to see what time brings. Nothing else may
 * run on it: it is not the real time.
 */
import type { AddressBook, Clock } from '../../app/ports';
import type { Tenant } from '../../app/tenant';
import { after, isWorkingDay, morningOf, passOnAfter } from '../../domain/time/working-time';
import type { WireAdvance } from './page/wire';

export type PlaygroundClock = Clock & { advance(milliseconds: number): Promise<void> };

const KEY = 'playground:clock';
const HOUR = 3_600_000;

/**
 * A clock that runs ahead of `base` by what was remembered in `addresses`, so that a restart does not turn time back.
 */
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

/**
 * Where a press on the clock leads to, by the calendar of the school: the same time a day or a week later, or nine
 * o'clock on its next working day.
 */
export function destination(now: string, advance: WireAdvance, calendar: Tenant['calendar']): string {
  if (advance === 'day') return after(calendar, now, { days: 1 });
  if (advance === 'week') return after(calendar, now, { weeks: 1 });
  const morning = morningOf(calendar, now);
  return isWorkingDay(calendar, now) && morning > now ? morning : passOnAfter(calendar, now, { workingDays: 1 });
}

/**
 * Moves the clock to `until` hour by hour and lets the worker do what is due on the way, so that a reminder carries the
 * time it would have had and not the moment of arrival.
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
