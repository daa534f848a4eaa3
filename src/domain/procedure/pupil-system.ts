/**
 * The school's own name for its pupil system in the words of a procedure: `{pupilSystem}` stands where it is named.
 * Pure.
 */
import { inLocale, LOCALES, type Text } from '../text';
import type { Pathway } from './pathway';

const PLACEHOLDER = '{pupilSystem}';

const isText = (value: object): value is Text =>
  'nl' in value && typeof value.nl === 'string' && 'en' in value && typeof value.en === 'string';

const speaksOfIt = (value: unknown): boolean => JSON.stringify(value).includes(PLACEHOLDER);

/** The text in each language, with the name in that language. */
function withNameFilledIn(text: Text, system: Text): Text {
  const [nl, nlBe, en] = LOCALES.map((locale) =>
    inLocale(text, locale).replaceAll(PLACEHOLDER, inLocale(system, locale)),
  );
  return { nl: nl!, 'nl-BE': nlBe!, en: en! };
}

function filledIn(value: unknown, system: Text): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => filledIn(one, system));
  if (isText(value)) return speaksOfIt(value) ? withNameFilledIn(value, system) : value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filledIn(inner, system)]));
}

/**
 * The procedure in the words of a school whose pupil system is called `system`; the same one when it never speaks of
 * it.
 */
export function withPupilSystem(pathway: Pathway, system: Text): Pathway {
  return speaksOfIt(pathway) ? (filledIn(pathway, system) as Pathway) : pathway;
}
