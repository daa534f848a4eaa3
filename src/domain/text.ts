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

/** Joins texts per language, skipping nothing: `joinTexts([a, b], '; ')` has both in each language. */
export function joinTexts(texts: readonly Text[], separator: string): Text {
  const join = (locale: Locale) => texts.map((text) => inLocale(text, locale)).join(separator);
  return { nl: join('nl'), 'nl-BE': join('nl-BE'), en: join('en') };
}
