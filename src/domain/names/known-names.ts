/**
 * Reads the names out of what was typed where identity belongs: a name, several, or a line with one in it. A short line
 * is no name because it is short. Pure.
 */
import {
  isCommonCapital,
  isFunctionWord,
  isGivenName,
  isOrdinary,
  isPeopleWord,
  isSmallWord,
  isSurnameWord,
  PARTICLES,
} from './identifier-lists';
import { isOtherAlphabet, isShouting, wordsOf, type Word } from './identifier-words';
import { readable } from './letters';
import { isDictionaryWord } from './vocabulary';

/** A word of a name. */
type NameWord = Pick<Word, 'raw' | 'plain'>;
/** A person by the words of their name, in order; `parts` are told on their own, particles of a surname are not. */
export type Name = { readonly words: readonly NameWord[]; readonly parts: readonly NameWord[] };

/** Where a new person or a place begins in a text that names several. */
const APART =
  /[,;:()\n/&+"“”„«»=]|\s(?:en|of|and|or|et|ou|te|alias|aka|dit|dite|zegt zelf|ook wel|genoemd|roepnaam|bijgenaamd|met)\s|\s(?:uit|in)\s(?!(?:'t|den)\s\p{Lu})/u;
const LONGEST_NAME = 6;
const CLASS = /^(?:klas|groep|class|classe)$/;

/** Given names of two letters are in no list; without a capital they are words, or nothing. */
const SHORT_NAMES = new Set('bo mo jo li ty xi vy oz ab bé ze an ed ap su al pi io bu yu wu ai ko ki'.split(' '));

/** Is it a name rather than a word, for all that its letters tell? */
const isNameLike = ({ plain }: Word): boolean =>
  isGivenName(plain) ||
  isSurnameWord(plain) ||
  SHORT_NAMES.has(plain) ||
  (plain.length === 2 && /[aeiouy]/.test(plain) && !isDictionaryWord(plain) && !isSmallWord(plain)) ||
  (plain.length > 2 && !isOrdinary(plain) && !isCommonCapital(plain));
const isParticle = ({ plain }: Word): boolean => PARTICLES.has(plain);
/** Particles that are somebody's first name as well, when they stand before a surname and have its capital. */
const GIVEN_PARTICLES = new Set('al ben do di le'.split(' '));
/** In a surname these stand before a particle: `op 't Veld`, `uit den Boogaard`. */
const BEFORE_PARTICLE = new Set('op aan in uit over onder bij'.split(' '));
/** Behind the word for it, whatever else it means: `naam: bloem alders`. */
const LABELLED =
  /^(?:naam|voornaam|name|nom|prénom)(?:\s(?:leerlinge?|kind|pupil|élève))?:\s?(\p{L}[\p{L}'-]{1,30}(?:\s[\p{L}'-]{1,30}){0,3})(?=$|[\s,.;(])/iu;
const SAYS_NONE =
  /^(?:volgt|onbekend|nvt|geen|niet|nog|wordt|zie|anoniem|unknown|none|not|inconnu|aucun|pas|à)(?!\p{L})/iu;
/** A name with an age behind it, whatever else it means: `Olijf, 8 jaar`. */
const AGED =
  /^(\p{Lu}[\p{L}'-]{1,30}(?:\s[\p{L}'-]{1,30}){0,3}),?\s\(?\d{1,2}\s?(?:jaar|jarige?|jr|j\.|ans|years?|yo)(?!\p{L})/u;

/** Surnames that are said of a school's own things just as well. */
const THINGS_AT_SCHOOL = new Set(
  'poort straat water brug huis hof markt plein pad goed best nieuw oude mensen open groep klas gesprek school'.split(
    ' ',
  ),
);

/**
 * Do these words with capitals make a name? One that is no word does, and a particle between them; a surname that is a
 * word too behind one word more.
 */
function isNameByItself(words: readonly Word[], telling: readonly Word[]): boolean {
  const likely = telling.filter((word) => isNameLike(word) && !isPeopleWord(word.plain));
  // A form of a word may well be a surname (`Wouters`), unless it is that of a verb.
  const shaped = telling.some(
    ({ plain }) =>
      plain.length > 2 &&
      plain.length < 9 &&
      !/(?:t|te|de|ten|den)$/.test(plain) &&
      !isDictionaryWord(plain) &&
      !isSmallWord(plain) &&
      !isCommonCapital(plain),
  );
  if (shaped && telling.length > 1) return true;
  if (likely.some(({ plain }) => isGivenName(plain) || SHORT_NAMES.has(plain) || !isOrdinary(plain))) return true;
  if (
    words.length > telling.length &&
    telling.length > 1 &&
    words.some((word, at) => at > 0 && isParticle(word) && words[at + 1]?.upper)
  )
    return true;
  const last = telling.at(-1);
  if (!last || telling.length < 2 || !isSurnameWord(last.plain) || THINGS_AT_SCHOOL.has(last.plain)) return false;
  return telling.length === 2 || telling.every(({ plain }) => isDictionaryWord(plain) && !isSmallWord(plain));
}

/** `van damme elke`: a surname with its particle, without capitals, and a first name behind it. */
function isSurnameFirst(words: readonly Word[]): boolean {
  const last = words.at(-1)!;
  const middle = words.slice(1, -1).filter((word) => !isParticle(word));
  return (
    words.length > 2 &&
    words.length < LONGEST_NAME &&
    words.every(({ upper }) => !upper) &&
    /^(?:van|de|el|al|den|der|vanden|vander)$/.test(words[0]!.plain) &&
    isGivenName(last.plain) &&
    middle.length === 1 &&
    !isDictionaryWord(middle[0]!.plain)
  );
}

/**
 * Of a text that is a name, every word; of a longer one, what has a capital and may be a name; of one without capitals,
 * what can hardly be a word.
 */
function nameWords(words: readonly Word[]): readonly Word[] {
  const given =
    words.length > 1 && GIVEN_PARTICLES.has(words[0]!.plain) && words[0]!.upper && isSurnameWord(words[1]!.plain);
  const telling = words.filter((word, at) => !isParticle(word) || (at === 0 && given));
  if (given && words.every(({ upper }) => upper)) return words;
  const capitals = words.filter(({ upper }) => upper);
  const allCapitals = telling.length > 0 && telling.every(({ upper }) => upper) && words.length <= LONGEST_NAME;
  if (allCapitals && isNameByItself(words, telling))
    return telling.some(({ plain }) => isPeopleWord(plain)) ? words.filter(({ plain }) => !isPeopleWord(plain)) : words;
  // A name of two letters or fewer is in no list.
  if (
    capitals.length === words.length &&
    words.length === 1 &&
    words[0]!.raw.length === 2 &&
    !isFunctionWord(words[0]!.plain)
  )
    return words;
  if (isSurnameFirst(words)) return words;
  const chosen = new Set<number>();
  words.forEach((word, at) => {
    if (isOtherAlphabet(word)) chosen.add(at);
    if (
      /^[bcdfghjklmnpqrstvwxz]{2,4}$/.test(word.raw) ||
      isPeopleWord(word.plain) ||
      CLASS.test(words[at - 1]?.plain ?? '')
    )
      return;
    const follows =
      chosen.has(at - 1) ||
      (chosen.has(at - 2) && isParticle(words[at - 1]!)) ||
      (chosen.has(at - 3) &&
        isParticle(words[at - 1]!) &&
        (isParticle(words[at - 2]!) || BEFORE_PARTICLE.has(words[at - 2]!.plain)));
    if (word.upper && !isParticle(word)) {
      if (
        follows ||
        (isNameLike(word) &&
          !isFunctionWord(word.plain) &&
          !(word.starts && isOrdinary(word.plain) && !isGivenName(word.plain)))
      )
        chosen.add(at);
      return;
    }
    const particle = words[at - 1];
    // `Le gall`: the particle has the capital of the name.
    if (follows && particle?.upper && isParticle(particle) && !isSmallWord(word.plain)) chosen.add(at);
    if (capitals.some(({ starts }) => !starts) || isFunctionWord(word.plain)) return;
    const likely = isNameLike(word) && !isParticle(word);
    const short =
      telling.length <= 3 &&
      telling.every((one) => isNameLike(one) && !isFunctionWord(one.plain)) &&
      telling.some(
        ({ plain }) =>
          isGivenName(plain) ||
          SHORT_NAMES.has(plain) ||
          !isOrdinary(plain) ||
          (isSurnameWord(plain) && !isDictionaryWord(plain)),
      );
    if (likely && (!isOrdinary(word.plain) || short || follows || isBesideName(words, at))) chosen.add(at);
  });
  return words.filter(
    (word, at) =>
      chosen.has(at) ||
      (isParticle(word) && chosen.has(at - 1)) ||
      (isParticle(word) && isParticle(words[at - 1] ?? word) && chosen.has(at - 2)) ||
      (BEFORE_PARTICLE.has(word.plain) &&
        chosen.has(at - 1) &&
        isParticle(words[at + 1] ?? word) &&
        chosen.has(at + 2)) ||
      (isParticle(word) && BEFORE_PARTICLE.has(words[at - 1]?.plain ?? '') && chosen.has(at + 1)),
  );
}

/** A given name that is a word too is one before a surname, and behind what somebody is to others. */
function isBesideName(words: readonly Word[], at: number): boolean {
  const [previous, next] = [words[at - 1], words[at + 1]];
  if (!isGivenName(words[at]!.plain)) return false;
  if (previous && isPeopleWord(previous.plain)) return true;
  return next !== undefined && isNameLike(next) && !isFunctionWord(next.plain);
}

const NICKNAME =
  /["“„«(']\s?'?(\p{Lu}\p{L}{1,20})'?\s?["”»)']|(?:roepnaam|alias|bijnaam|bijgenaamd|genoemd|nickname|surnom|aka|dite?|zegt zelf|noemt zich|ook wel|voluit|vroeger|deadname):?\s(\p{L}{2,20})/gu;

/**
 * What somebody is called beside their name, in quotes or behind the word for it: also a word that is no name
 * elsewhere.
 */
function nicknamesIn(text: string): Name[] {
  return [...text.matchAll(NICKNAME)].flatMap((match): Name[] => {
    const words = wordsOf(match[1] ?? match[2] ?? '', isCommonCapital).filter(
      ({ plain }) => !isFunctionWord(plain) && !isPeopleWord(plain),
    );
    return words.length > 0 ? [{ words, parts: words }] : [];
  });
}

/** The names of people whom the tenant's file names: every word of them is one, whatever else it means. */
export function peopleNamed(names: readonly string[]): Name[] {
  return names.flatMap((name): Name[] => {
    const words = wordsOf(readable(name), isCommonCapital);
    const parts = words.filter((word, at) => word.raw.length > 1 && (at === 0 || !isParticle(word)));
    return parts.length > 0 ? [{ words, parts }] : [];
  });
}

/** The names in a short text: none in one that only says that there is none (`naam volgt`, `geen oversteek`). */
export function namesIn(text: string): Name[] {
  const clear = readable(text);
  const aged = AGED.exec(clear)?.[1] ?? LABELLED.exec(clear)?.[1];
  if (aged && !SAYS_NONE.test(aged)) return [...peopleNamed([aged]), ...nicknamesIn(clear)];
  const found = clear.split(APART).flatMap((part): Name[] => {
    const words = nameWords(
      wordsOf(part, isCommonCapital).filter(({ raw }) => raw.length > 1 || !/[A-Za-z]/.test(raw) || /'/.test(part)),
    );
    const parts = words.filter(({ raw }, at) => raw.length > 1 && (at === 0 || !isParticle(words[at]!)));
    const only = parts.filter((word) => !isParticle(word) || word.upper);
    return only.length > 0 ? [{ words, parts: only }] : [];
  });
  return found.length > 0 ? [...found, ...nicknamesIn(clear)] : found;
}

/**
 * A line of one word with a capital that is a word for something else (`Prins`, `Lucky`): perhaps what somebody is
 * called, perhaps a matter (`Pesten`). Such a word is asked about where it keeps its capital within a sentence, as a
 * name does and a matter does not; it is never sure. None in a line that is a name, or that says there is none.
 */
export function perhapsName(text: string): string | undefined {
  const words = wordsOf(readable(text), isCommonCapital);
  const [only] = words;
  if (words.length !== 1 || !only?.upper || only.raw.length < 3 || isShouting(only.raw)) return undefined;
  if (isFunctionWord(only.plain) || isPeopleWord(only.plain) || SAYS_NONE.test(only.plain)) return undefined;
  return namesIn(text).length > 0 ? undefined : only.plain;
}
