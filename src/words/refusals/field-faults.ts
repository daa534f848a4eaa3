/** What is wrong with what was filled in at a field, in words. */
import type { FieldFault } from '../../domain/decide/refusal';
import type { Text } from '../../domain/text';

const FAULTS: Readonly<Record<FieldFault, Text>> = {
  required: { nl: 'Vul dit nog in.', en: 'Please fill this in.' },
  tooLong: {
    nl: 'Dit is te lang. Houd het korter of splits het op.',
    en: 'This is too long. Make it shorter or split it up.',
  },
  notOffered: { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' },
  notADate: { nl: 'Vul een datum in als jjjj-mm-dd.', en: 'Enter a date as yyyy-mm-dd.' },
  farAway: {
    nl: 'Kijk het jaar na: deze datum ligt te ver van vandaag.',
    en: 'Look at the year: this date is too far from today.',
  },
  inFuture: { nl: 'Deze datum ligt in de toekomst.', en: 'This date is in the future.' },
  inPast: { nl: 'Deze datum ligt in het verleden.', en: 'This date is in the past.' },
  notAPerson: { nl: 'Kies iemand uit de lijst.', en: 'Choose somebody from the list.' },
  notAnEmail: {
    nl: 'Vul een mailadres in, zoals naam@school.nl.',
    'nl-BE': 'Vul een mailadres in, zoals naam@school.be.',
    en: 'Enter an e-mail address, like name@school.nl.',
  },
  notAPhone: {
    nl: 'Vul een telefoonnummer in, met alleen cijfers, spaties en eventueel een +.',
    en: 'Enter a telephone number: digits, spaces, perhaps a +.',
  },
  unknownField: { nl: 'Dit veld hoort niet bij dit formulier.', en: 'This field is not part of this form.' },
};

/** The faults of a form in words, by field. */
export const faultsInWords = (errors: Readonly<Record<string, FieldFault>>): Readonly<Record<string, Text>> =>
  Object.fromEntries(Object.entries(errors).map(([field, fault]) => [field, FAULTS[fault]]));
