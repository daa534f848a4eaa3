/**
 * What a row does and how it ends, in the one spelling of today: `does: approve x` is `approve: x`, `expect: { refuse:
 * x }` is `refuse: x` beside the row.
 */
import { eachText, isWords, type SpelledWords } from './words';

const QUESTIONS = ['show', 'list', 'journal'];
const VERBS = ['approve', 'reject', 'tick', 'entry', 'command', 'press'];

/** `approve decision1`, `approve: decision1`, `/signaal` as a word with its value. */
function inOneWord(does: string): readonly [string, string] {
  const text = does.trim();
  if (text.startsWith('/')) return ['command', text];
  const [, verb, value] = /^(approve|reject|tick|entry|command|press)(?:\s?:)?\s{0,9}(\S.*)$/.exec(text) ?? [];
  return QUESTIONS.includes(text) || verb === undefined || value === undefined ? ['does', text] : [verb, value];
}

const inOneLine = (verb: string, value: unknown): readonly [string, unknown] =>
  VERBS.includes(verb) || typeof value !== 'string' ? [verb, value] : inOneWord(value);

/** The words for what a row does. More than one of them stay, for the reader to report. */
function doingIn({ does, ...row }: SpelledWords): SpelledWords {
  const written =
    typeof does === 'string'
      ? [inOneWord(does)]
      : isWords(does)
        ? Object.entries(does).map(([verb, value]) => inOneLine(verb, value))
        : does === undefined
          ? []
          : [['does', does] as const];
  const asked = QUESTIONS.filter((word) => row[word] !== undefined && row[word] !== false).map(
    (word) => ['does', word] as const,
  );
  const doings = [...written, ...asked];
  const words = doings.map(([word]) => word);
  if (new Set(words).size < words.length || words.some((word) => row[word] !== undefined && !QUESTIONS.includes(word)))
    return does === undefined ? row : { does, ...row };
  const rest = Object.fromEntries(Object.entries(row).filter(([word]) => !QUESTIONS.includes(word)));
  return { ...rest, ...Object.fromEntries(doings) };
}

const splitRules = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);
const RULE = /^[A-Z]{2,5}-[A-Z]?\d+(?:\.\d+)?$/;
const ENDINGS = ['refuse', 'ask', 'hint', 'fields'];

/** An ending written as one word or line; undefined when it is none. */
function fromLine(text: string): SpelledWords | undefined {
  const [verb = '', ...rest] = text.trim().replace(':', ' ').split(/\s+/);
  const rules = splitRules(rest.join(' '));
  if (/^(ok|accepted|done|yes)$/i.test(verb)) return {};
  if (/^(stale|verouderd)$/i.test(verb)) return { stale: true };
  if (/^(unknown|onbekend)$/i.test(verb)) return { unknown: true };
  const all = splitRules(text);
  if (all.length > 0 && all.every((rule) => RULE.test(rule))) return { refuse: all.length === 1 ? all[0] : all };
  const kind = ENDINGS.find((name) => verb.toLowerCase().startsWith(name));
  return kind === undefined ? undefined : { [kind]: rules.length > 1 ? rules : (rules[0] ?? 'any') };
}

/** `true` left the rule open as well. */
const orAny = (value: unknown) => eachText(value, (text) => (text === 'true' ? 'any' : text));

const isSaid = ([, value]: readonly [string, unknown]) => value !== undefined && value !== false;

/** The endings of a row beside it. What cannot be read stays, for the reader to report. */
function endingIn({ expect, ...row }: SpelledWords): SpelledWords {
  const given = typeof expect === 'string' ? fromLine(expect) : (expect ?? {});
  if (!isWords(given)) return { ...row, expect };
  const {
    ok: _ok,
    stale,
    unknown,
    ...named
  } = Object.fromEntries(
    Object.entries({ ...row, ...Object.fromEntries(Object.entries(given).filter(isSaid)) }).filter(
      ([word, value]) => !['stale', 'unknown'].includes(word) || value !== false,
    ),
  );
  const words = [stale === true ? 'stale' : stale, unknown === true ? 'unknown' : unknown].filter(
    (word) => word !== undefined,
  );
  const plain = expect === undefined || ENDINGS.some((word) => named[word] !== undefined);
  const ending = words.length === 1 ? { expect: words[0] } : words.length > 1 ? { stale, unknown } : {};
  const accepted = !plain && words.length === 0 && typeof expect === 'string' ? { expect: 'ok' } : {};
  const open = Object.fromEntries(
    ['refuse', 'ask', 'hint', 'fields'].flatMap((word) => (word in named ? [[word, orAny(named[word])]] : [])),
  );
  return { ...named, ...open, ...ending, ...accepted };
}

/** `tick: alles sis` is `tick: all sis`. */
const tickIn = (row: SpelledWords): SpelledWords =>
  typeof row['tick'] === 'string' && /^(all|alles?)\b/i.test(row['tick'])
    ? { ...row, tick: row['tick'].replace(/^\w+\s*/, 'all ').trim() }
    : row;

/** A row with its doing and ending in one spelling. */
export const rowInNewWords = (row: SpelledWords): SpelledWords => tickIn(endingIn(doingIn(row)));
