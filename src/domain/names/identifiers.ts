/** Finds in a text what could tell who it is about or who said it: for sure, or as it looks. Pure; knows what it is told. */
import {
  isCommonCapital,
  isFunctionWord,
  isGivenName,
  isLocalName,
  isOrdinary,
  isProperName,
  PARTICLES,
} from './identifier-lists';
import {
  classLabels,
  codes,
  days,
  handles,
  moments,
  staff,
  traces,
  unmistakable,
  type Finding,
} from './identifier-patterns';
import { quotedFrom } from './identifier-quotes';
import { plainly, readable, wordsOf, type Word } from './identifier-words';

/** What must not be recognised in a text, and what may be. Every part may be empty. */
export type Known = {
  /** Names, or short texts with names in them. */
  readonly names: readonly string[];
  /** Names of the school: its full name, or what is particular in it. */
  readonly schools: readonly string[];
  /** Towns that tell which school it is. */
  readonly places: readonly string[];
  /** What was typed before, not to be repeated literally. */
  readonly texts: readonly string[];
  /** People who may be named here: staff, by their name or a part of it. */
  readonly allowed: readonly string[];
  /** Schools, services, towns and phone numbers that may be named here, as they are written. */
  readonly spared: readonly string[];
  /** Whether the source is protected too: codes, links, moments and labels of classes then tell something (BXN-3.4). */
  readonly source: boolean;
  /** Identity belongs in this text: only the source is looked for. */
  readonly identity?: boolean | undefined;
};

type Found = { readonly sure: readonly Finding[]; readonly doubtful: readonly Finding[] };
/** A person by the parts of their name that are told on their own, all of them in order, and written as one. */
type Name = {
  readonly parts: readonly string[];
  readonly whole: readonly string[];
  readonly joined: readonly string[];
};

/** Words of a school's name that half of all schools have. */
const SCHOOL_WORDS = new Set(
  'school scholen schooltje basisschool kleuterschool lagere secundair secundaire middenschool middelbare college lyceum atheneum koninklijk instituut technisch vrij vrije gemeentelijke gemeenteschool stedelijk stedelijke campus sint onze lieve vrouw heilig hart gemeenschapsonderwijs freinet freinetschool methodeschool onderwijs centrum katholieke scholengroep scholengemeenschap buitengewoon academie voor het van kunst wetenschap beroepsschool vakschool graad eerste tweede derde autonome bovenbouw handelsschool taal school'.split(
    ' ',
  ),
);

/** A number as it is dialled, however it is written. */
const digitsOf = (phone: string): string =>
  phone
    .replace(/\(0\)/g, '')
    .replace(/\D/g, '')
    .replace(/^(?:00)?3[12]|^0/, '');

const letters = (text: string): string[] =>
  plainly(readable(text))
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '');

/** Where a new person or a place begins in a text that names several. */
const APART = /[,;:()\n/&+]|\s(?:en|of|and|or|uit|in|te)\s/u;
const LONGEST_NAME = 5;

/** Of a text that is a name, every word; of a longer one, what has a capital and is no common word; of one without capitals, what is no common word. */
function nameWords(words: readonly Word[]): readonly Word[] {
  const telling = words.filter(({ plain }) => !isFunctionWord(plain));
  const capitals = telling.filter(({ raw }) => /^\p{Lu}/u.test(raw));
  if (capitals.length === telling.length && words.length <= LONGEST_NAME) return capitals;
  if (capitals.length === 0 && words.length > LONGEST_NAME - 1) return [];
  return (capitals.length > 0 ? capitals : telling).filter(
    ({ plain }) => isGivenName(plain) || !isCommonCapital(plain),
  );
}

/** The names in a short text. */
function namesIn(text: string): Name[] {
  return readable(text)
    .split(APART)
    .flatMap((part): Name[] => {
      const words = wordsOf(part, isCommonCapital);
      const whole = nameWords(words).map(({ plain }) => plain);
      const joined = whole.length > 1 ? [whole.join(''), words.map(({ plain }) => plain).join('')] : [];
      return whole.length > 0 ? [{ whole, joined, parts: whole.filter((word) => word.length >= 3) }] : [];
    });
}

const isPart = ({ plain }: Word, part: string): boolean => plain === part || (part.length > 3 && plain === `${part}s`);

