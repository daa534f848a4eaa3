/** Labels of classes and groups, in every spelling: `3B`, `vwo 3b`, `V3b`, `5HW`, `K2B`, the sixth year. Pure. */
import { spansOf, type TextSpan } from './finding';
import { isCommonCapital } from './identifier-lists';

const PUPIL =
  '(?:leerlinge?|jongen|meisje|kind|kleuter|scholier|student|studente|pupil|zoon|dochter|zoontje|dochtertje|broer|broertje|zus|zusje|neefje|nichtje|nicht|neef|gezin|élève|garçon|fille|boy|girl)';
const LABEL = '\\d{1,2}(?:(?:e|de|ste)\\s|[.-])?[A-Za-z][A-Za-z\\d]{0,3}(?![\\p{L}\\d])';
const SPACED_LABEL = '\\d\\s[A-Z][A-Z\\d]{0,4}(?![\\p{L}\\d])';
const NAMED = new RegExp(
  `(?<![\\p{L}\\d])(?:[Kk]las(?:se|groep)?|KLAS|[Gg]roep|[Cc]lass(?:e)?|[Bb]rugklas)\\s(?:de\\s|van\\s)?(${LABEL}|${SPACED_LABEL})`,
  'dgu',
);
const OF_PUPIL = new RegExp(
  `(?<!\\p{L})${PUPIL}(?:s|en|ren)?\\s(?:\\p{L}{1,20}\\s){0,2}?(?:(?:uit|van|in|de|of)\\s(?:de\\s|het\\s)?)?(?:klas\\s|groep\\s)?(${LABEL}|${SPACED_LABEL}|(?<=groep\\s|klas\\s)\\d\\b)`,
  'dgiu',
);
const PUPIL_YEAR = new RegExp(`(?<!\\p{L})${PUPIL}s?\\s(?:from|in|of)\\s(year\\s\\d{1,2})(?!\\d)`, 'dgiu');
const ORDINAL =
  /^\d{1,2}(?:e|de|ste|en|of|x|ste|km|m|cm|mm|kg|g|l|u|uur|h|min|st|nd|rd|th|jaar|jr|keer|dagen|weken|tot|is|was|maar|met|ans|am|pm|p|s|er|ers)$/i;

const LEVEL =
  '(?:vwo|havo|vmbo|mavo|gymnasium|gym|atheneum|ath|brugklas|tso|bso|aso|kso|okan|buso|tto|mbo|lwoo|vmbo-[tgkb]|vmbo-kb|vmbo-bb|vmbo-gl|vmbo-tl)';
