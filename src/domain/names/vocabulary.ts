/**
 * Is it an ordinary word of Dutch, French or English, whatever its form? Knows words, their usual endings, and words
 * made of two. Pure.
 */
import { WORDS_EN } from './dictionary/words-en';
import { WORDS_FR } from './dictionary/words-fr';
import { WORDS_NL } from './dictionary/words-nl';

const ENTRY = /[A-Z][a-z]*/g;

/**
 * Reads a front-coded list: each word begins with a capital that says how many letters it shares with the word before.
 */
function addAll(words: Set<string>, coded: string): void {
  let before = '';
  for (const [entry] of coded.matchAll(ENTRY)) {
    before = before.slice(0, entry.charCodeAt(0) - 65) + entry.slice(1);
    words.add(before);
  }
}

export const WORD_LANGUAGES = ['nl', 'fr', 'en'] as const;
export type WordLanguage = (typeof WORD_LANGUAGES)[number];

const CODED: Readonly<Record<WordLanguage, string>> = { nl: WORDS_NL, fr: WORDS_FR, en: WORDS_EN };
const read = new Map<WordLanguage, ReadonlySet<string>>();
/** Read when it is first asked for. A word of two languages stands in the first of them alone. */
function wordsIn(language: WordLanguage): ReadonlySet<string> {
  const there = read.get(language);
  if (there) return there;
  const words = new Set<string>();
  addAll(words, CODED[language]);
  read.set(language, words);
  return words;
}

/** Of several languages a word counts when it is one of any. */
const has = (plain: string, languages: readonly WordLanguage[]): boolean =>
  languages.some((language) => wordsIn(language).has(plain));

/** Endings, with what stands in their place in a dictionary. */
type Endings = readonly (readonly [string, readonly string[]])[];
const DUTCH_ENDINGS: Endings = [
  ['etjes', ['']],
  ['etje', ['']],
  ['pjes', ['']],
  ['pje', ['']],
  ['tjes', ['']],
  ['tje', ['']],
  ['jes', ['']],
  ['je', ['']],
  ['ingen', ['en']],
  ['ing', ['en']],
  ['ende', ['en', '']],
  ['den', ['en', '']],
  ['ten', ['en', '']],
  ['end', ['en', '']],
  ['ere', ['', 'er']],
  ['ste', ['']],
  ['de', ['en', '']],
  ['te', ['en', '']],
  ['en', ['', 'e']],
  ['er', ['']],
  ['st', ['']],
  ['t', ['en', '']],
  ['d', ['en']],
  ['e', ['']],
  ['s', ['', 'e']],
];
const FRENCH_ENDINGS: Endings = [
  ['ements', ['er', 'ir']],
  ['aient', ['er', 'ir']],
  ['ement', ['', 'e', 'er']],
  ['eront', ['er']],
  ['antes', ['er']],
  ['ante', ['er']],
  ['ants', ['er']],
  ['ions', ['er']],
  ['ees', ['er', 'e']],
  ['ait', ['er', 'ir']],
  ['ant', ['er', 'ir']],
  ['ent', ['er', 'e', 'ir']],
  ['ons', ['er', 'ir']],
  ['era', ['er']],
  ['aux', ['al']],
  ['ee', ['er', 'e']],
  ['es', ['', 'er', 'e']],
  ['ez', ['er', 'ir']],
  ['e', ['', 'er']],
  ['s', ['', 'e']],
  ['x', ['']],
];
const ENGLISH_ENDINGS: Endings = [
  ['ings', ['', 'e']],
  ['ing', ['', 'e']],
  ['ies', ['y']],
  ['ied', ['y']],
  ['es', ['', 'e']],
  ['ed', ['', 'e']],
  ['er', ['', 'e']],
  ['ly', ['', 'le']],
  ['s', ['']],
];
const ENDINGS: Readonly<Record<WordLanguage, Endings>> = { nl: DUTCH_ENDINGS, fr: FRENCH_ENDINGS, en: ENGLISH_ENDINGS };
const SHORTEST_STEM = 3;
const DOUBLED = /([aeou])\1([bcdfghjklmnpqrstvwxz])$/;

