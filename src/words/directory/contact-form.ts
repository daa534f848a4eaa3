/** The questions of the form of a contact point, by the id of its field. */
import type { Text } from '../../domain/text';

/** What a contact point can be for. */
export const contactKinds = {
  zone: { nl: 'een politiezone', en: 'a police zone' },
  municipality: { nl: 'een gemeente', en: 'a municipality' },
  school: { nl: 'een school', en: 'a school' },
  service: { nl: 'een dienst', en: 'a service' },
} satisfies Record<string, Text>;

export const contactLabels = {
  contact_name: { nl: 'Functie van het contactpunt', en: 'Function of the contact point' },
  contact_kind: { nl: 'Waarvoor is het?', en: 'What is it for?' },
  contact_zone: { nl: 'Politiezone', en: 'Police zone' },
  contact_municipalities: { nl: 'Gemeenten', en: 'Municipalities' },
  contact_organisations: { nl: 'Scholen en diensten', en: 'Schools and services' },
  contact_phones: { nl: 'Telefoon', en: 'Telephone' },
  contact_mail: { nl: 'E-mail', en: 'E-mail' },
  contact_hours: { nl: 'Wanneer bereikbaar', en: 'When reachable' },
  contact_owner: { nl: 'Wie houdt dit bij?', en: 'Who keeps this right?' },
  contact_checked: { nl: 'Laatst nagekeken op', en: 'Last checked on' },
  contact_note: { nl: 'Opmerking', en: 'Remark' },
  contact_remove: { nl: 'Dit contactpunt verwijderen?', en: 'Remove this contact point?' },
} satisfies Record<string, Text>;

export const contactHints = {
  contact_name: {
    nl: 'Bijvoorbeeld: vast aanspreekpunt scholen. Geen naam van een persoon.',
    en: 'For instance: fixed contact for schools. No name of a person.',
  },
  contact_municipalities: {
    nl: 'Met een komma ertussen. Leeg: heel de zone.',
    en: 'With a comma between them. Empty: the whole zone.',
  },
  contact_organisations: { nl: 'Leeg: voor allemaal.', en: 'Empty: for all of them.' },
  contact_phones: { nl: 'Eén nummer per regel.', en: 'One number a line.' },
  contact_hours: {
    nl: 'Eén regel per dag of reeks dagen: ma-vr 09:00-12:00, 13:00-17:00. Of: 24/24.',
    en: 'One line a day or run of days: Mon-Fri 09:00-12:00, 13:00-17:00. Or: 24/24.',
  },
  contact_owner: {
    nl: 'Een functie of dienst, zodat iedereen weet wie dit nakijkt.',
    en: 'A function or service, so that everybody knows who checks this.',
  },
  contact_checked: {
    nl: 'Kijk elk jaar na of het nog klopt, bijvoorbeeld door te bellen.',
    en: 'Check every year whether it is still right, for instance by calling.',
  },
  contact_remove: {
    nl: 'Dan verdwijnt het uit de lijst. Wat er stond, blijft in de geschiedenis.',
    en: 'Then it goes from the list. What it said stays in the history.',
  },
} satisfies Record<string, Text>;
