/**
 * Samples of what is shown of one case: the case as different people see it, its forms, its journal, an entry and its
 * dossier.
 */
import type { Note, Outcome } from '../../src/app/requests/outcome';
import { SAMPLE_CASE, sampleCase, samplePing } from './sample-case';
import { samplePart, sampleParts } from './sample-parts';
import { sampleForm, samplePartsForm } from './sample-form';
import { SAMPLE_PUPIL_SYSTEM, SAMPLE_ROLES } from './sample-names';

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

/** Answers about one case, by name. */
export const caseAnswers: Readonly<Record<string, Outcome['answer']>> = {
  case: { kind: 'case', view: sampleCase, notes: [recorded, advice] },
  'case-rest': { kind: 'case', view: sampleCase, page: 'rest', notes: [] },
  'case-record': { kind: 'case', view: sampleCase, page: 'record', notes: [] },
  'case-why': { kind: 'case', view: sampleCase, page: 'why', notes: [] },
  'case-proposal': { kind: 'case', view: sampleCase, page: { proposal: 'decide_help' }, notes: [] },
  'case-alarm': { kind: 'case', view: { ...sampleCase, alarmed: true }, page: 'alarm', notes: [recorded] },
  'case-alarmed': { kind: 'case', view: { ...sampleCase, alarmed: true }, notes: [] },
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
      now: sampleCase.now,
      gists: sampleCase.gists.slice(-1),
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
      after: {
        approval: { roles: [SAMPLE_ROLES.teamLeader, SAMPLE_ROLES.safeguardingOfficer] },
        told: [],
        perhaps: [],
      },
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
  journal,
  entry,
  dossier,
  'dossier-masked': { ...dossier, masked: true },
};
