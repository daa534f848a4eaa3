/** A made-up case on the five-step code, in the views the cards are made from. Invented people only (DES-15). */
import type { CaseId } from '../../src/domain/ids';
import { SAMPLE_PUPIL_SYSTEM, SAMPLE_ROLES } from './sample-names';
import type { CaseView, ContactView, PingView, RecordView, StageView } from '../../src/views/types';

export const SAMPLE_CASE = '0123456789abcdef0123456789abcdef' as CaseId;
export const SAMPLE_ZONE = 'Europe/Amsterdam';

export const sampleContacts: readonly ContactView[] = [
  { id: '112', name: { nl: 'Alarmnummer', en: 'Emergency number' }, phone: '112', openNow: true },
  {
    id: 'veilig_thuis',
    name: { nl: 'Veilig Thuis', en: 'Safe at Home (Veilig Thuis)' },
    phone: '0800-2000',
    note: { nl: 'gratis, dag en nacht', en: 'free, day and night' },
    openNow: true,
  },
  {
    id: 'advice',
    name: { nl: 'Adviesteam jeugd', en: 'Youth advice team' },
    phone: '0800-0000',
    openNow: false,
    opensAt: '2026-11-23T07:30:00.000Z',
  },
];

const stages: readonly StageView[] = [
  { id: 'signals', title: { nl: 'Signalen', en: 'Signals' }, state: 'done' },
  {
    id: 'consultation',
    title: { nl: 'Collegiale consultatie', 'nl-BE': 'Intercollegiaal overleg', en: 'Collegial consultation' },
    state: 'skipped',
  },
  { id: 'talk', title: { nl: 'Gesprek', en: 'Talk' }, state: 'current' },
  { id: 'weighing', title: { nl: 'Afweging', en: 'Weighing' }, state: 'ahead' },
  { id: 'decision', title: { nl: 'Beslissen', en: 'Decision' }, state: 'ahead' },
];

export const samplePing: PingView = {
  kind: 'ping',
  caseId: SAMPLE_CASE,
  code: 'MC-2026-0007',
  revision: 12,
  pathway: { nl: 'Meldcode huiselijk geweld en kindermishandeling', en: 'Domestic violence and child abuse code' },
  status: 'open',
  stages,
  stage: { nl: 'Gesprek', en: 'Talk' },
  dueAt: '2026-11-25T15:00:00.000Z',
  asked: {
    nl: 'Voer het gesprek met ouders en leerling en leg het vast.',
    en: 'Hold the talk with parents and pupil, and record it.',
  },
  timeZone: SAMPLE_ZONE,
  urgentAct: { act: 'acute', title: { nl: 'Acuut: nu bellen', en: 'Urgent: call now' }, warns: true },
  contacts: sampleContacts,
};

const records: readonly RecordView[] = [
  {
    record: 'r1',
    act: 'signal',
    title: { nl: 'Signaal', en: 'Signal' },
    stage: { nl: 'Signalen', en: 'Signals' },
    at: '2026-11-19T10:12:00.000Z',
    by: 'Noor Verbeek',
    facts: [
      {
        label: { nl: 'Wat zag of hoorde je?', en: 'What did you see or hear?' },
        value: {
          nl: 'Blauwe plek op de linkeronderarm.\nZei: „gevallen”, keek daarbij weg.',
          en: 'Blauwe plek op de linkeronderarm.\nZei: „gevallen”, keek daarbij weg.',
        },
      },
      { label: { nl: 'Wanneer', en: 'When' }, value: { nl: 'do 19 november 2026', en: 'Thu 19 November 2026' } },
    ],
    reasons: [],
    hidden: 2,
  },
  {
    record: 'r2',
    act: 'consultation',
    title: { nl: 'Collegiale consultatie', 'nl-BE': 'Intercollegiaal overleg', en: 'Collegial consultation' },
    stage: { nl: 'Collegiale consultatie', 'nl-BE': 'Intercollegiaal overleg', en: 'Collegial consultation' },
    at: '2026-11-20T13:05:00.000Z',
    by: 'Samir Haddou',
    facts: [
      {
        label: { nl: 'Advies', en: 'Advice' },
        value: { nl: 'Eerst met de leerling alleen praten.', en: 'Eerst met de leerling alleen praten.' },
      },
    ],
    reasons: [
      {
        label: { nl: 'Veilig Thuis bellen heeft de voorkeur.', en: 'Calling Veilig Thuis is preferred.' },
        value: { nl: 'Bellen we morgen samen.', en: 'Bellen we morgen samen.' },
      },
    ],
    hidden: 0,
  },
];