/** `hoge` is of `hoog`, `witte` of `wit`. */
const dutchStem = (stem: string): string[] => [
  stem.replace(/([aeou])([bcdfghjklmnpqrstvwxz])$/, '$1$1$2'),
  stem
    .replace(/([aeou])v$/, '$1$1f')
    .replace(/([aeou])z$/, '$1$1s')
    .replace(/v$/, 'f')
    .replace(/z$/, 's'),
  stem.replace(/([bcdfghjklmnprst])\1$/, '$1'),
];

/** `reageert` is of `reageren`, `wint` of `winnen`. */
const dutchVerb = (stem: string): string[] => [
  stem.replace(DOUBLED, '$1$2') + 'en',
  stem + (stem.at(-1) ?? '') + 'en',
  stem.replace(/f$/, 'v').replace(/s$/, 'z').replace(DOUBLED, '$1$2') + 'en',
];

function isForm(plain: string, languages: readonly WordLanguage[]): boolean {
  return languages.some((language) =>
    ENDINGS[language].some(([ending, instead]) => {
      const stem = plain.slice(0, plain.length - ending.length);
      if (stem.length < SHORTEST_STEM || !plain.endsWith(ending)) return false;
      const words = wordsIn(language);
      const base = language === 'nl' ? words : undefined;
      return (
        instead.some(
          (other) =>
            words.has(stem + other) || (language !== 'nl' && wordsIn('nl').has(stem + other) && ending !== 'e'),
        ) ||
        (base !== undefined &&
          /^(?:t|d|de|te|den|ten)$/.test(ending) &&
          dutchVerb(stem).some((verb) => base.has(verb))) ||
        (base !== undefined && /^(?:e|en|er|ere)$/.test(ending) && dutchStem(stem).some((one) => base.has(one)))
      );
    }),
  );
}

const SHORTEST_PART = 4;
const LONGEST = 40;
const JOINTS = ['', 's', 'e', 'en'];
/** Surnames are written in one with these: what follows is no second half of a word. */
const SURNAME_START = /^(?:van|vander|vanden|vande|ver|de|den|der|ter|ten|op|el|al|ben|bou|mac|mc|san)/;

/** Second halves of three letters. */
const SHORT_SECOND =
  /(?:net|wet|les|dag|pad|bus|gsm|app|uur|lid|weg|map|set|kit|fee|tas|pas|eis|wijs|loos|rijk|vol|vrij)$/;

/** Is it made of two words, as Dutch makes them? `speelplaats`, `herstelgesprek`. */
function isCompound(plain: string): boolean {
  if (plain.length < 7 || plain.length > LONGEST) return false;
  const words = wordsIn('nl');
  const short = SHORT_SECOND.exec(plain)?.[0];
  if (short && plain.length > short.length + 3 && words.has(plain.slice(0, -short.length))) return true;
  const shortest = SURNAME_START.test(plain) ? SHORTEST_PART + 2 : SHORTEST_PART;
  for (let at = shortest; at <= plain.length - SHORTEST_PART; at += 1) {
    const [first, second] = [plain.slice(0, at), plain.slice(at)];
    const isFirst =
      (Math.max(first.length, second.length) > SHORTEST_PART && wordsIn('en').has(first)) ||
      JOINTS.some(
        (joint) =>
          first.endsWith(joint) &&
          first.length - joint.length >= 3 &&
          words.has(first.slice(0, first.length - joint.length)),
      );
    if (
      isFirst &&
      (words.has(second) || (second.length > 4 && isForm(second, ['nl'])) || (second.length > 9 && isCompound(second)))
    )
      return true;
  }
  return false;
}

const SEPARABLE =
  /^(?:af|aan|op|uit|in|mee|na|om|over|toe|voor|weg|terug|samen|door|bij|neer|vast|rond|los|tegen|on|her|ver|be|ont)/;
/** Endings of words that are longer than any list has. */
const LEARNED =
  /(?:lijke?|achtige?|bare?|loze?|ische?|ieve?|ele|heid|heden|aties?|iteit(?:en)?|menten|schap(?:pen)?|isme|isten?|ende|ingen|eren|tions?|ements?|iques?|ness|ments?|ables?|ibles?|ingly|ional|ive|ances?|ences?|eerden?|eerd|is[eé]es?|ised|ized|ates|igde?|igt)$/;
