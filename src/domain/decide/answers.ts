/** Reads what somebody filled in against the fields of an act: typed answers, or a message per field. */
import { assertNever } from '../assert-never';
import type { FieldAnswer, Answers } from '../case/case';
import { evaluate } from '../conditions/conditions';
import type { Facts } from '../case/facts';
import type { Act, Field } from '../procedure/pathway';
import type { RawAnswers } from './command';
import { itemsOffered } from './items';
import { canBeAnswered, mayBeNamed, organisationsOffered } from '../questions/offered';
import { askedOf } from '../questions/asked';
import { isBlank } from '../text';
import { localDate } from '../time/working-time';
import { judgeDay } from './day-faults';
import type { FieldFault } from './refusal';

const LONGEST_TEXT = 300;
const LONGEST_LONG_TEXT = 3000;
const MOST_ENTRIES = 30;
/** No more than that it could be one: sending to it is what proves an address. */
const EMAIL = /^[^\s@<>]{1,64}@[^\s@<>]+\.[^\s@<>.]{2,24}$/;
const PHONE = /^\+?[0-9][0-9 ()./-]{1,24}$/;
/** Whether it could be an e-mail address, respectively a telephone number. */
export const couldBeEmail = (typed: string): boolean => EMAIL.test(typed);
export const couldBePhone = (typed: string): boolean => PHONE.test(typed);

/** How much fits in a text field, in characters. */
export const longestIn = ({ type }: Pick<Field, 'type'>): number =>
  type === 'longText' ? LONGEST_LONG_TEXT : LONGEST_TEXT;

type Read = { readonly answer?: FieldAnswer | undefined } | { readonly error: FieldFault };

function readDateAnswer({ when }: Field, value: string, { context: { calendar }, now }: Facts): Read {
  const judged = judgeDay(value, { when, today: localDate(calendar, now), timeZone: calendar.timeZone });
  return 'fault' in judged ? { error: judged.fault } : { answer: judged.day };
}

function readMany(values: unknown, allowed: (value: string) => boolean, error: FieldFault): Read {
  const list: unknown[] = Array.isArray(values) ? values : [values];
  if (!list.every((value): value is string => typeof value === 'string' && allowed(value))) return { error };
  return { answer: [...new Set(list)] };
}

/** One entry a line; each is a short text. */
function readList(value: unknown): Read {
  const lines: unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(/\r?\n/)
      : [undefined];
  if (!lines.every((line): line is string => typeof line === 'string')) return { error: 'required' };
  const entries = [...new Set(lines.map((line) => line.trim()).filter((line) => !isBlank(line)))];
  if (entries.length > MOST_ENTRIES || entries.some((entry) => entry.length > LONGEST_TEXT))
    return { error: 'tooLong' };
  return { answer: entries.length > 0 ? entries : undefined };
}

const isOffered = (field: Field, facts: Facts, item: string): boolean =>
  itemsOffered(field, facts).some(({ id }) => id === item);

const isOrganisation = (field: Field, facts: Facts, value: string): boolean =>
  organisationsOffered(field, facts).includes(value);

