/** Dates and times as people read them, in the tenant's own time zone (DES-14). Nothing else may turn an instant into words. */
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

/** One a language and time zone, since making one costs a thousand times what using it does. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string, locale: Locale): Intl.DateTimeFormat {
  const name = `${locale} ${timeZone}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat(LANGUAGE[locale], { ...PARTS, timeZone });
  formats.set(name, format);
  return format;
}

/** An instant (ISO, UTC) as `vr 20 november 2026, 14:05` on the clock of `timeZone`. */
export function formatWhen(iso: string, timeZone: string, locale: Locale): string {
  const parts = formatFor(timeZone, locale).formatToParts(Date.parse(iso));
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${part.weekday} ${part.day} ${part.month} ${part.year}, ${part.hour}:${part.minute}`;
}

const SHORT_PARTS = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/** An instant as a day among others of about now: `vr 20 nov`. */
export function formatShortDay(iso: string, timeZone: string, locale: Locale): string {
  const parts = new Intl.DateTimeFormat(LANGUAGE[locale], { ...SHORT_PARTS, timeZone }).formatToParts(Date.parse(iso));
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${part.weekday} ${part.day} ${part.month}`;
}

/** An instant as a time of its day: `17:00`. */
export function formatTime(iso: string, timeZone: string, locale: Locale): string {
  return formatWhen(iso, timeZone, locale).split(', ')[1] ?? '';
}

/** The number of a local day, so that days between two instants can be counted. */
const dayNumber = (iso: string, timeZone: string): number =>
  Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone }).format(Date.parse(iso))) / 86_400_000;

/** How many local days later one instant (ISO, UTC) is than another; negative when it is earlier. */
export const daysBetween = (from: string, to: string, timeZone: string): number =>
  dayNumber(to, timeZone) - dayNumber(from, timeZone);

const DAY_PARTS = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** A local date (`2026-11-20`) as `20 november 2026`. */
export function formatDay(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(LANGUAGE[locale], DAY_PARTS).format(Date.parse(`${date}T00:00:00Z`));
}

/** The name of the time on the clock of `timeZone` at an instant: CET or CEST. */
function zoneAt(iso: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' }).formatToParts(Date.parse(iso));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** An instant as `vr 20 november 2026, 14:05 CET`: for a record that is read elsewhere and years later. */
export const formatMoment = (iso: string, timeZone: string, locale: Locale): string =>
  `${formatWhen(iso, timeZone, locale)} ${zoneAt(iso, timeZone)}`;
