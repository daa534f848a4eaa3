/** One sample or more of every card, in any language: for the tests, for the gallery, and to see what a change to a card does. */
import type { Note, Outcome, Startable } from '../../src/app/requests/outcome';
import type { Card } from '../../src/card';
import type { CaseCode } from '../../src/domain/ids';
import type { Locale } from '../../src/domain/text';
import { answerCard } from '../answer';
import { deliveryCard } from '../delivery';
import { apologyCard } from '../note-card';
import { SAMPLE_CASE, SAMPLE_ZONE, sampleCase, samplePart, sampleParts, samplePing } from './sample-case';
import { directoryAnswers } from './sample-directory';
import { sampleForm, samplePartsForm } from './sample-form';
import { SAMPLE_PUPIL_SYSTEM, SAMPLE_ROLES } from './sample-names';
import { reportAnswers, reportDeliveries } from './sample-report';
import { trendAnswers } from './sample-trends';

const recorded: Note = { tone: 'done', text: { nl: 'Het gesprek is vastgelegd.', en: 'The talk has been recorded.' } };
const advice: Note = {
  tone: 'hint',
  rule: 'ENR-M19',
  text: { nl: 'Voer het gesprek liever niet op vrijdag.', en: 'Better not hold the talk on a Friday.' },
};
const refused: Note = {
  tone: 'refused',
  rule: 'MELD-3.7',
  text: {
    nl: 'Een gesprek voer je altijd met twee medewerkers van de school.',
    en: 'A talk is always held by two members of staff.',
  },
  next: {
    nl: 'Vraag een collega erbij en leg daarna het gesprek vast.',
    en: 'Ask a colleague to join, then record the talk.',
  },
};
const asked: Note = {
  tone: 'ask',
  rule: 'MELD-2.7',
  text: {
    nl: 'Veilig Thuis bellen heeft de voorkeur. Waarom is er niet gebeld?',
    en: 'Calling Veilig Thuis is preferred. Why was no call made?',
  },
};

const startable: readonly Startable[] = [
  {
    pathway: 'meldcode',
    form: 'meldcode/signal',
    command: 'signaal',
    title: { nl: 'Signaal over een leerling', en: 'Signal about a pupil' },
    summary: {
      nl: 'Maak je je zorgen om een leerling? Begin hier.',
      'nl-BE': 'Ben je bezorgd over een leerling? Begin hier.',
      en: 'Worried about a pupil? Start here.',
    },
    attribution: {
      nl: 'Gebaseerd op de meldcode van het ministerie van VWS.',
      en: 'Based on the code of the Ministry of Health, Welfare and Sport.',
    },
  },
];

const waiting = {
  kind: 'approval',
  caseId: SAMPLE_CASE,
  code: 'MC-2026-0007',
  revision: 12,
  act: 'decide_help',
  title: { nl: 'Hulp inzetten', 'nl-BE': 'Hulp opstarten', en: 'Start help' },
  dueAt: '2026-11-23T15:00:00.000Z',
  timeZone: SAMPLE_ZONE,
  outcome: 'waiting',
  approvers: { roles: [SAMPLE_ROLES.teamLeader, SAMPLE_ROLES.safeguardingOfficer] },
} as const;

const row = {
  id: SAMPLE_CASE,
  code: 'MC-2026-0007' as CaseCode,
  pathway: 'meldcode',
  status: 'open',
  stage: 'talk',
  openedAt: '2026-11-19T10:12:00.000Z',
  dueAt: '2026-11-25T15:00:00.000Z',
  pathwayTitle: { nl: 'Meldcode', en: 'Domestic violence code' },
  stageTitle: { nl: 'Gesprek', en: 'Talk' },
} as const;

const journal: Outcome['answer'] = {
  kind: 'journal',
  code: 'MC-2026-0007',
  caseId: SAMPLE_CASE,
  lines: [
    {
      seq: 1,
      at: '2026-11-19T10:12:00.000Z',
      who: { nl: 'Noor Verbeek', en: 'Noor Verbeek' },
      what: { nl: 'opende de casus', 'nl-BE': 'opende het dossier', en: 'opened the case' },
      stage: { nl: 'Signalen', en: 'Signals' },
      rules: [],
    },
    {
      seq: 2,
      at: '2026-11-20T13:05:00.000Z',
      who: { nl: 'Samir Haddou', en: 'Samir Haddou' },
      what: { nl: 'legde vast: Collegiale consultatie', en: 'recorded: Collegial consultation' },
      stage: { nl: 'Collegiale consultatie', en: 'Collegial consultation' },
      rules: ['MELD-2.7', 'MELD-2.8'],
    },
  ],
};

