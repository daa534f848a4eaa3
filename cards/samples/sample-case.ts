/** A made-up case on the five-step code, in the views the cards are made from. Invented people only (DES-15). */
import type { CaseId } from '../../src/domain/ids';
import { SAMPLE_PUPIL_SYSTEM, SAMPLE_ROLES } from './sample-names';
import type { CaseView, ContactView, GistView, PingView, RecordView, StageView } from '../../src/views/types';

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

export const sampleGists: readonly GistView[] = [...records].reverse().map(({ record, title, at, by, facts, act }) => ({
  record,
  title,
  at,
  by,
  written: facts.slice(0, 1).map(({ value }) => value),
  chosen: facts.slice(1),
  opening: act === 'signal',
  isNew: act === 'consultation',
}));

export const sampleCase: CaseView = {
  kind: 'case',
  relation: 'member',
  ping: samplePing,
  now: '2026-11-23T09:00:00.000Z',
  subject: 'Sem de Vries',
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
    { act: 'talk', title: { nl: 'Gesprek vastleggen', en: 'Record a talk' }, form: true, next: true },
    {
      act: 'vt_contact',
      title: { nl: 'Contact met Veilig Thuis vastleggen', en: 'Record contact with Veilig Thuis' },
      form: true,
    },
    { act: 'signal_more', title: { nl: 'Signaal toevoegen', en: 'Add a signal' }, form: true },
    { act: 'take_lead', title: { nl: 'Regie nemen', en: 'Take the lead' }, form: false, people: true },
    { act: 'inform', title: { nl: 'Collega inlichten', en: 'Inform a colleague' }, form: false },
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
      restsOn: [
        {
          title: { nl: 'Afweging', en: 'Weighing' },
          facts: [{ label: { nl: 'Veiligheid', en: 'Safety' }, value: { nl: 'Twijfel', en: 'Doubt' } }],
        },
      ],
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
      acts: [],
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
      acts: [],
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
      asks: { nl: 'Gesprek vastleggen', en: 'Record a talk' },
      acts: ['talk'],
    },
  ],
  items: [],
  gists: sampleGists,
  records,
};
