// The flow of a procedure as a graph in words: all that is in the procedure, nothing of a case, and in every language.
import type { Condition } from '../../../src/domain/procedure/condition';
import { linesOf, type Pathway } from '../../../src/domain/procedure/pathway';
import { CLOSED, FROM_ANYWHERE, START, waysOf } from '../../../src/domain/procedure/ways';
import { withOwnRoles } from '../../../src/domain/people/roles';
import { inLocale, LOCALES, type Text } from '../../../src/domain/text';
import { conditionSays } from '../../../src/views/flow/condition-says';
import type { FlowAct, FlowLine } from '../../../src/views/flow/flow-types';
import { viewFlow } from '../../../src/views/flow/view-flow';
import { PRODUCT_ROLES } from '../../support/roles';
import { shippedPathways } from '../../support/shipped';

let pathways: readonly Pathway[] = [];
beforeAll(async () => {
  pathways = await shippedPathways();
});

const flowOf = (pathway: Pathway, settings = {}) =>
  viewFlow({ pathway, roles: withOwnRoles(PRODUCT_ROLES, [pathway]), settings });
const named = (id: string) => pathways.find((pathway) => pathway.id === id)!;

const decided = (act: string) => `(decision ${act})`;

const actsIn = ({ nodes }: FlowLine): FlowAct[] =>
  nodes.flatMap((node) => ('act' in node ? [node.act] : 'acts' in node ? node.acts : []));

it('holds every stage, every act, every decision and every way of every line', () => {
  for (const pathway of pathways)
    linesOf(pathway).forEach((line, index) => {
      const flow = flowOf(pathway).lines[index]!;
      const ids = flow.nodes.map(({ id }) => id);
      expect(flow.nodes.filter(({ kind }) => kind === 'stage').map(({ id }) => id)).toEqual(
        line.stages.map(({ id }) => id),
      );
      expect(ids).toEqual(expect.arrayContaining([START, CLOSED]));
      const offered = [...line.stages.flatMap(({ acts }) => acts), ...line.anytime, ...line.afterwards];
      const own = pathway.acts.filter(({ id, aside }) => !aside && offered.includes(id));
      const told = actsIn(flow);
      expect(own.filter(({ id }) => !told.some((act) => act.id === id)).map(({ id }) => id)).toEqual([]);
      const decisions = own.filter(({ approval }) => approval);
      expect(decisions.every(({ id }) => told.some((act) => act.id === id && act.approval))).toBe(true);
      // Every way is there, by way of its decision when the act is one.
      for (const { from, to, by } of waysOf(pathway, line)) {
        const through =
          by !== undefined && ids.includes(decided(by))
            ? [
                [from, decided(by)],
                [decided(by), to],
              ]
            : [[from, to]];
        for (const [one, other] of through)
          expect([pathway.id, one, other, flow.ways.some((way) => way.from === one && way.to === other)]).toEqual([
            pathway.id,
            one,
            other,
            true,
          ]);
      }
      expect(flow.ways.every(({ from, to }) => ids.includes(from) && ids.includes(to))).toBe(true);
    });
});

it('has another graph when the procedure is another', () => {
  const pathway = named('meldcode');
  const other = (change: Partial<Pathway>) => flowOf({ ...pathway, ...change });
  const decision = pathway.acts.find(({ id }) => id === 'decision1')!;
  const without = pathway.acts.map((act) => (act === decision ? { ...act, approval: undefined, effects: [] } : act));
  expect(flowOf(pathway).lines[0]!.nodes.some(({ id }) => id === decided('decision1'))).toBe(true);
  expect(other({ acts: without }).lines[0]!.nodes.some(({ id }) => id === decided('decision1'))).toBe(false);
  expect(other({ rules: [] })).not.toEqual(flowOf(pathway));
  expect(other({ stages: pathway.stages.map((stage) => ({ ...stage, completes: undefined })) })).not.toEqual(
    flowOf(pathway),
  );
});

it('tells the decisions of the Meldcode and where each answer leads', () => {
  const { nodes, ways } = flowOf(named('meldcode')).lines[0]!;
  const decisions = nodes.flatMap((node) => (node.kind === 'decision' ? [node.id] : []));
  expect(decisions).toEqual([decided('decision1'), decided('decision2')]);
  const from = (place: string) => ways.filter((way) => way.from === place).map(({ to, says }) => [to, says?.nl]);
  // Taken in step 5 it goes on; taken again in the follow-up it begins a round with both.
  expect(from(decided('decision1'))).toEqual([
    ['step5_decision', undefined],
    ['follow_up', undefined],
  ]);
  expect(from(FROM_ANYWHERE)).toEqual([['step5_decision', 'Acuut: nu beslissen']]);
  expect(from('follow_up')).toContainEqual([
    'step5_decision',
    'Kijken of de hulp werkt: Neemt de onveiligheid af: Nee',
  ]);
});

