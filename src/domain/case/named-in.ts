/** The people named in an answer. */
import type { Answers } from './case';
import { PersonId } from '../ids';

/** The people named in a people or person field, each once; nobody when it was left empty. */
export function namedIn(answers: Answers, field: string): PersonId[] {
  const answer = answers[field];
  if (typeof answer === 'string') return [PersonId(answer)];
  if (typeof answer !== 'object') return [];
  return [...new Set(answer)].map((id) => PersonId(id));
}
