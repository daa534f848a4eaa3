// The partnership of Tienen-Hoegaarden with the people of its example zone: what it carries, who is called into which
// case, and who is not. The ways through it are told in stories.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextOf } from '../../src/app/tenant';
import type { Command } from '../../src/domain/decide/command';
import type { Context } from '../../src/domain/procedure/context';
import { decide } from '../../src/domain/decide/decide';
import { CaseCode, CaseId, PersonId, RequestId, TenantId } from '../../src/domain/ids';
import { linesOf } from '../../src/domain/procedure/pathway';
import { errorLine } from '../../src/pathways/read-yaml';
import seedRules from '../../src/stories/coverage/seed-rules.json';
import { parseTenant } from '../../src/tenants/parse';
import { does, givenIn, rulesCited, when, type Step } from '../support/play';
import { PRODUCT_ROLES } from '../support/roles';
import { readShipped, shippedSource } from '../support/shipped-file';

const read = (path: string) => readFileSync(join(__dirname, '../..', path), 'utf8');

function shipped() {
  const result = readShipped('tienen-hoegaarden.yaml');
  if ('errors' in result) throw new Error(result.errors.map(errorLine).join('\n'));
  return result.pathway;
}

const pathway = shipped();

function exampleZone(): Context {
  const result = parseTenant(read('config/zone-tienen.example.yaml'), 'zone-tienen.example.yaml', {
    pathways: [pathway],
    roles: PRODUCT_ROLES,
    years: [2026, 2027],
  });
  if ('errors' in result) throw new Error(result.errors.map(errorLine).join('\n'));
  return contextOf(result.tenant, pathway);
}

const zone = exampleZone();
/** The zone without some of its people. */
const zoneWithout = (...gone: string[]): Context => ({
  ...zone,
  roster: Object.fromEntries(Object.entries(zone.roster).filter(([id]) => !gone.includes(id))),
});
const zoneWhere = (id: string, change: Partial<Context['roster'][string]>): Context => ({
  ...zone,
  roster: { ...zone.roster, [id]: { ...zone.roster[id]!, ...change } },
});

let requests = 0;
const opens = (
  act: string,
  actor: string,
  answers: Record<string, unknown>,
  at = '2026-11-16T08:00:00.000Z',
): Command => ({
  type: 'openCase',
  act,
  actor: PersonId(actor),
  at,
  request: RequestId(`tie-${(requests += 1)}`),
  id: CaseId('a'.repeat(32)),
  tenant: TenantId('zone-tienen'),
  code: CaseCode('TH', 2026, 1),
  pathway: { id: 'tienen_hoegaarden', version: 1, edition: 'test' },
  locale: 'nl-BE',
  answers,
  reasons: {},
});
const ASK = { topic: 'truancy', question: 'Hoe pakken we dit aan?' };
const INITIATIVE = {
  group: 'werkgroep-basis',
  kind: 'pupil_activity',
  themes: ['road_safety'],
  title: 'veilig naar school',
  purpose: 'minder ongevallen',
};
const ITEM = {
  group: 'werkgroep-basis',
  discussed_on: '2026-11-12',
  subject: 'fietspaden',
  minutes: 'we bespraken de fietspaden',
};
const MEETING = { group: 'werkgroep-basis', date: '2026-12-01', agenda: 'de fietspaden' };
const members = (context: Context, ...steps: Step[]) => [...givenIn(context, ...steps).state.members].sort();

/** Every rule id anywhere in the file, as a row or carried. */
const carried = new Set(shippedSource('tienen-hoegaarden.yaml').match(/TIE-\d+\.\d+/g));

it('carries every rule of TIE but looking up contacts and good practices, which are the directory’s', () => {
  const wanted = seedRules.map(({ id }) => id).filter((id) => /^TIE-[0-5]\./.test(id));

  expect(wanted).toHaveLength(30);
  expect([...carried].sort()).toEqual([...wanted].sort());
});

it('is five lines with a command of their own, and only the work year is once a year', () => {
  expect(linesOf(pathway).map(({ command, opensWith, oncePer }) => [command, opensWith, oncePer])).toEqual([
    ['politievraag', 'ask', undefined],
    ['initiatief', 'propose_initiative', undefined],
    ['werkgroeppunt', 'discuss_item', undefined],
    ['werkgroepvergadering', 'plan_meeting', undefined],
    ['werkjaar', 'start_year', 'school_year'],
  ]);
});