const LEARNED_FROM = 9;

/** `afgenomen`, `onbekende`; `vertrouwelijke`: known by how it begins or ends. */
function isDerived(plain: string): boolean {
  if (SURNAME_START.test(plain) && !/^(?:ver|op|ont)/.test(plain)) return false;
  if (plain.length >= LEARNED_FROM && LEARNED.test(plain)) return true;
  const rest = plain.replace(SEPARABLE, '');
  // Of a noun these make no other: `besnik` is none.
  if (/^(?:be|ver|ont|her)/.test(plain) && !/(?:en|[td]e?|ing)$/.test(rest)) return false;
  return (
    rest.length > 3 &&
    rest.length < plain.length &&
    (wordsIn('nl').has(rest) || (rest.length > 4 && isForm(rest, ['nl'])))
  );
}

/** An English verb in Dutch: `vapen`, `chatten`, `streamen`. */
const isLoanVerb = (plain: string): boolean =>
  plain.endsWith('en') &&
  plain.length > 4 &&
  [plain.slice(0, -1), plain.slice(0, -2), plain.slice(0, -3)].some(
    (stem, at) => stem.length > 2 && wordsIn('en').has(stem) && (at < 2 || plain.at(-3) === plain.at(-4)),
  );

/** In a dictionary of these languages as it is. Takes it without accents, in lower case. */
export const isDictionaryWord = (plain: string, languages: readonly WordLanguage[] = WORD_LANGUAGES): boolean =>
  has(plain, languages);

const judged = new Map<string, boolean>();
const MOST_JUDGED = 20_000;

/** British spelling; the list has the American one. */
const american = (plain: string): string => plain.replace(/our/, 'or').replace(/is(e|ed|es|ing|ation)$/, 'iz$1');

/** A word of these languages, in some form of it, or made of two. */
export function isOrdinaryWord(plain: string, languages: readonly WordLanguage[] = WORD_LANGUAGES): boolean {
  const key = `${languages.join()} ${plain}`;
  const before = judged.get(key);
  if (before !== undefined) return before;
  const is =
    has(plain, languages) ||
    (plain.length <= LONGEST &&
      (isForm(plain, languages) ||
        isCompound(plain) ||
        isLoanVerb(plain) ||
        isForm(american(plain), languages) ||
        has(american(plain), languages) ||
        isDerived(plain)));
  // What was looked up comes back soon; all that was ever typed must not stay.
  if (judged.size >= MOST_JUDGED) judged.clear();
  judged.set(key, is);
  return is;
}

const SIGNS_OF: Readonly<Record<WordLanguage, ReadonlySet<string>>> = {
  nl: new Set(
    'de het een van is en in dat op te zijn met niet aan er om ook heeft bij zij ze hij ik we wij voor naar maar die dit wil thuis mama papa door over als wie er ook nog al uit tot dan hun ons jullie bij geen na worden kan'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les de des du et est une un que qui ne pas dans pour sur avec elle il son sa ses chez au aux ce cette plus nous vous d l j c qu selon'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the and of to was she he her his that they with for it on not you are this but have had said about from after did be my this no nobody some every each next last more most too one two then thanks thank will would can could please has good all our your their at who what when be been if or by as an someone somebody'.split(
      ' ',
    ),
  ),
};

/** The language of a text by its small words: Dutch unless another has more of them. */
export function languageOf(words: readonly string[]): WordLanguage {
  const counts = WORD_LANGUAGES.map((language) => words.filter((word) => SIGNS_OF[language].has(word)).length);
  const [nl = 0, fr = 0, en = 0] = counts;
  if (fr > nl && fr >= en) return 'fr';
  if (en > nl) return 'en';
  if (nl > Math.max(en, fr)) return 'nl';
  // No small word tells: most of the others do.
  const [dutch = 0, french = 0, english = 0] = WORD_LANGUAGES.map(
    (language) => words.filter((word) => wordsIn(language).has(word)).length,
  );
  if (french > dutch && french > english) return 'fr';
  return english > dutch ? 'en' : 'nl';
}
