/**
 * From contact points to what one person sees of them: who answers now, who must be looked at again, and what they may
 * do. Pure.
 */
import { isOpen, localDate, nextOpening, type Calendar } from '../domain/time/working-time';
import type { Organisations } from '../domain/people/organisation';
import { asIs, inEachLocale, joinTexts, type Locale, type Text } from '../domain/text';
import { contactKinds, contactLabels } from '../words/directory/contact-form';
import type { FormFieldView } from '../views/types';
import type { KnownContact } from '../views/viewer';
import { mayEdit, ownZones, type Keeper } from './edit';
import { dialled, isStale, type Edit, type ContactEntry, type Versioned } from './entry';
import { contactFields, typedIn, CONTACT_FIELDS, type ContactField } from './fields';
import { hoursText } from './hours-text';
import type { ContactFormView, EditView, EntryView, HistoryView } from './types';

/** Who looks, and when: `now` is ISO, UTC. */
export type Looking = Omit<Keeper, 'today'> & { readonly calendar: Calendar; readonly now: string };

/** The name of an organisation; its id when the configuration no longer knows it. */
export const organisationName = (organisations: Organisations, id: string): Text => organisations[id]?.name ?? asIs(id);

/** A contact of the configuration as an entry: found and shown like one, kept by nobody here. */
export function entryOf({ id, name, phone, note, hours }: KnownContact): ContactEntry {
  return { id, kind: 'service', name: name.nl, municipalities: [], organisations: [], phones: [phone], hours, note };
}

function placesOf({ directory, organisations }: Looking, entry: ContactEntry): Text[] {
  const zone = directory.zones.find(({ id }) => id === entry.zone);
  return [
    ...entry.organisations.map((id) => organisationName(organisations, id)),
    ...[...entry.municipalities, ...(zone ? [zone.name] : [])].map(asIs),
  ];
}

/** One contact point. `contact` when it stands in the configuration as a number of the procedures. */
export function viewContactEntry(looking: Looking, { entry, version }: Versioned, contact?: KnownContact): EntryView {
  const { calendar, now } = looking;
  const { id, person, phones, mail, hours, owner, checkedOn, note } = entry;
  const openNow = isOpen(calendar, hours, now);
  return {
    id,
    version,
    name: contact?.name ?? asIs(entry.name),
    person,
    places: placesOf(looking, entry),
    phones: phones.map((text) => ({ text, href: dialled(text) })),
    mail,
    openNow,
    opensAt: openNow ? undefined : nextOpening(calendar, hours, now),
    hours: hoursText(hours),
    owner,
    checkedOn,
    stale: contact === undefined && isStale(entry, localDate(calendar, now)),
    note,
    mayEdit: contact === undefined && mayEdit(looking, entry.zone),
  };
}

/** Those that answer now before those that do not; otherwise in their own order. */
export const openFirst = (views: readonly EntryView[]): EntryView[] => [
  ...views.filter(({ openNow }) => openNow),
  ...views.filter(({ openNow }) => !openNow),
];

/** What somebody typed so far and what is wrong with it. */
export type TypedForm = {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, Text>>;
};

function fieldView(field: FormFieldView['field'], value: unknown, error: Text | undefined): FormFieldView {
  const typed =
    typeof value === 'string'
      ? value
      : Array.isArray(value)
        ? value.filter((one): one is string => typeof one === 'string')
        : undefined;
  return { field, required: field.required === true, value: typed, error, choices: field.options ?? [] };
}

/**
 * The form of a contact point, filled in with what it says now, or with what was typed. Of a new one the date is
 * today's.
 */
export function viewContactForm(
  looking: Looking,
  { id, version, entry }: { readonly id: string; readonly version: number; readonly entry?: ContactEntry | undefined },
  locale: Locale,
  typed?: TypedForm,
): ContactFormView {
  const isNew = version === 0 && entry === undefined;
  const fields = contactFields({ zones: ownZones(looking), organisations: looking.organisations, isNew });
  const values: Readonly<Record<string, unknown>> =
    typed?.raw ?? (entry ? typedIn(entry, locale) : { contact_checked: localDate(looking.calendar, looking.now) });
  return {
    id,
    version,
    isNew,
    name: entry?.name ?? '',
    fields: fields.map((field) => fieldView(field, values[field.id], typed?.errors[field.id])),
  };
}

/** A field in words, for the history. */
function fieldText({ directory, organisations }: Looking, entry: ContactEntry | undefined, id: ContactField): Text {
  if (!entry || id === 'contact_remove') return asIs('');
  if (id === 'contact_kind') return contactKinds[entry.kind];
  if (id === 'contact_zone')
    return asIs(directory.zones.find((zone) => zone.id === entry.zone)?.name ?? entry.zone ?? '');
  if (id === 'contact_organisations')
    return joinTexts(
      entry.organisations.map((one) => organisationName(organisations, one)),
      ', ',
    );
  return inEachLocale((locale) => [typedIn(entry, locale)[id]].flat().join(', '));
}

function viewEdit(
  looking: Looking,
  nameOf: (person: string) => string,
  { version, at, by, before, after }: Edit,
): EditView {
  const all = CONTACT_FIELDS.map((id) => ({
    label: contactLabels[id],
    before: fieldText(looking, before, id),
    after: fieldText(looking, after, id),
  }));
  const changes = after ? all.filter((one) => one.before.nl !== one.after.nl || one.before.en !== one.after.en) : [];
  return { version, at, by: nameOf(by), did: before && after ? 'changed' : after ? 'added' : 'removed', changes };
}

/** Who edited it, when, what it said and what it says, the last edit first (BXN-5.6, TIE-6.6). */
export function viewHistory(
  looking: Looking,
  nameOf: (person: string) => string,
  id: string,
  name: string,
  edits: readonly Edit[],
): HistoryView {
  return {
    id,
    name,
    removed: edits.at(-1)?.after === undefined && edits.length > 0,
    edits: [...edits].reverse().map((edit) => viewEdit(looking, nameOf, edit)),
  };
}
