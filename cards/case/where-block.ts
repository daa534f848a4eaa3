/** Where a case is: its step among the steps, what is asked now and by when. L0, so it may stand anywhere. */
import type { Block } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { PingView } from '../../src/views/types';
import { formatWhen } from '../../src/words/when';
import { words } from '../../src/words/words';

/** The step in words and the steps in one line. */
export function stepBlocks(ping: PingView, locale: Locale): Block[] {
  const w = words(locale);
  return [
    { type: 'heading', text: ping.status === 'closed' ? w.facts.closed : inLocale(ping.stage, locale) },
    {
      type: 'progress',
      steps: ping.stages.map(({ title, state }) => ({ label: inLocale(title, locale), state, says: w.stages[state] })),
    },
  ];
}

/** What is asked and by when; nothing of a closed case, and not the step again when that is all that is asked. */
export function askedBlocks(ping: PingView, locale: Locale): Block[] {
  if (ping.status === 'closed') return [];
  const w = words(locale);
  const due = ping.dueAt ? [{ label: w.labels.due, value: formatWhen(ping.dueAt, ping.timeZone, locale) }] : [];
  const asked = ping.asked.nl === ping.stage.nl ? [] : [{ label: w.labels.asked, value: inLocale(ping.asked, locale) }];
  const facts = [...asked, ...due];
  return facts.length > 0 ? [{ type: 'facts', facts }] : [];
}
