/** Answers and reasons as facts on a card, in one language. */
import type { Block } from '../../../src/card';
import { inLocale, type Locale } from '../../../src/domain/text';
import type { FactView } from '../../../src/views/types';

/** One block of facts; nothing when there are none. */
export function factsBlock(facts: readonly FactView[], locale: Locale): Block[] {
  if (facts.length === 0) return [];
  return [
    {
      type: 'facts',
      facts: facts.map(({ label, value }) => ({ label: inLocale(label, locale), value: inLocale(value, locale) })),
    },
  ];
}
