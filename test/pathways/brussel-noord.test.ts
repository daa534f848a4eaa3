import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pathway } from '../../src/domain/procedure/pathway';
import type { Role } from '../../src/domain/people/roles';
import { errorLine } from '../../src/pathways/read-yaml';
import { parseTenant } from '../../src/tenants/parse';
import { PRODUCT_ROLES } from '../support/roles';
import { readShipped } from '../support/shipped-file';

const read = (path: string) => readFileSync(join(__dirname, '../..', path), 'utf8');
const RULES = readFileSync(join(__dirname, '../../docs/rules.md'), 'utf8');

function load(): Pathway {
  const result = readShipped('brussel-noord.yaml');
  if ('errors' in result) throw new Error(result.errors.map(errorLine).join('\n'));
  return result.pathway;
}

const pathway = load();
const act = (id: string) => pathway.acts.find((one) => one.id === id)!;
const carried = new Set(
  JSON.stringify(pathway).match(/(?<=")(?:RAD|BXN|MELD|GES|TIE|DES|ENR|FM)-[A-Z]?\d+(?:\.\d+)?(?=")/g),
);

describe('the rules of the seed', () => {
  const SECTIONS: Readonly<Record<number, number>> = { 0: 2, 1: 7, 2: 8, 3: 7, 4: 1 };
  const own = Object.entries(SECTIONS).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, index) => `BXN-${section}.${index + 1}`),
  );

  it('are all carried, but for those of the directory', () => {
    expect(own).toHaveLength(33 - 6 - 2);
    expect([...carried].filter((rule) => rule.startsWith('BXN')).sort()).toEqual([...own].sort());
  });

  it('are counted as docs/rules.md does, and no other rule is invented', () => {
    const rows = [...RULES.matchAll(/^\| <a id=\S+?<\/a>(BXN-[0-4]\.\d+) \|/gm)].map((match) => match[1]);

    expect(rows).toEqual(own);
    expect([...carried].filter((rule) => !new RegExp(`${rule.replace('.', '\\.')}(?!\\d)`).test(RULES))).toEqual([]);
  });
});

describe('the source', () => {
  const handouts = pathway.acts.flatMap(({ id, handout }) =>
    handout ? [{ id, to: handout.to, is: handout.is, fields: handout.fields }] : [],
  );

  it('never leaves: exactly these boxes do', () => {
    expect(handouts).toEqual([
      {
        id: 'cell_report',
        to: 'radicalism_cell',
        is: 'report',
        fields: ['pupil', 'pupil_known_by', 'signals', 'seen_in_week', 'danger'],
      },
      { id: 'cell_answer', to: 'radicalism_cell', is: 'answer', fields: ['answer'] },
    ]);
  });

  it.each(['cell_report', 'cell_answer'])(
    'is looked for in every box of %s that is typed in, and a second person reads it',
    (id) => {
      const { fields, handout, approval } = act(id);
      const typed = fields
        .filter((field) => handout!.fields.includes(field.id) && ['text', 'longText'].includes(field.type))
        .map((field) => field.id);
      const refusal = pathway.rules.find(
        (rule) => rule.id === 'BXN-3.4' && rule.level === 'refuse' && rule.on.includes(id),
      );

      expect(refusal?.when).toMatchObject({
        any: expect.arrayContaining([{ identifies: { fields: typed, of: 'source', sure: true } }]),
      });
      expect(approval?.by).toEqual({ field: 'second_reader' });
      // Of a neighbouring zone where there is one alone: nobody else reads it.
      expect(fields.find((field) => field.id === 'second_reader')?.roles).toEqual([
        'liaison_assistant',
        'neighbour_assistant',
      ]);
    },
  );

  it('is for the liaison assistants only', () => {
    expect(pathway.seesSource).toEqual(['liaison_assistant']);
    expect(
      act('report')
        .fields.filter(({ level }) => level === 'L3')
        .map(({ id }) => id),
    ).toEqual(['class', 'source']);
    expect([act('route_protected').actorLevel, act('ask_service_again').actorLevel]).toEqual(['L3', 'L3']);
  });
});

