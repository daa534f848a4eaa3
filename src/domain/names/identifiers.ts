/**
 * Finds in a text what could tell who it is about or who said it: for sure, or as it looks. Pure; knows what it is
 * told.
 */
import { isCommonCapital, isGivenName, isOrdinary } from './identifier-lists';
import { classLabelsIn, pupilClassesIn, yearsIn } from './identifier-classes';
import { birthsIn, momentsIn } from './identifier-moments';
import { personalNumbersIn, phonesIn, platesIn } from './identifier-numbers';
import { addressesIn, namedPupilsIn, schoolKindsIn, staffIn } from './identifier-places';
import { quotedFrom } from './identifier-quotes';
import { codesIn, handlesIn, mailsIn, tracesIn, withoutLinks } from './identifier-traces';
import { isWithinAny, type Finding, type TextSpan } from './finding';
import { indexOf } from './known-index';
import { knownIn } from './known-in-text';
import { wholeNamesIn } from './known-runs';
import { namesIn, peopleNamed, perhapsName } from './known-names';
import { isShouting, wordsOf, type Word } from './identifier-words';
import { plainly, readable } from './letters';
import { looksLikeName } from './looks-like-name';
import { figuresIn, placesIn } from './nobodies';
import { lettersOf, phrasesIn, schoolsIn } from './schools';
import { languageOf } from './vocabulary';

/** What must not be recognised in a text, and what may be. Every part may be empty. */
export type Known = {
  /** Names, or short texts with names in them. */
  readonly names: readonly string[];
  /** Names of people, as the tenant's file has them: every word of them is a name. */
  readonly people?: readonly string[] | undefined;
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
/** What was found where it stands. `people`: of a known name, whose it is, by the order in which names were known. */
export type FoundSpan = TextSpan & { readonly sure: boolean; readonly people?: ReadonlySet<number> | undefined };

/** A number as it is dialled, however it is written. */
const digitsOf = (phone: string): string =>
  phone
    .replace(/\(0\)/g, '')
    .replace(/\D/g, '')
    .replace(/^(?:00)?3[12]|^0/, '');

/** A letter apart from the rest: `geen 2HV` has none, `Lotte H.` does. */
const SPELLED = /(?<!\p{L})\p{L}(?:[\s.\-_*·|~/+]{1,3}\p{L}(?!\p{L})){2,20}/gu;

/** Names that nobody knows, spelled letter by letter. */
const spelledNames = (text: string): TextSpan[] =>
  [...text.matchAll(SPELLED)].flatMap((match) => {
    const joined = lettersOf(match[0]).join('');
    return joined.length > 3 && isGivenName(joined) && !isOrdinary(joined)
      ? [{ kind: 'name', found: match[0].trim(), at: match.index, end: match.index + match[0].trimEnd().length }]
      : [];
  });

/** Words that the tenant lets be named: its people by their whole name, its schools and services. */
function allowedWords(words: readonly Word[], known: Known): ReadonlySet<number> {
  const staff = indexOf(peopleNamed(known.allowed));
  const inFull = wholeNamesIn(words, staff).flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, at) => from + at),
  );
  return new Set([...inFull, ...phrasesIn(words, known.spared)]);
}

/** Known names, and what looks like one. */
function namesFound(text: string, words: readonly Word[], known: Known): FoundSpan[] {
  const index = indexOf([...known.names.flatMap(namesIn), ...peopleNamed(known.people ?? [])]);
  const allowedHere = allowedWords(words, known);
  // Of those whom the case knows nobody is a person of history, nor a town.
  const spared = new Set([...allowedHere, ...figuresIn(words), ...placesIn(words)]);
  const full = wholeNamesIn(words, index);
  const ofFull = new Set(full.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)));
  const atOf = new Map(words.map((word, at) => [word.at, at]));
  const hits = knownIn(text, words, index)
    .map((hit) => (ofFull.has(atOf.get(hit.at) ?? -1) ? { ...hit, sure: true } : hit))
    .filter((hit) => {
      const at = atOf.get(hit.at);
      return at === undefined || ofFull.has(at) || !allowedHere.has(at);
    });
  if (known.identity) return hits.filter(({ sure }) => sure);
  const allowed = new Set(known.allowed.flatMap(lettersOf).flatMap((part) => [part, `${part}s`]));
  const covered = new Set<number>();
  for (const hit of hits)
    for (let at = atOf.get(hit.at) ?? words.length; at < words.length && words[at]!.at < hit.end; at += 1)
      covered.add(at);
  const shouting = words.length > 1 && words.filter(({ raw }) => isShouting(raw)).length > words.length * 0.6;
  const language = languageOf(words.map(({ plain }) => plain));
  const perhaps = new Set(known.names.flatMap((name) => perhapsName(name) ?? []));
  const looks = words.flatMap((word, at): FoundSpan[] =>
    !covered.has(at) &&
    !allowed.has(word.plain) &&
    !spared.has(at) &&
    ((word.upper && !word.starts && !shouting && perhaps.has(word.plain)) ||
      looksLikeName(text, words, at, { shouting, language }))
      ? [{ kind: 'name', found: word.raw, at: word.at, end: word.end, sure: false }]
      : [],
  );
  return [...hits, ...looks, ...asSure(spelledNames(text), false)];
}

const INITIAL_BEHIND = /^ \p{Lu}\.(?!\p{L})/u;
/** As far apart as they stand in one remark about somebody. */
const NEAR = 40;

