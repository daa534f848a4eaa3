/**
 * Text as words to compare: where each stands, whether its capital says something, and how it reads without accents.
 * One pass over the text, whatever is in it. Pure.
 */
import { plainly } from './letters';

/**
 * `plain`: lower case, without accents. `capital`: starts with one that means something. `starts`: it opens a sentence,
 * where everything has a capital.
 */
export type Word = {
  readonly raw: string;
  readonly plain: string;
  readonly at: number;
  readonly end: number;
  readonly upper: boolean;
  readonly capital: boolean;
  readonly starts: boolean;
};

const ABBREVIATIONS = new Set(
  'bv bijv vb a dhr mevr mw mr mrs ms mme dr ir ing prof nl art nr tel ca evt resp incl excl etc enz st geb z m v b i'.split(
    ' ',
  ),
);
const QUOTES = new Set('"“”„«»');
/**
 * What may stand between the end of a sentence and the first word of the next: brackets are left out, as a name often
 * stands in them.
 */
const isBetween = (sign: string): boolean =>
  QUOTES.has(sign) || sign === "'" || sign === '*' || sign === '_' || /\s/.test(sign);

/** The words before the one at hand, as far as its sentence needs them. */
type Before = { readonly word: string; readonly opensLine: boolean } | undefined;

/** Does a word open a sentence? `gap`: what stands between it and the word before; `before`: that word. */
function opensSentence(gap: string, before: Before): boolean {
  const quote = gap.at(-1);
  // What is quoted begins like a sentence; an apostrophe inside a name does not.
  if (quote !== undefined && (QUOTES.has(quote) || (quote === "'" && gap.length > 1))) return true;
  let end = gap.length;
  while (end > 0 && isBetween(gap[end - 1]!)) end -= 1;
  if (gap.includes('\n', end)) return true;
  const last = gap[end - 1];
  if (last === undefined) return before === undefined;
  if (last === '.') {
    const joins = end === 1 && before !== undefined;
    if (!joins) return true;
    if (before.opensLine && before.word.length === 1) return true;
    return !(ABBREVIATIONS.has(before.word.toLowerCase()) || before.word.length === 1);
  }
  if (last === ')') return /\d\)$/.test(gap.slice(0, end)) || (end === 1 && before?.word.length === 1);
  if (last === '-') return end === 1 ? before === undefined : /\s/.test(gap[end - 2]!);
  return '!?:;•·–—…>|/'.includes(last);
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
export const isShouting = (raw: string): boolean =>
  raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase();

/** Where nearly everything has a capital, a capital says nothing. */
function capitalsMeanSomething(words: readonly string[]): boolean {
  if (words.length < 4) return words.length < 3 || !words.every(isShouting);
  return words.filter((word) => /^\p{Lu}/u.test(word)).length < words.length * 0.7;
}

/**
 * The words of readable text, in order. A word with a capital inside (`SofieJansen`) is several, unless it is known as
 * `whole` (`TikTok`).
 */
export function wordsOf(text: string, whole: (plain: string) => boolean): Word[] {
  const found: { raw: string; at: number; starts: boolean }[] = [];
  let end = 0;
  let before: Before;
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const gap = text.slice(end, match.index);
    const opensLine = before === undefined || gap.includes('\n');
    const starts = opensSentence(gap, before);
    const inside = /\p{Ll}\p{Lu}/u.test(word) && !whole(plainly(word));
    let at = match.index;
    for (const [part, raw] of (inside ? word.split(/(?<=\p{Ll})(?=\p{Lu})/u) : [word]).entries()) {
      found.push({ raw, at, starts: starts && part === 0 });
      at += raw.length;
    }
    end = match.index + word.length;
    before = { word, opensLine };
  }
  const meaningful = capitalsMeanSomething(found.map(({ raw }) => raw));
  return found.map(({ raw, at, starts }) => {
    const upper = /^\p{Lu}/u.test(raw);
    return { raw, at, end: at + raw.length, plain: plainly(raw), upper, capital: meaningful && upper, starts };
  });
}

/** Nobody we could know: a word of another alphabet, in which nobody here can look for names. */
const OTHER_ALPHABET = /^[\p{L}\p{M}]+$/u;
const LATIN = /\p{Script=Latin}/u;
export const isOtherAlphabet = ({ raw }: Word): boolean =>
  OTHER_ALPHABET.test(raw) && !LATIN.test(raw) && raw.length > 1;
