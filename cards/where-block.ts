/** Where a case is: its step among the steps, what is asked now and by when. L0, so it may stand anywhere. */
import type { Block } from '../src/card';
import { inLocale, type Locale } from '../src/domain/text';
import type { PingView } from '../src/views/types';
import { formatWhen } from '../src/words/when';
import { words } from '../src/words/words';

/** The place of the current stage among all, counted from 1; the last one when the case is closed. */
export function stepOf(ping: PingView): { readonly at: number; readonly of: number } {
  const index = ping.stages.findIndex((stage) => stage.state === 'current');
  return { at: index < 0 ? ping.stages.length : index + 1, of: ping.stages.length };
}

/** The step in words and the steps in one line. */
export function stepBlocks(ping: PingView, locale: Locale): Block[] {
  const w = words(locale);
  const { at, of } = stepOf(ping);
  return [
    { type: 'heading', text: ping.status === 'closed' ? w.facts.closed : w.facts.stage(at, of, inLocale(ping.stage, locale)) },
    { type: 'progress', steps: ping.stages.map(({ title, state }) => ({ label: inLocale(title, locale), state, says: w.stages[state] })) },
  ];
}

/** What is asked and by when; nothing of a closed case. */
export function askedBlocks(ping: PingView, locale: Locale): Block[] {
  if (ping.status === 'closed') return [];
  const w = words(locale);
  const due = ping.dueAt ? [{ label: w.labels.due, value: formatWhen(ping.dueAt, ping.timeZone, locale) }] : [];
  return [{ type: 'facts', facts: [{ label: w.labels.asked, value: inLocale(ping.asked, locale) }, ...due] }];
}