it('counts the length of time that a school chose itself', () => {
  const dueOf = (settings: object) => {
    const [stage] = flowOf(named('tienen_hoegaarden'), settings).lines[0]!.nodes.filter(({ kind }) => kind === 'stage');
    return stage?.kind === 'stage' ? stage.due?.nl : undefined;
  };
  expect(dueOf({})).toBe('binnen 1 werkdag');
  expect(dueOf({ question_taken_within: { hours: 4 } })).toBe('binnen 4 uur');
});

/** Every text in a value, with where it stands. */
function textsIn(value: unknown, path = ''): [string, Text][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('nl' in value && 'en' in value) return [[path, value as Text]];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

it.each(LOCALES)('says something in %s wherever it says something, and names nothing by its id', (locale) => {
  const texts = pathways.flatMap((pathway) => textsIn(flowOf(pathway), pathway.id));
  expect(texts.length).toBeGreaterThan(800);
  const wrong = texts.filter(([, text]) => {
    const said = inLocale(text, locale);
    return said.trim() === '' || /undefined|\b[a-z]+_[a-z_]+\b|\[object/.test(said);
  });
  expect(wrong.map(([path, text]) => [path, text.nl])).toEqual([]);
});

const CONDITIONS: readonly (readonly [Condition, string, string])[] = [
  [{ flag: 'acute' }, 'Vermoeden van acute onveiligheid', 'May be acutely unsafe'],
  [{ lead: 'empty' }, 'niemand heeft nog de regie', 'nobody leads yet'],
  [{ not: { lead: 'set' } }, 'niet: iemand heeft de regie', 'not: somebody leads'],
  [{ proposed: 'decision2' }, '„Besluit 2: hulp inzetten of voortzetten” wacht op akkoord', '“Decision 2'],
  [{ openTasks: {} }, 'er staat nog iets open', 'something is still open'],
  [{ stage: ['follow_up'] }, 'bij „Opvolging”', 'at “Follow-up”'],
  [{ actor: { roles: ['mentor', 'team_leader'] } }, 'door mentor of teamleider', 'by mentor or team leader'],
  [{ actor: { lead: true } }, 'door wie de regie heeft', 'by whoever leads'],
  [{ day: { of: 'now', is: ['friday'] } }, 'op vrijdag', 'on a Friday'],
  [{ within: 'VT' }, 'VT is te bereiken', 'VT can be reached'],
  [{ nobody: { role: 'mentor' } }, 'er is geen mentor', 'there is no mentor'],
  [{ identifies: { sure: true } }, 'in de tekst is iemand te herkennen', 'the text tells who it is'],
  [{ organisation: { kind: 'school', level: ['primary'] } }, 'het gaat om een school of basisonderwijs', 'it concerns'],
  [{ organisation: {} }, 'het is bekend van welke school', 'it is known of which school'],
  [{ hold: true }, 'het dossier moet bewaard blijven', 'the record has to be kept'],
  [{ retention: 'passed' }, 'de bewaartermijn is voorbij', 'the time to keep the record is over'],
  [{ field: 'report', is: false }, 'Melden we bij Veilig Thuis: Nee', 'Do we report to Veilig Thuis: No'],
  [
    { not: { field: 'report', is: true } },
    'Melden we bij Veilig Thuis: niet Ja',
    'Do we report to Veilig Thuis: not Yes',
  ],
  [
    { people: { field: 'lead', kind: 'staff', fewerThan: 2 } },
    'minder dan 2 keer iemand van de school',
    'fewer than 2',
  ],
  [{ people: { field: 'lead', roles: ['mentor'], moreThan: 1 } }, 'meer dan 1 keer mentor', 'more than 1 times mentor'],
  [{ people: { field: 'lead', otherThan: ['mentor'] } }, 'niet: mentor', 'not: mentor'],
  [{ people: { field: 'lead', standing: 'excluded' } }, 'iemand die erbuiten blijft', 'somebody who is kept out'],
  [
    { has: { act: 'talk', where: [{ field: 'parties', includes: 'pupil' }] } },
    '„Gesprek vastleggen” gedaan (De leerling)',
    '',
  ],
  [
    { all: [{ lead: 'set' }, { any: [{ hold: true }, { flag: 'acute' }] }] },
    'iemand heeft de regie en (het dossier',
    '',
  ],
];

it.each(CONDITIONS)('puts %j in words', (condition, nl, en) => {
  const pathway = named('meldcode');
  const act = pathway.acts.find(({ id }) => id === 'decision1');
  const said = conditionSays({ pathway, roles: PRODUCT_ROLES }, condition, act);
  expect(said.nl).toContain(nl);
  expect(said.en).toContain(en);
});
