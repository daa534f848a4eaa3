/**
 * When something is due as somebody says it who looks now. Only for what is shown at once and not kept: tomorrow it
 * would be wrong.
 */
import type { Locale } from '../../../src/domain/text';
import { casePageWords } from '../../../src/words/case/page-of-case';
import { daysBetween, formatShortDay, formatTime } from '../../../src/words/when';

/** `uiterlijk morgen`, `uiterlijk do 3 dec`, `2 dagen te laat`. Both instants are ISO in UTC. */
export function dueSaid(dueAt: string, now: string, timeZone: string, locale: Locale): string {
  const { due } = casePageWords(locale);
  const days = daysBetween(now, dueAt, timeZone);
  const time = formatTime(dueAt, timeZone, locale);
  if (dueAt < now) return days === 0 ? due.lateToday(time) : due.late(-days);
  if (days === 0) return due.today(time);
  return days === 1 ? due.tomorrow : due.on(formatShortDay(dueAt, timeZone, locale));
}
