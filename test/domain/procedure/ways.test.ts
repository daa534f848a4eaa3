// The ways through a procedure: every row that leads somewhere is a way, and a row that changes changes it.
import { linesOf, type Act, type Line, type Pathway } from '../../../src/domain/procedure/pathway';
import { CLOSED, FROM_ANYWHERE, START, waysOf } from '../../../src/domain/procedure/ways';
import { parsePathway } from '../../../src/pathways/parse';
import { SMALL_PATHWAY, smallWith } from '../../pathways/small-pathway';
import { PRODUCT_ROLES } from '../../support/roles';
import { shippedPathways } from '../../support/shipped';

let pathways: readonly Pathway[] = [];
beforeAll(async () => {
  pathways = await shippedPathways();
});

function small(source = SMALL_PATHWAY): Pathway {
  const read = parsePathway(source, 'small.yaml', PRODUCT_ROLES);
  if ('errors' in read) throw new Error(JSON.stringify(read.errors));
  return read.pathway;
}

const offered = (line: Line): readonly string[] => [
  line.opensWith,
  ...line.anytime,
  ...line.afterwards,
  ...line.stages.flatMap(({ acts }) => acts),
];

/** Where the effects of an act lead to in this line, as its rows say it. */
const goals = (line: Line, act: Act): string[] =>
  act.effects.flatMap((effect) => {
    if ('close' in effect) return [CLOSED];
    return 'goto' in effect && line.stages.some(({ id }) => id === effect.goto) ? [effect.goto] : [];
  });

it('has a way for every goto and close of every shipped procedure, and for every stage that completes', () => {
  let counted = 0;
  for (const pathway of pathways)
    for (const line of linesOf(pathway)) {
      const ways = waysOf(pathway, line);
      // What can be done with every case is no way of this one.
      const acts = pathway.acts.filter(({ id, aside }) => !aside && offered(line).includes(id));
      const leading = acts.flatMap((act) => goals(line, act).map((to) => ({ by: act.id, to })));
      counted += leading.length;
      const missing = leading.filter(({ by, to }) => !ways.some((way) => way.by === by && way.to === to));
      expect([pathway.id, missing]).toEqual([pathway.id, []]);
      const onward = ways.filter(({ by }) => by === undefined).map(({ from, to }) => [from, to]);
      const expected = line.stages.flatMap(({ id, completes }, index) => {
        const next = line.stages[index + 1];
        return completes && next ? [[id, next.id]] : [];
      });
      expect(onward).toEqual(expected);
      expect(ways[0]).toMatchObject({ from: START, to: line.stages[0]?.id, by: line.opensWith });
    }
  expect(counted).toBeGreaterThan(25);
});

it.each([
  ['a goto is another', (id: string): string | undefined => id],
  ['an effect is gone', (): string | undefined => undefined],
])('changes with the procedure: %s', (_, change) => {
  let tried = 0;
  for (const pathway of pathways)
    for (const line of linesOf(pathway))
      for (const act of pathway.acts.filter(({ id }) => offered(line).includes(id)))
        act.effects.forEach((effect, at) => {
          const other = line.stages.find(({ id }) => 'goto' in effect && id !== effect.goto);
          const leads = 'goto' in effect && line.stages.some(({ id }) => id === effect.goto);
          if (!leads || !other) return;
          const to = change(other.id);
          const effects = to
            ? act.effects.map((one, index) => (index === at ? { when: effect.when, goto: to } : one))
            : act.effects.filter((_one, index) => index !== at);
          const mutant = { ...pathway, acts: pathway.acts.map((one) => (one === act ? { ...act, effects } : one)) };
          tried += 1;
          expect(waysOf(mutant, line)).not.toEqual(waysOf(pathway, line));
        });
  expect(tried).toBeGreaterThan(10);
});

const GOES = 'effects: [{ close: true }]';
const waysBy = (pathway: Pathway, act: string) => waysOf(pathway, pathway).filter(({ by }) => by === act);

it('leaves out what cannot be gone: a way to where the case is already, and one of which the condition names another stage', () => {
  expect(waysBy(small(), 'close')).toEqual([{ from: 'second', to: CLOSED, by: 'close', when: undefined }]);
  const back = (when: string) => small(smallWith(GOES, `effects: [{ close: true }, { goto: first, when: ${when} }]`));
  const leads = { from: 'second', to: 'first', by: 'close' };
  expect(waysBy(back('{ stage: [first] }'), 'close')).toHaveLength(1);
  expect(waysBy(back('{ stage: [second] }'), 'close')[1]).toEqual({ ...leads, when: undefined });
  expect(waysBy(back('{ not: { stage: [second] } }'), 'close')).toHaveLength(1);
  expect(waysBy(back('{ all: [{ stage: [second] }, { flag: special }] }'), 'close')[1]).toEqual({
    ...leads,
    when: { flag: 'special' },
  });
  expect(waysBy(back('{ any: [{ stage: [first] }, { flag: special }, { lead: set }] }'), 'close')[1]).toEqual({
    ...leads,
    when: { any: [{ flag: 'special' }, { lead: 'set' }] },
  });
  expect(waysBy(small(smallWith(GOES, 'effects: [{ close: true }, { goto: second }]')), 'close')).toHaveLength(1);
});

it('says once what can be gone from everywhere, and what can be gone from a closed case', () => {
  const piece = '    title: { nl: Bellen, en: Call }\n';
  const calling = (effect: string) => small(smallWith(piece, `${piece}    effects: [${effect}]\n`));
  expect(waysBy(calling('{ goto: second }'), 'call')).toEqual([
    { from: FROM_ANYWHERE, to: 'second', by: 'call', when: undefined },
  ]);
  expect(waysBy(calling('{ goto: first, when: { stage: [second] } }'), 'call')).toEqual([
    { from: FROM_ANYWHERE, to: 'first', by: 'call', when: undefined },
  ]);
  const reopening = { ...calling('{ goto: second }'), afterwards: ['call'] };
  expect(waysBy(reopening, 'call').map(({ from }) => from)).toEqual([FROM_ANYWHERE, CLOSED]);
});
