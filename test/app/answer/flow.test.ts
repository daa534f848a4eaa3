// How a procedure goes, asked by whoever is known to the school: one, or which of several; never anything of a case.
import { flowCard } from '../../../cards/flow-card';
import { flowOfProcedure } from '../../../src/app/answer/flow';
import type { Deps, Identified } from '../../../src/app/deps';
import type { Tenant } from '../../../src/app/tenant';
import { linesOf, type Pathway } from '../../../src/domain/procedure/pathway';
import { withOwnRoles } from '../../../src/domain/people/roles';
import { school } from '../../support/desk';
import { PRODUCT_ROLES } from '../../support/roles';
import { shippedPathways } from '../../support/shipped';
import { textsIn } from '../../support/walk-json';

let pathways: readonly Pathway[] = [];
beforeAll(async () => {
  pathways = await shippedPathways();
});

/** Somebody of a school with these procedures. */
function asked(ids: readonly string[], line: string, type: 'flow' | 'flowActs' = 'flow', more: Partial<Tenant> = {}) {
  const deps = {
    pathways: { current: (id: string) => ({ pathway: pathways.find((one) => one.id === id)! }) },
  } as unknown as Pick<Deps, 'pathways'>;
  const tenant: Tenant = { ...school, pathways: [...ids], roles: withOwnRoles(PRODUCT_ROLES, pathways), ...more };
  return flowOfProcedure(deps, { tenant, person: tenant.people[0]! } satisfies Identified, { type, line });
}
const shown = (answer: ReturnType<typeof asked>): string =>
  answer.kind === 'flow'
    ? answer.line.command
    : answer.kind === 'chooseFlow'
      ? answer.lines.map(({ command }) => command).join()
      : answer.kind;

it('shows the only procedure there is, and asks which of several', () => {
  expect(shown(asked(['meldcode'], ''))).toBe('signaal');
  expect(asked(['meldcode'], '')).toMatchObject({ kind: 'flow', show: 'steps', others: false });
  expect(shown(asked(['meldcode', 'gesprekskaart'], ''))).toBe('signaal,gesprekskaart');
  expect(shown(asked(['brussel_noord'], ''))).toBe('overleg,schoolronde');
});

it.each([
  ['/signaal', 'signaal'],
  ['Meldcode', 'signaal'],
  ['meldcode', 'signaal'],
  ['gesprek', 'gesprekskaart'],
  ['Werkjaar', 'werkjaar'],
  ['werkgroep', 'initiatief,werkgroeppunt,werkgroepvergadering'],
])('takes a name behind the command: %s', (typed, line) => {
  expect(shown(asked(['meldcode', 'gesprekskaart', 'tienen_hoegaarden'], typed))).toBe(line);
});

it('says of a name that is none that there is none, without repeating it, and which there are', () => {
  const answer = asked(['meldcode', 'gesprekskaart'], 'Sam Bakker');
  expect(shown(answer)).toBe('signaal,gesprekskaart');
  expect(answer).toMatchObject({ kind: 'chooseFlow', notes: [{ tone: 'hint', rule: 'RAD-7.1' }] });
  expect(JSON.stringify(answer)).not.toContain('Bakker');
});

it('goes by the lengths of time and the contacts of the school', () => {
  const of = (more: Partial<Tenant>) => JSON.stringify(asked(['tienen_hoegaarden'], 'politievraag', 'flow', more));
  expect(of({ settings: {} })).toContain('binnen 1 werkdag');
  expect(of({ settings: { question_taken_within: { hours: 4 } } })).toContain('binnen 4 uur');
});

/** What the longest of ours takes: a minute and a half at 230 words a minute. */
const WORDS = 345;

it('says of every line of every procedure each step in few words, and keeps what can be done in each behind a button', () => {
  for (const pathway of pathways)
    for (const line of linesOf(pathway)) {
      const words = (type: 'flow' | 'flowActs') => {
        const answer = asked([pathway.id], line.command, type);
        if (answer.kind !== 'flow') throw new Error(`${line.command}: ${answer.kind}`);
        return textsIn(flowCard(answer.line, answer, 'nl')).join('\n');
      };
      const [steps, acts] = [words('flow'), words('flowActs')];
      for (const { title } of line.stages) expect(steps).toContain(title.nl);
      expect(steps).toContain('Aan zet: ');
      const count = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
      expect([line.command, count(steps) <= WORDS]).toEqual([line.command, true]);
      expect(count(acts)).toBeGreaterThan(count(steps));
    }
});