it('has no line of a school’s question that the prevention service coordinates, leads or is pinged in (1.7)', () => {
  const roles = [
    pathway.coordinator,
    ...pathway.leads,
    ...pathway.stages.flatMap(({ pings, escalateTo }) => [...pings, escalateTo]),
  ];

  expect(new Set(roles)).toEqual(new Set(['school_contact_officer', 'police_staff', 'information_officer']));
  expect(pathway.stages.flatMap(({ pings }) => pings)).toEqual([]);
});

it('asks an Information Officer nowhere into a case of a school or a group because of that role (TIE-2.7)', () => {
  expect(
    JSON.stringify(pathway.acts.map(({ effects, notices }) => ({ effects, notices }))).includes(
      '"role":"information_officer"',
    ),
  ).toBe(false);
});

describe('a question', () => {
  it('goes to the contact person, to the deputy when that person is absent, and to both when neither is there (TIE-5.2)', () => {
    const away = zoneWhere('koen', { onDuty: false });
    const withDeputy: Context = { ...away, roster: { ...away.roster, sara: { ...away.roster.sara!, onDuty: true } } };

    expect(members(zone, opens('ask', 'lien', ASK))).toEqual(['koen', 'lien']);
    expect(members(withDeputy, opens('ask', 'lien', ASK))).toEqual(['lien', 'sara']);
    expect(members(away, opens('ask', 'lien', ASK))).toEqual(['koen', 'lien', 'sara']);
  });

  it.each(['radicalisation', 'truancy', 'sexual_offences', 'theft', 'drugs', 'other'])(
    'is never refused on its topic: %s (TIE-5.3, TIE-5.4)',
    (topic) => {
      expect(givenIn(zone, opens('ask', 'stijn', { topic, question: 'x' })).state.stage).toBe('asked');
    },
  );

  it.each([['preventive'], ['proactive'], ['repressive'], ['preventive', 'repressive']])(
    'may be on any plane or several (TIE-5.5)',
    (...plane) => {
      expect(givenIn(zone, opens('ask', 'stijn', { ...ASK, plane })).state.latest.ask?.answers.plane).toEqual(plane);
    },
  );

  it('always has exactly one owner once it was taken, and the contact person stays in it (TIE-5.6)', () => {
    const handed = [opens('ask', 'lien', ASK), does('koen', 'hand_over', { colleague: 'inge' })];

    expect(givenIn(zone, ...handed).state).toMatchObject({
      stage: 'owned',
      lead: 'inge',
      members: ['lien', 'koen', 'inge'],
    });
  });

  it('is handed over once in its life, also after it came back (TIE-5.8)', () => {
    const handed = givenIn(zone, opens('ask', 'lien', ASK), does('koen', 'hand_over', { colleague: 'inge' }));
    const back = givenIn(
      zone,
      opens('ask', 'lien', ASK),
      does('koen', 'hand_over', { colleague: 'inge' }),
      does('inge', 'give_back', { contact: 'koen', why: 'niet mijn terrein' }),
    );

    expect(rulesCited(when(handed, does('inge', 'hand_over', { colleague: 'wim' }), zone))).toContain('TIE-5.8');
    expect(rulesCited(when(handed, does('koen', 'hand_over', { colleague: 'wim' }), zone))).toContain('TIE-5.8');
    expect(back.state.lead).toBe('koen');
    expect(rulesCited(when(back, does('koen', 'hand_over', { colleague: 'wim' }), zone))).toContain('TIE-5.8');
  });
});