const isOneRemark = (text: string, one: TextSpan, other: TextSpan): boolean =>
  other.at - one.end <= NEAR && !/[.!?]\s/.test(text.slice(Math.min(one.end + 2, other.at), other.at));

/**
 * A first name with an initial (`Lotte H.`), and a name with a class beside it: alone each may be somebody else's,
 * together they are a pupil.
 */
function surerTogether(text: string, spans: readonly FoundSpan[]): FoundSpan[] {
  const sorted = spans.toSorted((one, other) => one.at - other.at);
  const together = new Set<FoundSpan>();
  // Of each kind only the last one can be near enough.
  let [name, label]: [FoundSpan | undefined, FoundSpan | undefined] = [undefined, undefined];
  for (const span of sorted) {
    if (span.kind === 'name' && INITIAL_BEHIND.test(text.slice(span.end, span.end + 4))) together.add(span);
    const other = span.kind === 'name' ? label : span.kind === 'class' ? name : undefined;
    if (other && isOneRemark(text, other, span)) for (const one of [other, span]) together.add(one);
    if (span.kind === 'name') name = span;
    if (span.kind === 'class') label = span;
  }
  return sorted.map((span) => (together.has(span) ? { ...span, sure: true } : span));
}

const asSure = (spans: readonly TextSpan[], sure: boolean): FoundSpan[] => spans.map((span) => ({ ...span, sure }));

/** Everything but names: for sure where nothing else can be meant, or where the source is protected (BXN-3.4). */
function othersFound(text: string, words: readonly Word[], known: Known): FoundSpan[] {
  const { source, identity } = known;
  const rest = withoutLinks(text);
  const numbers = new Set(known.spared.map(digitsOf));
  const allowed = new Set(known.allowed.flatMap(lettersOf));
  const people = [
    ...mailsIn(text),
    ...birthsIn(text),
    ...personalNumbersIn(rest),
    ...phonesIn(rest).filter(({ found }) => !numbers.has(digitsOf(found))),
    ...platesIn(rest),
    ...namedPupilsIn(rest, (plain) => allowed.has(plain)),
  ];
  return [
    ...(identity ? [] : asSure(people, true)),
    ...asSure(pupilClassesIn(rest), true),
    ...(source ? asSure([...classLabelsIn(rest), ...yearsIn(rest)], true) : asSure(classLabelsIn(rest), false)),
    ...asSure(schoolsIn(text, words, known), true),
    ...asSure(source ? tracesIn(text) : codesIn(text), true),
    ...asSure(quotedFrom(text, known.texts), true),
    ...(identity ? [] : asSure(addressesIn(rest), source)),
    ...(identity ? [] : asSure(handlesIn(text), source)),
    ...(source && !identity ? asSure([...momentsIn(rest), ...staffIn(rest), ...schoolKindsIn(rest)], true) : []),
  ];
}

const mayBeSpared = ({ kind }: TextSpan): boolean => kind === 'school' || kind === 'place' || kind === 'staff';

/**
 * More than any form or any edge takes. Longer texts are not judged: they are refused as a whole, so that nobody waits
 * for one.
 */
export const LONGEST_JUDGED = 20_000;

/** Everything that was found in readable text, where it stands, in the order of the text. */
export function spansIn(text: string, known: Known): FoundSpan[] {
  if (text.length > LONGEST_JUDGED)
    return [{ kind: 'quote', found: text.slice(0, 40), at: 0, end: text.length, sure: true }];
  const words = wordsOf(text, isCommonCapital);
  const isSpared = isWithinAny(phrasesIn(words, known.spared).map((at) => words[at]!));
  const spans = [
    ...namesFound(text, words, known),
    ...othersFound(text, words, known).filter((span) => !mayBeSpared(span) || !isSpared(span)),
  ];
  return surerTogether(text, spans).sort((one, other) => one.at - other.at || other.end - one.end);
}

const bare = ({ kind, found }: Finding): string => `${kind} ${plainly(found)}`;
const once = (spans: readonly FoundSpan[]): Finding[] => [
  ...new Map(spans.map((span) => [bare(span), { kind: span.kind, found: span.found }])).values(),
];

/**
 * What could tell who it is about. `sure`: what is known here, or cannot be anything else. `doubtful`: what looks like
 * somebody's name. Both empty for a text without anything of the kind. The same finding comes once.
 */
export function identifiersIn(typed: string, known: Known): Found {
  const { sure, doubtful } = judgedSpans(typed, known);
  return { sure: once(sure), doubtful: once(doubtful) };
}

/** The same with where each stands in the readable text, as often as it stands there. */
export function judgedSpans(
  typed: string,
  known: Known,
): { readonly sure: readonly FoundSpan[]; readonly doubtful: readonly FoundSpan[] } {
  const spans = spansIn(typed.length > LONGEST_JUDGED ? typed : readable(typed), known);
  const sure = spans.filter((span) => span.sure);
  const told = new Set(sure.flatMap(({ found }) => lettersOf(found)));
  const covered = isWithinAny(sure);
  const doubtful = spans.filter(
    (span) =>
      !span.sure &&
      !covered(span) &&
      !(
        span.kind === 'name' &&
        lettersOf(span.found).length > 0 &&
        lettersOf(span.found).every((part) => told.has(part))
      ),
  );
  return { sure, doubtful };
}
