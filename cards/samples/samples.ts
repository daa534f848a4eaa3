/**
 * One sample or more of every card, in any language: for the tests, for the gallery, and to see what a change to a card
 * does.
 */
import type { Outcome } from '../../src/app/requests/outcome';
import type { Card } from '../../src/card';
import type { Locale } from '../../src/domain/text';
import { answerCard } from '../answer';
import { deliveryCard } from '../delivery';
import { noteCard } from '../note-card';
import { apologyNote } from '../notes';
import { attendanceAnswers } from './sample-attendance';
import { caseAnswers } from './sample-answers';
import { SAMPLE_ZONE } from './sample-case';
import { sampleDeliveries } from './sample-deliveries';
import { directoryAnswers } from './sample-directory';
import { flowAnswers } from './sample-flow';
import { listAnswers } from './sample-list';
import { reportAnswers } from './sample-report';
import { staffAnswers } from './sample-staff';
import { trendAnswers } from './sample-trends';

export const sampleAnswers: Readonly<Record<string, Outcome['answer']>> = {
  ...caseAnswers,
  ...listAnswers,
  ...directoryAnswers,
  ...flowAnswers,
  ...attendanceAnswers,
  ...staffAnswers,
  ...reportAnswers,
  ...trendAnswers,
};

/** Cards for one person alone, by name. */
export function privateSamples(locale: Locale): Record<string, Card> {
  const cards = Object.entries(sampleAnswers).map(
    ([name, answer]) => [name, answerCard({ answer, locale, timeZone: SAMPLE_ZONE, changed: false })] as const,
  );
  return { ...Object.fromEntries(cards), apology: noteCard([apologyNote], locale) };
}

/** Cards that stand in a channel or a direct message, by name. */
export function postedSamples(locale: Locale): Record<string, Card> {
  return Object.fromEntries(
    Object.entries(sampleDeliveries).map(([name, view]) => [name, deliveryCard({ view, locale })] as const),
  );
}