const entry: Outcome['answer'] = {
  kind: 'entry',
  code: 'MC-2026-0007',
  caseId: SAMPLE_CASE,
  task: 'sis-22',
  system: SAMPLE_PUPIL_SYSTEM,
  text: {
    nl: '2026-11-20 · Collegiale consultatie · Samir Haddou · MC-2026-0007\nAdvies: Eerst met de leerling alleen praten.',
    en: '2026-11-20 · Collegial consultation · Samir Haddou · MC-2026-0007\nAdvice: Eerst met de leerling alleen praten.',
  },
};

const dossier: Extract<Outcome['answer'], { kind: 'dossier' }> = {
  kind: 'dossier',
  code: 'MC-2026-0007',
  caseId: SAMPLE_CASE,
  href: `https://zorgspoor.example/dossier/${'0123456789abcdef'.repeat(4)}`,
  until: '2026-11-20T13:20:00.000Z',
  masked: false,
};

const answers: Readonly<Record<string, Outcome['answer']>> = {
  case: { kind: 'case', view: sampleCase, notes: [recorded, advice] },
  'case-closed': {
    kind: 'case',
    view: {
      ...sampleCase,
      ping: {
        ...samplePing,
        status: 'closed',
        contacts: [],
        urgentAct: undefined,
        stages: samplePing.stages.map((stage) => ({ ...stage, state: 'done' })),
      },
      acts: [],
      tasks: [],
      proposals: [],
      help: undefined,
      missing: undefined,
      mayExport: true,
    },
    notes: [],
  },
  'case-reporter': {
    kind: 'case',
    view: {
      kind: 'case',
      relation: 'reporter',
      ping: samplePing,
      members: [],
      flags: [],
      tracks: [],
      acts: [],
      proposals: [],
      tasks: [],
      items: [],
      records: sampleCase.records.slice(0, 1).map((record) => ({ ...record, hidden: 0 })),
    },
    notes: [],
  },
  'case-own-proposal': {
    kind: 'case',
    view: { ...sampleCase, proposals: sampleCase.proposals.map((one) => ({ ...one, own: true, mayApprove: false })) },
    notes: [],
  },
  'case-onlooker': {
    kind: 'case',
    view: {
      ...sampleCase,
      acts: sampleCase.acts.slice(4),
      tasks: sampleCase.tasks.slice(0, 1),
      proposals: sampleCase.proposals.map((one) => ({ ...one, mayApprove: false, mayReject: false })),
    },
    notes: [],
  },
  'case-parts': { kind: 'case', view: sampleParts, notes: [] },
  'case-part': { kind: 'case', view: samplePart, notes: [] },
  form: { kind: 'form', form: sampleForm, notes: [asked] },
  'form-parts': { kind: 'form', form: samplePartsForm, notes: [] },
  'form-opening': {
    kind: 'form',
    form: {
      ...sampleForm,
      code: undefined,
      revision: 0,
      act: 'meldcode/signal',
      title: { nl: 'Signaal over een leerling', en: 'Signal about a pupil' },
      after: { told: [{ role: SAMPLE_ROLES.supportTeam }], perhaps: [], entry: SAMPLE_PUPIL_SYSTEM },
      asks: [],
      fields: sampleForm.fields.slice(3, 5),
    },
    notes: [],
  },
  'form-reject': {
    kind: 'form',
    form: {
      ...sampleForm,
      submits: 'reject',
      act: 'decide_help',
      title: { nl: 'Hulp inzetten', en: 'Start help' },
      help: undefined,
      contacts: [],
      fields: [],
      asks: [
        {
          rule: 'DES-7',
          say: { nl: 'Schrijf kort op waarom je niet akkoord gaat.', en: 'Write briefly why you do not agree.' },
        },
      ],
    },
    notes: [],
  },
  'form-proposal': {
    kind: 'form',
    form: {
      ...sampleForm,
      act: 'decide_help',
      title: { nl: 'Hulp inzetten', 'nl-BE': 'Hulp opstarten', en: 'Start help' },
      fields: sampleForm.fields.slice(3, 5),
      asks: [],
      contacts: [],
      after: { approval: { roles: [SAMPLE_ROLES.teamLeader, SAMPLE_ROLES.safeguardingOfficer] }, told: [], perhaps: [] },
    },
    notes: [],
  },
  refusal: { kind: 'note', notes: [refused] },
  stale: {
    kind: 'case',
    view: sampleCase,
    notes: [
      {
        tone: 'stale',
        text: {
          nl: 'Deze kaart was ouder dan de casus. Hier is hij zoals hij nu is.',
          'nl-BE': 'Deze kaart was ouder dan het dossier. Hier is het zoals het nu is.',
          en: 'This card was older than the case. Here it is as it is now.',
        },
        rule: 'DES-11',
      },
    ],
  },
  list: {
    kind: 'cases',
    rows: [row, { ...row, code: 'MC-2026-0003' as CaseCode, status: 'closed', dueAt: undefined }],
    startable,
  },
  'list-tasks': {
    kind: 'cases',
    rows: [
      {
        ...row,
        tasks: [
          {
            title: { nl: 'Bel Veilig Thuis', en: 'Call Veilig Thuis' },
            dueAt: '2026-11-24T15:00:00.000Z',
            overdue: false,
          },
          {
            title: { nl: 'Leg het gesprek vast', en: 'Record the talk' },
            dueAt: '2026-11-19T15:00:00.000Z',
            overdue: true,
          },
        ],
      },
    ],
    startable,
  },
  'choose-start': {
    kind: 'chooseStart',
    startable: [
      ...startable,
      { ...startable[0]!, form: 'school/other', command: 'anders', title: { nl: 'Iets anders', en: 'Something else' } },
    ],
    text: 'Zij zat alleen op de gang.',
    notes: [],
  },
  'list-empty': { kind: 'cases', rows: [], startable: [] },
  journal,
  entry,
  dossier,
  'dossier-masked': { ...dossier, masked: true },
  help: { kind: 'help', startable, notes: [] },
  ...directoryAnswers,
  ...reportAnswers,
  ...trendAnswers,
};

