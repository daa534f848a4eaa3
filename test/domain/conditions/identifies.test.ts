import type { Answers, CaseInProgress } from '../../../src/domain/case/case';
import type { IdentifiesCondition } from '../../../src/domain/procedure/condition';
import { evaluate } from '../../../src/domain/conditions/conditions';
import type { Facts } from '../../../src/domain/case/facts';
import { CaseCode, CaseId, PersonId, TenantId } from '../../../src/domain/ids';
import type { Act, Field } from '../../../src/domain/procedure/pathway';
import { parsePathway } from '../../../src/pathways/parse';
import type { Context } from '../../../src/domain/procedure/context';
import { SMALL_PATHWAY } from '../../pathways/small-pathway';
import { context as tinyContext, does, given, givenIn, open, tinyPathway } from '../../support/play';
import { taskTitles } from '../../../src/words/task-titles';
import { reasonsInWords } from '../../../src/words/refusals/reasons';
import { PRODUCT_ROLES } from '../../support/roles';
import { NEUTRAL_PUPIL_SYSTEM } from '../../../src/words/pupil-system';

const field = (id: string, type: Field['type'], level: Field['level']): Field => ({
  id,
  type,
  level,
  label: { nl: `Vraag ${id}`, en: `Question ${id}` },
  required: false,
});
const act = (id: string, fields: readonly Field[], more: Partial<Act> = {}): Act => ({
  id,
  title: { nl: id, en: id },
  by: { members: true },
  fields,
  effects: [],
  notices: [],
  sisEntry: false,
  urgent: false,
  actorLevel: 'L0',
  ...more,
});
const concern = act('concern', [
  field('pupil', 'text', 'L2'),
  field('what', 'longText', 'L1'),
  field('told_by', 'people', 'L3'),
]);
const report = act(
  'report',
  [field('young_person', 'text', 'L2'), field('summary', 'longText', 'L1'), field('kind', 'choice', 'L1')],
  { handout: { to: 'radicalism_cell', is: 'report', fields: ['young_person', 'summary'] } },
);
const item = {
  id: 'pupil-1',
  record: 'record-1',
  kind: 'pupil',
  state: 'known',
  label: { nl: 'Wout Goossens', en: 'Wout Goossens' },
  openedAt: '2026-11-02T08:00:00.000Z',
};
const WHAT = 'Hij zei in de refter dat alle ongelovigen weg moeten, en iedereen lachte.';

const parsed = parsePathway(SMALL_PATHWAY, 'small.yaml', PRODUCT_ROLES);
if ('errors' in parsed) throw new Error('the small pathway does not parse');
const smallPathway = parsed.pathway;
const pathway = {
  ...smallPathway,
  acts: [...smallPathway.acts, concern, report],
  items: { pupil: { title: { nl: 'Leerling', en: 'Pupil' }, level: 'L2' as const, states: {} } },
};
const state: CaseInProgress = {
  status: 'open',
  id: CaseId('0'.repeat(32)),
  tenant: TenantId('zone'),
  code: CaseCode('BN', 2026, 4),
  pathway: { id: 'toy', version: 1, edition: 'a' },
  locale: 'nl',
  openedAt: '2026-11-02T08:00:00.000Z',
  openedBy: PersonId('director'),
  revision: 1,
  seq: 1,
  stage: 'one',
  stageSince: '2026-11-02T08:00:00.000Z',
  entered: [],
  passed: [],
  skipped: [],
  members: [],
  excluded: [],
  flags: [],
  tracks: {},
  tallies: {},
  proposals: {},
  tasks: [],
  items: [item],
  guarded: ['Emre Kaya'],
  seen: [],
  organisation: 'rozenlaan',
  latest: {
    concern: {
      record: 'record-1',
      seq: 1,
      revision: 1,
      at: '2026-11-02T08:00:00.000Z',
      by: PersonId('director'),
      answers: { pupil: 'Yassine El Amrani', what: WHAT, told_by: ['nurse'] },
    },
  },
};
/** The act whose form has all of these fields. */
const actAsking = (answers: Answers): Act =>
  [concern, report].find(({ fields }) => Object.keys(answers).every((id) => fields.some((one) => one.id === id)))!;
