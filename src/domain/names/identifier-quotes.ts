/** Literal quotes: runs of words that were typed before, in the same order (BXN-3.4: it is rewritten, never copied). Pure. */
import type { Finding } from './identifier-patterns';
import { plainly, readable } from './identifier-words';

const RUN = 5;

/** Words and numbers, as they compare. */
const wordsIn = (text: string): string[] =>
  plainly(readable(text))
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');

const runsIn = (words: readonly string[]): string[] =>
  words.slice(0, Math.max(words.length - RUN + 1, 0)).map((_, at) => words.slice(at, at + RUN).join(' '));

/** The runs of five words or more that `text` shares with an earlier text, each as long as it goes on. */
export function quotedFrom(text: string, earlier: readonly string[]): Finding[] {
  const known = new Set(earlier.flatMap((one) => runsIn(wordsIn(one))));
  const words = wordsIn(text);
  const shared = runsIn(words).map((run) => known.has(run));
  const starts = shared.flatMap((is, at) => (is && !shared[at - 1] ? [at] : []));
  return starts.map((from): Finding => {
    const on = shared.slice(from).findIndex((is) => !is);
    const runs = on === -1 ? shared.length - from : on;
    return { kind: 'quote', found: words.slice(from, from + runs + RUN - 1).join(' ') };
  });
}
