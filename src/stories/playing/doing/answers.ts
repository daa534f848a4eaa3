/**
 * Turns what a story answers into what a person types or chooses: `yesterday` into a date, a part of the case into its
 * id. Judges nothing: the product does.
 */
import type { Item } from '../../../domain/case/case';
import type { Act, Field } from '../../../domain/procedure/pathway';
import type { Calendar } from '../../../domain/time/working-time';
import type { TypedAnswers } from '../../drivers/driver';
import type { RawAnswer } from '../../format/format';
import { itemNamed, type CalledInStory } from '../../format/items';
import type { Screen, SeenInput } from '../../drivers/screen';
import { dateAnswer } from '../../format/times';

/**
 * What is needed to read an answer: how people and organisations are called by id, the parts of the case, the calendar
 * and the time.
 */
export type AnswerReader = {
  readonly people: CalledInStory;
  readonly organisations: CalledInStory;
  readonly items: readonly Item[];
  readonly calendar: Calendar;
  readonly now: string;
};

/**
 * The part with this name that the form offers, for two may be called the same; else any, so that a row may try one
 * that is not offered.
 */
function itemIn({ items: offered }: Field, text: string, { items, people, organisations }: AnswerReader): string {
  const called = { ...organisations, ...people };
  const named = (among: readonly Item[]) => itemNamed(among, offered?.kind, text, called);
  return (named(items.filter(({ state }) => offered?.in?.includes(state) ?? true)) ?? named(items))?.id ?? text;
}

function readOneAnswer(field: Field, text: string, reader: AnswerReader): string {
  switch (field.type) {
    case 'date':
      return dateAnswer(reader.calendar, text, reader.now, field.when);
    case 'item':
    case 'items':
      return itemIn(field, text, reader);
    case 'yesNo':
    case 'choice':
    case 'choices':
    case 'person':
    case 'people':
    case 'organisation':
    case 'organisations':
    case 'text':
    case 'longText':
    case 'list':
    case 'email':
    case 'phone':
      return text;
  }
}

/** `none` ticks nothing and `both` ticks two of two, unless an option is called that. */
function wholeAnswer({ options = [] }: Field, answer: RawAnswer): readonly string[] | undefined {
  if (options.some(({ value }) => value === answer)) return undefined;
  if (answer === 'none') return [];
  return answer === 'both' && options.length === 2 ? options.map(({ value }) => value) : undefined;
}

const MANY: readonly Field['type'][] = ['people', 'choices', 'items', 'organisations'];

function typedFor(field: Field, answer: RawAnswer, reader: AnswerReader): string | readonly string[] {
  const many = MANY.includes(field.type);
  if (answer === null) return many ? [] : '';
  const all = field.type === 'choices' ? wholeAnswer(field, answer) : undefined;
  if (all) return all;
  const values = (Array.isArray(answer) ? answer : [answer]).map((value) =>
    readOneAnswer(field, String(value), reader),
  );
  return many ? values : values.join(field.type === 'list' ? '\n' : ', ');
}

/**
 * The answers of a row as typed values by field id; a name that is no field of the act stays as it is, and the form
 * will not have it.
 */
export function typedAnswers(
  act: Act,
  answers: Readonly<Record<string, RawAnswer>>,
  reader: AnswerReader,
): TypedAnswers {
  const entries = Object.entries(answers).map(([name, answer]) => {
    const field = act.fields.find(({ id }) => id === name);
    return field
      ? ([field.id, typedFor(field, answer, reader)] as const)
      : ([name, Array.isArray(answer) ? answer.map(String) : String(answer ?? '')] as const);
  });
  return Object.fromEntries(entries);
}

function notOffered({ choices, id }: SeenInput, value: string | readonly string[]): string[] {
  if (!choices) return [];
  return [value]
    .flat()
    .filter((one) => one !== '' && !choices.some((choice) => choice.value === one))
    .map(
      (one) =>
        `the form does not offer "${one}" for "${id}" (it offers ${choices.map((choice) => choice.value).join(', ') || 'nothing'})`,
    );
}

/**
 * Fills in a form as a person would: what was there already stays unless it is answered. `gaps` names what the form
 * lacks for these answers; it is a failure when the answers are accepted all the same, or should have been. An answer
 * to one of the `passing` questions is passed by when it is not asked.
 */
export function fillIn(
  form: Screen,
  typed: TypedAnswers,
  passing: ReadonlySet<string> = new Set(),
): { readonly values: TypedAnswers; readonly gaps: readonly string[] } {
  const there = form.inputs.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value] as const]));
  const isAsked = (id: string): boolean => form.inputs.some((input) => input.id === id);
  const given = Object.entries(typed).filter(([id]) => isAsked(id) || !passing.has(id));
  const gaps = given.flatMap(([id, value]) => {
    const input = form.inputs.find((candidate) => candidate.id === id);
    return input
      ? notOffered(input, value)
      : [`the form has no field "${id}" (it has ${form.inputs.map((other) => other.id).join(', ') || 'none'})`];
  });
  return { values: Object.fromEntries([...there, ...given]), gaps };
}
