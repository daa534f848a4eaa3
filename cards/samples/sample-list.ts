/** Samples of lists and choices: the cases of somebody, and what they may start. */
import type { Outcome, Startable } from '../../src/app/requests/outcome';
import type { CaseCode } from '../../src/domain/ids';
import { SAMPLE_CASE } from './sample-case';
import { COMMANDS } from '../../src/words/commands';

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

/** Lists, and the choice of what to start, by name. */
export const listAnswers: Readonly<Record<string, Outcome['answer']>> = {
  'found-people': {
    kind: 'people',
    choices: [
      { value: 'samir', label: { nl: 'Samir Haddou', en: 'Samir Haddou' } },
      { value: 'els', label: { nl: 'Els de Wit', en: 'Els de Wit' } },
    ],
  },
  'choose-school': {
    kind: 'chooseSchool',
    schools: [
      { name: 'De Linde', press: { type: 'start', form: 'meldcode/signal', at: 'linde' } },
      { name: 'De Beuk', press: { type: 'start', form: 'meldcode/signal', at: 'beuk' } },
    ],
    notes: [],
  },
  'list-several-schools': {
    kind: 'cases',
    rows: [
      { ...row, code: 'LIN-MC-2026-0007' as CaseCode, school: 'De Linde' },
      { ...row, code: 'BEU-MC-2026-0003' as CaseCode, school: 'De Beuk' },
    ],
    startable,
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
  'list-glance': {
    kind: 'cases',
    rows: [
      {
        ...row,
        glance: {
          subject: 'Sem de Vries',
          what: { nl: 'Gesprek vastleggen', en: 'Record a talk' },
          whose: 'you',
          dueAt: '2026-11-24T15:00:00.000Z',
          now: '2026-11-23T09:00:00.000Z',
        },
      },
      {
        ...row,
        code: 'MC-2026-0009' as CaseCode,
        glance: {
          what: { nl: 'Afweging vastleggen', en: 'Record the weighing' },
          whose: { lead: true },
          dueAt: '2026-11-20T15:00:00.000Z',
          now: '2026-11-23T09:00:00.000Z',
        },
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
  help: { kind: 'help', startable, commands: COMMANDS.flatMap(({ help }) => help), notes: [] },
};
