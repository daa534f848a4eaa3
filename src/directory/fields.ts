/** The form of a contact point: its questions in order, and what stands in them for one that exists. Pure. */
import type { Organisations } from '../domain/people/organisation';
import type { Field } from '../domain/procedure/pathway';
import { asIs, inLocale, type Locale, type Text } from '../domain/text';
import { contactHints, contactKinds, contactLabels } from '../words/directory/contact-form';
import { ENTRY_KINDS, type ContactEntry, type Zone } from './entry';
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

/** Most fields speak for themselves. */
const HINTS: Partial<Record<ContactField, Text>> = contactHints;

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
  if (id === 'contact_kind') return ENTRY_KINDS.map((value) => ({ value, label: contactKinds[value] }));
  if (id === 'contact_zone') return zones.map((zone) => ({ value: zone.id, label: asIs(zone.name) }));
  return id === 'contact_organisations'
    ? Object.entries(organisations).map(([value, { name }]) => ({ value, label: name }))
    : undefined;
}

/**
 * The questions: a zone only for who keeps several, organisations only where there are any, removing only what is
 * there.
 */
export function contactFields(offered: Offered): Field[] {
  const asked: Partial<Record<ContactField, boolean>> = {
    contact_zone: offered.zones.length > 1,
    contact_organisations: Object.keys(offered.organisations).length > 0,
    contact_remove: !offered.isNew,
  };
  return CONTACT_FIELDS.filter((id) => asked[id] ?? true).map((id) => ({
    ...SHAPES[id],
    id,
    label: contactLabels[id],
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
