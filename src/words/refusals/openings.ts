/** Fills in the times that a rule's words speak of: `{opening:cmp}` is when a contact can next be reached. Pure. */
import { DateTime } from 'luxon';
import type { Openings } from '../../domain/conditions/openings';
import { inLocale, type Locale, type Text } from '../../domain/text';

const OPENING = /\{opening:([a-z0-9_-]+)\}/g;
const IN_WORDS = {
  nl: "cccc d LLLL 'om' H.mm 'uur'",
  'nl-BE': "cccc d LLLL 'om' H.mm 'uur'",
  en: "cccc d LLLL 'at' H:mm",
} satisfies Record<Locale, string>;
const NOW: Text = { nl: 'nu', en: 'now' };

const moment = (opening: string, locale: Locale): string =>
  opening === 'now'
    ? inLocale(NOW, locale)
    : DateTime.fromISO(opening, { setZone: true }).setLocale(locale).toFormat(IN_WORDS[locale]);

/**
 * The text with its times filled in, in each language, on the clock that the openings are on. What there is no opening
 * of stays as it stands.
 */
export function withOpenings(text: Text, openings: Openings): Text {
  if (Object.keys(openings).length === 0) return text;
  const fill = (locale: Locale) =>
    inLocale(text, locale).replace(OPENING, (place, contact: string) =>
      openings[contact] === undefined ? place : moment(openings[contact], locale),
    );
  return { nl: fill('nl'), 'nl-BE': fill('nl-BE'), en: fill('en') };
}
