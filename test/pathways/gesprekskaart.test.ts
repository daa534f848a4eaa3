/**
 * What every act of the Gesprekskaart must have, whatever the stories try: all rules of the seed, its literal
 * questions, a guard on every text, a short form.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Act, Field, Pathway } from '../../src/domain/procedure/pathway';
import { errorLine } from '../../src/pathways/read-yaml';
import { readShipped } from '../support/shipped-file';

const RULES = readFileSync(join(__dirname, '../../docs/rules.md'), 'utf8');

function load(): Pathway {
  const result = readShipped('gesprekskaart.yaml');
  if ('errors' in result) throw new Error(result.errors.map(errorLine).join('\n'));
  return result.pathway;
}

const pathway = load();
const TALKS = ['conversation1', 'conversation2', 'conversation3', 'conversation4', 'conversation5', 'conversation6'];
const TYPED = ['text', 'longText', 'list'];
/** Names of the professionals one works with: what a contact list is for. */
const ABOUT_PROFESSIONALS = ['conversation1.q_contacts', 'add_contact.name'];

const act = (id: string): Act => pathway.acts.find((one) => one.id === id)!;
const typed = ({ fields }: Act): readonly Field[] => fields.filter(({ type }) => TYPED.includes(type));

/** Every `identifies` of a condition, however deep. */
function identifiesIn(condition: unknown): { fields?: string[]; sure: boolean; of?: string }[] {
  if (typeof condition !== 'object' || condition === null) return [];
  return Object.entries(condition).flatMap(([key, value]) => (key === 'identifies' ? [value] : identifiesIn(value)));
}

function guardedBy(level: 'refuse' | 'ask', { id, fields }: Act): ReadonlySet<string> {
  const rows = pathway.rules.filter((rule) => rule.level === level && rule.on.includes(id));
  return new Set(
    rows.flatMap(({ when }) =>
      identifiesIn(when)
        .filter(({ sure }) => sure === (level === 'refuse'))
        .flatMap((found) => found.fields ?? fields.map((field) => field.id)),
    ),
  );
}

describe('the rules of the seed', () => {
  const SECTIONS: Readonly<Record<number, number>> = { 0: 7, 1: 5, 2: 7, 3: 6, 4: 4, 5: 5, 6: 6, 7: 5 };
  const seed = Object.entries(SECTIONS).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, index) => `GES-${section}.${index + 1}`),
  );
  const carried = new Set(JSON.stringify(pathway).match(/(?<=")(GES|DES|ENR|FM)-[A-Z]?\d+(\.\d+)?(?=")/g));

  it('are all 45 there', () => {
    expect(seed).toHaveLength(45);
    expect(seed.filter((rule) => !carried.has(rule))).toEqual([]);
  });

  it('are those of docs/rules.md, and no others are named', () => {
    expect([...RULES.matchAll(/^\| <a id=\S+?<\/a>(GES-\d+\.\d+) \|/gm)].map((match) => match[1])).toEqual(seed);
    expect([...carried].filter((rule) => !new RegExp(`${rule.replace('.', '\\.')}(?!\\d)`).test(RULES))).toEqual([]);
  });

  it('ask the questions of the card word for word', () => {
    const rows = [...RULES.matchAll(/^\| <a id=\S+?<\/a>(GES-\d+\.\d+) \| [^|]+ \| «([^»]*\?)»/gm)].map(
      ([, rule, phrase]) => ({ rule: rule!, phrase: phrase! }),
    );
    // Two themes have a title and a question in one; theirs is tried apart.
    const questions = rows.filter(({ phrase }) => !phrase.includes('/ '));
    const labels = pathway.acts.flatMap(({ fields }) =>
      fields.map(({ label, carries = [] }) => ({ label: label.nl, carries })),
    );
    const missing = questions.filter(
      ({ rule, phrase }) => !labels.some(({ label, carries }) => label.includes(phrase) && carries.includes(rule)),
    );

    expect(questions.length).toBeGreaterThanOrEqual(28);
    expect(missing).toEqual([]);
  });
});

