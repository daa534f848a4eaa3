/** From what was typed in the form to a contact point, or what is wrong with each field. Believes nothing of what arrives. Pure. */
import { z } from 'zod';
import { LOCALES, isBlank, type Text } from '../domain/text';
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

const messages = {
  missing: { nl: 'Vul dit nog in.', en: 'Please fill this in.' },
  tooLong: (most: number): Text => ({
    nl: `Dit is te lang: hoogstens ${most} tekens.`,
    en: `This is too long: at most ${most} characters.`,
  }),
  choice: { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' },
  phone: (typed: string): Text => ({
    nl: `“${typed}” is geen telefoonnummer. Schrijf bijvoorbeeld 02 123 45 67 of +32 2 123 45 67.`,
    en: `“${typed}” is no telephone number. Write for instance 02 123 45 67 or +32 2 123 45 67.`,
  }),
  phones: {
    nl: `Hoogstens ${MOST_PHONES} nummers, elk op een eigen regel.`,
    en: `At most ${MOST_PHONES} numbers, each on a line of its own.`,
  },
  mail: {
    nl: 'Dit is geen e-mailadres. Schrijf bijvoorbeeld school@politie.voorbeeld.be.',
    en: 'This is no e-mail address. Write for instance school@police.example.be.',
  },
  hours: (line: string): Text => ({
    nl: `“${line}” begrijp ik niet. Schrijf bijvoorbeeld: ma-vr 09:00-12:00, 13:00-17:00. Of: 24/24.`,
    en: `I do not understand “${line}”. Write for instance: Mon-Fri 09:00-12:00, 13:00-17:00. Or: 24/24.`,
  }),
  hoursTwice: (line: string): Text => ({
    nl: `“${line}” overlapt met andere uren op dezelfde dag.`,
    en: `“${line}” overlaps with other hours on the same day.`,
  }),
  date: {
    nl: 'Dit is geen datum. Schrijf bijvoorbeeld 2026-11-21.',
    en: 'This is no date. Write for instance 2026-11-21.',
  },
  future: {
    nl: 'Deze datum ligt in de toekomst. Wanneer heeft iemand dit laatst nagekeken?',
    en: 'This date is in the future. When did somebody last check this?',
  },
  places: {
    nl: `Hoogstens ${MOST_PLACES} gemeenten, met een komma ertussen.`,
    en: `At most ${MOST_PLACES} municipalities, with a comma between them.`,
  },
} as const;

const typed = (raw: Raw, id: ContactField): string => {
  const value = raw[id];
  return typeof value === 'string' && !isBlank(value) ? value.normalize('NFC').trim() : '';
};

/** A text on one line. */
function line(raw: Raw, id: ContactField, errors: Errors, required: boolean, most = LONGEST): string {
  const text = typed(raw, id).replace(/\s+/g, ' ');
  if (required && text === '') errors[id] = messages.missing;
  if (text.length > most) errors[id] = messages.tooLong(most);
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
  if (lines.length === 0) errors.contact_phones = messages.missing;
  else if (lines.length > MOST_PHONES) errors.contact_phones = messages.phones;
  else if (wrong !== undefined) errors.contact_phones = messages.phone(wrong.slice(0, LONGEST));
  return lines;
}

function mail(raw: Raw, errors: Errors): string | undefined {
  const text = line(raw, 'contact_mail', errors, false);
  if (text !== '' && !z.email().safeParse(text).success) errors.contact_mail = messages.mail;
  return text || undefined;
}

function hours(raw: Raw, errors: Errors): ContactEntry['hours'] {
  const text = typed(raw, 'contact_hours');
  const read = readHours(text.slice(0, LONGEST_HOURS));
  if (text === '') errors.contact_hours = messages.missing;
  else if (text.length > LONGEST_HOURS) errors.contact_hours = messages.tooLong(LONGEST_HOURS);
  else if ('line' in read)
    errors.contact_hours = read.twice
      ? messages.hoursTwice(read.line.slice(0, LONGEST))
      : messages.hours(read.line.slice(0, LONGEST));
  return 'line' in read ? { always: true } : read;
}

function checkedOn(raw: Raw, errors: Errors, today: string): string {
  const text = typed(raw, 'contact_checked');
  if (text === '') errors.contact_checked = messages.missing;
  else if (!z.iso.date().safeParse(text).success) errors.contact_checked = messages.date;
  else if (text > today) errors.contact_checked = messages.future;
  return text;
}

function municipalities(raw: Raw, errors: Errors): string[] {
  const places = typed(raw, 'contact_municipalities')
    .split(/[,;\n]+/)
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const long = places.some((place) => place.length > LONGEST);
  if (long) errors.contact_municipalities = messages.tooLong(LONGEST);
  if (places.length > MOST_PLACES) errors.contact_municipalities = messages.places;
  return [...new Set(places)];
}

function organisationsIn(raw: Raw, { organisations }: Offered, errors: Errors): string[] {
  const chosen = [raw.contact_organisations ?? []].flat().filter((one) => one !== '');
  const known = chosen.filter((one): one is string => typeof one === 'string' && Object.hasOwn(organisations, one));
  if (known.length < chosen.length) errors.contact_organisations = messages.choice;
  return [...new Set(known)];
}

function zoneIn(raw: Raw, { zones }: Offered, errors: Errors): string {
  const [only] = zones;
  if (only && zones.length === 1) return only.id;
  const chosen = zones.find(({ id }) => id === raw.contact_zone);
  if (!chosen) errors.contact_zone = messages.choice;
  return chosen?.id ?? '';
}

function kindIn(raw: Raw, errors: Errors): EntryKind {
  const chosen = ENTRY_KINDS.find((kind) => kind === raw.contact_kind);
  if (!chosen) errors.contact_kind = messages.choice;
  return chosen ?? 'service';
}

/** A remark that was not changed stays in all its languages; one that was is in the words that were typed. */
function note(raw: Raw, before: ContactEntry | undefined, errors: Errors): Text | undefined {
  const text = line(raw, 'contact_note', errors, false, LONGEST_NOTE);
  const same = before?.note && [before.note.nl, before.note['nl-BE'], before.note.en].includes(text);
  if (same) return before.note;
  return text === '' ? undefined : { nl: text, en: text };
}

/** Hours that are the same in words are the same hours, so a form that was not changed changes nothing. */
function sameHours(before: ContactEntry | undefined, after: ContactEntry['hours']): ContactEntry['hours'] {
  return before && LOCALES.every((locale) => hoursText(before.hours)[locale] === hoursText(after)[locale])
    ? before.hours
    : after;
}

/**
 * The contact point that the form describes, or a message for each field that is wrong. `today` is the tenant's local date; `before` the entry as it is
 * now, when there is one.
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
