/**
 * A procedure of a zone for tests: two lines, parts with a state of their own, schools and services, tasks of each
 * holder. As a file, so that what it says is parsed and checked too.
 */
import type { Context } from '../../src/domain/procedure/context';
import type { Command } from '../../src/domain/decide/command';
import { PersonId, RequestId, CaseId, TenantId, CaseCode } from '../../src/domain/ids';
import { errorLine } from '../../src/pathways/read-yaml';
import { parsePathway } from '../../src/pathways/parse';
import { taskTitles } from '../../src/words/task-titles';
import { PRODUCT_ROLES } from './roles';
import { NEUTRAL_PUPIL_SYSTEM } from '../../src/words/pupil-system';

const text = (words: string) => `{ nl: ${words}, en: ${words} }`;

const ZONE_PATHWAY = `
id: zone
version: 1
title: ${text('Zone')}
summary: ${text('Together in the zone')}
codePrefix: ZO
command: zone
opensWith: report
anytime: [end, join, register_schools]
leads: [liaison_assistant]
coordinator: liaison_assistant
ownPart: [competent_service]
items:
  pupil: { title: ${text('Pupil')}, level: L2, states: { known: ${text('known')}, settled: ${text('settled')} } }
  request: { title: ${text('Request')}, states: { asked: ${text('asked')}, answered: ${text('answered')} } }
  school: { title: ${text('School')}, states: { to_reach: ${text('to reach')} } }
  delegate: { title: ${text('Delegate')}, states: { waiting: ${text('waiting')}, passed: ${text('passed')} } }
lines:
  - id: ask
    title: ${text('Question')}
    summary: ${text('A question')}
    codePrefix: QU
    command: vraag
    opensWith: question
    coordinator: school_contact_officer
    oncePer: school_year
    stages:
      - { id: asked, title: ${text('Asked')}, acts: [answer], due: { opening: desk }, owner: { role: school_contact_officer }, escalateTo: school_contact_officer }
stages:
  - { id: reported, title: ${text('Reported')}, acts: [consult, register, route, reply], completes: { has: consult }, due: { workingDays: 2, setting: patience }, owner: { role: liaison_assistant }, escalateTo: liaison_assistant }
  - { id: consulted, title: ${text('Consulted')}, optional: true, acts: [register, route, reply], completes: { has: register }, due: { weeks: 1 }, owner: { role: liaison_assistant }, escalateTo: liaison_assistant }
  - { id: registered, title: ${text('Registered')}, acts: [settle, route, reply, pass_on, end, anew], due: { until: school_year_end, lessWeeks: 4 }, owner: { role: liaison_assistant }, escalateTo: liaison_assistant }
acts:
  - id: report
    title: ${text('Report')}
    by: { roles: [director, liaison_assistant] }
    sisEntry: false
    fields:
      - { id: pupils, type: list, label: ${text('Pupils')}, level: L2, required: true }
      - { id: school, type: organisation, organisations: school, label: ${text('School')}, required: { actor: { roles: [liaison_assistant] } } }
    effects:
      - { organisation: { field: school } }
      - { organisation: { actor: school } }
      - { opens: pupil, label: { field: pupils }, is: known }
      - { member: { role: liaison_assistant } }
      - { member: { role: director } }
      - { member: { role: delegate } }
  - { id: register_schools, title: ${text('Schools')}, by: { members: true }, sisEntry: false, effects: [ { opens: school, label: { every: school, level: secondary }, is: to_reach }, { opens: school, label: { texts: [ ${text('Another')} ] }, is: to_reach, new: true } ] }
  - { id: consult, title: ${text('Consult')}, by: { members: true }, sisEntry: false }
  - { id: register, title: ${text('Register')}, by: { members: true }, sisEntry: false, effects: [ { goto: registered } ] }
  - { id: anew, title: ${text('Anew')}, by: { members: true }, sisEntry: false, effects: [ { goto: reported } ] }
  - { id: join, title: ${text('Join')}, by: { roles: [director, liaison_assistant, delegate] }, sisEntry: false, fields: [ { id: who, type: people, label: ${text('Who')}, required: true } ], effects: [ { member: { field: who } } ] }
  - id: route
    title: ${text('Route')}
    by: { roles: [liaison_assistant] }
    sisEntry: false
    fields:
      - { id: service, type: organisation, organisations: service, label: ${text('Service')}, required: true }
      - { id: handler, type: person, roles: [competent_service], partners: true, label: ${text('Handler')}, required: true }
      - { id: what, type: text, label: ${text('What')}, required: true, readers: { roles: [liaison_assistant], named: [handler] } }
    effects:
      - { member: { field: handler } }
      - { opens: request, label: { field: service }, is: asked, holder: { field: handler } }
      - { task: { id: feedback, kind: wait, title: ${text('Give feedback')}, detail: { field: what }, owner: { field: handler }, due: { workingDays: 5 }, escalateTo: liaison_assistant, doneBy: [reply] } }
      - { task: { id: chase, kind: wait, title: ${text('Ask for feedback')}, about: { opened: request }, owner: { actor: true }, due: { workingDays: 5 }, escalateTo: liaison_assistant, doneBy: [reply] } }
  - id: reply
    title: ${text('Reply')}
    by: { roles: [competent_service] }
    sisEntry: false
    fields: [ { id: request, type: item, items: { kind: request, in: [asked] }, label: ${text('Request')}, required: true } ]
    effects: [ { item: { field: request }, is: answered } ]
  - id: pass_on
    title: ${text('Pass on')}
    by: { roles: [liaison_assistant, delegate] }
    sisEntry: false
    fields: [ { id: round, type: yesNo, label: ${text('New round')}, required: true } ]
    effects:
      - { opens: delegate, label: { role: delegate }, is: waiting, when: { field: round, is: true } }
      - { item: { own: delegate }, is: passed, when: { field: round, is: false } }
      - { when: { field: round, is: true }, task: { id: pass, kind: todo, title: ${text('Pass it on')}, owner: { every: delegate }, due: { weeks: 2 }, escalateTo: liaison_assistant, doneBy: [pass_on], ownOnly: true } }
  - id: settle
    title: ${text('Settle')}
    by: { members: true }
    sisEntry: false
    fields: [ { id: pupil, type: items, items: { kind: pupil, in: [known] }, label: ${text('Pupil')}, required: true } ]
    effects: [ { item: { field: pupil }, is: settled } ]
  - { id: end, title: ${text('End')}, by: { members: true }, sisEntry: false, effects: [ { close: true } ] }
  - { id: question, title: ${text('Question')}, by: { roles: [employee] }, sisEntry: false, effects: [ { member: { actor: true } }, { member: { role: school_contact_officer } } ] }
  - { id: answer, title: ${text('Answer')}, by: { roles: [school_contact_officer] }, sisEntry: false, effects: [ { close: true } ] }
rules:
  - id: BXN-2.7
    on: end
    refuse: { any: [ { items: { kind: pupil, in: [known] } }, { items: { kind: request, in: [asked] } } ] }
    say: ${text('Something is still open.')}
    next: { nl: "Bel vanaf {opening:desk}.", en: "Call from {opening:desk}." }
  - id: BXN-2.5
    on: route
    refuse: { items: { kind: request, of: service, in: [asked] } }
    say: ${text('This service was asked already.')}
    next: ${text('Wait for its answer.')}
  - id: BXN-2.4
    on: route
    refuse: { people: { field: handler, of: service, fewerThan: 1 } }
    say: ${text('This handler is not of that service.')}
    next: ${text('Choose somebody of the service.')}
`;