const facts = (answers: Answers, more: Partial<Facts> = {}): Facts => ({
  context: {
    pathway,
    roster: {
      director: { roles: ['director'], kind: 'staff', onDuty: true, organisations: ['rozenlaan'] },
      teacher: { roles: ['teacher'], kind: 'staff', onDuty: true, organisations: ['rozenlaan'] },
      nurse: { roles: ['partner'], kind: 'partner', onDuty: true },
      other: { roles: ['director'], kind: 'staff', onDuty: true, organisations: ['kanaal'] },
      liaison: { roles: ['liaison_assistant'], kind: 'staff', onDuty: true },
    },
    calendar: { timeZone: 'Europe/Brussels', daysOff: new Set(), workdays: [1, 2, 3, 4, 5], schoolYearStarts: '09-01' },
    hours: {},
    organisations: {
      rozenlaan: {
        name: { nl: 'Atheneum Rozenlaan', en: 'Atheneum Rozenlaan' },
        kind: 'school',
        levels: ['secondary'],
        municipality: 'Evere',
      },
      kanaal: {
        name: { nl: 'Instituut Kanaalzicht', en: 'Instituut Kanaalzicht' },
        kind: 'school',
        levels: ['secondary'],
        municipality: 'Schaarbeek',
      },
      park: {
        name: { nl: 'Basisschool Het Park', en: 'Basisschool Het Park' },
        kind: 'school',
        levels: ['primary'],
        municipality: 'Schaarbeek',
      },
      youth: { name: { nl: 'Jeugddienst', en: 'Youth service' }, kind: 'service', levels: [] },
    },
    names: {
      director: 'Godelieve Aerts',
      teacher: 'Koen Lambrecht',
      nurse: 'Hilde Baert',
      other: 'Rita Smets',
      liaison: 'Piet Moens',
    },
    settings: {},
    retention: {},
    taskTitles,
    roles: PRODUCT_ROLES,
    pupilSystem: NEUTRAL_PUPIL_SYSTEM,
  },
  state,
  act: actAsking(answers),
  answers,
  actor: PersonId('liaison'),
  now: '2026-11-16T09:00:00.000Z',
  ...more,
});
const holds = (condition: IdentifiesCondition, answers: Answers, more: Partial<Facts> = {}) =>
  evaluate({ identifies: condition }, facts(answers, more)).holds;

describe('who it is about', () => {
  test.each([
    ['an answer above L1', 'Het gaat om Yassine.'],
    ['a text that was guarded', 'Kaya was erbij.'],
    ['a part of the case', 'Ook Goossens deed mee.'],
    ['an address', 'Zie karel@voorbeeld.be'],
  ])('is known from %s', (_, what) => {
    expect(holds({ sure: true }, { what })).toBe(true);
  });

  test('is known from the same form, where identity belongs', () => {
    expect(holds({ sure: true }, { pupil: 'Lotte Maes', what: 'Het gaat beter met Lotte.' })).toBe(true);
    expect(holds({ sure: true }, { pupil: 'Lotte Maes', what: 'Het gaat beter.' })).toBe(false);
    expect(holds({ sure: true, fields: ['pupil'] }, { pupil: 'Lotte Maes' })).toBe(false);
  });

  test('a name that nobody knows is doubtful, and staff are nobody', () => {
    expect(holds({ sure: true }, { what: 'We zagen Samira.' })).toBe(false);
    expect(holds({ sure: false }, { what: 'We zagen Samira.' })).toBe(true);
    expect(
      holds({ sure: false }, { what: 'We vroegen het aan Rita Smets, aan Samira en aan Atheneum Rozenlaan.' }),
    ).toBe(true);
    expect(holds({ sure: false }, { what: 'We vroegen het aan Rita Smets en aan Atheneum Rozenlaan.' })).toBe(false);
  });

  test('what is sure is doubtful as well, for a procedure with the one row only', () => {
    expect(holds({ sure: false }, { what: 'Yassine was er.' })).toBe(true);
  });

  test('choices and people are not typed, and other fields are left alone', () => {
    expect(holds({ sure: false }, { kind: 'Yassine' })).toBe(false);
    expect(holds({ sure: true, fields: ['summary'] }, { summary: 'Niets.', young_person: 'Yassine' })).toBe(false);
  });
});

describe('who said it', () => {
  const source: IdentifiesCondition = { sure: true, of: 'source' };
  test.each([
    ['the school', 'Op het Atheneum Rozenlaan.'],
    ['its town, where no other school is', 'Een school in Evere.'],
    ['its people', 'Dixit Lambrecht.'],
    ['whoever recorded it', 'Volgens mevrouw Aerts.'],
    ['whoever a field names', 'Hilde vertelde dit.'],
    ['the case', 'Zie BN-2026-4.'],
    ['a quote', 'De jongere zei in de refter dat alle ongelovigen weg moeten.'],
    ['the pupil, in a field for content', 'Yassine doet dit.'],
  ])('is told by %s', (_, summary) => {
    expect(holds(source, { summary })).toBe(true);
  });

  test('the pupil goes to the cell, in the field for identity', () => {
    expect(holds({ ...source, fields: ['young_person'] }, { young_person: 'Yassine El Amrani' })).toBe(false);
    expect(holds({ ...source, sure: false, fields: ['young_person'] }, { young_person: 'Yassine El Amrani' })).toBe(
      false,
    );
    expect(
      holds(
        { ...source, sure: false, fields: ['young_person'] },
        { young_person: 'Yassine El Amrani, geboren op 3 mei 2010, vriend van Karel' },
      ),
    ).toBe(false);
    expect(
      holds({ ...source, fields: ['young_person'] }, { young_person: 'Yassine El Amrani, Atheneum Rozenlaan' }),
    ).toBe(true);
    expect(holds({ ...source, fields: ['young_person'] }, { young_person: 'Yassine El Amrani, klas 3B' })).toBe(true);
    expect(
      holds({ ...source, fields: ['young_person'] }, { young_person: 'Yassine El Amrani, leerling van mevrouw Aerts' }),
    ).toBe(true);
  });

  test('what was rewritten goes through, with a town of several schools and the name of a service', () => {
    const summary =
      'Een jongere uit Schaarbeek keurt geweld tegen andersdenkenden goed. De Jeugddienst kent de familie niet.';
    expect(holds({ ...source, sure: false }, { summary })).toBe(false);
  });

  test('what was handed out before is no quote', () => {
    const summary = 'Een jongere keurt geweld tegen andersdenkenden de laatste weken openlijk goed.';
    const again = {
      ...state,
      latest: { ...state.latest, report: { ...state.latest['concern']!, answers: { summary } } },
    };
    expect(holds(source, { summary }, { state: again })).toBe(false);
  });

  test('every school is the source while nobody said which it is', () => {
    const { organisation: _organisation, ...nowhere } = state;
    expect(holds(source, { summary: 'Het speelt op Kanaalzicht.' }, { state: nowhere })).toBe(true);
  });
});

