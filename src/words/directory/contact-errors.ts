/**
 * What is wrong with an answer in the form of a contact point, and who may edit one. Short, and with an example of what
 * is right.
 */
import type { Text } from '../../domain/text';
import { withHoles } from '../with-holes';

export const contactErrors = {
  missing: { nl: 'Vul dit nog in.', en: 'Please fill this in.' },
  tooLong: withHoles<[most: number]>({
    nl: (most) => `Dit is te lang: hoogstens ${most} tekens.`,
    en: (most) => `This is too long: at most ${most} characters.`,
  }),
  choice: { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' },
  phone: withHoles<[typed: string]>({
    nl: (typed) => `“${typed}” is geen telefoonnummer. Schrijf bijvoorbeeld 02 123 45 67 of +32 2 123 45 67.`,
    en: (typed) => `“${typed}” is no telephone number. Write for instance 02 123 45 67 or +32 2 123 45 67.`,
  }),
  phones: withHoles<[most: number]>({
    nl: (most) => `Hoogstens ${most} nummers, elk op een eigen regel.`,
    en: (most) => `At most ${most} numbers, each on a line of its own.`,
  }),
  mail: {
    nl: 'Dit is geen e-mailadres. Schrijf bijvoorbeeld school@politie.voorbeeld.be.',
    en: 'This is no e-mail address. Write for instance school@police.example.be.',
  },
  hours: withHoles<[line: string]>({
    nl: (line) => `“${line}” begrijp ik niet. Schrijf bijvoorbeeld: ma-vr 09:00-12:00, 13:00-17:00. Of: 24/24.`,
    en: (line) => `I do not understand “${line}”. Write for instance: Mon-Fri 09:00-12:00, 13:00-17:00. Or: 24/24.`,
  }),
  hoursTwice: withHoles<[line: string]>({
    nl: (line) => `“${line}” overlapt met andere uren op dezelfde dag.`,
    en: (line) => `“${line}” overlaps with other hours on the same day.`,
  }),
  date: {
    nl: 'Dit is geen datum. Schrijf bijvoorbeeld 2026-11-21.',
    en: 'This is no date. Write for instance 2026-11-21.',
  },
  future: {
    nl: 'Deze datum ligt in de toekomst. Wanneer heeft iemand dit laatst nagekeken?',
    en: 'This date is in the future. When did somebody last check this?',
  },
  places: withHoles<[most: number]>({
    nl: (most) => `Hoogstens ${most} gemeenten, met een komma ertussen.`,
    en: (most) => `At most ${most} municipalities, with a comma between them.`,
  }),
};

/** Why somebody may not edit a contact point. */
export const contactNotYours = {
  notPolice: {
    nl: 'Contactgegevens aanpassen doet alleen de lokale politie, voor haar eigen zone. Opzoeken mag iedereen.',
    en: 'Only the local police edit contact details, for their own zone. Everybody may look them up.',
  },
  otherZone: {
    nl: 'Dit contactpunt hoort niet bij jouw zone. Je kunt alleen je eigen zone aanpassen.',
    'nl-BE': 'Dit contactpunt hoort niet bij jouw zone. Je kan alleen je eigen zone aanpassen.',
    en: 'This contact point is not of your zone. You can only edit your own zone.',
  },
  tellKeeper: {
    nl: 'Klopt er iets niet? Laat het weten aan wie het bijhoudt; dat staat bij het contactpunt.',
    en: 'Is something wrong? Tell whoever keeps it right; that stands with the contact point.',
  },
} satisfies Record<string, Text>;
