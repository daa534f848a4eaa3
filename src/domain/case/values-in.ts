/** The values of an answer that may have several. */
import type { Answers } from './case';

/** Several values in one answer, in their order; nothing when it was left empty. */
export function valuesIn(answers: Answers, field: string): readonly string[] {
  const answer = answers[field];
  if (typeof answer === 'string') return [answer];
  return typeof answer === 'object' ? answer : [];
}
