/** A made-up directory in the views its cards are made from: invented contact points and numbers only (DES-15). */
import type { Outcome } from '../../src/app/requests/outcome';
import { PRESET_PRACTICES } from '../../src/directory/practices';
import type { EntryView } from '../../src/directory/types';
import { contactFields, typedIn } from '../../src/directory/fields';

const both = (text: string) => ({ nl: text, en: text });

const fixedContact: EntryView = {
  id: 'school-contact',
  version: 2,
  name: both('Vast aanspreekpunt scholen'),
  person: 'Lies Claes (verzonnen)',
  places: [both('Halle'), both('Beersel'), both('Zone Voorbeeld')],
  phones: [
    { text: '02 000 00 01', href: 'tel:020000001' },
    { text: '0400 00 00 01', href: 'tel:0400000001' },
  ],
  mail: 'scholen@zone.example',
  openNow: true,
  hours: { nl: 'ma-vr 08:30-12:00, 13:00-17:00', en: 'Mon-Fri 08:30-12:00, 13:00-17:00' },
  owner: 'Dienst lokale recherche',
  checkedOn: '2026-09-01',
  stale: false,
  mayEdit: true,
};

const closed: EntryView = {
  id: 'prevention',
  version: 0,
  name: both('Preventiedienst'),
  places: [],
  phones: [{ text: '02 000 00 02', href: 'tel:020000002' }],
  openNow: false,
  opensAt: '2026-11-23T08:00:00.000Z',
  hours: { nl: 'ma-wo 09:00-12:00\nza 10:00-12:00', en: 'Mon-Wed 09:00-12:00\nSat 10:00-12:00' },
  owner: 'Gemeente Voorbeeld',
  checkedOn: '2025-03-01',
  stale: true,
  note: { nl: 'Vraag naar de wijkwerker.', en: 'Ask for the district worker.' },
  mayEdit: false,
};

const never: EntryView = {
  id: 'youth',
  version: 0,
  name: { nl: 'Jeugdlijn', en: 'Youth line' },
  places: [],
  phones: [{ text: '0800-0000', href: 'tel:08000000' }],
  openNow: true,
  hours: { nl: '24/24, dag en nacht', en: '24/24, day and night' },
  stale: false,
  mayEdit: false,
};

const entry = {
  id: 'school-contact',
  kind: 'zone',
  name: 'Vast aanspreekpunt scholen',
  zone: 'zone',
  municipalities: ['Halle', 'Beersel'],
  organisations: [],
  phones: ['02 000 00 01', '0400 00 00 01'],
  mail: 'scholen@zone.example',
  hours: { always: true },
  owner: 'Dienst lokale recherche',
  checkedOn: '2026-09-01',
} as const;
const typed: Readonly<Record<string, string | readonly string[]>> = {
  ...typedIn(entry, 'nl'),
  contact_phones: 'bel maar',
  contact_hours: 'ma-vr',
};
const errors: Readonly<Record<string, ReturnType<typeof both>>> = {
  contact_phones: { nl: '“bel maar” is geen telefoonnummer.', en: '“bel maar” is no telephone number.' },
};
const fields = contactFields({ zones: [], organisations: {}, isNew: false }).map((field) => ({
  field,
  required: field.required === true,
  value: typed[field.id],
  error: errors[field.id],
  choices: field.options ?? [],
}));

const view = {
  asked: 'now',
  words: '',
  entries: [fixedContact, closed, never],
  left: 0,
  keeps: true,
  practices: true,
} as const;

/** What the application answers about the directory, by the name of the sample. */
export const directoryAnswers: Readonly<Record<string, Outcome['answer']>> = {
  contacts: { kind: 'contacts', view, notes: [] },
  'contacts-found': {
    kind: 'contacts',
    view: { ...view, asked: 'words', words: 'halle', entries: [fixedContact], left: 3, keeps: false },
    notes: [],
  },
  'contacts-none': {
    kind: 'contacts',
    view: { ...view, asked: 'words', words: 'xyzzy', entries: [], keeps: false, practices: false },
    notes: [],
  },
  'contacts-full': {
    kind: 'contacts',
    view: {
      ...view,
      entries: Array.from({ length: 8 }, (_, index) => ({ ...fixedContact, id: `c${index}` })),
      left: 12,
    },
    notes: [],
  },
  'kept-contacts': {
    kind: 'keptContacts',
    view: {
      zones: ['Zone Voorbeeld'],
      entries: [{ ...closed, mayEdit: true }, fixedContact],
      removed: [{ id: 'gone', name: 'Oud nummer' }],
    },
    notes: [],
  },
  'contact-form': {
    kind: 'contactForm',
    form: { id: 'school-contact', version: 2, isNew: false, name: entry.name, fields },
    notes: [],
  },
  'contact-history': {
    kind: 'contactHistory',
    view: {
      id: 'school-contact',
      name: entry.name,
      removed: false,
      edits: [
        {
          version: 2,
          at: '2026-11-20T13:05:00.000Z',
          by: 'Lies Claes',
          did: 'changed',
          changes: [
            { label: both('Telefoon'), before: both('02 000 00 09'), after: both('02 000 00 01\n0400 00 00 01') },
          ],
        },
        {
          version: 1,
          at: '2026-09-01T08:00:00.000Z',
          by: 'Lies Claes',
          did: 'added',
          changes: [{ label: both('E-mail'), before: both(''), after: both('scholen@zone.example') }],
        },
      ],
    },
  },
  practices: { kind: 'practices', practices: PRESET_PRACTICES },
};
