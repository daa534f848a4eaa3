/** Texts with holes in them, filled in each language with what fits that language. Holds no wording itself. */
import { inEachLocale, inLocale, type Text } from '../domain/text';

type Hole = Text | string | number;
type Filled<Holes extends readonly Hole[]> = { readonly [At in keyof Holes]: string };
type Sentence<Holes extends readonly Hole[]> = (...holes: Filled<Holes>) => string;

/** How a sentence goes in each language; Belgian Dutch only where it differs. */
type Sentences<Holes extends readonly Hole[]> = {
  readonly nl: Sentence<Holes>;
  readonly 'nl-BE'?: Sentence<Holes>;
  readonly en: Sentence<Holes>;
};

/** A function that fills the holes: a text with its own language, a string or number as it is. */
export function withHoles<Holes extends readonly Hole[]>(sentences: Sentences<Holes>): (...holes: Holes) => Text {
  return (...holes) =>
    inEachLocale((locale) => {
      const sentence = locale === 'nl-BE' ? (sentences['nl-BE'] ?? sentences.nl) : sentences[locale];
      const filled = holes.map((hole) => (typeof hole === 'object' ? inLocale(hole, locale) : String(hole)));
      return sentence(...(filled as unknown as Filled<Holes>));
    });
}