function readValue(field: Field, value: unknown, facts: Facts): Read {
  const offered = (candidate: string) => (field.options ?? []).some((option) => option.value === candidate);
  switch (field.type) {
    case 'text':
    case 'longText': {
      if (typeof value !== 'string') return { error: 'required' };
      const text = value.trim();
      return text.length > longestIn(field) ? { error: 'tooLong' } : { answer: text };
    }
    case 'email':
      return typeof value === 'string' && couldBeEmail(value.trim())
        ? { answer: value.trim() }
        : { error: 'notAnEmail' };
    case 'phone':
      return typeof value === 'string' && couldBePhone(value.trim())
        ? { answer: value.trim() }
        : { error: 'notAPhone' };
    case 'choice':
      return typeof value === 'string' && offered(value) ? { answer: value } : { error: 'notOffered' };
    case 'choices':
      return readMany(value, offered, 'notOffered');
    case 'yesNo':
      if (value === true || value === 'yes' || value === 'true') return { answer: true };
      return value === false || value === 'no' || value === 'false' ? { answer: false } : { error: 'notOffered' };
    case 'date':
      return typeof value === 'string' ? readDateAnswer(field, value, facts) : { error: 'notADate' };
    case 'person':
      return typeof value === 'string' && mayBeNamed(field, facts, value) ? { answer: value } : { error: 'notAPerson' };
    case 'people':
      return readMany(value, (person) => mayBeNamed(field, facts, person), 'notAPerson');
    case 'list':
      return readList(value);
    case 'item':
      return typeof value === 'string' && isOffered(field, facts, value) ? { answer: value } : { error: 'notOffered' };
    case 'items':
      return readMany(value, (item) => isOffered(field, facts, item), 'notOffered');
    case 'organisation':
      return typeof value === 'string' && isOrganisation(field, facts, value)
        ? { answer: value }
        : { error: 'notOffered' };
    case 'organisations':
      return readMany(value, (organisation) => isOrganisation(field, facts, organisation), 'notOffered');
    default:
      return assertNever(field.type);
  }
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && isBlank(value)) ||
  (Array.isArray(value) && value.length === 0);

/** Is the field required, given the other answers? */
export function isRequired(field: Field, facts: Facts): boolean {
  if (!canBeAnswered(field, facts)) return false;
  return typeof field.required === 'boolean' ? field.required : evaluate(field.required, facts).holds;
}

/** The answer to one question when `value` would be accepted for it now; undefined when it would not, or is nothing. */
export function acceptedNow(field: Field, value: unknown, facts: Facts): FieldAnswer | undefined {
  const read = isEmpty(value) ? {} : readValue(field, value, facts);
  return 'error' in read ? undefined : read.answer;
}

/** What was typed, field by field: what can be read, and what is wrong with the rest. Empty values count as absent. */
function readEach(act: Act, raw: RawAnswers, facts: Facts) {
  const answered = new Map<string, FieldAnswer>();
  // A map, because a name from outside may be `__proto__`.
  const wrong = new Map<string, FieldFault>();
  const fieldOf = (name: string) => act.fields.find(({ id }) => id === name);
  // Which school it is comes first: it says who may be named in the other fields.
  const isPlace = ([name]: readonly [string, unknown]) => fieldOf(name)?.type === 'organisation';
  const typed = Object.entries(raw);
  for (const [name, value] of [...typed.filter(isPlace), ...typed.filter((one) => !isPlace(one))]) {
    const field = fieldOf(name);
    if (isEmpty(value)) continue;
    const read = field
      ? readValue(field, value, { ...facts, act, answers: Object.fromEntries(answered) })
      : ({ error: 'unknownField' } as const);
    if ('error' in read) wrong.set(name, read.error);
    else if (read.answer !== undefined) answered.set(name, read.answer);
  }
  return { answers: Object.fromEntries(answered), wrong };
}

/**
 * The only way from raw answers to typed ones: those to an act's fields, or the errors by field. An answer to a
 * question that the other answers do not ask is left out, and so is what is wrong with it. A value for a field the act
 * does not have is an error, never ignored: it was typed for something.
 */
export function readAnswers(
  act: Act,
  raw: RawAnswers,
  facts: Facts,
): { readonly answers: Answers } | { readonly errors: Readonly<Record<string, FieldFault>> } {
  const read = readEach(act, raw, facts);
  const { wrong } = read;
  const { gone, answers } = askedOf(act, { ...facts, answers: read.answers });
  for (const { id } of gone) wrong.delete(id);
  const withAnswers = { ...facts, answers };
  for (const field of act.fields) {
    const isOpen = answers[field.id] === undefined && !wrong.has(field.id) && !gone.includes(field);
    if (isOpen && isRequired(field, withAnswers)) wrong.set(field.id, 'required');
  }
  return wrong.size > 0 ? { errors: Object.fromEntries(wrong) } : { answers };
}

/** What was filled in so far, as far as it can be read and is asked: for a form that is still being filled in. */
export const answersSoFar = (act: Act, raw: RawAnswers, facts: Facts): Answers =>
  askedOf(act, { ...facts, answers: readEach(act, raw, facts).answers }).answers;