const SCHOOL_LEVEL = new RegExp(LEVEL, 'i');
const LEVEL_FIRST = new RegExp(`(?<![\\p{L}\\d])${LEVEL}[-\\s]?[1-7](?:[a-z]\\d?)?(?![\\p{L}\\d])`, 'giu');
const LEVEL_LAST = new RegExp(
  `(?<![\\p{L}\\d])[1-7]\\s?(?:e\\s|de\\s)?${LEVEL}(?:-?(?:kb|bb|gl|tl|[tgkb]))?(?:\\s[A-Z]{1,4})?(?![\\p{L}\\d])`,
  'giu',
);
const LETTER_FIRST = /(?<![\p{L}\d#-])[VHMBGKTALO][1-6][A-Za-z]{1,2}\d?(?![\p{L}\d-])/gu;
const LETTER_FIRST_SMALL = /(?<=(?:uit|van|in|klas|groep|de)\s)[vhmbgkt][1-6][a-z]?(?![\p{L}\d-])/giu;
const DIGIT_FIRST = /(?<![\p{L}\d.,/-])[1-7][A-Z][A-Z\d]{0,4}[a-z]?(?:-[A-Z]{1,4})?(?![\p{L}\d-])/gu;
const DIGIT_FIRST_SMALL = /(?<=(?:uit|van|in|klas|groep|en)\s)[1-7][a-z]{1,4}\d?(?![\p{L}\d])/giu;
/** `6 ECO` behind where somebody is from. */
const DIGIT_APART_FROM = /(?<=(?:uit|van|in|klas)\s)[1-7]\s[A-Z]{2,5}(?![\p{L}\d-])/gu;
const DIGIT_APART = /(?<![\p{L}\d.,/-])[1-7]\s[A-Z]{1,4}(?:\s?[A-Z]{2})?(?![\p{L}\d-])/gu;
const COUNTED =
  '(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const YEAR = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:year|grade|form)\\s(?:\\d{1,2}[A-Z]?|${COUNTED})|(?:klas|groep|leerjaar)\\s${COUNTED})(?![\\p{L}\\d])`,
  'giu',
);
/** `een zesdejaars`, `en rhéto`. */
const YEAR_GROUP =
  /(?<!\p{L})(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|laatste)(?:jaars?|graads?)(?:leerling(?:en)?)?(?!\p{L})|(?<!\p{L})(?:vierdes|vijfdes|zesdes|zevendes|onderbouw|middenbouw|bovenbouw|sixth\sform(?:ers?)?)(?!\p{L})|(?<!\p{L})(?:peuter|instap|kleuter|onthaal|brug|schakel|taal|combi|plus|vijfde|zesde|vierde|derde|tweede|eerste)klass?(?:en?|er|ers)?(?!\p{L})|(?<!\p{L})(?:havisten?|gymnasiast(?:en)?|(?:vwo|mavo|vmbo|mbo|aso|bso|tso|kso|okan)['-]?ers?)(?!\p{L})|(?<!\p{L})(?:rh[ée]to(?:rique)?|terminale|maternelle)(?!\p{L})/giu;
/** A label without anything that says so: where the source is protected no other sense of it is worth the risk. */
const ANY_LABEL =
  /(?<![\p{L}\d.,/#-])(?:[a-z]{1,3}[1-7][a-z]{0,3}\d?|[1-7]-?[a-z]{1,4}\d?(?:-[a-z]{1,4})?|Y\d{1,2})(?![\p{L}\d-])/giu;
/** What has letters and a digit, and is everybody's. */
const EVERYBODYS =
  /^(?:co2|h2o|mp[34]|nt[12]|b12|4x4|hbo5|ps[2-5]|f1|g[78]|u2|web2|be|nl|[1-7](?:st|nd|rd|th|kg|km|cm|mm|mg|ml|cl|dl|gb|mb|tb|hz|min|sec|uur|uren|jaar|jr|maal|keer|dagen|weken|pm|am|tal|ers?|daags?|delig|voud))$/i;
const FRENCH =
  /(?<![\p{L}\d])[1-7](?:e|è|ème|ère|re|ière)\s(?:[A-Z](?![\p{L}\d])|primaire|secondaire|maternelle|année)/gu;
const GROUP = /(?<!\p{L})groep\s[1-8](?:[a-z](?!\p{L}))?(?!\d)/giu;
const ORDINALS =
  '(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|1ste|[1-8](?:e|de)|first|second|third|fourth|fifth|sixth|première|deuxième|troisième|quatrième|cinquième|sixième)';
const ORDINAL_YEAR = new RegExp(
  `(?<![\\p{L}\\d])${ORDINALS}\\s(?:leerjaar|jaars?|specialisatiejaar|middelbaar|aso|tso|bso|kso|vwo|havo|mavo|vmbo|latijn|grieks|economie|wetenschappen|handel|humane|moderne|techniek|kantoor|verzorging|kleuterklas|kleuter|klas|secundair|studiejaar|primaire|secondaire|maternelle|année|graad|grade|form)(?!\\p{L})`,
  'giu',
);

/** `4 Latijn`: a year and a direction. */
const DIRECTION =
  /(?<![\p{L}\d.,/-])[1-7](?:e|de)?\s(?:Latijn|latijn|wetenschappen|economie|humane|moderne|handel|bio-|hout|mechanica|verzorging|haarzorg|Grieks?|Economie|Handel|Wetenschappen|Moderne|Humane|Techniek|Hout|Mechanica|Elektriciteit|Verzorging|Zorg|Kantoor|Sport|Haarzorg|Verkoop|Bio|STEM|Kunst|Mode|Bouw|Toerisme|Onthaal|Logistiek|Restaurant|Bakkerij|Slagerij|Sociale|Organisatie|Maatschappij|Gym)\p{Ll}{0,12}(?!\p{L})/gu;

/** What has such a label without being a class. */
const OTHER_LABELS = /^(?:[23]D|[2-5]G|4K|[1-7]X|[1-7]E|[1-7](?:EN|OF|DE|STE|UUR|U|KM|CM|ANS)|A[1-6]s?|B[12])$/i;
const LABELLED =
  /(?:bijlage|fase|stap|versie|lokaal|kamer|artikel|art\.?|punt|pagina|p\.|blz\.?|optie|variant|route|plan|model|type|maat|vraag|oefening|hoofdstuk|zaal|bus|tram|lijn|perron|verdieping|gate|unit|deel|formaat|niveau|spoor|annexe|étape|phase|room|step|part|page|version|item|doel|norm|regel|bijl\.?|nummer|nr\.?|tabel|figuur|fig\.|grafiek|kolom|rij|schema|luik|tableau|figure|table)\s$/iu;

/** `2 CLB`: so many of a service. */
const isAbbreviationBehind = (found: string): boolean =>
  /^\d\s/.test(found) && !SCHOOL_LEVEL.test(found) && isCommonCapital(found.replace(/^\d\s|s$/g, '').toLowerCase());

function isClass(text: string, { found, at }: TextSpan): boolean {
  return !ORDINAL.test(found) && !OTHER_LABELS.test(found) && !LABELLED.test(text.slice(Math.max(0, at - 14), at));
}

/** The label of a class behind the word for one, or behind the word for a pupil: nothing else is meant. */
export const pupilClassesIn = (text: string): TextSpan[] =>
  [
    ...spansOf(text, NAMED, 'class', 1),
    ...spansOf(text, OF_PUPIL, 'class', 1),
    ...spansOf(text, PUPIL_YEAR, 'class', 1),
  ].filter(({ found }) => !ORDINAL.test(found));

/** What may be the label of a class. */
export const classLabelsIn = (text: string): TextSpan[] =>
  [LEVEL_FIRST, LEVEL_LAST, LETTER_FIRST, LETTER_FIRST_SMALL, DIGIT_FIRST, DIGIT_FIRST_SMALL, DIGIT_APART_FROM, FRENCH]
    .flatMap((pattern) => spansOf(text, pattern, 'class'))
    .filter((span) => isClass(text, span) && !EVERYBODYS.test(span.found) && !isAbbreviationBehind(span.found));

/**
 * What tells a class or a year where the source is protected: also in words, and as a group or a year that any school
 * has.
 */
export const yearsIn = (text: string): TextSpan[] => [
  ...[ORDINAL_YEAR, GROUP, YEAR, YEAR_GROUP, DIRECTION].flatMap((pattern) => spansOf(text, pattern, 'class')),
  ...[DIGIT_APART, ANY_LABEL]
    .flatMap((pattern) => spansOf(text, pattern, 'class'))
    .filter((span) => isClass(text, span) && !EVERYBODYS.test(span.found) && !isAbbreviationBehind(span.found)),
];
