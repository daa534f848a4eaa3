/** What tells who somebody is without knowing anybody: numbers, addresses, dates of birth, classes, and a name behind the word for a pupil. Pure. */
import { isCommonCapital, isFunctionWord } from './identifier-lists';
import { plainly } from './identifier-words';

export const FINDING_KINDS = [
  'name',
  'account',
  'phone',
  'number',
  'birth',
  'class',
  'school',
  'place',
  'code',
  'link',
  'moment',
  'quote',
  'staff',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What was found, as it was typed. */
export type Finding = { readonly kind: FindingKind; readonly found: string };

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const LINK = /\b(?:https?:\/\/|www\.)\S+/giu;
const DATE = /(?<!\d[-/.\s]|\d)(?:(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})\b/gu;
const FULL_DATE = /\b(?:(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})\b/gu;
const PHONE = /(?<![\d\p{L}])(?:\+|00|0)\d(?:[\s./()-]{0,2}\d){7,12}(?!\d)/gu;
/** Help lines and emergency services: everybody's numbers. */
const PUBLIC_NUMBER = /^0(?:800|900|906|909|78)/;
const MONTH = '(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*';
const BIRTH = new RegExp(
  `(?:\\bgeb(?:oren|oortedatum|\\.)?|\\bverjaart|\\bborn|°)[^\\n]{0,20}?\\d{1,2}(?:[-/. ]{1,2}(?:\\d{1,2}|${MONTH})(?:[-/. ]{1,2}\\d{2,4})?)`,
  'giu',
);
const DIGITS = /(?<![\d\p{L}])\d(?:[\s./-]?\d){7,10}(?!\d)/gu;
const IBAN = /\b[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){3,7}\b/gu;

const PUPIL =
  '(?:leerlinge?|jongen|meisje|kind|kleuter|scholier|student|studente|pupil|zoon|dochter|zoontje|dochtertje|broer|broertje|zus|zusje|neefje|nichtje|nicht|neef|familie|gezin|élève)';
const CAPITAL_PUPIL =
  '(?:Leerlinge?|Jongen|Meisje|Kind|Kleuter|Scholier|Studente?|Pupil|Zoon|Dochter|Broer|Zus|Neef|Nicht|Familie|Gezin|LEERLING)';
const CLASS_LABEL = '\\d{1,2}(?:(?:e|de|ste)\\s)?[A-Za-z][A-Za-z\\d]{0,3}(?![\\p{L}\\d])';
const SPACED_LABEL = '\\d\\s[A-Z][A-Z\\d]{0,4}(?![\\p{L}\\d])';
const CLASS = new RegExp(
  `(?<![\\p{L}\\d])(?:[Kk]las(?:se|groep)?|KLAS|[Gg]roep|[Cc]lass)\\s(${CLASS_LABEL}|${SPACED_LABEL})`,
  'gu',
);
const PUPIL_OF_CLASS = new RegExp(
  `(?<!\\p{L})(?:${PUPIL}|${CAPITAL_PUPIL})(?:s|en|ren)?\\s(?:\\p{L}+\\s){0,2}?(?:uit|van|in)\\s(?:de\\s|het\\s)?(?:klas\\s|groep\\s)?(${CLASS_LABEL}|${SPACED_LABEL}|(?<=groep\\s|klas\\s)\\d\\b)`,
  'gu',
);
const ORDINAL =
  /^\d{1,2}(?:e|de|ste|en|of|x|ste|km|m|cm|kg|u|uur|min|st|nd|rd|th|jaar|jr|keer|dagen|weken|tot|is|was|maar|met)$/i;
const PUPIL_INITIAL = new RegExp(
  `(?<!\\p{L})(?:${PUPIL}|${CAPITAL_PUPIL})\\s((?:\\p{Lu}\\.\\s?){1,3})(?!\\p{Ll})`,
  'gu',
);
const PUPIL_NAMED = new RegExp(
  `(?<!\\p{L})(?:${PUPIL}|${CAPITAL_PUPIL})\\s(?:(?:met de naam|genaamd|genoemd|heet|heette|named|called)\\s)?(\\p{Lu}[\\p{L}'-]+)`,
  'gu',
);

const CASE_CODE = /\b[A-Z]{2,5}-\d{4}-\d{1,6}\b/giu;
const OUR_CODE = /\b[A-Z]{2,5}-20\d{2}-\d{4,6}\b/giu;
const BARE_CLASS = /(?<![\p{L}\d])[1-7]\s?[A-Z][A-Z\d]{0,3}[a-z]?(?![\p{L}\d])/gu;

const all = (text: string, pattern: RegExp, kind: FindingKind, group = 0): Finding[] =>
  [...text.matchAll(pattern)].flatMap((match) => (match[group] ? [{ kind, found: match[group].trim() }] : []));

/** The eleven-test of a Dutch citizen service number. */
function isBsn(digits: string): boolean {
  if (digits.length !== 9 || /^0+$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}

/** The check digits of a Belgian national register number, for those born before and since 2000. */
function isNationalNumber(digits: string): boolean {
  if (digits.length !== 11) return false;
  const check = 97 - Number(digits.slice(9));
  return Number(digits.slice(0, 9)) % 97 === check || Number(`2${digits.slice(0, 9)}`) % 97 === check;
}

const REGISTER_FORM = /^\d{2}\.\d{2}\.\d{2}[-.\s]\d{3}[-.\s]\d{2}$/;

function numbers(text: string): Finding[] {
  const named = all(
    text,
    /\b(?:bsn|rijksregister(?:nummer)?|rr-?nummer|insz|niss|stamnummer|leerlingnummer)\D{0,15}\d[\d\s.-]{5,}/giu,
    'number',
  );
  const bare = all(text, DIGITS, 'number').filter(({ found }) => {
    const digits = found.replace(/\D/g, '');
    return isBsn(digits) || isNationalNumber(digits) || REGISTER_FORM.test(found);
  });
  return [...named, ...bare, ...all(text, IBAN, 'number')];
}

function phones(text: string): Finding[] {
  return all(text, PHONE, 'phone').filter(({ found }) => {
    const digits = found.replace(/\D/g, '');
    return digits.length >= 9 && digits.length <= 13 && !PUBLIC_NUMBER.test(digits);
  });
}

/** A word with a capital right behind the word for a pupil. `spare` says which words are nobody's name here. */
function namedPupils(text: string, spare: (plain: string) => boolean): Finding[] {
  return all(text, PUPIL_NAMED, 'name', 1).filter(({ found }) => {
    const plain = plainly(found.replace(/'s$/, ''));
    const parts = plain.split(/[^a-z]+/);
    return (
      /\p{Ll}/u.test(found) &&
      !parts.every((part) => part === '' || isCommonCapital(part) || isFunctionWord(part) || spare(part))
    );
  });
}

/** What cannot be anything else. */
export function unmistakable(text: string, spare: (plain: string) => boolean): Finding[] {
  const birth = all(text, BIRTH, 'birth');
  const rest = text.replace(EMAIL, ' ').replace(LINK, ' ');
  const classes = [...all(rest, CLASS, 'class', 1), ...all(rest, PUPIL_OF_CLASS, 'class', 1)].filter(
    ({ found }) => !ORDINAL.test(found),
  );
  return [
    ...all(text, EMAIL, 'account'),
    ...birth,
    ...numbers(rest.replace(FULL_DATE, ' ')),
    ...phones(rest.replace(DATE, ' ')),
    ...classes,
    ...all(rest, PUPIL_INITIAL, 'name', 1),
    ...namedPupils(rest, spare),
  ];
}

/** What leads to where it was said: links and codes of cases. */
export const traces = (text: string): Finding[] => [...all(text, LINK, 'link'), ...all(text, CASE_CODE, 'code')];

/** Codes of cases as we give them: each leads to somebody, in whatever procedure (GES-6.5). */
export const codes = (text: string): Finding[] => all(text, OUR_CODE, 'code');

const CLOCK = /(?<![\d.,:])(?:[01]?\d|2[0-3])\s?(?:[:uh]\s?[0-5]\d|[.][0-5]\d(?=\s?(?:uur|u\b))|\s?uur\b)(?!\d)/giu;
const SPOKEN_CLOCK =
  /(?:om|rond|tegen|voor|na)\s(?:half|kwart\s(?:voor|na|over)|(?:vijf|tien)\s(?:voor|na|over)(?:\shalf)?)\s\p{L}+/giu;
const CALENDAR_DAY = new RegExp(
  `(?<![\\d/.-])(?:\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\s${MONTH})(?![\\d/\\p{L}])`,
  'giu',
);

/** The very moment: a time of the clock or a day of the calendar. A week, a month or "lately" tells less (FM-19). */
export const moments = (text: string): Finding[] => [
  ...all(text, CLOCK, 'moment'),
  ...all(text, SPOKEN_CLOCK, 'moment'),
  ...all(text, CALENDAR_DAY, 'moment'),
];

const DAY =
  /(?<!\p{L})(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:morgen|ochtend|voormiddag|middag|namiddag|avond|nacht)?|(?:eer)?gisteren|gister(?:en)?avond|vandaag|van(?:morgen|ochtend|voormiddag|middag|namiddag|avond|nacht)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)(?!\p{L})/giu;

/** A day of the week, or counted from today: beside the week of a report it tells the very day (FM-19). It may be said of something else, so it is no certainty. */
export const days = (text: string): Finding[] => all(text, DAY, 'moment');

const STAFF =
  /(?<!\p{L})\p{L}*(?:direct(?:eur|rice|ie)|leraars?|leraren|lerares(?:sen)?|leerkracht(?:en)?|docente?n?|juf|meester|opvoe(?:der|dster)s?|titularis|zorgco(?:o|ö)rdinator|teachers?|headmaster|principal)(?!\p{L})/giu;

/** Somebody who works at a school, by what they do there: it may tell who the source is (BXN-3.4). */
export const staff = (text: string): Finding[] =>
  all(text, STAFF, 'staff').filter(({ found }) => !/burgemeester/iu.test(found));

/** Labels that may be of a class, like `3B` or `5 TSO`. */
export const classLabels = (text: string): string[] => all(text, BARE_CLASS, 'class').map(({ found }) => found);

/** Names of accounts, like `@somebody`. */
export const handles = (text: string): Finding[] =>
  all(text.replace(EMAIL, ' '), /(?<![\p{L}\d])@[\p{L}\d._]{3,}/gu, 'account');
