/** Until when something waits, in a message: on the clock of the school, in every language. */
import { inEachLocale, type Text } from '../../domain/text';
import { daysBetween, formatShortDay, formatTime } from '../when';

const DUE = {
  nl: {
    today: (day: string, time: string) => `uiterlijk ${day} om ${time}`,
    on: (day: string) => `uiterlijk ${day}`,
  },
  en: { today: (day: string, time: string) => `by ${day} at ${time}`, on: (day: string) => `by ${day}` },
};

/**
 * When something is due (ISO, UTC), as it is said at `now`: with the time when that is on the same day, since it is
 * read later as well.
 */
export const byWhen = (dueAt: string, now: string, timeZone: string): Text =>
  inEachLocale((locale) => {
    const { today, on } = locale === 'en' ? DUE.en : DUE.nl;
    const day = formatShortDay(dueAt, timeZone, locale);
    return daysBetween(now, dueAt, timeZone) === 0 ? today(day, formatTime(dueAt, timeZone, locale)) : on(day);
  });
