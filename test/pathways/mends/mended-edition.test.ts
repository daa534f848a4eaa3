/** A running case gets the rows of today's edition that mend, and nothing becomes milder or impossible by it. */
import type { Condition } from '../../../src/domain/procedure/condition';
import type { Effect } from '../../../src/domain/procedure/effect';
import type { Pathway, Rule } from '../../../src/domain/procedure/pathway';
import { mendedEdition } from '../../../src/pathways/mends/mended-edition';
import { parsePathway } from '../../../src/pathways/parse';
import { context, does, given, givenIn, open, rulesCited, text, tinyPathway, when } from '../../support/play';
import { PRODUCT_ROLES } from '../../support/roles';
import { SMALL_PATHWAY } from '../small-pathway';

const row = (id: string, on: readonly string[], holds: Condition, more: Partial<Rule> = {}): Rule => ({
  id,
  on,
  level: 'refuse',
  when: holds,
  say: text(`${id} today`),
  next: text('something else'),
  mends: true,
  ...more,
});
const todayWith = (...rules: readonly Rule[]): Pathway => ({ ...tinyPathway, rules: [...tinyPathway.rules, ...rules] });
const lateIn = (edition: Pathway) => edition.rules.filter(({ late }) => late);

describe('a running case', () => {
  it('keeps its edition as it is when today’s mends nothing in it', () => {
    const same = row('MELD-3.7', ['talk'], tinyPathway.rules[0]!.when);
    expect(mendedEdition(tinyPathway, { ...tinyPathway, rules: [same] })).toBe(tinyPathway);
    expect(
      mendedEdition(tinyPathway, todayWith(row('DES-10', ['close'], { lead: 'empty' }, { mends: undefined }))),
    ).toBe(tinyPathway);
  });

  it('is refused by what its own row refused, and by what today’s refuses, in the words of today', () => {
    const today = { ...tinyPathway, rules: [row('MELD-3.7', ['talk'], { field: 'on', filled: true })] };
    const there = { ...context, pathway: mendedEdition(tinyPathway, today) };
    expect(lateIn(there.pathway)).toHaveLength(1);
    const alone = when(given(open()), does('ilse', 'talk', { participants: ['ilse'] }), there);
    const dated = when(
      given(open()),
      does('ilse', 'talk', { participants: ['ilse', 'tess'], on: '2026-11-16' }),
      there,
    );
    for (const decision of [alone, dated])
      expect(decision).toMatchObject({ refused: { said: [{ rule: 'MELD-3.7', say: text('MELD-3.7 today') }] } });
  });

  it('has nothing refused for ever because its edition lacks what the row speaks of', () => {
    const newer: Pathway = {
      ...todayWith(
        row('MELD-5.15', ['close'], { not: { has: { act: 'meeting' } } }),
        row('MELD-3.6', ['talk'], { field: 'help_offered', says: 'nothing' }),
      ),
    };
    expect(lateIn(mendedEdition(tinyPathway, newer)).map(({ id }) => id)).toEqual(['MELD-3.6']);
  });

  it('can still do what is urgent in its edition, and misses nothing of acts that it does not have', () => {
    const newer = todayWith(row('DES-10', ['acute', 'meeting', 'close'], { lead: 'empty' }));
    expect(lateIn(mendedEdition(tinyPathway, newer)).map(({ on }) => on)).toEqual([['close']]);
  });

  it('goes by the newest record where the edition did not count what the row asks', () => {
    const dated: Condition = { has: { act: 'talk', where: [{ field: 'on', filled: true }] } };
    const pathway = mendedEdition(tinyPathway, todayWith(row('MELD-3.1', ['close'], { not: dated })));
    const there = { ...context, pathway };
    const talked = given(open(), does('ilse', 'talk', { participants: ['ilse', 'tess'], on: '2026-11-16' }));
    expect(rulesCited(when(talked, does('tess', 'close'), there))).not.toContain('MELD-3.1');
    expect(rulesCited(when(givenIn(there, open()), does('tess', 'close'), there))).toContain('MELD-3.1');
  });
});

