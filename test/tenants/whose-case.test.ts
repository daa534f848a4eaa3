/**
 * A pathway that could leave a case without a school is refused where there are several: it would be open to people of
 * all of them.
 */
import type { Act, Pathway } from '../../src/domain/procedure/pathway';
import { errorLine } from '../../src/pathways/read-yaml';
import { withProductActs } from '../../src/pathways/product-acts';
import { parseTenant } from '../../src/tenants/parse';
import { tinyPathway } from '../support/play';
import { PRODUCT_ROLES } from '../support/roles';

const school = {
  id: 'school',
  type: 'organisation',
  organisations: 'school',
  label: { nl: 'School', en: 'School' },
  level: 'L1',
  required: true,
} as const satisfies Act['fields'][number];

const opening = (change: (act: Act) => Partial<Act>): Pathway =>
  withProductActs({
    ...tinyPathway,
    acts: tinyPathway.acts.map((act) => (act.id === 'worry' ? { ...act, ...change(act) } : act)),
  });

const person = (id: string, roles: string, organisations = '') =>
  `  - { id: ${id}, name: ${id}, roles: [${roles}], organisations: [${organisations}], accounts: { web: ${id} } }`;
const team = (id: string, at: string) => [
  person(`ot-${id}`, 'support_team_member', at),
  person(`tl-${id}`, 'team_leader', at),
  person(`sc-${id}`, 'safety_coordinator', at),
  person(`me-${id}`, 'mentor', at),
];

function errorsOf(pathway: Pathway, people: readonly string[], schools = ['linde', 'beuk']): string[] {
  const file = [
    'id: zone',
    'name: De Zone',
    'timeZone: Europe/Amsterdam',
    'settings: { review: { weeks: 8 } }',
    'pathways: [tiny]',
    'workspaces: { web: [playground] }',
    'organisations:',
    ...schools.map((id) => `  - { id: ${id}, name: ${id}, kind: school }`),
    'people:',
    ...people,
    'contacts: [{ id: "112", name: "112", phone: "112", hours: always }]',
  ].join('\n');
  const read = parseTenant(file, 'zone.yaml', { pathways: [pathway], roles: PRODUCT_ROLES, years: [2026] });
  return 'errors' in read ? read.errors.map(errorLine).filter((line) => line.includes('could be of no school')) : [];
}

const two = [...team('a', 'linde'), ...team('b', 'beuk')];
const both = person('x', 'teacher', 'linde, beuk');
const none = person('y', 'teacher');

it.each<[string, Pathway, readonly string[], boolean]>([
  ['says nothing', tinyPathway, two, true],
  ['takes it from who acts, and the product asks the others', fromActor(), [...two, both, none], false],
  ['takes it from a field that may be left open', named(false), two, true],
  ['takes it from a field that must be filled in', named(true), [...two, both, none], false],
  ['takes it from who acts only sometimes', fromActor({ field: 'pupil', filled: true }), two, true],
])('an opening act that %s', (_, pathway, people, refused) => {
  expect(errorsOf(pathway, people)).toEqual(
    refused
      ? [expect.stringMatching(/zone\.yaml:5 .*worry could be of no school, here are 2, and support_team_member/)]
      : [],
  );
  expect(
    errorsOf(
      pathway,
      people.map((one) => one.replace(/beuk/, 'linde')),
      ['linde'],
    ),
  ).toEqual([]);
});

function fromActor(when?: Act['effects'][number]['when']): Pathway {
  return opening(({ effects }) => ({ effects: [{ organisation: { actor: 'school' }, when }, ...effects] }));
}
function named(required: boolean): Pathway {
  return opening(({ fields, effects }) => ({
    fields: [{ ...school, required }, ...fields],
    effects: [{ organisation: { field: 'school' } }, ...effects],
  }));
}

it('a field that only those must fill in who are of several schools or of none, as in the dossier of Antwerp', () => {
  const pathway = opening(({ fields, effects }) => ({
    fields: [{ ...school, required: { not: { organisation: { of: 'actor', kind: 'school' } } } }, ...fields],
    effects: [
      { organisation: { actor: 'school' }, when: { field: 'school', filled: false } },
      { organisation: { field: 'school' } },
      ...effects,
    ],
  }));
  expect(errorsOf(pathway, [...two, both, none])).toEqual([]);
});

describe('a case of all schools together, opened by who works for all of them', () => {
  const register = opening(() => ({ by: { roles: ['liaison_assistant'] } }));
  const keeper = person('lia', 'liaison_assistant');
  const wide = team('z', '');

  it('is let by when nobody of a school hears of it by their role', () => {
    expect(errorsOf(register, [keeper, ...wide, person('t', 'teacher', 'linde')])).toEqual([]);
  });
  it('is refused when somebody of a school does', () => {
    expect(errorsOf(register, [keeper, ...wide, ...team('a', 'linde')])).toHaveLength(1);
  });
});