describe('a working group', () => {
  it('is its fixed members, and in the primary one the LOP expert and the police as well (TIE-2.4…2.6)', () => {
    expect(members(zone, opens('plan_meeting', 'ria', MEETING))).toEqual(['an', 'bart', 'els', 'koen', 'lut', 'ria']);
    expect(members(zone, opens('plan_meeting', 'ria', { ...MEETING, group: 'werkgroep-secundair' }))).toEqual([
      'griet',
      'hugo',
      'ria',
      'tom',
    ]);
  });

  it.each([
    ['the CLB', ['an'], 'TIE-2.4'],
    ['the delegated directors', ['bart', 'els'], 'TIE-2.4'],
    ['the LOP expert', ['lut'], 'TIE-2.5'],
    ['the police contact person', ['koen', 'sara'], 'TIE-2.6'],
  ])('does nothing without %s', (_who, gone, rule) => {
    const refused = [
      opens('propose_initiative', 'ria', INITIATIVE),
      opens('discuss_item', 'ria', ITEM),
      opens('plan_meeting', 'ria', MEETING),
    ].map((command) => decide(zoneWithout(...gone), { status: 'none' }, command));

    expect(refused.map(rulesCited)).toEqual([[rule], [rule], [rule]]);
  });

  it('needs no LOP expert and no police in secondary education', () => {
    expect(
      givenIn(zoneWithout('lut'), opens('plan_meeting', 'griet', { ...MEETING, group: 'werkgroep-secundair' })).state
        .members,
    ).toContain('tom');
  });

  it('is the group of the level of the school (TIE-2.3), and one’s own', () => {
    const refused = (act: string, actor: string, answers: Record<string, unknown>) =>
      rulesCited(decide(zone, { status: 'none' }, opens(act, actor, answers)));

    expect(refused('propose_initiative', 'ria', { ...INITIATIVE, schools: ['college'] })).toEqual(['TIE-2.3']);
    expect(refused('propose_initiative', 'ria', { ...INITIATIVE, schools: ['linde', 'college'] })).toEqual(['TIE-2.3']);
    expect(
      refused('propose_initiative', 'ria', { ...INITIATIVE, group: 'werkgroep-secundair', schools: ['wilg'] }),
    ).toEqual(['TIE-2.3']);
    expect(refused('propose_initiative', 'griet', INITIATIVE)).toEqual(['TIE-2.1']);
    expect(refused('discuss_item', 'griet', ITEM)).toEqual(['TIE-2.3']);
    expect(refused('discuss_item', 'lut', { ...ITEM, group: 'werkgroep-secundair' })).toEqual(['TIE-2.3']);
    expect(refused('discuss_item', 'koen', { ...ITEM, group: 'werkgroep-secundair' })).toEqual(['TIE-2.8']);
  });

  it('supports schools of both municipalities alike (TIE-1.1)', () => {
    expect(
      givenIn(zone, opens('propose_initiative', 'ria', { ...INITIATIVE, schools: ['linde', 'wilg'] })).state.members,
    ).toContain('ria');
  });
});

it('opens an item for every delegate of the group, whoever releases the text (TIE-3.1)', () => {
  const { state } = givenIn(
    zone,
    opens('discuss_item', 'ria', ITEM),
    does('bart', 'release_item', { released: 'er komen nieuwe fietspaden' }),
  );

  expect(state.items.map(({ kind, holder, state: is }) => [kind, holder, is])).toEqual([
    ['delegate', 'bart', 'to_pass_on'],
    ['delegate', 'els', 'to_pass_on'],
    // A school of the group that nobody speaks for.
    ['school', undefined, 'not_told'],
  ]);
  expect(state.tasks.filter(({ row }) => row === 'pass_it_on').map(({ owner }) => owner)).toEqual([
    { person: 'bart' },
    { person: 'els' },
  ]);
});

it('invites the directors of all networks of the level, and the reference person to both meetings (TIE-4.2, TIE-4.5)', () => {
  const start = opens('start_year', 'ria', { school_year: '2026-2027', policy: 'veilig naar school' });
  const primary = does('ria', 'plan_primary', { date: '2027-06-01', agenda: 'terugblik' });
  const secondary = does('ria', 'plan_secondary', { date: '2027-06-02', agenda: 'terugblik' });

  expect(members(zone, start)).toEqual(['koen', 'ria']);
  expect(members(zone, start, primary)).toEqual(['bart', 'els', 'karim', 'koen', 'ria']);
  expect(members(zone, start, primary, secondary)).toEqual([
    'bart',
    'els',
    'griet',
    'hugo',
    'karim',
    'koen',
    'nadia',
    'ria',
  ]);
});
