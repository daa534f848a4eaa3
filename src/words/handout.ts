/** The few words among what leaves a case as a report without its source. Kept with the report, as it was worded when it left. */
import type { HandoutWords } from '../domain/reports/report';
import { weekInWords } from './day-in-words';

export const handoutWords: HandoutWords = {
  yes: { nl: 'Ja', en: 'Yes' },
  no: { nl: 'Nee', en: 'No' },
  week: weekInWords,
};
