/**
 * From what was typed in the form to a contact point, or what is wrong with each field. Believes nothing of what
 * arrives. Pure.
 */
import { z } from 'zod';
import { LOCALES, asIs, inLocale, isBlank, type Text } from '../domain/text';
import { contactErrors } from '../words/directory/contact-errors';
import { ENTRY_KINDS, type ContactEntry, type EntryKind } from './entry';
import type { ContactField, Offered } from './fields';
import { hoursText, readHours } from './hours-text';

type Errors = Partial<Record<ContactField, Text>>;
type Raw = Readonly<Record<string, unknown>>;

const LONGEST = 120;
const LONGEST_NOTE = 300;
const LONGEST_HOURS = 500;
const MOST_PHONES = 4;
const MOST_PLACES = 30;

const typed = (raw: Raw, id: ContactField): string => {
  const value = raw[id];
  return typeof value === 'string' && !isBlank(value) ? value.normalize('NFC').trim() : '';
};

/** A text on one line. */
function line(raw: Raw, id: ContactField, errors: Errors, required: boolean, most = LONGEST): string {
  const text = typed(raw, id).replace(/\s+/g, ' ');
  if (required && text === '') errors[id] = contactErrors.missing;
  if (text.length > most) errors[id] = contactErrors.tooLong(most);
  return text;
}

const PHONE = /^\+?[\d][\d\s()./-]*$/;
const isPhone = (text: string): boolean => {
  const digits = text.replace(/\D/g, '').length;
  return PHONE.test(text.replace(/^\(/, '')) && digits >= 3 && digits <= 15;
};

function phones(raw: Raw, errors: Errors): string[] {
  const lines = typed(raw, 'contact_phones')
    .split(/[\n;]+/)
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const wrong = lines.find((one) => !isPhone(one));
  if (lines.length === 0) errors.contact_phones = contactErrors.missing;
  else if (lines.length > MOST_PHONES) errors.contact_phones = contactErrors.phones(MOST_PHONES);
  else if (wrong !== undefined) errors.contact_phones = contactErrors.phone(wrong.slice(0, LONGEST));
  return lines;
}

function mail(raw: Raw, errors: Errors): string | undefined {
  const text = line(raw, 'contact_mail', errors, false);
  if (text !== '' && !z.email().safeParse(text).success) errors.contact_mail = contactErrors.mail;
  return text || undefined;
}

function hours(raw: Raw, errors: Errors): ContactEntry['hours'] {
  const text = typed(raw, 'contact_hours');
  const read = readHours(text.slice(0, LONGEST_HOURS));
  if (text === '') errors.contact_hours = contactErrors.missing;
  else if (text.length > LONGEST_HOURS) errors.contact_hours = contactErrors.tooLong(LONGEST_HOURS);
  else if ('line' in read)
    errors.contact_hours = read.twice
      ? contactErrors.hoursTwice(read.line.slice(0, LONGEST))
      : contactErrors.hours(read.line.slice(0, LONGEST));
  return 'line' in read ? { always: true } : read;
}

function checkedOn(raw: Raw, errors: Errors, today: string): string {
  const text = typed(raw, 'contact_checked');
  if (text === '') errors.contact_checked = contactErrors.missing;
  else if (!z.iso.date().safeParse(text).success) errors.contact_checked = contactErrors.date;
  else if (text > today) errors.contact_checked = contactErrors.future;
  return text;
}

function municipalities(raw: Raw, errors: Errors): string[] {
  const places = typed(raw, 'contact_municipalities')
    .split(/[,;\n]+/)
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const long = places.some((place) => place.length > LONGEST);
  if (long) errors.contact_municipalities = contactErrors.tooLong(LONGEST);
  if (places.length > MOST_PLACES) errors.contact_municipalities = contactErrors.places(MOST_PLACES);
  return [...new Set(places)];
}

function organisationsIn(raw: Raw, { organisations }: Offered, errors: Errors): string[] {
  const chosen = [raw.contact_organisations ?? []].flat().filter((one) => one !== '');
  const known = chosen.filter((one): one is string => typeof one === 'string' && Object.hasOwn(organisations, one));
  if (known.length < chosen.length) errors.contact_organisations = contactErrors.choice;
  return [...new Set(known)];
}

function zoneIn(raw: Raw, { zones }: Offered, errors: Errors): string {
  const [only] = zones;
  if (only && zones.length === 1) return only.id;
  const chosen = zones.find(({ id }) => id === raw.contact_zone);
  if (!chosen) errors.contact_zone = contactErrors.choice;
  return chosen?.id ?? '';
}

function kindIn(raw: Raw, errors: Errors): EntryKind {
  const chosen = ENTRY_KINDS.find((kind) => kind === raw.contact_kind);
  if (!chosen) errors.contact_kind = contactErrors.choice;
  return chosen ?? 'service';
}

/** A remark that was not changed stays in all its languages; one that was is in the words that were typed. */
function note(raw: Raw, before: ContactEntry | undefined, errors: Errors): Text | undefined {
  const text = line(raw, 'contact_note', errors, false, LONGEST_NOTE);
  const same = before?.note && [before.note.nl, before.note['nl-BE'], before.note.en].includes(text);
  if (same) return before.note;
  return text === '' ? undefined : asIs(text);
}

/** Hours that are the same in words are the same hours, so a form that was not changed changes nothing. */
function sameHours(before: ContactEntry | undefined, after: ContactEntry['hours']): ContactEntry['hours'] {
  return before &&
    LOCALES.every((locale) => inLocale(hoursText(before.hours), locale) === inLocale(hoursText(after), locale))
    ? before.hours
    : after;
}

/**
 * The contact point that the form describes, or a message for each field that is wrong. `today` is the tenant's local
 * date; `before` the entry as it is now, when there is one.
 */
export function readEntry(
  id: string,
  raw: Raw,
  offered: Offered,
  today: string,
  before: ContactEntry | undefined,
): { readonly entry: ContactEntry } | { readonly errors: Errors } {
  const errors: Errors = {};
  const entry: ContactEntry = {
    id,
    kind: kindIn(raw, errors),
    name: line(raw, 'contact_name', errors, true),
    zone: zoneIn(raw, offered, errors),
    municipalities: municipalities(raw, errors),
    organisations: organisationsIn(raw, offered, errors),
    phones: phones(raw, errors),
    mail: mail(raw, errors),
    hours: sameHours(before, hours(raw, errors)),
    owner: line(raw, 'contact_owner', errors, true),
    checkedOn: checkedOn(raw, errors, today),
    note: note(raw, before, errors),
  };
  return Object.keys(errors).length > 0 ? { errors } : { entry };
}
