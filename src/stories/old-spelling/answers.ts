/**
 * Answers of a row as stories gave them (fields and options by their labels, people by their names, `ja`), by ids and
 * values. What is not known stays as it was typed.
 */
import type { Act, Field } from '../../domain/procedure/pathway';
import { dateInWords } from './times';
import { eachText, flatName, type SpelledWords } from './words';

/** How people and organisations of the story are called, by id. */
export type CalledByName = Readonly<Record<string, string>>;

const YES = ['yes', 'ja', 'true', 'y', 'j'];
const NO = ['no', 'nee', 'neen', 'false', 'n'];

function yesNo(text: string): string {
  if (YES.includes(text.toLowerCase())) return 'yes';
  return NO.includes(text.toLowerCase()) ? 'no' : text;
}

function optionNamed({ options = [] }: Field, text: string): string {
  const exact =
    options.find(({ value }) => value === text) ??
    options.find(({ value, label }) =>
      [value, label.nl, label.en, label['nl-BE'] ?? ''].some((name) => flatName(name) === flatName(text)),
    );
  return exact?.value ?? options.find(({ value }) => value === yesNo(text))?.value ?? text;
}

function idNamed(called: CalledByName, text: string): string {
  if (text in called) return text;
  const wanted = flatName(text);
  return Object.entries(called).find(([id, name]) => flatName(id) === wanted || flatName(name) === wanted)?.[0] ?? text;
}

/** `none` ticked nothing and `both` two of two, unless an option is called that. */
function wholeNamed({ options = [] }: Field, text: string): string | undefined {
  const word = flatName(text);
  if (options.some(({ value }) => flatName(value) === word)) return undefined;
  if (['none', 'geen', 'niets'].includes(word)) return 'none';
  return ['both', 'beide', 'beiden'].includes(word) && options.length === 2 ? 'both' : undefined;
}

function answerNamed(field: Field, answer: unknown, people: CalledByName, organisations: CalledByName): unknown {
  const asText = typeof answer === 'boolean' && ['yesNo', 'choice', 'choices'].includes(field.type);
  const typed = asText ? String(answer) : answer;
  switch (field.type) {
    case 'yesNo':
      return eachText(typed, yesNo);
    case 'choices':
      return typeof typed === 'string' && wholeNamed(field, typed) !== undefined
        ? wholeNamed(field, typed)
        : eachText(typed, (text) => optionNamed(field, text));
    case 'choice':
      return eachText(typed, (text) => optionNamed(field, text));
    case 'date':
      return eachText(typed, dateInWords);
    case 'person':
    case 'people':
      return eachText(typed, (text) => idNamed(people, text));
    case 'organisation':
    case 'organisations':
      return eachText(typed, (text) => idNamed(organisations, text));
    case 'item':
    case 'items':
    case 'text':
    case 'longText':
    case 'list':
    case 'email':
    case 'phone':
      return typed;
  }
}

/** The field that a name stands for among those of an act: its id, its id written a little otherwise, or its label. */
function fieldNamed({ fields }: Act, name: string): Field | undefined {
  return (
    fields.find(({ id }) => id === name) ??
    fields.find(({ id, label }) => [id, label.nl, label.en].some((known) => flatName(known) === flatName(name)))
  );
}

/** The answers to the form of an act. */
export function answersByIds(
  act: Act,
  answers: SpelledWords,
  people: CalledByName,
  organisations: CalledByName,
): SpelledWords {
  const pairs = Object.entries(answers).map(([name, answer]) => {
    const field = fieldNamed(act, name);
    return field ? ([field.id, answerNamed(field, answer, people, organisations)] as const) : ([name, answer] as const);
  });
  // Two names for one field stay, for the form to say so.
  return new Set(pairs.map(([id]) => id)).size === pairs.length ? Object.fromEntries(pairs) : answers;
}

const flatWord = (name: string) => name.toLowerCase().replaceAll(/[-_ ]/g, '');

/** Names of fields that must come back wrong: `helpOffered` is `help_offered`. */
export function fieldsByIds(fields: unknown, acts: readonly Act[]): unknown {
  const ids = acts.flatMap((act) => act.fields.map(({ id }) => id));
  return eachText(fields, (name) =>
    ids.includes(name) ? name : (ids.find((id) => flatWord(id) === flatWord(name)) ?? name),
  );
}

const RULE = /^[a-z]{2,5}-[a-z]?\d+(?:\.\d+)?$/i;

/** `meld-3.7` is `MELD-3.7`. */
export const rulesByIds = (rules: unknown): unknown =>
  eachText(rules, (rule) => (RULE.test(rule) ? rule.toUpperCase() : rule));
