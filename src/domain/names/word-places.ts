/** A word with what stands around it: the gaps beside it, the word before, and the language it stands in. Pure. */
import { isOrdinary, PARTICLES } from './identifier-lists';
import type { Word } from './identifier-words';
import type { WordLanguage } from './vocabulary';

/** The word at hand with what stands around it. */
export type WordPlace = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly at: number;
  readonly language: WordLanguage;
};

/** Dutch words are common everywhere here; those of another language in a text of that language. */
export const isOrdinaryHere = (plain: string, { language }: WordPlace): boolean =>
  isOrdinary(plain, language === 'nl' ? ['nl'] : ['nl', language]);

/** What stands between the word before and this one, as far as four signs. */
export const gapBefore = ({ text, words, at }: WordPlace): string =>
  at === 0 ? '' : text.slice(words[at - 1]!.end, Math.min(words[at]!.at, words[at - 1]!.end + 4));
/** What stands between this word and the next, as far as four signs. */
export const gapAfter = ({ text, words, at }: WordPlace): string =>
  text.slice(words[at]!.end, Math.min(words[at + 1]?.at ?? text.length, words[at]!.end + 4));
/** A space, with at most a sign that separates. */
export const isNearGap = (gap: string): boolean =>
  gap === ' ' || gap === '. ' || gap === '.' || gap === ': ' || gap === ' (' || gap === ', ';

/** The word before, particles of a surname left out of account. */
export function beforeName(place: WordPlace): Word | undefined {
  const { words, at } = place;
  if (at > 0 && /\n/.test(gapBefore(place))) return undefined;
  let before = at - 1;
  while (before > 0 && at - before <= 3 && PARTICLES.has(words[before]!.plain) && words[before]!.plain !== 'het')
    before -= 1;
  return words[before];
}
