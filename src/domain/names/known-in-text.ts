/**
 * Finds the names that a case knows, in whatever dress: other letters, possessives, joined, split, spelled, initialled,
 * disguised, one letter wrong. One pass over the words. Pure.
 */
import { isFunctionWord } from './identifier-lists';
import type { Word } from './identifier-words';
import { SHORTEST_NEAR, withoutALetter, type KnownIndex, type KnownPart } from './known-index';
import { runsFrom, spanIn, spelledFrom, type KnownSpan } from './known-runs';
import { asHeard, plainly } from './letters';
import { isDictionaryWord } from './vocabulary';

const ASCII = /^[\0-\x7f]*$/;

/** In the same letters it is the name; in others when the word means nothing else, or has a capital of its own. */
const isSureOf = ({ raws, ordinary }: KnownPart, raw: string, { capital, starts }: Word): boolean =>
  raws.has(raw) || !ordinary || (capital && !starts);

/** One letter more, less, other, or two that changed places. */
function differsByOne(one: string, other: string): boolean {
  if (one === other) return true;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const [a, b] = [one.slice(from), other.slice(from)];
  return (
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}

const LITTLE = ['ke', 'je', 'tje', 'kes', 'jes', 'tjes', 'eke', 'ekes', 'etje', 'etjes', 'ie'];
/** `Tommeke`, `bakkerke`: of somebody small. */
function littleOf(word: Word, parts: KnownIndex['parts']): KnownPart | undefined {
  const { plain } = word;
  if (plain.length < 6 || isFunctionWord(plain)) return undefined;
  for (const ending of LITTLE) {
    if (!plain.endsWith(ending)) continue;
    const stem = plain.slice(0, -ending.length);
    const part = parts.get(stem) ?? parts.get(stem.replace(/([a-z])\1$/, '$1'));
    if (part && part.plain.length > 2) return part;
  }
  return undefined;
}

/** The known word that this one is, whole or as somebody's (`Saras`). */
function partOf(word: Word, { parts }: KnownIndex): { readonly part: KnownPart; readonly raw: string } | undefined {
  const itself = parts.get(word.plain);
  if (itself) return { part: itself, raw: word.raw };
  const owner =
    word.plain.endsWith('s') && (word.upper || word.plain.length > 3) ? parts.get(word.plain.slice(0, -1)) : undefined;
  if (owner) return { part: owner, raw: word.raw.slice(0, -1) };
  const little = littleOf(word, parts);
  return little && { part: little, raw: word.plain };
}

/**
 * The known word that this one sounds like, or is with a letter wrong. A word of its own, without a capital that says
 * something, is that word.
 */
function nearPart(word: Word, index: KnownIndex): { readonly part: KnownPart; readonly sure: boolean } | undefined {
  const { plain, raw } = word;
  if (plain.length < 3) return undefined;
  const plainAscii = ASCII.test(raw);
  const meansItself = !word.upper && isDictionaryWord(plain) && plainAscii && !(word.capital && !word.starts);
  if (meansItself) return undefined;
  const heard = index.heard.get(asHeard(raw));
  if (heard) return { part: heard, sure: !plainAscii && plain.length > 2 };
  if (plain.length < SHORTEST_NEAR - 1 || plain.length > 30 || isFunctionWord(plain)) return undefined;
  const ends = plain.endsWith('s') ? [plain, plain.slice(0, -1)] : [plain];
  for (const one of ends)
    for (const key of withoutALetter(one)) {
      const part = index.near.get(key)?.find((known) => differsByOne(known.plain, one));
      if (part) return { part, sure: false };
    }
  return undefined;
}

/** `SJ`, `JvdE`: the initials in one, with the capitals of a name. */
function compactInitials(text: string, at: number, word: string, index: KnownIndex): KnownSpan | undefined {
  const plain = plainly(word);
  // Without capitals they are that only where they are no word.
  if (!/^\p{Lu}\p{L}{0,4}\p{Lu}$/u.test(word) && (plain.length < 3 || isDictionaryWord(plain))) return undefined;
  const people = index.initials.get(plain);
  return people && spanIn(text, at, at + word.length, false, people);
}

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '2': 'z',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '€': 'e',
  '!': 'i',
};
/** What stands between spaces, with the signs and digits that are written for letters. */
const DISGUISED = /(?<![\p{L}\d@$€!*#?•.])[\p{L}\d@$€!*#?•.]{3,30}(?![\p{L}\d@$€!*#?•.])/gu;
const SIGN_FOR_LETTER = /[\d@$€*#?•]|[.!]\p{L}/u;

/** `S0fie`, `S*fie`, `Y@r@`: with digits and signs in the place of letters. */
function disguised(text: string, index: KnownIndex): KnownSpan[] {
  return [...text.matchAll(DISGUISED)].flatMap((match) => {
    if (!SIGN_FOR_LETTER.test(match[0]) || !/\p{L}/u.test(match[0])) return [];
    const worn = match[0].toLowerCase().replace(/[.!?]{1,30}$/, '');
    const read = [...worn].map((sign) => LEET[sign] ?? sign).join('');
    const itself = index.parts.get(read)?.people ?? index.joined.get(read);
    const at = match.index;
    if (itself) return [spanIn(text, at, at + worn.length, true, itself)];
    if (!/[*#?•]/.test(read) || read.length < 4) return [];
    const fits = [...index.parts.values()].find(
      ({ plain }) =>
        plain.length === read.length &&
        [...plain].every((letter, place) => letter === read[place] || /[*#?•]/.test(read[place]!)),
    );
    return fits ? [spanIn(text, at, at + worn.length, false, fits.people)] : [];
  });
}

/** Names in alphabets that put no spaces between words. */
function insideWords(text: string, words: readonly Word[], index: KnownIndex): KnownSpan[] {
  if (index.inside.length === 0) return [];
  return words.flatMap((word) =>
    index.inside.flatMap((part) => {
      const from = word.raw.indexOf(part);
      return from < 0
        ? []
        : [spanIn(text, word.at + from, word.at + from + part.length, true, index.parts.get(part)!.people)];
    }),
  );
}

const CAMEL = /\p{L}+/gu;

/**
 * Every known name in readable text with its words. A word is in one span at most of those that start there: the
 * surest, then the longest.
 */
export function knownIn(text: string, words: readonly Word[], index: KnownIndex): KnownSpan[] {
  if (index.parts.size === 0) return [];
  const single = new Map<string, { readonly part: KnownPart; readonly sure: boolean } | null>();
  const spans = words.flatMap((word, at): KnownSpan[] => {
    const itself = partOf(word, index);
    if (itself) return [spanIn(text, word.at, word.end, isSureOf(itself.part, itself.raw, word), itself.part.people)];
    const spelled = word.plain.length <= 2 ? spelledFrom(text, words, at, index) : undefined;
    const run = spelled ?? runsFrom(text, words, at, index);
    if (run) return [run];
    const key = `${word.raw} ${word.capital && !word.starts}`;
    if (!single.has(key)) single.set(key, nearPart(word, index) ?? null);
    const near = single.get(key);
    return near ? [spanIn(text, word.at, word.end, near.sure, near.part.people)] : [];
  });
  const initials =
    index.initials.size === 0
      ? []
      : [...text.matchAll(CAMEL)].flatMap((match) => compactInitials(text, match.index, match[0], index) ?? []);
  return [...spans, ...initials, ...disguised(text, index), ...insideWords(text, words, index)];
}
