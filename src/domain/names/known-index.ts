/**
 * The names that a case knows, laid out to be looked up: by word, by sound, with a letter wrong, in one, and by their
 * initials. Made once for a text. Pure.
 */
import { isOrdinary, PARTICLES } from './identifier-lists';
import type { Name } from './known-names';
import { asHeard } from './letters';

/** A word of known names: how it was typed, whether it is a word for something else as well, and whose it is. */
export type KnownPart = {
  readonly plain: string;
  readonly raws: ReadonlySet<string>;
  readonly ordinary: boolean;
  readonly people: ReadonlySet<number>;
};

export type KnownIndex = {
  readonly parts: ReadonlyMap<string, KnownPart>;
  readonly heard: ReadonlyMap<string, KnownPart>;
  /** Words with one letter less, to the words they come from. */
  readonly near: ReadonlyMap<string, readonly KnownPart[]>;
  /** Whole names and double ones written as one word, to their people. */
  readonly joined: ReadonlyMap<string, ReadonlySet<number>>;
  /** Whole names of two words and more, written as one. */
  readonly whole: ReadonlyMap<string, ReadonlySet<number>>;
  /** Initials without signs between, in lower case. */
  readonly initials: ReadonlyMap<string, ReadonlySet<number>>;
  /** Every beginning of a name, whole, joined or in part: where a run of words is none of them, no name goes on. */
  readonly prefixes: ReadonlySet<string>;
  readonly initialPrefixes: ReadonlySet<string>;
  /** Words in alphabets that put no space between them. */
  readonly inside: readonly string[];
};

/** From this length on, a name with one letter wrong is still that name. */
export const SHORTEST_NEAR = 5;
const SHORTEST_JOINED = 5;
const NO_SPACES =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}\p{Script=Hebrew}]+$/u;

/** The word itself and every way to leave out one letter. */
export const withoutALetter = (word: string): string[] => [
  word,
  ...[...word].map((_, at) => word.slice(0, at) + word.slice(at + 1)),
];

function into<K>(map: Map<K, Set<number>>, key: K, person: number): void {
  const there = map.get(key);
  if (there) there.add(person);
  else map.set(key, new Set([person]));
}

/** Two or more words of a name that follow each other, written as one; also the surname before the first name. */
function joinedOf(words: readonly string[]): string[] {
  const runs = words.flatMap((_, from) =>
    words.slice(from + 1).map((_word, more) => words.slice(from, from + more + 2)),
  );
  const telling = runs.filter((run) => run.some((word) => !PARTICLES.has(word)));
  const [first = '', ...last] = words;
  return [...telling.map((run) => run.join('')), [...last, first].join('')];
}

/** First and last, all that are no particles, and with the particles: SJ, LMP, JvdE. */
function initialsOf(words: readonly string[]): string[] {
  const telling = words.filter((word, at) => at === 0 || !PARTICLES.has(word));
  const letters = (of: readonly string[]) => of.map((word) => word[0]).join('');
  return telling.length < 2
    ? []
    : [
        letters([telling[0]!, telling.at(-1)!]),
        letters([telling.at(-1)!, telling[0]!]),
        letters(words.slice(0, 2)),
        letters(telling),
        letters(words),
      ];
}

const beginnings = (words: Iterable<string>): ReadonlySet<string> =>
  new Set([...words].flatMap((word) => [...word].map((_, at) => word.slice(0, at + 1))));

/** Lays out the names, each with its place in the list as the person it is. */
export function indexOf(names: readonly Name[]): KnownIndex {
  const found = new Map<string, { raws: Set<string>; people: Set<number> }>();
  const [joined, whole, initials] = [
    new Map<string, Set<number>>(),
    new Map<string, Set<number>>(),
    new Map<string, Set<number>>(),
  ];
  names.forEach(({ words, parts }, person) => {
    for (const { plain, raw } of parts) {
      const there = found.get(plain);
      if (there) {
        there.raws.add(raw);
        there.people.add(person);
      } else found.set(plain, { raws: new Set([raw]), people: new Set([person]) });
    }
    const plains = words.map(({ plain }) => plain);
    const telling = plains.filter((word, at) => at === 0 || !PARTICLES.has(word));
    for (const list of [plains, telling])
      for (const one of joinedOf(list)) if (one.length >= SHORTEST_JOINED) into(joined, one, person);
    if (telling.length > 1) for (const list of [plains, telling]) into(whole, list.join(''), person);
    for (const one of initialsOf(plains)) into(initials, one, person);
  });
  const parts = new Map(
    [...found].map(([plain, one]): [string, KnownPart] => [
      plain,
      { plain, ...one, ordinary: isOrdinary(plain, ['nl']) },
    ]),
  );
  const near = new Map<string, KnownPart[]>();
  for (const part of parts.values())
    if (part.plain.length >= SHORTEST_NEAR)
      for (const key of withoutALetter(part.plain)) near.set(key, [...(near.get(key) ?? []), part]);
  const heard = new Map([...parts.values()].map((part): [string, KnownPart] => [asHeard([...part.raws][0]!), part]));
  return {
    parts,
    heard,
    near,
    joined,
    whole,
    initials,
    prefixes: beginnings([...parts.keys(), ...joined.keys(), ...whole.keys()]),
    initialPrefixes: beginnings(initials.keys()),
    inside: [...parts.keys()].filter((plain) => NO_SPACES.test(plain)),
  };
}
