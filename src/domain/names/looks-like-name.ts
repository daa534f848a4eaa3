/** Does a word look like the name of somebody that no case knows? Judges by its shape, by lists, and by its place in the sentence. Pure. */
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
import { BRANDS, THING_WORDS } from './capitals-of-things';
import { isShouting, type Word } from './identifier-words';
import type { WordLanguage } from './vocabulary';

/** Behind these stands a name, whatever else the word means. */
const TITLES = setOf(
  'mevrouw mevr mw meneer mijnheer dhr heer juf juffrouw meester mr mrs ms miss sir mme mlle madame mademoiselle monsieur dokter dr docteur doctor familie gezin famille family advocaat meter peter',
);
const NAMING = setOf(
  'heet heette heten genaamd genoemd noem noemen bijgenaamd roepnaam voornaam achternaam familienaam named called name appelle prenomme nomme',
);
const RELATIONS = setOf(
  'vader moeder mama papa mam pap mum dad mom maman stiefvader stiefmoeder pleegvader pleegmoeder pleegouders ouders zus zusje broer broertje zoon zoontje dochter dochtertje vriend vriendin vriendje vriendinnetje kameraad oma opa grootmoeder grootvader oom nonkel tante neef nicht neefje nichtje buurman buurvrouw buurjongen buurmeisje tweeling baby peuter kleuter leerling leerlinge jongen meisje kind scholier student studente klasgenoot klasgenote tiener jongere eleve frere soeur oncle ami amie voisin voisine cousin cousine fils fille garcon enfant pere mere uncle aunt brother sister friend son daughter grandma grandpa boy girl pupil neighbour little petit petite kleine collega juf agent onze den',
);
/** Between a relation and a name. */
const OF = setOf('van de of du d');
const ARTICLES = setOf('het t een the la le les l een une un a an deze dit die dat dit onze ons elke elk geen');
/** Articles that begin a part of a sentence as well. */
const JOINING = setOf('dat die');
/** What people do, so that a word right before it is somebody. */
const ACTS = setOf(
  'zegt zei zeggen wil wou wilde belde belt kwam komt huilt huilde zit zat staat stond ging gaat heeft had weet wist vertelt vertelde vroeg vraagt slaapt sliep loopt liep sloeg slaat eet at rookt rookte filmde filmt lachte lacht bleef blijft durft durfde moest mocht kon deed denkt dacht ziet zag hoorde hoort kreeg krijgt woont woonde keek kijkt pest geeft gaf ontkent weigert weigerde liegt loog dreigt bedreigt draagt droeg mist spijbelt vecht vocht postte stuurde werd wordt was is zwijgt zweeg vlucht vluchtte speelt speelde schreef schopte duwde beet reageert reageerde mag moet kan ' +
    'said says told tells wants wanted was is has had came comes went goes saw sees looks looked showed sent filmed refuses refused keeps kept left cried cries hit hits seems did does ' +
    'ne n se dit veut voulait dort pleure pleurait refuse raconte parle est etait a avait vient venait frappe',
);
/** Of these, what things do as well: a word that is a thing too is somebody only before what people alone do. */
const THINGS_DO = setOf(
  'is was heeft had blijft bleef gaat ging komt kwam werd wordt staat stond kan mag moet kon moest mocht est a was has is seems comes goes keeps left does did krijgt geeft gaf kreeg loopt liep',
);
/** Behind these, a surname that is a word too is somebody. */
const WITH = setOf('met door volgens om bij with by about avec selon chez');

/** Names that the dictionary has as a word, though hardly anybody begins a sentence with it. */
const SELDOM_A_WORD = setOf(
  'adam alice andy anita ari axel bob bram cas celeste chiel clement colin daisy dora emma eva fem ferre fons frits hans iris jack jan janneke jef jen joep jonas jos karel kiki kim lies lou louis luc manon marc max maxim maxime melissa merel mila mina nico nina nora otto pascal philippe piet rachel rik robert robin romy ruth saar sam sandra sara sem silke simone sofie sophie thomas tibo tim tom tommy tijn truus victor wout yoga juliette laura lucie marie oscar ella harry jake joey lewis molly bibi loes kees pim puck hugo floor lotte sanne guus',
);

const brands = setOf(BRANDS);
const isBrand = (plain: string): boolean => brands.has(plain);
/** The word at hand with what stands around it. */
type Place = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly at: number;
  readonly language: WordLanguage;
};
/** Dutch words are common everywhere here; those of another language in a text of that language. */
const isOrdinaryHere = (plain: string, { language }: Place): boolean =>
  isOrdinary(plain, language === 'nl' ? ['nl'] : ['nl', language]);

const gapBefore = ({ text, words, at }: Place): string =>
  at === 0 ? '' : text.slice(words[at - 1]!.end, Math.min(words[at]!.at, words[at - 1]!.end + 4));
const gapAfter = ({ text, words, at }: Place): string =>
  text.slice(words[at]!.end, Math.min(words[at + 1]?.at ?? text.length, words[at]!.end + 4));
const isNear = (gap: string): boolean =>
  gap === ' ' || gap === '. ' || gap === '.' || gap === ': ' || gap === ' (' || gap === ', ';

/** The word before, particles of a surname left out of account. */
function beforeName(place: Place): Word | undefined {
  const { words, at } = place;
  if (at > 0 && /\n/.test(gapBefore(place))) return undefined;
  let before = at - 1;
  while (before > 0 && at - before <= 3 && PARTICLES.has(words[before]!.plain) && words[before]!.plain !== 'het')
    before -= 1;
  return words[before];
}

