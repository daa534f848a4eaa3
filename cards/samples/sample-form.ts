/** A made-up form with every kind of field, half filled in. */
import type { FormView } from '../../src/views/types';
import { SAMPLE_PUPIL_SYSTEM, SAMPLE_ROLES } from './sample-names';
import { SAMPLE_CASE, sampleContacts } from './sample-case';

const staff = [
  { value: 'samir', label: { nl: 'Samir Haddou', en: 'Samir Haddou' } },
  { value: 'els', label: { nl: 'Els de Wit', en: 'Els de Wit' } },
  { value: 'tom', label: { nl: 'Tom Aerts', en: 'Tom Aerts' }, hint: { nl: 'partner', en: 'partner' } },
];

const parties = [
  { value: 'parents', label: { nl: 'Ouders/verzorgers', 'nl-BE': 'Ouders', en: 'Parents/carers' } },
  { value: 'pupil', label: { nl: 'Leerling', en: 'Pupil' } },
];

const base = { level: 'L1', required: true } as const;

export const sampleForm: FormView = {
  kind: 'form',
  submits: 'submit',
  caseId: SAMPLE_CASE,
  code: 'MC-2026-0007',
  revision: 12,
  act: 'talk',
  pathway: { nl: 'Meldcode huiselijk geweld en kindermishandeling', en: 'Domestic violence and child abuse code' },
  title: { nl: 'Gesprek vastleggen', en: 'Record a talk' },
  help: {
    nl: 'Schrijf op wat er gezegd is, zo letterlijk mogelijk.',
    en: 'Write down what was said, as literally as possible.',
  },
  fields: [
    {
      field: {
        ...base,
        id: 'staff',
        type: 'people',
        label: { nl: 'Wie van school voerde het gesprek?', en: 'Who of the school held the talk?' },
      },
      required: true,
      value: ['samir'],
      choices: staff,
    },
    {
      field: { ...base, id: 'with', type: 'choices', label: { nl: 'Met wie', en: 'With whom' } },
      required: true,
      value: ['parents', 'pupil'],
      choices: parties,
    },
    {
      field: {
        ...base,
        id: 'when',
        type: 'date',
        label: { nl: 'Datum van het gesprek', en: 'Date of the talk' },
        when: 'past',
      },
      required: true,
      value: '2026-12-24',
      error: { nl: 'Deze datum ligt in de toekomst.', en: 'This date is in the future.' },
      choices: [],
    },
    {
      field: {
        ...base,
        id: 'said',
        type: 'longText',
        label: { nl: 'Wat is er gezegd?', en: 'What was said?' },
        hint: { nl: 'Feiten en citaten. Je mening komt apart.', en: 'Facts and quotes. Your opinion goes elsewhere.' },
      },
      required: true,
      value: 'Moeder vertelt dat het thuis „soms hard gaat”.',
      choices: [],
    },
    {
      field: {
        ...base,
        id: 'accepted',
        type: 'yesNo',
        label: { nl: 'Accepteren zij hulp?', en: 'Do they accept help?' },
      },
      required: false,
      value: 'true',
      choices: [],
    },
    {
      field: { ...base, id: 'follow', type: 'person', label: { nl: 'Wie volgt dit op?', en: 'Who follows this up?' } },
      required: false,
      choices: [],
    },
    { field: { ...base, id: 'place', type: 'text', label: { nl: 'Waar', en: 'Where' } }, required: false, choices: [] },
  ],
  asks: [
    {
      rule: 'MELD-2.7',
      say: {
        nl: 'Veilig Thuis bellen heeft de voorkeur. Waarom is er niet gebeld?',
        en: 'Calling Veilig Thuis is preferred. Why was no call made?',
      },
    },
  ],
  contacts: sampleContacts,
  after: {
    told: [{ role: SAMPLE_ROLES.supportTeam }, { namedAt: { nl: 'Wie volgt dit op?', en: 'Who follows this up?' } }],
    perhaps: [{ role: SAMPLE_ROLES.teamLeader }],
    entry: SAMPLE_PUPIL_SYSTEM,
  },
};

const pupils = [
  { value: 'pupil-1', label: { nl: 'Leerling 1', en: 'Pupil 1' }, hint: { nl: 'aangemeld', en: 'registered' } },
  {
    value: 'pupil-2',
    label: { nl: 'Leerling 2', en: 'Pupil 2' },
    hint: { nl: 'in bespreking', en: 'being discussed' },
  },
];

/** More organisations than a menu of Slack takes at once. */
const schools = Array.from({ length: 140 }, (_, index) => ({
  value: `school-${index + 1}`,
  label: { nl: `Basisschool De Linde ${index + 1}`, en: `Primary school De Linde ${index + 1}` },
}));
const services = [
  { value: 'youth', label: { nl: 'Jeugddienst', en: 'Youth service' } },
  { value: 'traffic', label: { nl: 'Verkeersdienst', en: 'Traffic service' } },
];

/** The fields that are about parts of a case and about organisations, half filled in. */
export const samplePartsForm: FormView = {
  ...sampleForm,
  help: undefined,
  asks: [],
  fields: [
    {
      field: {
        ...base,
        id: 'pupils',
        type: 'list',
        level: 'L2',
        label: { nl: 'Om welke leerlingen gaat het?', en: 'Which pupils is it about?' },
        hint: { nl: 'Voornaam en eerste letter.', en: 'First name and first letter.' },
      },
      required: true,
      value: ['Yara T.', 'Milan V.'],
      choices: [],
    },
    {
      field: {
        ...base,
        id: 'steps',
        type: 'list',
        label: { nl: 'Welke stappen zijn al gezet?', en: 'Which steps were taken already?' },
      },
      required: false,
      value: 'ma 16 november 2026: Bezorgdheid\nwo 18 november 2026: Overleg',
      error: {
        nl: 'Dit is te lang. Houd het korter of splits het op.',
        en: 'This is too long. Make it shorter or split it up.',
      },
      choices: [],
    },
    {
      field: {
        ...base,
        id: 'about',
        type: 'item',
        items: { kind: 'pupil' },
        label: { nl: 'Over wie', en: 'About whom' },
      },
      required: true,
      value: 'pupil-2',
      choices: pupils,
    },
    {
      field: {
        ...base,
        id: 'all',
        type: 'items',
        items: { kind: 'pupil' },
        label: { nl: 'Besproken', en: 'Discussed' },
      },
      required: false,
      value: ['pupil-1'],
      choices: pupils,
    },
    {
      field: {
        ...base,
        id: 'request',
        type: 'item',
        items: { kind: 'request' },
        label: { nl: 'Welke vraag', en: 'Which request' },
      },
      required: false,
      choices: [],
    },
    {
      field: {
        ...base,
        id: 'school',
        type: 'organisation',
        organisations: 'school',
        label: { nl: 'School', en: 'School' },
      },
      required: true,
      value: 'school-120',
      choices: schools,
    },
    {
      field: {
        ...base,
        id: 'services',
        type: 'organisations',
        organisations: 'service',
        label: { nl: 'Naar welke diensten', en: 'To which services' },
      },
      required: true,
      value: ['youth'],
      choices: services,
    },
    {
      field: { ...base, id: 'mail', type: 'email', label: { nl: 'E-mail', en: 'E-mail' } },
      required: false,
      value: 'bram@voorbeeld.be',
      choices: [],
    },
    {
      field: { ...base, id: 'phone', type: 'phone', label: { nl: 'Telefoon', en: 'Telephone' } },
      required: false,
      value: '0400 00 00 01',
      choices: [],
    },
  ],
};
