import type { CaseInProgress } from '../../../src/domain/case/case';
import type { Condition } from '../../../src/domain/procedure/condition';
import { evaluate } from '../../../src/domain/conditions/conditions';
import type { Facts } from '../../../src/domain/case/facts';
import { CaseCode, CaseId, PersonId, TenantId } from '../../../src/domain/ids';
import type { Pathway } from '../../../src/domain/procedure/pathway';
import { taskTitles } from '../../../src/words/task-titles';
import { PRODUCT_ROLES } from '../../support/roles';
import { NEUTRAL_PUPIL_SYSTEM } from '../../../src/words/pupil-system';

const pathway: Pathway = {
  id: 'toy',
  version: 1,
  title: { nl: 'Toy', en: 'Toy' },
  summary: { nl: 'Toy', en: 'Toy' },
  codePrefix: 'TOY',
  command: 'toy',
  opensWith: 'open',
  stages: [],
  anytime: [],
  afterwards: [],
  urgentContacts: [],
  acts: [],
  rules: [],
  seesIdentity: [],
  seesSource: [],
  leads: [],
  coordinator: 'mentor',
  lines: [],
  ownPart: [],
  items: {},
  flags: {},
  tracks: { help: { title: { nl: 'Hulp', en: 'Help' }, states: { running: { nl: 'loopt', en: 'running' } } } },
};
const state: CaseInProgress = {
  status: 'open',
  id: CaseId('0'.repeat(32)),
  tenant: TenantId('school'),
  code: CaseCode('TOY', 2026, 1),
  pathway: { id: 'toy', version: 1, edition: 'a' },
  locale: 'nl',
  openedAt: '2026-11-02T08:00:00.000Z',
  openedBy: PersonId('mila'),
  revision: 1,
  seq: 1,
  stage: 'one',
  stageSince: '2026-11-02T08:00:00.000Z',
  entered: [],
  passed: [],
  skipped: [],
  members: [PersonId('mila'), PersonId('tom')],
  excluded: [PersonId('ad')],
  lead: PersonId('tom'),
  flags: [],
  tracks: { help: 'running' },
  latest: {},
  tallies: {},
  proposals: {},
  tasks: [],
  items: [],
  guarded: [],
  seen: [],
};
const facts: Facts = {
  context: {
    pathway,
    roster: {
      mila: { roles: ['mentor'], kind: 'staff', onDuty: true },
      tom: { roles: ['team_leader'], kind: 'staff', onDuty: true },
      ad: { roles: ['teacher'], kind: 'staff', onDuty: true },
    },
    calendar: {
      timeZone: 'Europe/Amsterdam',
      daysOff: new Set(),
      workdays: [1, 2, 3, 4, 5],
      schoolYearStarts: '08-01',
    },
    hours: {},
    organisations: {},
    names: {},
    settings: {},
    retention: {},
    taskTitles,
    roles: PRODUCT_ROLES,
    pupilSystem: NEUTRAL_PUPIL_SYSTEM,
  },
  state,
  act: undefined,
  answers: { who: ['mila', 'tom', 'ad'] },
  actor: PersonId('mila'),
  now: '2026-11-02T09:00:00.000Z',
};
const holds = (condition: Condition) => evaluate(condition, facts).holds;

test('counts only people who hold none of some roles, so that a substitute can be told apart', () => {
  expect(holds({ people: { field: 'who', otherThan: ['mentor', 'team_leader'], moreThan: 0 } })).toBe(true);
  expect(holds({ people: { field: 'who', otherThan: ['mentor', 'team_leader', 'teacher'], moreThan: 0 } })).toBe(false);
});

test.each([
  ['lead', 1],
  ['member', 2],
  ['excluded', 1],
] as const)('counts only those who stand to the case as %s', (standing, count) => {
  expect(holds({ people: { field: 'who', standing, fewerThan: count + 1, moreThan: count - 1 } })).toBe(true);
});

test.each([
  ['the first of several organisations', 'mila', true],
  ['the last of them', 'tom', true],
  ['another one', 'ad', false],
  ['none', 'eva', false],
])('counts people of any of the organisations that a field names: who is of %s', (_, who, counts) => {
  const eva = { roles: [], kind: 'partner', onDuty: true } as const;
  const of = (organisation: string) => ({ ...eva, organisations: [organisation] });
  const roster = { mila: of('traffic'), tom: of('youth'), ad: of('care'), eva };
  const named = {
    ...facts,
    context: { ...facts.context, roster },
    answers: { who: [who], services: ['traffic', 'youth'] },
  };

  expect(evaluate({ people: { field: 'who', of: 'services' } }, named).holds).toBe(counts);
});

test.each([
  [{}, true],
  [{ fewerThan: 1 }, false],
  [{ fewerThan: 4 }, true],
  [{ moreThan: 3 }, false],
  [{ moreThan: 1, fewerThan: 3 }, false],
  [{ moreThan: 2, fewerThan: 4 }, true],
])('counts three people by %p, and asks for one of them where no number stands', (count, expected) => {
  expect(holds({ people: { field: 'who', ...count } })).toBe(expected);
});

test('without a number an answer that names nobody has not one', () => {
  expect(holds({ people: { field: 'unanswered' } })).toBe(false);
});

test('nobody stands to a case that does not exist yet', () => {
  const before = { ...facts, state: { status: 'none' } as const };

  expect(evaluate({ people: { field: 'who', standing: 'member', moreThan: 0 } }, before).holds).toBe(false);
});

test('a track says where it stands, because its verdict is shown as what is missing', () => {
  expect(evaluate({ track: 'help', is: 'ended' }, facts)).toEqual({
    holds: false,
    because: [{ key: 'trackStands', title: { nl: 'Hulp', en: 'Help' }, state: { nl: 'loopt', en: 'running' } }],
  });
});