export const sampleCase: CaseView = {
  kind: 'case',
  relation: 'member',
  ping: samplePing,
  help: {
    nl: 'Wees concreet en transparant. Bied passende hulp aan.',
    en: 'Be concrete and transparent. Offer fitting help.',
  },
  attribution: {
    nl: 'Gebaseerd op de meldcode van het ministerie van VWS.',
    en: 'Based on the code of the Ministry of Health, Welfare and Sport.',
  },
  missing: {
    nl: 'Er is nog geen gesprek met de ouders vastgelegd.',
    en: 'No talk with the parents has been recorded yet.',
  },
  lead: 'Samir Haddou',
  members: ['Noor Verbeek', 'Samir Haddou', 'Els de Wit', 'Tom Aerts'],
  flags: [{ nl: 'Ook signalen over een ander gezinslid', en: 'Signals about another family member too' }],
  tracks: [{ title: { nl: 'Hulp', en: 'Help' }, state: { nl: 'aangeboden', en: 'offered' } }],
  acts: [
    { act: 'talk', title: { nl: 'Gesprek vastleggen', en: 'Record a talk' }, form: true },
    {
      act: 'vt_contact',
      title: { nl: 'Contact met Veilig Thuis vastleggen', en: 'Record contact with Veilig Thuis' },
      form: true,
    },
    { act: 'signal_more', title: { nl: 'Signaal toevoegen', en: 'Add a signal' }, form: true },
    { act: 'take_lead', title: { nl: 'Regie nemen', en: 'Take the lead' }, form: false },
    {
      act: 'waive',
      title: { nl: 'Afzien van gesprek', en: 'Waive the talk' },
      form: true,
      why: {
        nl: 'Dit doet een OT-medewerker, altijd na overleg met Veilig Thuis.',
        en: 'A support-team member does this, always after consulting Veilig Thuis.',
      },
    },
  ],
  proposals: [
    {
      act: 'decide_help',
      title: { nl: 'Hulp inzetten', 'nl-BE': 'Hulp opstarten', en: 'Start help' },
      by: 'Els de Wit',
      at: '2026-11-20T14:30:00.000Z',
      facts: [
        {
          label: { nl: 'Onderbouwing', en: 'Rationale' },
          value: { nl: 'Ouders staan open voor hulp en werken mee.', en: 'Ouders staan open voor hulp en werken mee.' },
        },
      ],
      reasons: [],
      mayApprove: true,
      mayReject: true,
      own: false,
      approvers: { roles: [SAMPLE_ROLES.teamLeader, SAMPLE_ROLES.safeguardingOfficer] },
    },
  ],
  tasks: [
    {
      id: 'result-31',
      title: { nl: 'Terugbellen met de ouders', en: 'Call the parents back' },
      kind: 'todo',
      dueAt: '2026-11-19T16:00:00.000Z',
      overdue: true,
      owner: { roles: [SAMPLE_ROLES.mentor, SAMPLE_ROLES.teamLeader] },
      mine: false,
      tickable: false,
    },
    {
      id: 'sis-22',
      title: {
        nl: 'Noteer het overleg in Magister',
        'nl-BE': 'Noteer het overleg in het leerlingvolgsysteem',
        en: 'Note the consultation in the pupil system',
      },
      kind: 'sis',
      dueAt: '2026-11-23T16:00:00.000Z',
      overdue: false,
      owner: { person: 'Samir Haddou' },
      mine: true,
      tickable: true,
      entry: SAMPLE_PUPIL_SYSTEM,
    },
    {
      id: 'stage-talk-9',
      title: { nl: 'Gesprek', en: 'Talk' },
      kind: 'stage',
      dueAt: '2026-11-25T15:00:00.000Z',
      overdue: false,
      owner: { lead: true },
      mine: true,
      tickable: false,
    },
  ],
  items: [],
  records,
};

/** A case with parts of its own, as a team sees it that may not know who wrote what. */
export const sampleParts: CaseView = {
  ...sampleCase,
  ping: {
    ...samplePing,
    stages: samplePing.stages.map((stage) => (stage.id === 'consultation' ? { ...stage, state: 'unneeded' } : stage)),
  },
  lead: { protected: true },
  members: ['Els de Wit'],
  proposals: sampleCase.proposals.map((proposal) => ({ ...proposal, by: undefined })),
  tasks: [
    {
      id: 'talk-12',
      title: { nl: 'Gesprek of info opzoeken', en: 'Hold a talk or find information' },
      detail: 'Navragen bij de jeugdbeweging of ze nog komt.\nTerugbellen vóór het overleg.',
      kind: 'todo',
      dueAt: '2026-11-24T16:00:00.000Z',
      overdue: false,
      owner: { person: 'Els de Wit' },
      mine: true,
      tickable: true,
    },
    {
      id: 'ask-13',
      title: { nl: 'Terugkoppeling vragen', en: 'Ask for feedback' },
      about: { nl: 'Jeugddienst', en: 'Youth service' },
      detail: 'Wat kan de school nu zelf doen?',
      kind: 'wait',
      dueAt: '2026-11-25T16:00:00.000Z',
      overdue: false,
      owner: { somebody: true },
      mine: false,
      tickable: false,
    },
  ],
  items: [
    {
      kind: 'pupil',
      title: { nl: 'Leerlingen', en: 'Pupils' },
      items: [
        {
          label: { nl: 'Leerling 1', en: 'Pupil 1' },
          state: { nl: 'in bespreking', en: 'being discussed' },
          mine: false,
        },
        { label: { nl: 'Leerling 2', en: 'Pupil 2' }, state: { nl: 'aangemeld', en: 'registered' }, mine: false },
      ],
    },
    {
      kind: 'request',
      title: { nl: 'Vragen aan diensten', en: 'Requests to services' },
      items: [
        {
          label: { nl: 'Jeugddienst', en: 'Youth service' },
          state: { nl: 'wacht op terugkoppeling', en: 'waits for feedback' },
          holder: 'Bram Claes',
          mine: false,
        },
        {
          label: { nl: 'Verkeersdienst', en: 'Traffic service' },
          state: { nl: 'beantwoord', en: 'answered' },
          mine: true,
        },
      ],
    },
  ],
  records: sampleCase.records.map((record) => ({ ...record, by: undefined })),
};

/** The same case for somebody who is in it for one part. */
export const samplePart: CaseView = {
  kind: 'case',
  relation: 'partial',
  ping: sampleParts.ping,
  lead: 'Samir Haddou',
  members: [],
  flags: [],
  tracks: [],
  proposals: [],
  acts: sampleCase.acts.slice(0, 1),
  tasks: sampleParts.tasks.slice(0, 1),
  items: sampleParts.items.slice(1).map((group) => ({ ...group, items: group.items.filter(({ mine }) => mine) })),
  records: sampleParts.records.slice(1).map((record) => ({ ...record, hidden: 0 })),
};