/** Does the sentence say that a name follows? */
function isAnnounced(place: Place): boolean {
  const { words, at } = place;
  if (at === 0) return false;
  const previous = words[at - 1]!;
  const gap = gapBefore(place);
  const before = beforeName(place);
  if (before && (TITLES.has(before.plain) || NAMING.has(before.plain)) && gap.length <= 2) return true;
  if (RELATIONS.has(previous.plain) && isNear(gap) && gap !== ', ')
    return !['den', 'onze'].includes(previous.plain) || isGivenName(words[at]!.plain);
  const two = words[at - 2];
  return (
    OF.has(previous.plain) &&
    two !== undefined &&
    RELATIONS.has(two.plain) &&
    gap === ' ' &&
    previous.plain !== 'de' &&
    previous.plain !== 'of'
  );
}

/** Behind an initial, or behind a given name. */
function isBehindName(place: Place): boolean {
  const { words, at } = place;
  const previous = words[at - 1];
  const gap = gapBefore(place);
  if (!previous || !previous.upper) return false;
  if (previous.raw.length === 1) return gap === '. ' || gap === '.';
  return gap === ' ' && previous.raw.length > 1 && isGivenName(previous.plain) && !isOrdinary(previous.plain);
}

/** A thing by what stands around the word: the first half of a noun, behind an article, or behind the word for what has a name of its own. */
function isThing(place: Place): boolean {
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
  const joins = JOINING.has(previous.plain) && isGivenName(words[at]!.plain);
  if ((ARTICLES.has(previous.plain) && !joins) || THING_WORDS.has(previous.plain)) return true;
  return (
    previous.upper &&
    two !== undefined &&
    (THING_WORDS.has(two.plain) || (ARTICLES.has(two.plain) && two.plain !== 'la')) &&
    !isGivenName(previous.plain)
  );
}

/** Nobody we could know: a word of another alphabet, in which nobody here can look for names. */
const OTHER_ALPHABET = /^[\p{L}\p{M}]+$/u;
const LATIN = /\p{Script=Latin}/u;
export const isOtherAlphabet = ({ raw }: Word): boolean =>
  OTHER_ALPHABET.test(raw) && !LATIN.test(raw) && raw.length > 1;

function isNameWithoutCapital(place: Place): boolean {
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
function isBeforeSurname(place: Place): boolean {
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

function opens(place: Place): boolean {
  const { words, at, text } = place;
  const { plain, end } = words[at]!;
  if (SELDOM_A_WORD.has(plain) && (isLocalName(plain) || isGivenName(plain) || !isSmallWord(plain))) return true;
  if (isSmallWord(plain)) return isGivenName(plain) && isBeforeSurname(place);
  const given = isGivenName(plain);
  if (!isOrdinary(plain)) return true;
  if (isBeforeSurname(place)) return true;
  const next = words[at + 1];
  const gap = gapAfter(place);
  const foreign = !isOrdinaryHere(plain, place);
  if (given && foreign) return true;
  if (!given)
    return (
      foreign &&
      next !== undefined &&
      gap === ' ' &&
      ACTS.has(next.plain) &&
      (plain.length < 8 || !THINGS_DO.has(next.plain))
    );
  // Alone: a list of who was there.
  if (!next || /^[.!?,;]?\s*(?:\n|$)/.test(text.slice(end, end + 4))) return foreign;
  if (gap === "'" && next.plain === 's') return true;
  if (gap === '-' && next.upper && isGivenName(next.plain)) return true;
  if (gap === ', ' && (next.plain === 'die' || isGivenName(next.plain))) return true;
  if (gap !== ' ') return false;
  return ACTS.has(next.plain) && (foreign || !THINGS_DO.has(next.plain));
}

function inSentence(place: Place): boolean {
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
  return previous !== undefined && WITH.has(previous.plain) && gapBefore(place) === ' ' && plain.length < 10;
}

/** `Mo heeft`, `Bo en Li`. */
const isShortSubject = (place: Place): boolean => {
  const [next, second] = [place.words[place.at + 1], place.words[place.at + 2]];
  return (
    next !== undefined &&
    gapAfter(place) === ' ' &&
    ((ACTS.has(next.plain) && next.plain !== 'staat') || (next.plain === 'en' && second?.upper === true))
  );
};

/** `Evt. schuiven we`: a point that ends no sentence is that of an abbreviation. */
function isAbbreviated(place: Place): boolean {
  const { words, at, text } = place;
  const { raw, plain, end } = words[at]!;
  if (raw.length > 4) return false;
  if (raw.length < 5 && /^[bcdfghjklmnpqrstvwxz]{2,}$/.test(plain)) return true;
  return text[end] === '.' && words[at + 1] !== undefined && gapAfter(place) === '. ' && !words[at + 1]!.upper;
}

/** Names of two letters are in no list, as hardly any list has words that short. */
const SHORT_NAMES = setOf('bo mo jo li ty xi vy oz');

/** Does the word at `at` look like somebody's name, for all we know? `shouting`: the text is in capitals, so they say nothing. `language`: most of its words are of it. */
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
  if (plain.length < 2 || isPeopleWord(plain) || TITLES.has(plain)) return false;
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
const isHalfOfNoun = (place: Place): boolean => {
  const next = place.words[place.at + 1];
  const { plain } = place.words[place.at]!;
  return gapAfter(place) === '-' && next !== undefined && !next.upper && (!isGivenName(plain) || isBrand(plain));
};
