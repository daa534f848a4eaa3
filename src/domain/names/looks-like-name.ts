/**
 * Does a word look like the name of somebody that no case knows? Judges by its shape, by lists, and by its place in the
 * sentence. Pure.
 */
import {
  isCommonCapital,
  isFunctionWord,
  isGivenName,
  isLocalName,
  isOrdinary,
  isPeopleWord,
  isPlace,
  isSmallWord,
  isSurnameWord,
  PARTICLES,
  setOf,
} from './identifier-lists';
import { BRANDS, THING_WORDS } from './lists/capitals-of-things';
import {
  ARTICLE_WORDS,
  DONE_BY_PEOPLE,
  DONE_BY_THINGS,
  JOINING_WORDS,
  NAME_TITLES,
  NAMING_WORDS,
  OF_WORDS,
  RELATION_WORDS,
  SAID_OF_PEOPLE,
  SELDOM_WORDS,
  WITH_WORDS,
} from './lists/around-names';
import { isPublicName } from './nobodies';
import { isOtherAlphabet, isShouting, type Word } from './identifier-words';
import { beforeName, gapAfter, gapBefore, isNearGap, isOrdinaryHere, type WordPlace } from './word-places';
import { isDictionaryWord, type WordLanguage } from './vocabulary';

/** Within so many words behind the verb. */
const PERSONAL_WITHIN = 5;
const brands = setOf(BRANDS);
const isBrand = (plain: string): boolean => brands.has(plain);

/** Does the sentence say that a name follows? */
function isAnnounced(place: WordPlace): boolean {
  const { words, at } = place;
  if (at === 0) return false;
  const previous = words[at - 1]!;
  const gap = gapBefore(place);
  const before = beforeName(place);
  if (before && (NAME_TITLES.has(before.plain) || NAMING_WORDS.has(before.plain)) && gap.length <= 2) return true;
  if (RELATION_WORDS.has(previous.plain) && isNearGap(gap) && gap !== ', ')
    return !['den', 'onze'].includes(previous.plain) || isGivenName(words[at]!.plain);
  const two = words[at - 2];
  return (
    OF_WORDS.has(previous.plain) &&
    two !== undefined &&
    RELATION_WORDS.has(two.plain) &&
    gap === ' ' &&
    previous.plain !== 'de' &&
    previous.plain !== 'of'
  );
}

/** Behind an initial, or behind a given name. */
function isBehindName(place: WordPlace): boolean {
  const { words, at } = place;
  const previous = words[at - 1];
  const gap = gapBefore(place);
  if (!previous || !previous.upper) return false;
  if (previous.raw.length === 1) return gap === '. ' || gap === '.';
  return gap === ' ' && previous.raw.length > 1 && isGivenName(previous.plain) && !isOrdinary(previous.plain);
}

/**
 * A thing by what stands around the word: the first half of a noun, behind an article, or behind the word for what has
 * a name of its own.
 */
