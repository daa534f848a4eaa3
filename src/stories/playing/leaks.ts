/**
 * Searches what left the process for what must never leave it: as it is, in any case of letters, without its accents,
 * and in the ways that programs write text.
 */
import type { CapturedText } from '../drivers/driver';

/** Base64 of a text inside a longer text starts at one of three places; the middle is the same each time. */
function base64Forms(text: string): string[] {
  const forms = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text, 'utf8')]).toString('base64');
    const from = [0, 2, 3][shift]!;
    return encoded.replace(/={1,2}$/, '').slice(from, -1);
  });
  // Shorter pieces would be found by chance in any identifier.
  return forms
    .filter((form) => form.length >= 6)
    .flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}

/** How a JSON text, a URL (once or twice encoded) or a page would hold it. */
function plainForms(text: string): string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const outside = (write: (code: number) => string) =>
    [...json].map((letter) => (letter.charCodeAt(0) > 126 ? write(letter.charCodeAt(0)) : letter)).join('');
  const url = encodeURIComponent(text);
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const forms = [
    text,
    json,
    outside((code) => `\\u${code.toString(16).padStart(4, '0')}`),
    outside((code) => `&#${code};`),
    outside((code) => `&#x${code.toString(16)};`),
    html,
    url,
    url.replaceAll('%20', '+'),
    encodeURIComponent(url),
  ];
  return forms.map((form) => form.toLowerCase());
}

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

/**
 * In small letters without accents, however those were written: `Renée`, `Rene` and `e´` as one or two characters are
 * the same.
 */
const folded = (text: string): string =>
  isAscii(text) ? text.toLowerCase() : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Words this short are part of others by chance ("Ties" of "activities"), so they must stand alone. */
const SHORT = 5;
const LETTER = /[\p{L}\p{N}]/u;

function standsAlone(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!LETTER.test(text[at - 1] ?? ' ') && !LETTER.test(text[at + word.length] ?? ' ')) return true;
  }
  return false;
}

const cases = (text: string): string[] => [text, text.toLowerCase(), text.toUpperCase()];

/** The ways in which a string is looked for. */
type Wanted = {
  readonly string: string;
  /** Against small letters. */ readonly plain: readonly string[];
  /** Against text without accents. */ readonly bare: string;
  /** Against the text as it is. */ readonly encoded: readonly string[];
  /** Against small letters. */ readonly hex: readonly string[];
};

function wantedFor(string: string): Wanted {
  // Hexadecimal of a short word is found by chance in any id.
  const hex = string.length < SHORT ? [] : cases(string).map((text) => Buffer.from(text, 'utf8').toString('hex'));
  return {
    string,
    plain: [...new Set(plainForms(string))],
    bare: folded(string),
    encoded: [...new Set([string, ...cases(string)].flatMap(base64Forms))],
    hex: [...new Set(hex)],
  };
}

/** In how many forms these strings are looked for, together. */
export const formsSearched = (strings: readonly string[]): number =>
  strings
    .map(wantedFor)
    .reduce((sum, { plain, encoded, hex }) => sum + plain.length + 1 + encoded.length + hex.length, 0);

type Searched = { readonly text: string; readonly small: string; readonly bare: string };

function isIn({ text, small, bare }: Searched, wanted: Wanted): boolean {
  const holds = (where: string, form: string) =>
    wanted.string.length < SHORT ? standsAlone(where, form) : where.includes(form);
  return (
    wanted.plain.some((form) => holds(small, form)) ||
    holds(bare, wanted.bare) ||
    wanted.encoded.some((form) => text.includes(form)) ||
    wanted.hex.some((form) => small.includes(form))
  );
}

/**
 * Each text once for each kind of payload: a page that is asked for again says the same again, thousands of times in a
 * story.
 */
function differing(captured: readonly CapturedText[]): CapturedText[] {
  const seen = new Map<string, Set<string>>();
  return captured.filter(({ what, text }) => {
    const texts = seen.get(what) ?? new Set();
    seen.set(what, texts);
    return texts.size < texts.add(text).size;
  });
}

/**
 * One line for each leak string and kind of payload it was found in; the string itself is named, for it is the story's
 * own.
 */
export function findLeaks(strings: readonly string[], captured: readonly CapturedText[]): string[] {
  const wanted = strings.map(wantedFor);
  const found = differing(captured).flatMap(({ what, text }) => {
    const searched = { text, small: text.toLowerCase(), bare: folded(text) };
    return wanted.filter((one) => isIn(searched, one)).map(({ string }) => ({ string, what }));
  });
  return strings.flatMap((string) => [
    ...new Set(
      found.filter((one) => one.string === string).map(({ what }) => `LEAK: "${string}" was found in a ${what}`),
    ),
  ]);
}

/** What is written in base64, as sealed content is: capitals, small letters and digits through each other. */
const SEALED = /[A-Za-z0-9+/_-]{24,}={0,2}/g;
const isMixed = (run: string): boolean => /[A-Z]/.test(run) && /[a-z]/.test(run) && /\d/.test(run);
/** Shorter words are found in sealed bytes by chance. */
const TOLD_IN_BYTES = 6;

/**
 * The same for a store laid open: what stands in it in clear is searched for all forms, what is written in base64 for
 * the words themselves.
 */
export function findLeaksInStore(strings: readonly string[], dumped: readonly CapturedText[]): string[] {
  const clear = dumped.map(({ what, text }) => ({
    what,
    text: text.replace(SEALED, (run) => (isMixed(run) ? ' ' : run)),
  }));
  const bytes = dumped.map(({ what, text }) => ({
    what: `${what}, in base64`,
    // A file of the embedded store has a document once for each of its versions, and most of what is sealed in it each
    // time.
    text: [...new Set(text.match(SEALED) ?? [])]
      .filter(isMixed)
      .map((run) => Buffer.from(run, 'base64').toString('utf8'))
      .join('\n'),
  }));
  return [
    ...findLeaks(strings, clear),
    ...findLeaks(
      strings.filter(({ length }) => length >= TOLD_IN_BYTES),
      bytes,
    ),
  ];
}

/** How many payloads of each kind were searched. */
export function countedByKind(captured: readonly CapturedText[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { what } of captured) counts.set(what, (counts.get(what) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([one], [other]) => one.localeCompare(other)));
}
