/** Numbers that lead to somebody: telephone, register, pupil and account numbers, and number plates. Pure. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { blanked, spansOf, type TextSpan } from './finding';
import { isOrdinary } from './identifier-lists';

const FULL_DATE = /(?<![\d\p{L}])(?:(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?!\d)/gu;
const DATE = /(?<!\d[-/.\s]|\d)(?:(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?![\d./-])/gu;
/** Digits as they are dialled, with what people put between them. */
const DIALLED = /(?<![\d\p{L}+])(?:\+|\(0|\d)(?:[\s./()–—-]{0,3}\d){7,14}(?!\d)/gu;
/** Help lines and emergency services, written as such: everybody's numbers. `09 00…` is a line in Ghent. */
const PUBLIC_NUMBER = /^0(?:800|900|906|909|78)/;
const COUNTRIES = ['BE', 'NL'] as const;
/** Reading a number takes long; a text with more of them is no list of amounts. */
const MOST_READ = 150;

/** From one number to the next. */
const BETWEEN_NUMBERS = /(?<=\d(?:[\s.-]?\d){8})\s?\/\s?(?=[0+])/g;
/** With signs that are not dialled, and an o for a nought. */
const DRESSED_UP =
  /(?<![\d\p{L}])(?:0\d{1,3}([|,_])\d{2,3}(?:\1\d{2,3}){1,3}|06_\d{8}|o\d{2,3}(?:[\s./]?\d{2,3}){2,3})(?![\d\p{L}])/giu;

/** A number that somebody can be called on, from Belgium or the Netherlands. */
const canBeCalled = (digits: string): boolean =>
  COUNTRIES.some((country) => parsePhoneNumberFromString(digits, country)?.isValid() === true) ||
  (/^(?:31|32|33|44|49|48|90|212)\d{8,11}$/.test(digits) &&
    parsePhoneNumberFromString(`+${digits}`)?.isValid() === true);

export function phonesIn(text: string): TextSpan[] {
  const read = new Map<string, boolean>();
  const apart = blanked(text, DATE).replace(BETWEEN_NUMBERS, (sign) => ';'.repeat(sign.length));
  const dialled = spansOf(apart, DIALLED, 'phone').filter(({ found }) => {
    const digits = found.replace(/[^\d+]/g, '').replace(/^\+?(\d+)$/, (all) => all);
    const count = digits.replace('+', '').length;
    if (count < 9 || count > 14 || PUBLIC_NUMBER.test(found)) return false;
    if (/^(?:0\d|\+|00)/.test(digits)) return count <= 14;
    if (!read.has(digits)) read.set(digits, read.size >= MOST_READ || canBeCalled(digits));
    return read.get(digits)!;
  });
  return [...dialled, ...spansOf(text, DRESSED_UP, 'phone')];
}

const DIGITS = /(?<![\d\p{L}])\d(?:[\s./-]?\d){7,10}(?!\d)/gu;
const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){2,7}(?:\s?[A-Z\d]{1,3})?(?![\p{L}\d])/gu;
const CARD = /(?<![\d\p{L}])\d{4}(?:[\s-]\d{4}){3}(?!\d)/gu;
/** A number behind the word for it. */
const NAMED =
  /(?<![\p{L}\d])(?:bsn|rijksregister(?:nummer)?|rr(?:-?nummer|nr)?|insz|niss|(?:leerling(?:en)?|leerlinge|student|studenten|stam(?:boek)?|pupil|cliënt|client|dossier|pas|ov|id|inschrijvings?|smartschool|magister|somtoday|lvs|isi|isi\+)[-\s]?(?:nummer|nr|number|id|kaart)(?!\p{L})|llnr|lln(?:r|\.|[-.\s]{1,2}(?:nr|nummer))?|leerlinge?(?:\smet)?|matricule|magister|somtoday|smartschool|ov-kaart|id|numéro\sd'élève|élève)[.:]?\s?(?:is\s|:\s?|nr\.?\s|nummer\s|n°\s?|numéro\s|#)?([a-z]?\d(?:[\s.-]?\d){2,17})(?![\d\p{L}])/dgiu;

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

/** Before the word for it, as a student's, or as a British pupil's. */
const ANY_NUMBER =
  /(?<!\p{L})(?!telefoon|huis|rekening|kamer|factuur|artikel|model|versie|bus|lijn|pagina|volg|fax|gsm|ondernemings|btw|kvk|lokaal|nood)\p{L}{3,20}(?:nummer|nr)\.?[:\s]{1,2}(?:is\s)?(\d[\d.-]{3,14})(?![\d\p{L}])/dgiu;
const OTHER_NUMBERS =
  /(?<![\d\p{L}])(?:\d{9,11}(?=\s?\(?(?:rijksregister|bsn|insz|niss|rrn)(?!\p{L}))|[sr]\d{7}(?!\d)|[A-Z]\d{12}(?!\d))/giu;
const REGISTER_FORM = /^\d{2}\.\d{2}\.\d{2}[-.\s]\d{3}[-.\s]\d{2}$|^\d{6}[\s-]\d{3}[\s.-]\d{2}$/;

/** Numbers of a person in a register, a school or a bank. */
export function personalNumbersIn(text: string): TextSpan[] {
  const bare = spansOf(blanked(text, FULL_DATE), DIGITS, 'number').filter(({ found }) => {
    const digits = found.replace(/\D/g, '');
    return isBsn(digits) || isNationalNumber(digits) || REGISTER_FORM.test(found);
  });
  return [
    ...spansOf(text, NAMED, 'number', 1),
    ...bare,
    ...spansOf(text, OTHER_NUMBERS, 'number'),
    ...spansOf(text, ANY_NUMBER, 'number', 1),
    ...spansOf(text, IBAN, 'number'),
    ...spansOf(text, CARD, 'number'),
  ];
}

const BELGIAN =
  /(?<![\p{L}\d-])(?:[1-9][-\s.]?[A-Z]{3}[-\s.]?\d{3}|[1-9S]-[A-Za-z]{3}-\d{3}|[A-Z]{3}[-.]\d{3}|\d{3}-[A-Z]{3})(?![\p{L}\d-])/gu;
const DUTCH = /(?<![\p{L}\d-])(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{1,3}|\d{1,3})(?![\p{L}\d-])/giu;
/** With spaces, or in one. */
const LOOSE =
  /(?<![\p{L}\d-])(?:[A-Z]{2}\s?\d{3}\s?[A-Z]{1,2}|[A-Z]\s?\d{3}\s?[A-Z]{2}|[A-Z]{2}\s?\d{2}\s?[A-Z]{2}|\d{2}\s?[B-DF-HJ-NP-TV-Z]{3}\s?\d|[1-9]\s?[B-DF-HJ-NP-TV-Z]{3}\s?\d{2})(?![\p{L}\d-])/gu;
const SMALL_IN_ONE = /(?<![\p{L}\d-])(?:[a-z]{2}\d{3}[a-z]|[1-9][a-z]{3}\d{3}|[a-z]\d{3}[a-z]{2})(?![\p{L}\d-])/gu;
const SMALL = /(?<![\p{L}\d-])[1-9]\s([a-z]{3})\s\d{3}(?![\p{L}\d-])/gu;
const MONTH_INSIDE = /jan|feb|mar|mrt|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec/i;
const NAMED_PLATE =
  /(?:kenteken|nummerplaat|plaat|platte|plaque|nummerbord|number plate|licence plate)(?:\s(?:is|met|van|nr\.?))?[:\s]{1,2}((?=[a-z\d\s-]{0,9}\d)[a-z\d]{1,3}[\s-]?[a-z\d]{1,3}[\s-]?[a-z\d]{1,3})(?![\p{L}\d])/dgiu;

/** Number plates of Belgium and the Netherlands: six or seven letters and digits in groups. */
export const platesIn = (text: string): TextSpan[] => [
  ...spansOf(text, BELGIAN, 'plate'),
  ...spansOf(text, DUTCH, 'plate').filter(
    ({ found }) => found.length === 8 && /[A-Z]/i.test(found) && /\d/.test(found) && !MONTH_INSIDE.test(found),
  ),
  ...spansOf(text, LOOSE, 'plate'),
  ...spansOf(text, SMALL_IN_ONE, 'plate'),
  ...spansOf(text, SMALL, 'plate').filter(({ found }) => !isOrdinary(found.slice(2, 5))),
  ...spansOf(text, NAMED_PLATE, 'plate', 1).filter(({ found }) => found.length > 4 && /[a-z]/i.test(found)),
];
