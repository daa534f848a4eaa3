/**
 * Literal quotes: runs of words that were typed before, in the same order (BXN-3.4: it is rewritten, never copied).
 * Pure.
 */
import type { TextSpan } from './finding';
import { plainly, readable } from './letters';

const RUN = 5;
const WORD = /[\p{L}\p{M}\d]+/gu;

const wordsIn = (text: string): string[] => (plainly(readable(text)).match(WORD) ?? []).map((word) => word);
const runsIn = (words: readonly string[]): string[] =>
  words.slice(0, Math.max(words.length - RUN + 1, 0)).map((_, at) => words.slice(at, at + RUN).join(' '));

/**
 * The runs of five words or more that readable `text` shares with an earlier text, each as long as it goes on. `found`
 * has its words alone.
 */
export function quotedFrom(text: string, earlier: readonly string[]): TextSpan[] {
  if (earlier.length === 0) return [];
  const known = new Set(earlier.flatMap((one) => runsIn(wordsIn(one))));
  const begins = new Set([...known].map((run) => run.slice(0, run.indexOf(' '))));
  const words = [...text.matchAll(WORD)].map((match) => ({
    word: plainly(match[0]),
    at: match.index,
    end: match.index + match[0].length,
  }));
  const plain = words.map(({ word }) => word);
  const quotes: TextSpan[] = [];
  for (let from = 0; from + RUN <= words.length; from += 1) {
    if (!begins.has(plain[from]!)) continue;
    let to = from;
    while (to + RUN <= words.length && known.has(plain.slice(to, to + RUN).join(' '))) to += 1;
    if (to === from) continue;
    const last = to + RUN - 2;
    quotes.push({
      kind: 'quote',
      found: plain.slice(from, last + 1).join(' '),
      at: words[from]!.at,
      end: words[last]!.end,
    });
    from = to;
  }
  return quotes;
}
