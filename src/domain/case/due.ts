/** Turns what a pathway says about when something is due into an instant on the tenant's clock. Pure. */
import type { Answers } from './case';
import type { Context } from '../procedure/context';
import type { Due, Duration } from '../time/duration';
import { dueAfter, endOfDay, isOpen, nextOpening, remindAfter, yearMark } from '../time/working-time';

/** The length of time to use: the tenant's own when it has one under this name. */
function settled({ settings }: Context, duration: Duration): Duration {
  return (duration.setting === undefined ? undefined : settings[duration.setting]) ?? duration;
}

/** When somebody is reminded, a length of time after `from` (ISO, UTC). */
export const reminderAfter = (context: Context, from: string, duration: Duration): string =>
  remindAfter(context.calendar, from, settled(context, duration));

/** The next time a contact can be reached (ISO, UTC); `now` when that is now, or always. */
export function contactReachableAt({ calendar, hours }: Context, contact: string, now: string): string {
  const open = hours[contact];
  if (!open || isOpen(calendar, open, now)) return now;
  return nextOpening(calendar, open, now) ?? now;
}

/**
 * When a row is due that was opened at `from` (ISO, UTC), as an instant; undefined when it waits for a date that was
 * left empty.
 */
export function dueOf(
  context: Context,
  from: string,
  due: Due | { readonly field: string },
  answers: Answers = {},
): string | undefined {
  const { calendar } = context;
  if ('field' in due) {
    const date = answers[due.field];
    return typeof date === 'string' ? endOfDay(calendar, date) : undefined;
  }
  if ('opening' in due) {
    const opens = contactReachableAt(context, due.opening, from);
    return opens > from ? opens : dueAfter(calendar, from, { hours: 1 });
  }
  if ('until' in due) return yearMark(calendar, from, due.until, due.lessWeeks ?? 0);
  return dueAfter(calendar, from, settled(context, due));
}