const deliveries = {
  ping: samplePing,
  'ping-closed': {
    ...samplePing,
    status: 'closed',
    urgentAct: undefined,
    stages: samplePing.stages.map((stage) => ({
      ...stage,
      state: stage.state === 'skipped' ? stage.state : ('done' as const),
    })),
  },
  approval: waiting,
  'approval-approved': { ...waiting, outcome: 'approved' },
  'approval-rejected': { ...waiting, outcome: 'rejected' },
  'approval-lapsed': { ...waiting, outcome: 'lapsed' },
  notice: {
    kind: 'notice',
    caseId: SAMPLE_CASE,
    code: 'MC-2026-0007',
    say: { nl: 'Er is een taak voor je.', en: 'There is a task for you.' },
    urgent: false,
  },
  'notice-urgent': {
    kind: 'notice',
    caseId: SAMPLE_CASE,
    code: 'MC-2026-0007',
    say: {
      nl: 'Acuut gemeld. Kijk nu in deze casus.',
      'nl-BE': 'Acuut gemeld. Kijk nu in dit dossier.',
      en: 'Reported as urgent. Look at this case now.',
    },
    urgent: true,
  },
  ...reportDeliveries,
} as const;

/** Cards for one person alone, by name. */
export function privateSamples(locale: Locale): Record<string, Card> {
  const cards = Object.entries(answers).map(
    ([name, answer]) => [name, answerCard({ answer, locale, timeZone: SAMPLE_ZONE, changed: false })] as const,
  );
  return { ...Object.fromEntries(cards), apology: apologyCard(locale) };
}

/** Cards that stand in a channel or a direct message, by name. */
export function postedSamples(locale: Locale): Record<string, Card> {
  return Object.fromEntries(
    Object.entries(deliveries).map(([name, view]) => [name, deliveryCard({ view, locale })] as const),
  );
}
