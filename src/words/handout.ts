/**
 * The few words among what leaves a case as a report without its source. Kept with the report, as it was worded when it
 * left.
 */
import type { HandoutWords } from '../domain/reports/report';
import { viewPhrases } from './case/view-phrases';
import { weekInWords } from './day-in-words';

export const handoutWords: HandoutWords = {
  yes: viewPhrases.yes,
  no: viewPhrases.no,
  week: weekInWords,
};
