/** A day and a week as people say them, in every language: where a date stands among words. Pure. */
import type { Locale, Text } from '../domain/text';

const DAY = /^\d{4}-\d\d-\d\d$/;
const PARTS = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** Made once: making a format costs a thousand times what using it does. */
const FORMATS: Record<Locale, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat('nl-NL', PARTS),
  'nl-BE': new Intl.DateTimeFormat('nl-BE', PARTS),
  en: new Intl.DateTimeFormat('en-GB', PARTS),
};

function dayName(at: number, locale: Locale): string {
  const part = Object.fromEntries(FORMATS[locale].formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.weekday} ${part.day} ${part.month} ${part.year}`;
}

/** `ma 16 november 2026` of `2026-11-16`; anything that is no day stays as it was. */
export function dayInWords(day: string): Text {
  const at = DAY.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // 30 February would be taken for 2 March.
  return Number.isNaN(at) || !new Date(at).toISOString().startsWith(day)
    ? { nl: day, en: day }
    : { nl: dayName(at, 'nl'), 'nl-BE': dayName(at, 'nl-BE'), en: dayName(at, 'en') };
}

/** An ISO week (`2026-W47`) in words: `week 47 van 2026`. */
export function weekInWords(week: string): Text {
  const [year = '', number = ''] = week.split('-W');
  return { nl: `week ${Number(number)} van ${year}`, en: `week ${Number(number)} of ${year}` };
}
