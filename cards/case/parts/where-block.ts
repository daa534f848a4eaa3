/** Where a case is: its step among the steps, what is asked now and by when. L0, so it may stand anywhere. */
import type { Block } from '../../../src/card';
import { inLocale, type Locale, type Text } from '../../../src/domain/text';
import type { PingView } from '../../../src/views/types';
import { casePageWords } from '../../../src/words/case/page-of-case';
import { formatWhen } from '../../../src/words/when';
import { words } from '../../../src/words/words';

/** Some procedures number their steps themselves: `Stap 2 · Gesprek`, `2 · Gesprek`. */
const NUMBERED = /^(?:\p{L}+ )?(\d+) · /u;
const numberOf = (title: string): number | undefined => {
  const number = NUMBERED.exec(title)?.[1];
  return number === undefined ? undefined : Number(number);
};

/** The title of a step without its number. */
export const stepTitle = (title: Text, locale: Locale): string => inLocale(title, locale).replace(NUMBERED, '');

/** The steps that are counted: those that the procedure numbers, where it numbers any. */
function countedSteps({ stages }: PingView): PingView['stages'] {
  const numbered = stages.filter(({ title }) => numberOf(title.nl) !== undefined);
  return numbered.length > 0 ? numbered : stages;
}

/**
 * `Stap 2 van 5: gesprek`, by the numbers that the procedure gives, or by where the step stands; the title alone of a
 * step beside the numbered ones.
 */
function whichStep({ stages, stage }: PingView, locale: Locale): string {
  const title = stepTitle(stage, locale);
  const numbers = stages.flatMap((one) => numberOf(one.title.nl) ?? []);
  const at = stages.findIndex(({ state }) => state === 'current');
  const number = numbers.length > 0 ? numberOf(stage.nl) : at + 1;
  if (number === undefined || number === 0) return title;
  const of = numbers.length > 0 ? Math.max(...numbers) : stages.length;
  return casePageWords(locale).step(number, of, title);
}

/** The step in words beside a row of dots; `more`: said after it. */
export function stepBlocks(ping: PingView, locale: Locale, more: readonly string[] = []): Block[] {
  const skipped = countedSteps(ping).filter(({ state }) => state === 'skipped').length;
  const passedOver = skipped > 0 ? [casePageWords(locale).passedOver(skipped)] : [];
  const where = ping.status === 'closed' ? words(locale).facts.closed : whichStep(ping, locale);
  return [
    {
      type: 'progress',
      says: [where, ...passedOver, ...more].join(' · '),
      steps: countedSteps(ping).map(({ state }) => state),
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
