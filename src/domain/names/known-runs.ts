/**
 * Known names that are written over several words: apart, in one, letter by letter, or by their initials. Stops where
 * no known name goes on like that. Pure.
 */
import { isFunctionWord, isOrdinary, PARTICLES } from './identifier-lists';
import { isShouting, type Word } from './identifier-words';
import type { KnownIndex } from './known-index';
import type { TextSpan } from './finding';

/** `sure`: it is that name. Otherwise it may well be. `people`: whose name it is, by the order of the names. */
export type KnownSpan = TextSpan & { readonly sure: boolean; readonly people: ReadonlySet<number> };

/** A name from `at` up to `end`. */
export const spanIn = (
  text: string,
  at: number,
  end: number,
  sure: boolean,
  people: ReadonlySet<number>,
): KnownSpan => ({ kind: 'name', found: text.slice(at, end), at, end, sure, people });

const MOST_JOINED = 5;
/** How far apart the parts of a name may stand. */
const GAP = /^[^\p{L}\d\n]{0,4}$/u;
const isGap = (text: string, from: number, to: number): boolean => to - from <= 4 && GAP.test(text.slice(from, to));

/** Names of several words that are written in one, or one that is written in several. */
export function runsFrom(
  text: string,
  words: readonly Word[],
  from: number,
  { parts, joined: names, prefixes }: KnownIndex,
): KnownSpan | undefined {
  let joined = '';
  let best: KnownSpan | undefined;
  for (let at = from; at < Math.min(from + MOST_JOINED, words.length); at += 1) {
    const word = words[at]!;
    if (at > from && !isGap(text, words[at - 1]!.end, word.at)) break;
    joined += word.plain;
    if (!prefixes.has(joined)) break;
    const people = names.get(joined);
    const part = at > from && joined.length > 3 ? parts.get(joined) : undefined;
    if (!people && !part) continue;
    const run = words.slice(from, at + 1);
    // Words that are each found on their own need not be found together.
    const telling = run.filter(({ plain }) => !PARTICLES.has(plain));
    const apart = at > from && telling.every(({ plain }) => parts.has(plain));
    if (people && !apart) best = spanIn(text, words[from]!.at, word.end, true, people);
    const isWords = run.every(
      (one) => !one.upper && (isFunctionWord(one.plain) || (isOrdinary(one.plain) && one.plain.length > 2)),
    );
    const sure = part?.ordinary === false && run.some((one) => !isOrdinary(one.plain));
    if (part && !isWords) best ??= spanIn(text, words[from]!.at, word.end, sure, part.people);
  }
  return best;
}

const MOST_LETTERS = 20;

/** The letter that a word of initials stands for; a syllable that is no particle stands for none. */
function initialOf({ raw, plain, upper }: Word): string {
  if (PARTICLES.has(plain) && !upper) return plain[0] ?? '';
  // `vd` stands for both.
  if (/^v[dh]$/.test(plain) && !upper) return plain;
  return raw.length > 1 && !isShouting(raw) ? '?' : plain;
}

/** Names spelled letter by letter and given by their initials, in a run of words of one or two letters. */
export function spelledFrom(
  text: string,
  words: readonly Word[],
  from: number,
  { parts, joined: names, prefixes, initials: byInitials, initialPrefixes }: KnownIndex,
): KnownSpan | undefined {
  let [joined, initials] = ['', ''];
  let [letters, signs, upper, dotted, initialled] = [true, true, true, true, false];
  let best: KnownSpan | undefined;
  const first = words[from]!;
  for (let at = from; at < Math.min(from + MOST_LETTERS, words.length); at += 1) {
    const word = words[at]!;
    const before = words[at - 1];
    if (word.plain.length > 2 || (at > from && !isGap(text, before!.end, word.at))) break;
    joined += word.plain;
    initials += initialOf(word);
    if (!prefixes.has(joined) && !initialPrefixes.has(initials)) break;
    letters &&= word.raw.length === 1;
    upper &&= word.upper || PARTICLES.has(word.plain) || /^v[dh]$/.test(word.plain);
    dotted &&= text[word.end] === '.' || PARTICLES.has(word.plain) || word.plain === 't';
    // "in de" is all particles, and no initials of anybody.
    initialled ||= word.upper || !PARTICLES.has(word.plain);
    if (at === from) continue;
    signs &&= text.slice(before!.end, word.at).trim() !== '';
    const spelledOut = parts.get(joined)?.people ?? names.get(joined);
    const long = joined.length > 2;
    if (spelledOut && (letters || joined.length > 3))
      best = spanIn(text, first.at, word.end, long && (letters || signs), spelledOut);
    const people = byInitials.get(initials);
    if (people && initialled && (dotted || (upper && !best)))
      best = spanIn(text, first.at, word.end + (text[word.end] === '.' ? 1 : 0), dotted && first.upper, people);
  }
  return best;
}

/**
 * Where whole names of two words or more stand, particles joined or apart: the first and the last word of each, and
 * whose it is.
 */
export function wholeNamesIn(
  words: readonly Word[],
  { whole, prefixes }: Pick<KnownIndex, 'whole' | 'prefixes'>,
): { readonly from: number; readonly to: number; readonly people: ReadonlySet<number> }[] {
  if (whole.size === 0) return [];
  return words.flatMap((_, from) => {
    let joined = '';
    for (let to = from; to < words.length; to += 1) {
      joined += words[to]!.plain;
      if (!prefixes.has(joined)) break;
      const people = to > from ? whole.get(joined) : undefined;
      if (people) return [{ from, to, people }];
    }
    return [];
  });
}
