/** What is filled in for a newcomer to the playground, who need not think anything up. */
import { inLocale, type Locale, type Text } from '../../domain/text';

const madeUp: Text = { nl: 'Verzonnen voorbeeld uit de speeltuin.', en: 'Made-up example from the playground.' };

/** What is filled in where a sentence is asked and nothing better is known. */
export const exampleSentence = (locale: Locale): string => inLocale(madeUp, locale);