describe('what an act brings about', () => {
  const look: Effect = {
    task: {
      id: 'look_after',
      kind: 'todo',
      title: text('Look after it'),
      owner: { actor: true },
      due: { workingDays: 2 },
      escalateTo: 'team_leader',
      doneBy: ['meeting'],
    },
    when: { field: 'on', filled: true },
    mends: true,
    carries: ['MELD-5.13'],
  };
  const asked = { participants: ['ilse', 'tess'], on: '2026-11-16' };
  const withEffects = (...effects: readonly Effect[]): Pathway => ({
    ...tinyPathway,
    acts: tinyPathway.acts.map((act) => (act.id === 'talk' ? { ...act, effects: [...act.effects, ...effects] } : act)),
  });
  const tasksAfter = (edition: Pathway, ...steps: Parameters<typeof givenIn>[1][]) =>
    givenIn({ ...context, pathway: edition }, open(), ...steps).state.tasks.filter(
      ({ row: id }) => id === 'look_after',
    );

  it('reaches a running case as a task, which its owner ticks where the act that ends it is newer', () => {
    const mended = mendedEdition(tinyPathway, withEffects(look));
    expect(tasksAfter(mended, does('ilse', 'talk', asked))).toMatchObject([{ owner: { person: 'ilse' }, doneBy: [] }]);
    expect(tasksAfter(mended, does('ilse', 'talk', { participants: ['ilse', 'tess'] }))).toEqual([]);
    const { state } = givenIn({ ...context, pathway: mended }, open(), does('ilse', 'talk', asked));
    expect(state.mended).toEqual(['effect talk look_after']);
  });

  it.each([
    ['is not marked', { mends: undefined }],
    ['names what the edition does not have', { when: { field: 'help_offered', filled: true } as const }],
    ['would speak whatever people do', { when: { field: 'help_offered', filled: false } as const }],
  ])('stays out when it %s', (_why, more) => {
    expect(mendedEdition(tinyPathway, withEffects({ ...look, ...more }))).toBe(tinyPathway);
  });

  it('is there once when the edition has it', () => {
    const today = withEffects(look);
    expect(mendedEdition(today, today)).toBe(today);
  });
});

describe('check', () => {
  const reasonsFor = (more: string): string[] => {
    const result = parsePathway(`${SMALL_PATHWAY}  - { ${more} }\n`, 'small.yaml', PRODUCT_ROLES);
    return 'errors' in result ? result.errors.map(({ path, message }) => `${path}: ${message}`) : [];
  };
  const words = 'say: { nl: Waarom?, en: Why? }, next: { nl: Vraag het, en: Ask it }, mends: true';

  it('takes a row that asks or refuses more', () => {
    expect(reasonsFor(`id: MELD-3.9, on: talk, ask: { field: agreed, is: false }, ${words}`)).toEqual([]);
    expect(
      reasonsFor(
        `id: MELD-3.9, on: talk, ask: { all: [{ field: agreed, filled: true }, { not: { field: agreed, is: true } }] }, ${words}`,
      ),
    ).toEqual([]);
  });

  it('refuses advice, which makes nothing stricter', () => {
    expect(reasonsFor(`id: MELD-3.9, on: talk, hint: { field: agreed, is: false }, ${words}`)).toEqual([
      expect.stringMatching(/mends: only `refuse` and `ask` can mend/),
    ]);
  });

  it.each([
    ['{ not: { field: agreed, is: true } }', 'agreed'],
    ['{ field: agreed, filled: false }', 'agreed'],
    ['{ any: [{ flag: special }, { people: { field: participants, fewerThan: 2 } }] }', 'participants'],
  ])('refuses a row that would always hold where the question is not there: %s', (condition, field) => {
    expect(reasonsFor(`id: MELD-3.9, on: talk, refuse: ${condition}, ${words}`)).toEqual([
      expect.stringMatching(
        new RegExp(`mends: a running case whose form does not ask ${field} would always be refused`),
      ),
    ]);
  });
});