describe('no pupil', () => {
  const withText = pathway.acts.filter((one) => typed(one).length > 0);

  it.each(withText.map(({ id }) => id))('is named in any text of %s', (id) => {
    const guarded = guardedBy('refuse', act(id));
    const open = typed(act(id))
      .map((field) => field.id)
      .filter((field) => !guarded.has(field) && !ABOUT_PROFESSIONALS.includes(`${id}.${field}`));

    expect(open).toEqual([]);
  });

  it('is asked about wherever a text only looks like a name, save where partners and professionals are named', () => {
    const open = withText.flatMap((one) => {
      const asked = guardedBy('ask', one);
      return typed(one)
        .map((field) => field.id)
        .filter((field) => !asked.has(field))
        .map((field) => `${one.id}.${field}`);
    });

    expect(open.sort()).toEqual(
      [
        ...ABOUT_PROFESSIONALS,
        'add_contact.organisation',
        'agree_internal.party',
        'agree_partners.party',
        'conversation6.q_addressee',
      ].sort(),
    );
  });
});

describe('the six conversations', () => {
  it.each(TALKS)('%s yields an agenda, a task and responsibilities, or says that none is needed', (id) => {
    const fields = act(id).fields.map((field) => field.id);
    const rows = pathway.rules
      .filter((rule) => rule.id === 'GES-1.4' && rule.on.includes(id))
      .map(({ level }) => level);

    expect(fields).toEqual(
      expect.arrayContaining([
        'participants',
        'agenda',
        'task_what',
        'task_owner',
        'task_due',
        'responsibilities',
        'no_follow_up',
        'no_follow_up_reason',
      ]),
    );
    expect(rows).toEqual(['refuse', 'ask']);
  });

  it.each(TALKS)('%s leaves the questions open that were not answered, and shows them', (id) => {
    const questions = act(id).fields.filter(
      ({ id: field }) =>
        field.startsWith('q_') || field === 'perspectives' || (field.startsWith('who_acts') && id !== 'conversation1'),
    );

    expect(questions.filter(({ required, id: field }) => required === true && field !== 'who_acts')).toEqual([]);
    expect(questions.filter(({ shownEmpty }) => !shownEmpty).map((field) => field.id)).toEqual([]);
  });

  it.each(TALKS)('%s is read by colleagues and by whoever took part', (id) => {
    expect(act(id).readers).toEqual({ kind: 'staff', named: ['participants'] });
    expect(act(id).fields.find((field) => field.id === 'internal_note')?.readers).toEqual({ kind: 'staff' });
  });

  it.each(TALKS)('%s puts the question for a next one off, and tells partners only of what they share', (id) => {
    const tasks = act(id).effects.flatMap((effect) => ('task' in effect ? [effect.task] : []));
    const number = id.at(-1);

    expect(tasks.find((task) => task.id === `silence${number}`)).toMatchObject({
      due: { weeks: 6, setting: 'silence' },
      owner: { role: 'safety_coordinator' },
      doneBy: expect.arrayContaining([...TALKS, 'archive_year']),
    });
    expect(tasks.filter((task) => task.tell).map((task) => task.id)).toEqual([`shared_task${number}`]);
  });
});

it('asks for nothing in the pupil system and keeps every form short', () => {
  expect(pathway.acts.filter(({ sisEntry }) => sisEntry).map(({ id }) => id)).toEqual([]);
  expect(pathway.acts.filter(({ fields }) => fields.length > 20).map(({ id }) => id)).toEqual([]);
  // A talk about policy has no danger lane.
  expect(pathway.urgentContacts).toEqual([]);
});

it('shows each theme of the six, the five phenomena, six partner kinds, three terms and three ways to learn', () => {
  const values = (id: string, field: string) =>
    act(id)
      .fields.find((one) => one.id === field)!
      .options!.map(({ value }) => value);
  const terms = act('start_card').effects.flatMap((effect) =>
    'opens' in effect && effect.opens === 'term' && 'texts' in effect.label
      ? effect.label.texts.map(({ nl }) => nl)
      : [],
  );

  expect(Object.keys(pathway.tracks).filter((track) => track.startsWith('theme'))).toHaveLength(6);
  expect(values('conversation1', 'phenomena')).toEqual([
    'exclusion',
    'hardening_norms',
    'radicalisation',
    'sexting',
    'polarisation',
    'other',
  ]);
  expect(values('start_meeting', 'partner_kinds')).toEqual([
    'educators_at_home',
    'youth_workers',
    'neighbourhood_team',
    'youth_help',
    'police',
    'experts',
    'other',
  ]);
  expect(terms).toEqual(['polarisatie', 'radicalisering', 'ondermijning']);
  expect(values('conversation6', 'q_needs')).toEqual(['refresher', 'training', 'peer_supervision']);
});
