/** Times as people read them in the playground. What time it is, the server says. */
import type { Locale } from '../../domain/text';

const LANGUAGES: Record<Locale, string> = { nl: 'nl-NL', 'nl-BE': 'nl-BE', en: 'en-GB' };

/** A time as people read it, in the time zone of the school; `short` without the year, for beside a message. */
export function sayTime(at: string, locale: Locale, timeZone: string, length: 'full' | 'short' = 'full'): string {
  const year = length === 'full' ? ({ year: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat(LANGUAGES[locale], {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...year,
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));
}
