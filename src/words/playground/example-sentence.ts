/** What is filled in for a newcomer to the playground, who need not think anything up. */
import type { FieldExample } from '../../domain/procedure/example';
import { asIs, inLocale, type Locale, type Text } from '../../domain/text';

const madeUp: Text = { nl: 'Verzonnen voorbeeld uit de speeltuin.', en: 'Made-up example from the playground.' };

/** What is filled in where a sentence is asked and nothing better is known. */
export const exampleSentence = (locale: Locale): string => inLocale(madeUp, locale);

/**
 * Example answers to the form of a contact point, by the id of its field: it is of no procedure, whose forms have
 * theirs in their file.
 */
export const contactExamples: Readonly<Record<string, FieldExample>> = {
  contact_name: { nl: 'Wijkteam Noord (verzonnen)', en: 'Neighbourhood team North (made up)' },
  contact_kind: 'service',
  contact_phones: asIs('0400 00 00 07'),
  contact_hours: { nl: 'ma-vr 09:00-17:00', en: 'Mon-Fri 09:00-17:00' },
  contact_owner: { nl: 'Gemeente (verzonnen)', en: 'Municipality (made up)' },
};