function isThing(place: WordPlace): boolean {
  const { words, at } = place;
  const previous = words[at - 1];
  const next = words[at + 1];
  if (next && gapAfter(place) === '-' && !next.upper) return true;
  if (!previous || !/^[\s:"'“„«]{1,3}$/.test(gapBefore(place)))
    return gapBefore(place) === "'" && previous?.plain === 'l';
  const two = words[at - 2];
  // "It is" and a name, not an article.
  if (previous.plain === 'het' && two && /^(?:is|was|wordt|werd|zijn|waren)$/.test(two.plain)) return false;
  // "Toen bleek dat Fleur": before a name they join two sentences.
  const joins = JOINING_WORDS.has(previous.plain) && isGivenName(words[at]!.plain);
  if ((ARTICLE_WORDS.has(previous.plain) && !joins) || THING_WORDS.has(previous.plain)) return true;
  return (
    previous.upper &&
    two !== undefined &&
    (THING_WORDS.has(two.plain) || (ARTICLE_WORDS.has(two.plain) && two.plain !== 'la')) &&
    !isGivenName(previous.plain)
  );
}

function isNameWithoutCapital(place: WordPlace): boolean {
  const { words, at } = place;
  const { plain } = words[at]!;
  if (plain.length < 3 || isOrdinary(plain) || isCommonCapital(plain) || isPlace(plain)) return false;
  if (
    gapAfter(place) === '.' &&
    plain.length < 5 &&
    words[at + 1] &&
    /^\.\p{L}/u.test(place.text.slice(words[at]!.end, words[at]!.end + 2))
  )
    return false;
  if (plain.length > 3 && (isLocalName(plain) || (plain.length > 4 && isGivenName(plain)))) return true;
  const previous = words[at - 1];
  return (
    isAnnounced(place) &&
    gapBefore(place) === ' ' &&
    plain.length > 3 &&
    (previous === undefined || !['kleine', 'onze', 'den', 'little', 'petit', 'petite'].includes(previous.plain))
  );
}

/** A given name, or none that we know of, before what can only be a surname. */
function isBeforeSurname(place: WordPlace): boolean {
  const { words, at } = place;
  let next = at + 1;
  while (next < at + 4 && words[next] && PARTICLES.has(words[next]!.plain)) next += 1;
  const surname = words[next];
  if (!surname?.upper || surname.starts || isShouting(surname.raw) || surname.raw.length < 2) return false;
  if (!/^ ?'?$/.test(place.text.slice(words[next - 1]!.end, Math.min(surname.at, words[next - 1]!.end + 3))))
    return false;
  if (isGivenName(words[at]!.plain)) return isSurnameWord(surname.plain) || !isOrdinaryHere(surname.plain, place);
  const unknown = !isOrdinary(surname.plain) && !isCommonCapital(surname.plain);
  return unknown && (isSurnameWord(surname.plain) || !isOrdinaryHere(words[at]!.plain, place));
}

function opens(place: WordPlace): boolean {
  const { words, at, text } = place;
  const { plain, end, raw } = words[at]!;
  if (FOREIGN_LETTERS.test(raw)) return true;
  if (SELDOM_WORDS.has(plain) && (isLocalName(plain) || isGivenName(plain) || !isSmallWord(plain))) return true;
  if (isSmallWord(plain)) return isGivenName(plain) && isBeforeSurname(place);
  const given = isGivenName(plain);
  if (!isOrdinary(plain)) return true;
  if (isBeforeSurname(place)) return true;
  const next = words[at + 1];
  const gap = gapAfter(place);
  const foreign = !isOrdinaryHere(plain, place);
  if (given && foreign) return true;
  const done = next !== undefined && gap === ' ' && DONE_BY_PEOPLE.has(next.plain);
  if (!given && done && isSurnameWord(plain) && !isDictionaryWord(plain))
    return !DONE_BY_THINGS.has(next.plain) || isSaidOfPeople(place);
  if (!given)
    return (
      foreign &&
      next !== undefined &&
      gap === ' ' &&
      DONE_BY_PEOPLE.has(next.plain) &&
      (plain.length < 8 || !DONE_BY_THINGS.has(next.plain))
    );
  // Alone: a list of who was there.
  if (!next || /^[.!?,;]?\s*(?:\n|$)/.test(text.slice(end, end + 4))) return foreign;
  if (gap === "'" && next.plain === 's') return true;
  if (gap === '-' && next.upper && isGivenName(next.plain)) return true;
  if (gap === ', ' && (next.plain === 'die' || isGivenName(next.plain))) return true;
  if (gap !== ' ') return false;
  const second = words[at + 2];
  if (/^(?:en|and|et)$/.test(next.plain) && second?.upper === true && isGivenName(second.plain)) return true;
  return DONE_BY_PEOPLE.has(next.plain) && (foreign || !DONE_BY_THINGS.has(next.plain) || isSaidOfPeople(place));
}

/** Does the same sentence go on with what only people are, have or do? */
function isSaidOfPeople({ words, at }: WordPlace): boolean {
  const behind = words.slice(at + 2, at + 2 + PERSONAL_WITHIN);
  const end = behind.findIndex(({ starts }) => starts);
  return behind.slice(0, end < 0 ? behind.length : end).some(({ plain }) => SAID_OF_PEOPLE.has(plain));
}

/** `De Smedt dreigt`: a surname with its particle opens the sentence. */
const isOpeningSurname = ({ words, at }: WordPlace): boolean => {
  const [previous, next] = [words[at - 1], words[at + 1]];
  const { plain } = words[at]!;
  return (
    previous?.starts === true &&
    previous.upper &&
    PARTICLES.has(previous.plain) &&
    isSurnameWord(plain) &&
    !isDictionaryWord(plain) &&
    next !== undefined &&
    DONE_BY_PEOPLE.has(next.plain) &&
    !DONE_BY_THINGS.has(next.plain)
  );
};

/** Letters that no Dutch, French or English word has where it has them: `Ömer`, `Yiğit`. */
const FOREIGN_LETTERS = /[ąćčđęěğıłńňőřśşšșťțůűźżžøåãõðþ]|^[öü](?!ber)/iu;

function inSentence(place: WordPlace): boolean {
  if (isPublicName(place)) return false;
  if (isOpeningSurname(place)) return true;
  const { words, at } = place;
  const { plain } = words[at]!;
  const [previous, next] = [words[at - 1], words[at + 1]];
  const given = isGivenName(plain);
  if (!isOrdinary(plain)) return given || isSurnameWord(plain) || (plain.length > 2 && !isThing(place));
  if (isBeforeSurname(place)) return true;
  if (isThing(place)) return false;
  const inTitle = [previous, next].some(
    (other) =>
      other?.upper === true &&
      !other.starts &&
      isOrdinary(other.plain) &&
      !isGivenName(other.plain) &&
      other.raw.length > 1 &&
      !PARTICLES.has(other.plain),
  );
  if (inTitle) return false;
  if (given || !isOrdinaryHere(plain, place)) return true;
  // Only Dutch gives a capital to any word that seems to earn one.
  if (place.language !== 'nl' && plain.length < 10 && gapBefore(place) === ' ' && !previous?.upper) return true;
  return previous !== undefined && WITH_WORDS.has(previous.plain) && gapBefore(place) === ' ' && plain.length < 10;
}

/** `Mo heeft`, `Bo en Li`. */
const isShortSubject = (place: WordPlace): boolean => {
  const [next, second] = [place.words[place.at + 1], place.words[place.at + 2]];
  return (
    next !== undefined &&
    gapAfter(place) === ' ' &&
    ((DONE_BY_PEOPLE.has(next.plain) && next.plain !== 'staat') || (next.plain === 'en' && second?.upper === true))
  );
};

/** `Evt. schuiven we`: a point that ends no sentence is that of an abbreviation. */
function isAbbreviated(place: WordPlace): boolean {
  const { words, at, text } = place;
  const { raw, plain, end } = words[at]!;
  if (raw.length > 4) return false;
  if (raw.length < 5 && /^[bcdfghjklmnpqrstvwxz]{2,}$/.test(plain)) return true;
  return text[end] === '.' && words[at + 1] !== undefined && gapAfter(place) === '. ' && !words[at + 1]!.upper;
}

/** Names of two letters are in no list, as hardly any list has words that short. */
const SHORT_NAMES = setOf('bo mo jo li ty xi vy oz an ed su vu xu yu em ru');

/**
 * Does the word at `at` look like somebody's name, for all we know? `shouting`: the text is in capitals, so they say
 * nothing. `language`: most of its words are of it.
 */
export function looksLikeName(
  text: string,
  words: readonly Word[],
  at: number,
  { shouting, language }: { readonly shouting: boolean; readonly language: WordLanguage },
): boolean {
  const place = { text, words, at, language };
  const word = words[at]!;
  const { raw, plain } = word;
  if (isOtherAlphabet(word)) return true;
  if (plain.length < 2 || isPeopleWord(plain) || (NAME_TITLES.has(plain) && !(plain === 'peter' && word.upper)))
    return false;
  if (!word.upper) return isNameWithoutCapital(place);
  if (isFunctionWord(plain)) return false;
  if (isShouting(raw)) {
    if (!shouting && raw.length < 5) return false;
    return plain.length > 2 && isGivenName(plain) && !isOrdinary(plain) && !isCommonCapital(plain);
  }
  const common = isCommonCapital(plain);
  if (isAnnounced(place)) return !common || isGivenName(plain) || isSurnameWord(plain);
  if (isBehindName(place)) return !common || isSurnameWord(plain);
  if (
    SHORT_NAMES.has(plain) &&
    raw.length === 2 &&
    raw !== raw.toUpperCase() &&
    (!word.starts || isShortSubject(place))
  )
    return true;
  if (common || (plain.length < 3 && (word.starts || isOrdinary(plain)))) return false;
  if (isAbbreviated(place)) return false;
  if (word.starts) return opens(place) && !isHalfOfNoun(place);
  return inSentence(place);
}

/** `Trimbos-instituut`: what a hyphen ties to a noun is its name. */
const isHalfOfNoun = (place: WordPlace): boolean => {
  const next = place.words[place.at + 1];
  const { plain } = place.words[place.at]!;
  const isNoun = next !== undefined && !next.upper && (isOrdinary(next.plain) || isBrand(plain));
  return gapAfter(place) === '-' && isNoun && (!isGivenName(plain) || isBrand(plain));
};
