// A case with protected authors, narrower readers, parts, and people who are in it for a part only, for the tests of
// who reads what.
import type { Context } from '../../../src/domain/procedure/context';
import type { PersonId } from '../../../src/domain/ids';
import type { Act, Field, Pathway } from '../../../src/domain/procedure/pathway';
import { viewCase } from '../../../src/views/view-case';
import { viewJournal } from '../../../src/views/view-journal';
import type { ViewContext } from '../../../src/views/viewer';
import { context as schoolContext, does, type givenIn, MONDAY, open, text, tinyPathway } from '../../support/play';

const names = {
  dina: 'Dina Directie',
  kim: 'Kim Klas',
  lien: 'Lien Liaison',
  bram: 'Bram Jeugd',
  vera: 'Vera Verkeer',
  ans: 'Ans CLB',
};
const field = (id: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  id,
  type,
  label: text(id),
  level: 'L1',
  required: false,
  ...more,
});
const act = (id: string, more: Partial<Act> = {}): Act => ({
  id,
  title: text(id),
  by: { members: true },
  fields: [],
  effects: [],
  notices: [],
  sisEntry: false,
  urgent: false,
  actorLevel: 'L1',
  ...more,
});
const stage = (id: string, more: Partial<Pathway['stages'][number]> = {}): Pathway['stages'][number] => ({
  id,
  title: text(id),
  acts: [],
  owner: { role: 'liaison_assistant' },
  escalateTo: 'director',
  optional: false,
  pings: [],
  ...more,
});

/**
 * A director reports about pupils; a liaison assistant routes it to services, each of which sees its own part; notes
 * are for a few.
 */
export const pathway: Pathway = {
  ...tinyPathway,
  opensWith: 'report',
  seesIdentity: ['liaison_assistant'],
  seesSource: ['liaison_assistant'],
  ownPart: ['competent_service'],
  leads: ['liaison_assistant'],
  coordinator: 'liaison_assistant',
  stages: [stage('reported'), stage('extra', { optional: true }), stage('handled')],
  lines: [
    {
      ...tinyPathway,
      id: 'tip_line',
      title: text('Een tip'),
      opensWith: 'tip',
      stages: [stage('tipped'), stage('answered')],
      anytime: [],
      afterwards: [],
    },
  ],
  anytime: ['route', 'feedback', 'note', 'ask', 'go', 'decide', 'overview'],
  urgentAct: undefined,
  rules: [],
  flags: { worrying: text('Zorgelijk') },
  items: {
    pupil: {
      title: { nl: 'Leerling', en: 'Pupil' },
      level: 'L2',
      states: { known: text('bekend'), seen: text('gezien') },
    },
    request: {
      title: { nl: 'Vraag', en: 'Request' },
      level: 'L1',
      states: { asked: text('gevraagd'), answered: text('beantwoord') },
    },
  },
  acts: [
    act('report', {
      by: { roles: ['director', 'teacher'] },
      actorLevel: 'L3',
      fields: [
        field('pupils', 'list', { level: 'L2' }),
        field('signs', 'longText'),
        field('staying', 'yesNo', { shownEmpty: true }),
      ],
      effects: [
        { opens: 'pupil', label: { field: 'pupils' }, is: 'known' },
        { organisation: { actor: 'school' } },
        { member: { role: 'liaison_assistant' } },
        { member: { role: 'clb' } },
        { member: { actor: true } },
        { flag: 'worrying' },
        {
          task: {
            id: 'check',
            kind: 'todo',
            title: text('Check'),
            owner: { actor: true },
            due: { workingDays: 2 },
            escalateTo: 'director',
          },
        },
      ],
    }),
    act('tip', {
      by: { roles: ['teacher'] },
      fields: [field('words', 'longText')],
      effects: [{ member: { role: 'liaison_assistant' } }],
    }),
    act('route', {
      fields: [
        field('services', 'organisations', { organisations: 'service' }),
        field('handler', 'person', { partners: true }),
        field('question', 'longText'),
        field('inside', 'longText', { readers: { roles: ['liaison_assistant'] } }),
        field('about', 'items', { items: { kind: 'pupil' } }),
      ],
      effects: [
        { opens: 'request', label: { field: 'services' }, is: 'asked', holder: { field: 'handler' } },
        { member: { field: 'handler' } },
        {
          task: {
            id: 'answer',
            kind: 'wait',
            title: text('Answer'),
            about: { opened: 'request' },
            detail: { field: 'question' },
            owner: { field: 'handler' },
            due: { workingDays: 3 },
            escalateTo: 'director',
            doneBy: ['feedback'],
            ownOnly: true,
          },
        },
      ],
    }),
    act('feedback', {
      fields: [
        field('request', 'item', { items: { kind: 'request', own: true } }),
        field('said', 'longText'),
        field('back', 'longText', { level: 'L2', readers: { roles: ['liaison_assistant'], reporter: true } }),
      ],
      effects: [{ item: { field: 'request' }, is: 'answered' }],
    }),
    act('note', {
      readers: { roles: ['liaison_assistant'] },
      fields: [field('secret', 'longText')],
      effects: [
        {
          task: {
            id: 'follow',
            kind: 'todo',
            title: text('Follow the note'),
            detail: { field: 'secret' },
            owner: { role: 'liaison_assistant' },
            due: { workingDays: 3 },
            escalateTo: 'director',
          },
        },
      ],
    }),
    act('ask', {
      fields: [
        field('who', 'people', { partners: true }),
        field('whisper', 'longText', { readers: { named: ['who'] } }),
        field('outside', 'longText', { readers: { kind: 'partner' } }),
      ],
    }),
    act('go', { effects: [{ goto: 'handled' }] }),
    act('decide', {
      readers: { roles: ['clb'] },
      fields: [field('why', 'longText')],
      approval: { by: { roles: ['clb'] }, due: { workingDays: 1 }, escalateTo: 'director' },
    }),
    act('overview', { fields: [field('steps', 'list', { prefill: 'log' })] }),
  ],
};