function parsed() {
  const result = parsePathway(ZONE_PATHWAY, 'zone.yaml', PRODUCT_ROLES);
  if ('errors' in result) throw new Error(result.errors.map(errorLine).join('\n'));
  return result.pathway;
}

const person = (roles: Context['roster'][string]['roles'], ...organisations: string[]) => ({
  roles,
  kind: 'staff' as const,
  onDuty: true,
  organisations,
});
const organisation = (name: string, kind: 'school' | 'service', levels: ('primary' | 'secondary')[] = []) => ({
  name: { nl: name, en: name },
  kind,
  levels,
});

/**
 * Directors Ans of De Linde and Bert of De Eik, liaisons Lars and Lot of the whole zone, handlers Theo of traffic and
 * Jet of youth, delegates Daan and Dina, officer Otto who is off duty.
 */
export const zone: Context = {
  pathway: parsed(),
  calendar: { timeZone: 'Europe/Brussels', daysOff: new Set(), workdays: [1, 2, 3, 4, 5], schoolYearStarts: '09-01' },
  hours: { desk: { days: { 1: [['09:00', '12:00']], 3: [['09:00', '12:00']] } } },
  organisations: {
    linde: organisation('De Linde', 'school', ['primary']),
    eik: organisation('De Eik', 'school', ['secondary']),
    traffic: organisation('Verkeer', 'service'),
    youth: organisation('Jeugd', 'service'),
  },
  names: {},
  settings: { patience: { workingDays: 4 } },
  retention: {},
  taskTitles,
  roles: PRODUCT_ROLES,
  pupilSystem: NEUTRAL_PUPIL_SYSTEM,
  roster: {
    ans: person(['director'], 'linde'),
    bert: person(['director'], 'eik'),
    lars: person(['liaison_assistant']),
    lot: person(['liaison_assistant']),
    theo: { ...person(['competent_service'], 'traffic'), kind: 'partner' },
    jet: { ...person(['competent_service'], 'youth'), kind: 'partner' },
    daan: person(['delegate'], 'linde'),
    dina: person(['delegate'], 'linde'),
    otto: { ...person(['school_contact_officer']), onDuty: false },
  },
};

let requests = 0;

/** Opens a case of a line by its act. A Monday, nine in the morning in Brussels. */
export const opens = (
  actor: string,
  answers: Record<string, unknown> = {},
  act?: string,
  at = '2026-11-16T08:00:00.000Z',
): Command => ({
  type: 'openCase',
  act,
  actor: PersonId(actor),
  at,
  request: RequestId(`zone-${(requests += 1)}`),
  id: CaseId('f'.repeat(32)),
  tenant: TenantId('zone'),
  code: CaseCode('ZO', 2026, 1),
  pathway: { id: 'zone', version: 1, edition: 'e1' },
  locale: 'nl-BE',
  answers,
  reasons: {},
});
