/** Whether what was typed could tell who it is about, or who said it. */
import type { IdentifiesCondition } from './condition';
import type { Facts, Verdict } from './facts';

/** Evaluates `identifies`. Fails closed: a check that breaks down holds (RAD-5.3). */
export function identifies(facts: Facts, condition: IdentifiesCondition): Verdict {
  return { holds: Object.keys(facts.answers).length > 0 || condition.sure, because: { nl: 'De controle op namen wordt nog gebouwd.', en: 'The check for names is being built.' } };
}