const person = (roles: Context['roster'][string]['roles'], more: Partial<Context['roster'][string]> = {}) => ({
  roles,
  kind: 'staff' as const,
  onDuty: true,
  ...more,
});
export const context: Context = {
  ...schoolContext,
  pathway,
  organisations: {
    linde: { name: text('De Linde'), kind: 'school', levels: [] },
    youth: { name: text('Jeugddienst'), kind: 'service', levels: [] },
    traffic: { name: text('Verkeersdienst'), kind: 'service', levels: [] },
  },
  roster: {
    dina: person(['director'], { organisations: ['linde'] }),
    kim: person(['teacher'], { organisations: ['linde'] }),
    lien: person(['liaison_assistant']),
    ans: person(['clb']),
    bram: person(['competent_service'], { kind: 'partner' }),
    vera: person(['competent_service'], { kind: 'partner' }),
  },
};
export const view: ViewContext = { context, names, contacts: [], now: MONDAY };

export const report = open({}, 'dina');
export const opening = { ...report, answers: { pupils: ['Sam', 'Noa'], signs: 'Stille klas' } } as typeof report;
export const routed = [
  opening,
  does(
    'lien',
    'route',
    {
      services: ['youth'],
      handler: 'bram',
      question: 'Wat weten jullie?',
      inside: 'Alleen voor ons',
      about: ['pupil-1'],
    },
    { at: '2026-11-16T09:00:00.000Z' },
  ),
  does(
    'lien',
    'route',
    { services: ['traffic'], handler: 'vera', question: 'Staat hij op straat?' },
    { at: '2026-11-16T10:00:00.000Z' },
  ),
];
export const seenIn = (given: ReturnType<typeof givenIn>, who: string) =>
  viewCase(view, given.state, given.journal, who as PersonId);
export const said = (value: unknown): string => JSON.stringify(value);
export const linesIn = (given: ReturnType<typeof givenIn>, who: string) =>
  viewJournal(view, given.state, given.journal, who as PersonId);
