/** The form of a contact point: its questions in order, and what stands in them for one that exists. Pure. */
import type { Organisations } from '../domain/people/organisation';
import type { Field } from '../domain/procedure/pathway';
import { inLocale, type Locale, type Text } from '../domain/text';
import type { ContactEntry, EntryKind, Zone } from './entry';
import { hoursText } from './hours-text';

/** Ids of the form's fields; they start alike, so that nobody takes them for those of a procedure. */
export const CONTACT_FIELDS = [
  'contact_name',
  'contact_kind',
  'contact_zone',
  'contact_municipalities',
  'contact_organisations',
  'contact_phones',
  'contact_mail',
  'contact_hours',
  'contact_owner',
  'contact_checked',
  'contact_note',
  'contact_remove',
] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** What a contact point can be for, in words. */
export const KIND_NAMES: Record<EntryKind, Text> = {
  zone: { nl: 'een politiezone', en: 'a police zone' },
  municipality: { nl: 'een gemeente', en: 'a municipality' },
  school: { nl: 'een school', en: 'a school' },
  service: { nl: 'een dienst', en: 'a service' },
};

export const FIELD_LABELS: Record<ContactField, Text> = {
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
};

const HINTS: Partial<Record<ContactField, Text>> = {
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
};

const SHAPES: Record<ContactField, Pick<Field, 'type' | 'required' | 'when'>> = {
  contact_name: { type: 'text', required: true },
  contact_kind: { type: 'choice', required: true },
  contact_zone: { type: 'choice', required: true },
  contact_municipalities: { type: 'text', required: false },
  contact_organisations: { type: 'choices', required: false },
  contact_phones: { type: 'longText', required: true },
  contact_mail: { type: 'text', required: false },
  contact_hours: { type: 'longText', required: true },
  contact_owner: { type: 'text', required: true },
  contact_checked: { type: 'date', required: true, when: 'past' },
  contact_note: { type: 'text', required: false },
  contact_remove: { type: 'yesNo', required: false },
};

/** What the form offers to choose from. */
export type Offered = {
  readonly zones: readonly Zone[];
  readonly organisations: Organisations;
  readonly isNew: boolean;
};

function optionsOf(id: ContactField, { zones, organisations }: Offered): Field['options'] {
  if (id === 'contact_kind') return Object.entries(KIND_NAMES).map(([value, label]) => ({ value, label }));
  if (id === 'contact_zone') return zones.map((zone) => ({ value: zone.id, label: { nl: zone.name, en: zone.name } }));
  return id === 'contact_organisations'
    ? Object.entries(organisations).map(([value, { name }]) => ({ value, label: name }))
    : undefined;
}

/** The questions: a zone only for who keeps several, organisations only where there are any, removing only what is there. */
export function contactFields(offered: Offered): Field[] {
  const asked: Partial<Record<ContactField, boolean>> = {
    contact_zone: offered.zones.length > 1,
    contact_organisations: Object.keys(offered.organisations).length > 0,
    contact_remove: !offered.isNew,
  };
  return CONTACT_FIELDS.filter((id) => asked[id] ?? true).map((id) => ({
    ...SHAPES[id],
    id,
    label: FIELD_LABELS[id],
    hint: HINTS[id],
    level: 'L0',
    options: optionsOf(id, offered),
  }));
}

/** What the fields hold for this entry, as somebody of this locale would type it. */
export function typedIn(
  entry: ContactEntry,
  locale: Locale,
): Record<Exclude<ContactField, 'contact_remove'>, string | readonly string[]> {
  return {
    contact_name: entry.name,
    contact_kind: entry.kind,
    contact_zone: entry.zone ?? '',
    contact_municipalities: entry.municipalities.join(', '),
    contact_organisations: entry.organisations,
    contact_phones: entry.phones.join('\n'),
    contact_mail: entry.mail ?? '',
    contact_hours: inLocale(hoursText(entry.hours), locale),
    contact_owner: entry.owner ?? '',
    contact_checked: entry.checkedOn ?? '',
    contact_note: entry.note ? inLocale(entry.note, locale) : '',
  };
}