test('names the field and the word, and of a quote only that it is one', () => {
  const { because } = evaluate(
    { identifies: { sure: true, of: 'source' } },
    facts({ summary: 'Lambrecht hoorde in de refter dat alle ongelovigen weg moeten.' }),
  );
  const { nl } = reasonsInWords(because);
  expect(nl).toContain('Vraag summary');
  expect(nl).toContain('Lambrecht');
  expect(nl).toContain('citaat');
  expect(JSON.stringify(because)).not.toContain('ongelovigen');
});

test('fails closed: a check that breaks down holds, whether sure or not', () => {
  const broken: Facts = {
    ...facts({ what: 'Niets.' }),
    get context(): Context {
      throw new Error('nothing is known of the case');
    },
  };
  const actless: Facts = { ...facts({ what: 'Niets.' }), act: undefined };
  const unasked: Facts = { ...facts({ what: 'Niets.' }), act: report };
  for (const sure of [true, false]) {
    for (const failing of [broken, actless, unasked])
      expect(evaluate({ identifies: { sure } }, failing).holds).toBe(true);
  }
});

test('judges an answer by the act at hand, also when another act asks by the same name', () => {
  const note = act('note', [field('summary', 'text', 'L2')]);
  const label = { nl: 'Kort gezegd', en: 'In short' };
  const letter = act('letter', [{ ...field('summary', 'longText', 'L1'), label }]);
  const { context } = facts({});
  const found = (atHand: Act, acts: readonly Act[]) =>
    evaluate(
      { identifies: { sure: true } },
      facts({ summary: 'Yassine was er.' }, { act: atHand, context: { ...context, pathway: { ...pathway, acts } } }),
    );
  for (const acts of [
    [note, letter, concern],
    [letter, note, concern],
  ]) {
    // Identity belongs in the one and not in the other, whichever comes first in the file.
    expect(found(note, acts).holds).toBe(false);
    expect(found(letter, acts).because).toMatchObject([
      { key: 'identified', field: label, found: [{ kind: 'name', words: ['Yassine'] }], marked: '[Yassine] was er.' },
    ]);
  }
});

describe('what was told before it was told again', () => {
  const handout: Act = act('hand_out', [field('summary', 'longText', 'L1')], {
    handout: { to: 'radicalism_cell', is: 'report', fields: ['summary'] },
  });
  const there: Context = { ...tinyContext, pathway: { ...tinyPathway, acts: [...tinyPathway.acts, handout] } };

  test('is remembered with who told it, in a procedure that hands something out and in no other', () => {
    const notes = [
      open(),
      does('ilse', 'note', { text: 'First words' }),
      does('tess', 'note', { text: 'Other words' }),
    ] as const;
    expect(givenIn(there, ...notes).state.said).toEqual({
      texts: ['Blue arm', 'First words', 'Other words'],
      by: ['joost', 'ilse', 'tess'],
    });
    expect(given(...notes).state.said).toBeUndefined();
  });

  test('is still a quote, and whoever told it still a source', () => {
    const before = { ...state, latest: {}, said: { texts: [WHAT], by: [PersonId('nurse')] } };
    expect(
      holds(
        { sure: true, of: 'source' },
        { summary: 'In de refter zei hij dat alle ongelovigen weg moeten.' },
        { state: before },
      ),
    ).toBe(true);
    expect(
      holds({ sure: true, of: 'source' }, { summary: 'Verpleegkundige Baert hoorde dit.' }, { state: before }),
    ).toBe(true);
    expect(
      holds(
        { sure: true, of: 'source' },
        { summary: 'Verpleegkundige Baert hoorde dit.' },
        { state: { ...before, said: undefined } },
      ),
    ).toBe(false);
  });
});
