// Every story on the page, in the embedded store; and whether any of them would miss a row of its procedure that refuses or asks a reason (DESIGN: a rule is carried
// by a row that fails when the rule is off). A third of the stories is also done again, on old cards and by outsiders.
import { join } from 'node:path';
import { allProcedures, readStories, type Procedures } from '../../src/cli/files';
import type { Facts } from '../../src/domain/case/facts';
import type * as Rules from '../../src/domain/decide/rules';
import { withProductActs } from '../../src/pathways/product-acts';
import { GENERIC_CHECKS, play } from '../../src/stories/playing/play';
import { openEmbedded } from '../../src/stories/playing/stores';
import { STORY_FILES } from './each-story';
import { isTriedOn } from './on-platform';
import { rowsOf, switchingOff } from './switched-off';

const mockOff = switchingOff();
const mockAs = (level: 'refuse' | 'ask', said: readonly { readonly rule: string }[]) =>
  said.map(({ rule }) => ({ level, rule }));
// Deciding is pure and has no port to listen at, and one for this suite alone would be in the way of everybody else. What it says stays what it is.
// eslint-disable-next-line no-restricted-syntax
jest.mock('../../src/domain/decide/rules', () => {
  const rules = jest.requireActual<typeof Rules>('../../src/domain/decide/rules');
  const refusedBy = (checked: ReturnType<typeof rules.checkRules>) =>
    'refused' in checked && 'said' in checked.refused
      ? mockAs(checked.refused.kind === 'ask' ? 'ask' : 'refuse', checked.refused.said)
      : [];
  return {
    ...rules,
    checkRules(...[reasons, facts]: Parameters<typeof rules.checkRules>) {
      mockOff.heard(facts, (others) => refusedBy(rules.checkRules(reasons, others)));
      return rules.checkRules(reasons, facts);
    },
    aheadOf(facts: Facts) {
      mockOff.heard(facts, (others) => mockAs('refuse', rules.aheadOf(others)));
      return rules.aheadOf(facts);
    },
    decidedAlready(facts: Facts) {
      mockOff.heard(facts, (others) => mockAs('refuse', rules.decidedAlready(others)));
      return rules.decidedAlready(facts);
    },
  };
});

let procedures: Procedures;
beforeAll(async () => {
  procedures = await allProcedures();
});

it.each(STORY_FILES.map((file, index) => [file, index] as const))('%s on web', async (file, index) => {
  const { pathways, roles } = procedures;
  const { stories, problems } = await readStories([join(__dirname, file)], procedures);
  expect(problems).toEqual([]);
  for (const story of stories) {
    const { failures } = await play({
      roles,
      story,
      pathways: pathways.filter(({ id }) => story.pathways.includes(id)),
      platform: 'web',
      store: 'embedded',
      openStorage: openEmbedded,
      checks: isTriedOn('web', index) ? GENERIC_CHECKS : [],
      observer: mockOff.observer,
    });
    expect(failures.map(({ message }) => message)).toEqual([]);
  }
});

it('each row that refuses or asks a reason is missed by a story when it is switched off', () => {
  const unmissed = procedures.pathways.map((pathway) => ({
    pathway: pathway.id,
    rows: rowsOf(withProductActs(pathway)).filter((row) => !mockOff.missed.has(row)),
  }));
  expect(unmissed.filter(({ rows }) => rows.length > 0)).toEqual([]);
});
