/** Reads what somebody filled in against the fields of an act: typed answers, or a message per field. */
import { assertNever } from '../assert-never';
import type { FieldAnswer, Answers } from '../case/case';
import { evaluate } from '../conditions/conditions';
import type { Facts } from '../case/facts';
import type { Act, Field } from '../procedure/pathway';
import type { RawAnswers } from './command';
import { itemsOffered } from './items';
import { belongsTo, ownOrganisations, lookedForWithin } from '../case/whose-case';
import { holdsRole } from '../people/roles';
import { valuesIn } from '../case/values-in';
import { isBlank } from '../text';
import { localDate } from '../time/working-time';
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
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** How much fits in a text field, in characters. */
export const longestIn = ({ type }: Pick<Field, 'type'>): number =>
  type === 'longText' ? LONGEST_LONG_TEXT : LONGEST_TEXT;

type Read = { readonly answer?: FieldAnswer | undefined } | { readonly error: FieldFault };

/** The organisations that an act itself says its case is of, as far as its answers go: read before the people it names. */
const namedAsItsOwn = ({ act, answers }: Facts): readonly string[] =>
  (act?.effects ?? []).flatMap((effect) =>
    'organisation' in effect && 'field' in effect.organisation ? valuesIn(answers, effect.organisation.field) : [],
  );

/** People of another school, service or group than the case's are not named in it; before there is a case, than that of the one who opens it. */
function mayMeet(facts: Facts, person: string): boolean {
  const { context, state, actor } = facts;
  if (state.status !== 'none') return belongsTo(context, person, lookedForWithin(context, state, true));
  if (namedAsItsOwn(facts).some((organisation) => !belongsTo(context, person, organisation))) return false;
  const own = actor === undefined ? [] : (context.roster[actor]?.organisations ?? []);
  return own.length === 0 || own.some((organisation) => belongsTo(context, person, organisation));
}

/** Do these two work at the same school? Everybody does in a tenant without schools. */
function areColleagues({ context: { organisations, roster } }: Facts, one: string, other: string): boolean {
  const schools = (person: string) =>
    (roster[person]?.organisations ?? []).filter((id) => organisations[id]?.kind === 'school');
  return (
    Object.values(organisations).every(({ kind }) => kind !== 'school') ||
    schools(one).some((school) => schools(other).includes(school))
  );
}

/** Is the person among those that this field is about? */
function isAmong(field: Field, facts: Facts, person: string): boolean {
  if (field.among === 'members')
    return facts.state.status !== 'none' && facts.state.members.some((member) => member === person);
  return field.among === undefined || (facts.actor !== undefined && areColleagues(facts, facts.actor, person));
}

/** May this person be named in this field? Staff by default, partners when the field allows them, narrowed to its roles. */
export function mayBeNamed(field: Field, facts: Facts, person: string): boolean {
  // Names come from outside, and every object has a `constructor`.
  const entry = Object.hasOwn(facts.context.roster, person) ? facts.context.roster[person] : undefined;
  if (
    !entry ||
    (entry.kind === 'partner' && !field.partners) ||
    !mayMeet(facts, person) ||
    !isAmong(field, facts, person)
  )
    return false;
  return !field.roles || field.roles.some((role) => holdsRole(entry, role));
}

function readDate(field: Field, value: string, facts: Facts): Read {
  const parsed =
    DATE.test(value) && !Number.isNaN(Date.parse(value)) && new Date(Date.parse(value)).toISOString().startsWith(value);
  if (!parsed) return { error: 'notADate' };
  const today = localDate(facts.context.calendar, facts.now);
  if (field.when === 'past' && value > today) return { error: 'inFuture' };
  if (field.when === 'future' && value < today) return { error: 'inPast' };
  return { answer: value };
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

/** The organisations that may be named in a field, by id: of its kind, and only one's own where it says so and one has any. */
export function organisationsOffered(field: Field, { context, actor }: Facts): readonly string[] {
  const own =
    field.among === 'own' && field.organisations && actor !== undefined
      ? ownOrganisations(context, actor, field.organisations)
      : [];
  if (own.length > 0) return own;
  return Object.keys(context.organisations).filter(
    (id) => !field.organisations || context.organisations[id]?.kind === field.organisations,
  );
}

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
      return typeof value === 'string' ? readDate(field, value, facts) : { error: 'notADate' };
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

/** A case without pupils, or a tenant without schools, has nothing to choose from; nor has who is of one school and asked which of their own it is. Such a field is left out of the form. */
export function canBeAnswered(field: Field, facts: Facts): boolean {
  const { state } = facts;
  if (field.type === 'item' || field.type === 'items')
    return state.status !== 'none' && state.items.some(({ kind }) => kind === field.items?.kind);
  if (field.type !== 'organisation' && field.type !== 'organisations') return true;
  return organisationsOffered(field, facts).length > (field.among === 'own' ? 1 : 0);
}

/** Is the field required, given the other answers? */
export function isRequired(field: Field, facts: Facts): boolean {
  if (!canBeAnswered(field, facts)) return false;
  return typeof field.required === 'boolean' ? field.required : evaluate(field.required, facts).holds;
}

/**
 * The only way from raw answers to typed ones: those to an act's fields, or the errors by field. Empty values count as absent; a value for a field the act does not have is an
 * error, never ignored: it was typed for something.
 */
export function readAnswers(
  act: Act,
  raw: RawAnswers,
  facts: Facts,
): { readonly answers: Answers } | { readonly errors: Readonly<Record<string, FieldFault>> } {
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
  const answers = Object.fromEntries(answered);
  const withAnswers = { ...facts, answers };
  for (const field of act.fields) {
    if (!answered.has(field.id) && !wrong.has(field.id) && isRequired(field, withAnswers))
      wrong.set(field.id, 'required');
  }
  return wrong.size > 0 ? { errors: Object.fromEntries(wrong) } : { answers };
}
