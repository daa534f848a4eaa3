/** Where a text names what is nobody of the school by several words: towns, and people of history and stories. Pure. */
import { FIGURES } from './lists/capitals-of-things';
import { isGivenName, isPlace, setOf } from './identifier-lists';
import type { Word } from './identifier-words';
import { gapBefore, type WordPlace } from './word-places';

const figures = FIGURES.split('|').map((figure) => figure.split(' '));
const figuresByFirst = new Map<string, string[][]>();
for (const figure of figures) figuresByFirst.set(figure[0]!, [...(figuresByFirst.get(figure[0]!) ?? []), figure]);

const LONGEST_PLACE = 5;
/** Where towns stand whose name has several words: `Heist-op-den-Berg`, `Den Bosch`. */
export function placesIn(words: readonly Word[]): ReadonlySet<number> {
  return new Set(
    words.flatMap((word, from) => {
      if (!word.upper) return [];
      let joined = word.plain;
      for (let to = from + 1; to < Math.min(from + LONGEST_PLACE, words.length); to += 1) {
        joined += words[to]!.plain;
        if (words[to]!.upper && joined.length > 6 && isPlace(joined))
          return Array.from({ length: to - from + 1 }, (_, at) => from + at);
      }
      return [];
    }),
  );
}

/** `Kingschool`: what is called after somebody. */
const isPartOf = (plain: string | undefined, part: string, last: boolean): boolean =>
  plain === part ||
  (last &&
    plain?.startsWith(part) === true &&
    /^s?(?:school|plein|straat|laan|park|huis|college|stadion|brug|zaal)$/.test(plain.slice(part.length)));

/** Where people of history and stories stand, by their whole name. */
export function figuresIn(words: readonly Word[]): ReadonlySet<number> {
  return new Set(
    words.flatMap((word, at) =>
      (figuresByFirst.get(word.plain) ?? []).flatMap((figure) =>
        word.upper &&
        figure.every((part, index) => isPartOf(words[at + index]?.plain, part, index === figure.length - 1))
          ? figure.map((_, index) => at + index)
          : [],
      ),
    ),
  );
}

/** `De Erasmusbrug`: what is built has the name of somebody who is long dead. */
const BUILT =
  /(?:brug|gracht|kerk|park|plein|straat|laan|tunnel|hal|hallen|station|stadion|toren|school|zaal|huis|wijk)$/;
/** Before these stands who governs: everybody's names. */
const OFFICES = setOf(
  'minister staatssecretaris president premier paus koning koningin prins prinses gouverneur burgemeester',
);

/**
 * Nobody of the school by what stands before: an office, a town with a hyphen (`Gent-Dampoort`), or an article before
 * what is built.
 */
export function isPublicName(place: WordPlace): boolean {
  const { words, at } = place;
  const previous = words[at - 1];
  if (!previous) return false;
  const { plain } = words[at]!;
  const gap = gapBefore(place);
  if (gap === ' ' && OFFICES.has(previous.plain) && !previous.starts) return true;
  // `De Liga van de Mensenrechten`.
  const [next, second] = [words[at + 1], words[at + 2]];
  if (
    /^(?:de|het|the)$/.test(previous.plain) &&
    /^(?:van|voor|of)$/.test(next?.plain ?? '') &&
    second &&
    /^(?:de|het|the|alle)$/.test(second.plain)
  )
    return true;
  if (gap === '-' && previous.upper)
    return (
      (isPlace(previous.plain) && !isGivenName(previous.plain)) || /^(?:sint|saint|sainte|st)$/.test(previous.plain)
    );
  // `op de Meir`: of somebody one does not say so.
  if (
    gap === ' ' &&
    previous.raw === 'de' &&
    /^(?:op|in|naar|langs)$/.test(words[at - 2]?.plain ?? '') &&
    !isGivenName(plain)
  )
    return true;
  return gap === ' ' && /^(?:de|het)$/.test(previous.plain) && plain.length > 8 && BUILT.test(plain);
}
