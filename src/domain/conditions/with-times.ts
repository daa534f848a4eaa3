/** Fills in the times that a rule's words speak of: `{opening:cmp}` is the next time a contact can be reached. Pure. */
import { DateTime } from 'luxon';
import type { Facts } from '../case/facts';
import { contactReachableAt } from '../case/due';
import { localZone } from '../time/local-zone';
import type { Locale, Text } from '../text';

const OPENING = /\{opening:([a-z0-9_-]+)\}/g;
const IN_WORDS = {
  nl: "cccc d LLLL 'om' H.mm 'uur'",
  'nl-BE': "cccc d LLLL 'om' H.mm 'uur'",
  en: "cccc d LLLL 'at' H:mm",
} satisfies Record<Locale, string>;
const NOW = { nl: 'nu', 'nl-BE': 'nu', en: 'now' } satisfies Record<Locale, string>;

/** What times are told by. */
type Moment = Pick<Facts, 'context' | 'now'>;

function moment({ context, now }: Moment, contact: string, locale: Locale): string {
  const at = contactReachableAt(context, contact, now);
  if (at <= now) return NOW[locale];
  return DateTime.fromISO(at, { zone: localZone(context.calendar.timeZone) })
    .setLocale(locale)
    .toFormat(IN_WORDS[locale]);
}

/** The contacts whose opening a text speaks of. */
const openingsIn = (text: string): string[] => [...text.matchAll(OPENING)].flatMap(([, contact]) => contact ?? []);

/** The text with its times filled in, in each language and on the tenant's clock; the same text when it speaks of none. */
export function withTimes(text: Text, facts: Moment): Text {
  if (openingsIn(text.nl).length === 0 && openingsIn(text.en).length === 0) return text;
  const fill = (words: string, locale: Locale) =>
    words.replace(OPENING, (_all, contact: string) => moment(facts, contact, locale));
  return { nl: fill(text.nl, 'nl'), 'nl-BE': fill(text['nl-BE'] ?? text.nl, 'nl-BE'), en: fill(text.en, 'en') };
}
