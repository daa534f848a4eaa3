/** Text as words to compare: where each stands, whether its capital says something, and how it reads without accents. Pure. */

/** `plain`: lower case, without accents. `capital`: starts with one that means something. `starts`: it opens a sentence, where everything has a capital. */
export type Word = {
  readonly raw: string;
  readonly plain: string;
  readonly at: number;
  readonly end: number;
  readonly capital: boolean;
  readonly starts: boolean;
};

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Letters that decomposing leaves as they are, and those of other alphabets that look like ours. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  т: 't',
  н: 'h',
  в: 'b',
  ѕ: 's',
  α: 'a',
  ο: 'o',
  ε: 'e',
  ι: 'i',
  ν: 'v',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  κ: 'k',
};

/** Lower case without accents; `ĳ` is `ij`, and letters that only look different are the same. */
export function plainly(text: string): string {
  const letters = text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return [...letters].map((letter) => LOOKS_LIKE[letter] ?? letter).join('');
}

/** Text as it is searched: nothing invisible in it, composed letters, one kind of apostrophe. */
export const readable = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(/[‘’ʼ´`]/g, "'");

const ABBREVIATIONS = new Set([
  'bv',
  'bijv',
  'vb',
  'a',
  'dhr',
  'mevr',
  'mw',
  'mr',
  'dr',
  'ir',
  'ing',
  'prof',
  'nl',
  'art',
  'nr',
  'tel',
  'ca',
  'evt',
  'resp',
  'incl',
  'excl',
  'etc',
  'enz',
  'st',
  'geb',
  'z',
  'm',
  'v',
  'b',
  'i',
]);
/** What may stand between the end of a sentence and the first word of the next: brackets are left out, as a name often stands in them. */
const BETWEEN = /["'“”„«»\s*_]*$/u;

function startsSentence(text: string, at: number): boolean {
  const before = text.slice(0, at).replace(BETWEEN, '');
  const last = before.at(-1);
  // What is quoted begins like a sentence.
  if (/["'“”„«»]/u.test(text[at - 1] ?? '')) return true;
  if (last === undefined || text.slice(before.length, at).includes('\n')) return true;
  if (/(?:^|\n)\s*(?:\p{L}|\d+)\.$/u.test(before)) return true;
  if (last === '.') {
    const word = /(\p{L}+)\.$/u.exec(before)?.[1];
    return word === undefined || !(ABBREVIATIONS.has(word.toLowerCase()) || word.length === 1);
  }
  if (last === ')') return /(^|\s)\(?[\da-z]{1,2}\)$/u.test(before);
  if (last === '-') return /(^|\s)-$/u.test(before);
  return '!?:;•·–—…>|/'.includes(last);
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const isShouting = (raw: string): boolean => raw.length > 1 && raw === raw.toUpperCase();

/** Where nearly everything has a capital, a capital says nothing. */
function capitalsMeanSomething(words: readonly string[]): boolean {
  if (words.length < 4) return words.length < 3 || !words.every(isShouting);
  return words.filter((word) => /^\p{Lu}/u.test(word)).length < words.length * 0.7;
}

/** The words of readable text, in order. A word with a capital inside (`SofieJansen`) is several, unless it is known as `whole` (`TikTok`). */
export function wordsOf(text: string, whole: (plain: string) => boolean): Word[] {
  const found = [...text.matchAll(WORD)].flatMap((match) => {
    let at = match.index;
    const parts = whole(plainly(match[0])) ? [match[0]] : match[0].split(/(?<=\p{Ll})(?=\p{Lu})/u);
    return parts.map((raw) => {
      const part = { raw, at, end: at + raw.length };
      at += raw.length;
      return part;
    });
  });
  const meaningful = capitalsMeanSomething(found.map(({ raw }) => raw));
  return found.map((part) => ({
    ...part,
    plain: plainly(part.raw),
    capital: meaningful && /^\p{Lu}/u.test(part.raw),
    starts: startsSentence(text, part.at),
  }));
}