/** Where a name of at least two words stands in full, particles left out of account. */
function inFull(words: readonly Word[], { whole }: Name): readonly number[] {
  const name = whole.filter((word) => !PARTICLES.has(word));
  if (name.length < 2) return [];
  const indexed = words.map((word, index) => ({ word, index })).filter(({ word }) => !PARTICLES.has(word.plain));
  return indexed.flatMap((_, from) =>
    name.every((part, at) => indexed[from + at] !== undefined && isPart(indexed[from + at]!.word, part))
      ? name.map((_part, at) => indexed[from + at]!.index)
      : [],
  );
}

/** Where these phrases stand, word for word. */
function phrasesIn(words: readonly Word[], phrases: readonly string[]): readonly number[] {
  return phrases
    .map(letters)
    .flatMap((phrase) =>
      words.flatMap((_, from) =>
        phrase.length > 0 && phrase.every((part, at) => words[from + at]?.plain === part)
          ? phrase.map((_part, at) => from + at)
          : [],
      ),
    );
}

/** The words that are part of a known name. One that is an ordinary word too counts with its capital, or beside another part of the name. */
function knownWords(
  words: readonly Word[],
  names: readonly Name[],
  sparedWords: ReadonlySet<number>,
): ReadonlySet<number> {
  const full = new Set(names.flatMap((name) => inFull(words, name)));
  const parts = new Set(names.flatMap((name) => name.parts));
  const joined = new Set(names.flatMap((name) => name.joined));
  const matches = words.flatMap((word, index) => {
    if (full.has(index)) return [index];
    if (sparedWords.has(index)) return [];
    const part = parts.has(word.plain) ? word.plain : [...parts].find((one) => isPart(word, one));
    const told = part !== undefined && (!isOrdinary(part) || (word.capital && !word.starts));
    return told || joined.has(word.plain) ? [index] : [];
  });
  return new Set(matches);
}

const SPELLED = /(?<!\p{L})\p{L}(?:[\s.\-_*·|]{1,3}\p{L}(?!\p{L})){2,}/gu;
const INITIALS = /(?<!\p{L})(\p{Lu})\.\s?(?:(?:[a-z]{1,3}\.?\s)+)?(\p{Lu})\.(?!\p{Ll})/gu;

/** Names spelled letter by letter, or given by their first letters. */
function spelled(text: string, names: readonly Name[]): Found {
  const parts = names.flatMap((name) => name.parts);
  const runs = [...text.matchAll(SPELLED)].map(([found]) => ({ found, joined: letters(found).join('') }));
  const isSure = (joined: string) =>
    parts.some((part) => joined === part || (part.length > 3 && joined.includes(part)));
  const initials = new Set(
    names
      .map(({ whole }) => whole.filter((word) => !PARTICLES.has(word)))
      .filter((whole) => whole.length > 1)
      .map((whole) => `${whole[0]![0]!}${whole.at(-1)![0]!}`),
  );
  const byInitials = [...text.matchAll(INITIALS)].filter(([, first, last]) =>
    initials.has(plainly(`${first!}${last!}`)),
  );
  const finding = (found: string): Finding => ({ kind: 'name', found: found.trim() });
  return {
    sure: [
      ...runs.filter(({ joined }) => isSure(joined)).map(({ found }) => finding(found)),
      ...byInitials.map(([found]) => finding(found)),
    ],
    doubtful: runs
      .filter(({ joined }) => !isSure(joined) && isGivenName(joined) && joined.length > 3 && !isOrdinary(joined))
      .map(({ found }) => finding(found)),
  };
}

/** Does it look like somebody's name, for all we know? The first word of a sentence does when it is a given name and hardly anything else. */
function looksLikeName({ raw, plain, capital, starts }: Word): boolean {
  if (plain.length < 3) return false;
  if (capital && !starts) {
    if (raw === raw.toUpperCase()) return plain.length > 3 && isGivenName(plain) && !isCommonCapital(plain);
    return !isCommonCapital(plain);
  }
  if (isCommonCapital(plain) || isFunctionWord(plain)) return false;
  if (/^\p{Lu}/u.test(raw))
    return isLocalName(plain)
      ? !isOrdinary(plain) || SELDOM_A_WORD.has(plain)
      : plain.length > 3 && isProperName(plain) && !isOrdinary(plain);
  return plain.length > 3 && isLocalName(plain) && !isOrdinary(plain);
}

/** Names that the dictionary has as a word, though hardly anybody begins a sentence with it. */
const SELDOM_A_WORD = new Set(
  'adam anita axel bob bram cas daisy eva iris jan jonas jack kim lou maxim maxime merel mila nora piet rachel sara sem thomas tim tom truus wout'.split(
    ' ',
  ),
);

