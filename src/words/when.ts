/**
 * Dates and times as people read them, in the tenant's own time zone (DES-14). Nothing else may turn an instant into
 * words.
 */
import type { Locale } from '../domain/text';

const LANGUAGE: Record<Locale, string> = { nl: 'nl-NL', 'nl-BE': 'nl-BE', en: 'en-GB' };
const PARTS = {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

type DateParts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

/**
 * A way to take an instant apart on the clock of a time zone. The formats it makes are kept, one a language and time
 * zone, since making one costs a thousand times what using it does; there are no more of them than schools have
 * languages and time zones.
 */
function partsBy(shape: Intl.DateTimeFormatOptions): (iso: string, timeZone: string, language: string) => DateParts {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (iso, timeZone, language) => {
    const name = `${language} ${timeZone}`;
    const format = formats.get(name) ?? new Intl.DateTimeFormat(language, { ...shape, timeZone });
    formats.set(name, format);
    return Object.fromEntries(format.formatToParts(Date.parse(iso)).map(({ type, value }) => [type, value]));
  };
}

const momentParts = partsBy(PARTS);

/** An instant (ISO, UTC) as `vr 20 november 2026, 14:05` on the clock of `timeZone`. */
export function formatWhen(iso: string, timeZone: string, locale: Locale): string {
  const part = momentParts(iso, timeZone, LANGUAGE[locale]);
  return `${part.weekday} ${part.day} ${part.month} ${part.year}, ${part.hour}:${part.minute}`;
}

const shortDayParts = partsBy({ weekday: 'short', day: 'numeric', month: 'short' });

/** An instant as a day among others of about now: `vr 20 nov`. */
export function formatShortDay(iso: string, timeZone: string, locale: Locale): string {
  const part = shortDayParts(iso, timeZone, LANGUAGE[locale]);
  return `${part.weekday} ${part.day} ${part.month}`;
}

/** An instant as a time of its day: `17:00`. */
export function formatTime(iso: string, timeZone: string, locale: Locale): string {
  return formatWhen(iso, timeZone, locale).split(', ')[1] ?? '';
}

const dayParts = partsBy({ year: 'numeric', month: '2-digit', day: '2-digit' });

/** The number of a local day, so that days between two instants can be counted. */
function dayNumber(iso: string, timeZone: string): number {
  const { year, month, day } = dayParts(iso, timeZone, 'en-CA');
  return Date.parse(`${year}-${month}-${day}`) / 86_400_000;
}

/** How many local days later one instant (ISO, UTC) is than another; negative when it is earlier. */
export const daysBetween = (from: string, to: string, timeZone: string): number =>
  dayNumber(to, timeZone) - dayNumber(from, timeZone);

const DAY_PARTS = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** A local date (`2026-11-20`) as `20 november 2026`. */
export function formatDay(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(LANGUAGE[locale], DAY_PARTS).format(Date.parse(`${date}T00:00:00Z`));
}

const zoneParts = partsBy({ timeZoneName: 'short' });

/** The name of the time on the clock of `timeZone` at an instant: CET or CEST. */
const zoneAt = (iso: string, timeZone: string): string => zoneParts(iso, timeZone, 'en-GB').timeZoneName ?? timeZone;

/** An instant as `vr 20 november 2026, 14:05 CET`: for a record that is read elsewhere and years later. */
export const formatMoment = (iso: string, timeZone: string, locale: Locale): string =>
  `${formatWhen(iso, timeZone, locale)} ${zoneAt(iso, timeZone)}`;
