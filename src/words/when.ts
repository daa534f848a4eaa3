/** Dates and times as people read them, in the tenant's own time zone (DES-14). Nothing else may turn an instant into words. */
import { DateTime } from 'luxon';
import type { Locale } from '../domain/text';

const LANGUAGE: Record<Locale, string> = { nl: 'nl-NL', 'nl-BE': 'nl-BE', en: 'en-GB' };

/** An instant (ISO, UTC) as `vr 20 november 2026, 14:05` on the clock of `timeZone`. */
export function formatWhen(iso: string, timeZone: string, locale: Locale): string {
  return DateTime.fromISO(iso, { zone: timeZone }).setLocale(LANGUAGE[locale]).toFormat('ccc d LLLL yyyy, HH:mm');
}