/** The parts of a school's name that no other school has. */
function schoolWords(names: readonly string[], places: readonly string[]): string[] {
  const common = new Set(places.flatMap(letters));
  return names
    .flatMap(letters)
    .filter((word) => word.length > 3 && !SCHOOL_WORDS.has(word) && !common.has(word) && !isFunctionWord(word));
}

function schoolsIn(text: string, words: readonly Word[], known: Known): Finding[] {
  const plain = ` ${letters(text).join(' ')} `;
  const whole = known.schools.filter(
    (name) => letters(name).length > 0 && plain.includes(` ${letters(name).join(' ')} `),
  );
  const particular = new Set(schoolWords(known.schools, known.spared));
  const short = new Set(
    known.schools.map((name) => [...name.matchAll(/(?<!\p{L})\p{Lu}/gu)].join('')).filter((name) => name.length > 2),
  );
  const towns = new Set(known.places.flatMap((place) => letters(place)).filter((word) => word.length > 2));
  return [
    ...whole.map((found): Finding => ({ kind: 'school', found })),
    ...words
      .filter(
        (word) =>
          [...particular].some((one) => isPart(word, one) && (!isOrdinary(one) || word.capital)) || short.has(word.raw),
      )
      .map(({ raw }): Finding => ({ kind: 'school', found: raw })),
    ...words
      .filter(({ plain: word }) => towns.has(word) || (word.endsWith('s') && towns.has(word.slice(0, -1))))
      .map(({ raw }): Finding => ({ kind: 'place', found: raw })),
  ];
}

const once = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [`${finding.kind} ${plainly(finding.found)}`, finding])).values(),
];

/** Labels of classes count for sure once they were mentioned in the case. */
function classes(text: string, known: Known): Found {
  if (!known.source) return { sure: [], doubtful: [] };
  const squeezed = (label: string) => label.replace(/\s/g, '').toLowerCase();
  const before = new Set(known.texts.flatMap((one) => classLabels(readable(one))).map(squeezed));
  const labels = classLabels(text).map((found): Finding => ({ kind: 'class', found }));
  return {
    sure: labels.filter(({ found }) => before.has(squeezed(found))),
    doubtful: labels.filter(({ found }) => !before.has(squeezed(found))),
  };
}

/**
 * What could tell who it is about. `sure`: what is known here, or cannot be anything else. `doubtful`: what looks like somebody's name. Both empty for
 * a text without anything of the kind. The same finding comes once.
 */
export function identifiersIn(typed: string, known: Known): Found {
  const text = readable(typed);
  const words = wordsOf(text, isCommonCapital);
  const names = known.names.flatMap(namesIn);
  const allowedNames = known.allowed.flatMap(namesIn);
  const allowed = new Set(known.allowed.flatMap(letters));
  const spared = new Set([...allowedNames.flatMap((name) => inFull(words, name)), ...phrasesIn(words, known.spared)]);
  const numbers = new Set(known.spared.map(digitsOf));
  const hits = knownWords(words, names, spared);
  const nameOf = (index: number): Finding => ({ kind: 'name', found: words[index]!.raw });
  const looks = words.flatMap((word, index) =>
    !hits.has(index) && !allowed.has(word.plain) && !spared.has(index) && looksLikeName(word) ? [index] : [],
  );
  const [bySpelling, byClass] = [spelled(text, names), classes(text, known)];
  const sure = once([
    ...[...hits].map(nameOf),
    ...bySpelling.sure,
    ...unmistakable(text, (plain) => allowed.has(plain)).filter(
      ({ kind, found }) => (!known.identity || kind === 'class') && (kind !== 'phone' || !numbers.has(digitsOf(found))),
    ),
    ...schoolsIn(text, words, known),
    ...(known.source ? traces(text) : codes(text)),
    ...(known.source && !known.identity ? moments(text) : []),
    ...byClass.sure,
    ...quotedFrom(text, known.texts),
  ]);
  const told = new Set(sure.flatMap(({ found }) => letters(found)));
  const people = known.identity ? [] : [...looks.map(nameOf), ...bySpelling.doubtful, ...handles(text)];
  const doubtful = once([
    ...people,
    ...byClass.doubtful,
    ...(known.source && !known.identity ? [...days(text), ...staff(text)] : []),
  ]).filter(({ found }) => !letters(found).every((part) => told.has(part)) || letters(found).length === 0);
  return { sure, doubtful };
}