describe('who comes into a case', () => {
  const roleRows = pathway.acts.flatMap(({ effects }) =>
    effects.flatMap((effect) => ('member' in effect && 'role' in effect.member ? [effect.member.role] : [])),
  );
  const named = pathway.acts.flatMap(({ fields, effects }) =>
    effects.flatMap((effect) =>
      'member' in effect && 'field' in effect.member
        ? fields.filter(({ id }) => 'field' in effect.member && id === effect.member.field)
        : [],
    ),
  );

  it('is never the radicalism cell', () => {
    const invited = new Set<Role>([...roleRows, ...named.flatMap(({ roles = [] }) => roles)]);

    expect(named.every(({ roles }) => roles !== undefined)).toBe(true);
    expect(invited).not.toContain('radicalism_cell');
    expect(pathway.acts.flatMap(({ by }) => ('roles' in by ? [...by.roles] : []))).not.toEqual(
      expect.arrayContaining(['radicalism_cell']),
    );
    expect(pathway.acts.every(({ by }) => 'roles' in by)).toBe(true);
  });

  it('is the police only once the director submits', () => {
    const draft = pathway.stages[0]!;
    const told = [draft.owner, draft.escalateTo, draft.coordinator, ...draft.pings];

    expect(draft.id).toBe('draft');
    expect(JSON.stringify(told)).not.toContain('liaison_assistant');
    const head = { roles: ['director', 'deputy_director'] };
    expect(draft.acts.map((id) => act(id).by)).toEqual([head, head]);
  });

  it('is for a part only, for services and everybody of the school but the director', () => {
    expect(pathway.ownPart).toEqual(expect.arrayContaining(['competent_service', 'teacher', 'educator']));
    expect(pathway.ownPart).not.toContain('director');
    expect(act('feedback').readers).toEqual({ roles: ['liaison_assistant'] });
    // And whoever reads it along, by name.
    for (const id of ['cell_report', 'cell_answer'])
      expect(act(id).readers).toEqual({ roles: ['liaison_assistant'], named: ['second_reader'] });
  });
});

it('asks nobody to write any of this in the system of the school', () => {
  expect(pathway.acts.filter(({ sisEntry }) => sisEntry)).toEqual([]);
});

describe('the example zone', () => {
  const parsed = parseTenant(read('config/zone.example.yaml'), 'zone.example.yaml', {
    pathways: [pathway],
    roles: PRODUCT_ROLES,
    years: [2026, 2027],
  });

  it('is right, with its own lengths of time under names that the procedure has', () => {
    const settings = 'tenant' in parsed ? Object.keys(parsed.tenant.settings) : [];

    expect('errors' in parsed ? parsed.errors.map(errorLine) : []).toEqual([]);
    expect(settings.filter((name) => !JSON.stringify(pathway).includes(`"setting":"${name}"`))).toEqual([]);
    expect(settings.length).toBeGreaterThan(0);
  });

  it('has schools of the three levels, the three services of the seed, and a second reader', () => {
    const tenant = 'tenant' in parsed ? parsed.tenant : undefined;
    const schools = tenant?.organisations.filter(({ kind }) => kind === 'school') ?? [];

    expect([...new Set(schools.flatMap(({ levels }) => levels))].sort()).toEqual(['nursery', 'primary', 'secondary']);
    expect(tenant?.organisations.filter(({ kind }) => kind === 'service').map(({ name }) => name.nl)).toEqual([
      'Verkeersdienst',
      'Jeugddienst',
      'Cel radicalisme',
    ]);
    expect(
      tenant?.people.filter(({ roles, onDuty }) => roles.includes('liaison_assistant') && onDuty).length,
    ).toBeGreaterThan(1);
    expect(tenant?.contacts.find(({ id }) => id === 'overlegassistenten')?.hours).toEqual({ always: true });
  });
});
