/** What is wrong with what was filled in at a field, in words. */
import type { FaultKey, FieldFault } from '../../domain/decide/refusal';
import type { Text } from '../../domain/text';
import { dayInWords } from '../day-in-words';
import { withHoles } from '../with-holes';

const FAULTS: Readonly<Record<FaultKey, Text>> = {
  required: { nl: 'Vul dit nog in.', en: 'Please fill this in.' },
  tooLong: {
    nl: 'Dit is te lang. Houd het korter of splits het op.',
    en: 'This is too long. Make it shorter or split it up.',
  },
  notOffered: { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' },
  notADate: {
    nl: 'Dit is geen datum die bestaat. Schrijf bijvoorbeeld 2026-11-23.',
    en: 'There is no such date. Write for instance 2026-11-23.',
  },
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

const MEANT = withHoles<[year: string, day: Text]>({
  nl: (year, day) => `Kijk de datum na. Bedoel je ${year}? Vul dan ${day} in.`,
  en: (year, day) => `Look at the date. Do you mean ${year}? Then enter ${day}.`,
});

/** What is wrong with an answer; of a day that cannot be, with the one that was probably meant. */
export const faultInWords = (fault: FieldFault): Text =>
  typeof fault === 'string' ? FAULTS[fault] : MEANT(fault.meant.slice(0, 4), dayInWords(fault.meant));

/** The faults of a form in words, by field. */
export const faultsInWords = (errors: Readonly<Record<string, FieldFault>>): Readonly<Record<string, Text>> =>
  Object.fromEntries(Object.entries(errors).map(([field, fault]) => [field, faultInWords(fault)]));
