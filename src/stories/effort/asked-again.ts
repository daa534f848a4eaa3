/** Which answers of a form the case knew already: what somebody was asked again. Pure. */
import type { TypedAnswers } from '../drivers/driver';

/** An answer as it was typed: in which field, and on which day of the story (ISO date). */
export type KnownAnswer = { readonly field: string; readonly value: string; readonly day: string };

/** Shorter texts are the same by chance. */
const LEAST_TEXT = 8;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const written = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value.trim() : [...value].sort().join(', ');

/** What was typed into a form on a day. */
export const knownFrom = (typed: TypedAnswers, day: string): readonly KnownAnswer[] =>
  Object.entries(typed).flatMap(([field, value]) => {
    const text = written(value);
    return text === '' ? [] : [{ field, value: text, day }];
  });

/**
 * The fields of `typed` whose answer is known: the same people or the same text as before in any field, a day that was
 * agreed on (it lay ahead when it was said), the same choice in a field of the same name. `people` are the ids there
 * are.
 */
export function askedAgain(typed: TypedAnswers, known: readonly KnownAnswer[], people: ReadonlySet<string>): string[] {
  return Object.entries(typed).flatMap(([field, raw]) => {
    const value = written(raw);
    const isPeople = value !== '' && [raw].flat().every((one) => people.has(one));
    const counts = ({ field: before, day }: KnownAnswer): boolean => {
      if (DATE.test(value)) return value > day;
      if (isPeople) return true;
      return typeof raw === 'string' && raw.includes(' ') ? value.length >= LEAST_TEXT : before === field;
    };
    return known.some((one) => one.value === value && counts(one)) ? [field] : [];
  });
}
