/** Words for people in the languages we speak. Holds no wording itself: that is `words/` and the pathway files. */

export const LOCALES = ['nl', 'nl-BE', 'en'] as const;
/** The language of a person or of a record: Dutch of the Netherlands, Dutch of Belgium, or English (DES-13). */
export type Locale = (typeof LOCALES)[number];

/** A text in every language; Belgian Dutch only where it differs. */
export type Text = { readonly nl: string; readonly 'nl-BE'?: string | undefined; readonly en: string };

/** The text in `locale`; Belgian Dutch falls back to Dutch. */
export function inLocale(text: Text, locale: Locale): string {
  return locale === 'nl-BE' ? (text['nl-BE'] ?? text.nl) : text[locale];
}

/** What is the same in every language: a name of a person, a number, an id, what somebody typed. */
export const asIs = (same: string): Text => ({ nl: same, en: same });

/** The text that `say` makes in each language. */
export const inEachLocale = (say: (locale: Locale) => string): Text => ({
  nl: say('nl'),
  'nl-BE': say('nl-BE'),
  en: say('en'),
});

/** Joins texts per language, skipping nothing: `joinTexts([a, b], '; ')` has both in each language. */
export const joinTexts = (texts: readonly Text[], separator: string): Text =>
  inEachLocale((locale) => texts.map((text) => inLocale(text, locale)).join(separator));

/** Characters that show nothing: zero-width ones, fillers, control codes. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]/gu;
const SHORTEST_REASON = 10;
/** As much as fits in a box for long text on either platform. */
const LONGEST_REASON = 3000;

const visibleText = (typed: string): string => typed.replace(INVISIBLE, '').trim();

/** True when there is nothing in it that anybody could read. */
export const isBlank = (typed: string): boolean => visibleText(typed) === '';

/**
 * A written reason says something: ten characters that can be read is the least. One that fits in no box was not typed
 * in one.
 */
export const isReason = (typed = ''): typed is string =>
  visibleText(typed).length >= SHORTEST_REASON && typed.length <= LONGEST_REASON;
