/** A made-up form with every kind of field, half filled in. */
import type { FormView } from '../../src/views/types';
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
  help: { nl: 'Schrijf op wat er gezegd is, zo letterlijk mogelijk.', en: 'Write down what was said, as literally as possible.' },
  fields: [
    { field: { ...base, id: 'staff', type: 'people', label: { nl: 'Wie van school voerde het gesprek?', en: 'Who of the school held the talk?' } }, required: true, value: ['samir'], choices: staff },
    { field: { ...base, id: 'with', type: 'choices', label: { nl: 'Met wie', en: 'With whom' } }, required: true, value: ['parents', 'pupil'], choices: parties },
    { field: { ...base, id: 'when', type: 'date', label: { nl: 'Datum van het gesprek', en: 'Date of the talk' }, when: 'past' }, required: true, value: '2026-12-24', error: { nl: 'Deze datum ligt in de toekomst.', en: 'This date is in the future.' }, choices: [] },
    { field: { ...base, id: 'said', type: 'longText', label: { nl: 'Wat is er gezegd?', en: 'What was said?' }, hint: { nl: 'Feiten en citaten. Je mening komt apart.', en: 'Facts and quotes. Your opinion goes elsewhere.' } }, required: true, value: 'Moeder vertelt dat het thuis „soms hard gaat”.', choices: [] },
    { field: { ...base, id: 'accepted', type: 'yesNo', label: { nl: 'Accepteren zij hulp?', en: 'Do they accept help?' } }, required: false, value: 'true', choices: [] },
    { field: { ...base, id: 'follow', type: 'person', label: { nl: 'Wie volgt dit op?', en: 'Who follows this up?' } }, required: false, choices: [] },
    { field: { ...base, id: 'place', type: 'text', label: { nl: 'Waar', en: 'Where' } }, required: false, choices: [] },
  ],
  asks: [{ rule: 'MELD-2.7', say: { nl: 'Veilig Thuis bellen heeft de voorkeur. Waarom is er niet gebeld?', en: 'Calling Veilig Thuis is preferred. Why was no call made?' } }],
  contacts: sampleContacts,
};
