/**
 * What counts as carried: every element of a pathway that says so, and the parts of the product that are the same for
 * all procedures.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pathway } from '../../src/domain/procedure/pathway';
import { CARRIED_BY } from '../../src/stories/coverage/carried-by';
import { coverageOf, mustGaps } from '../../src/stories/coverage/coverage';
import { readStory } from '../../src/stories/format/read-story';
import seedRules from '../../src/stories/coverage/seed-rules.json';
import { zonePathway } from '../support/two-schools';
import { PRODUCT_ROLES } from '../support/roles';

const [worry, ...acts] = zonePathway.acts;
const BXN: Pathway = {
  ...zonePathway,
  id: 'bxn',
  carries: ['BXN-1.1'],
  items: { request: { ...zonePathway.items.request!, carries: ['BXN-2.6'] } },
  acts: [
    { ...worry!, handout: { to: 'radicalism_cell', is: 'report', fields: ['facts'], carries: ['BXN-3.4'] } },
    ...acts,
  ],
  lines: [{ ...zonePathway, id: 'outreach', carries: ['BXN-1.7'], stages: [] }],
};

function storiesWith(rules: string) {
  const read = readStory(
    's.yaml',
    [
      'story: x',
      'pathway: bxn',
      'people: { a: { roles: director } }',
      'steps:',
      `  - { who: a, command: /contact, rules: [${rules}] }`,
    ].join('\n'),
    PRODUCT_ROLES,
  );
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return [read.story];
}

const rowsOf = (rule: string) => coverageOf([BXN], storiesWith('BXN-5.2')).rules.find(({ id }) => id === rule);

it('counts lines, parts of a case and what is handed out', () => {
  expect(
    [rowsOf('BXN-1.1'), rowsOf('BXN-1.7'), rowsOf('BXN-2.6'), rowsOf('BXN-3.4')].map((rule) => rule?.pathwayRows),
  ).toEqual([['bxn'], ['bxn · lines · outreach'], ['bxn · items · request'], ['bxn · worry · handout']]);
});

it('counts what the product carries for every procedure, for those of the source only that are looked at', () => {
  expect(rowsOf('BXN-5.2')).toMatchObject({
    pathwayRows: ['the product · contacts (src/app/directory/directory.ts)'],
    storyRows: ['s.yaml:5 row 1'],
    gaps: [],
  });
  expect(rowsOf('TIE-6.2')).toBeUndefined();
  expect(mustGaps(coverageOf([BXN], storiesWith('BXN-1.1'))).map(({ id }) => id)).toContain('BXN-5.2');
});

it('knows every rule of the source, and says no twice that the product carries one', () => {
  const known = seedRules.map(({ id }) => id);
  expect(known).toHaveLength(223);
  expect(CARRIED_BY.flatMap(({ rules }) => rules).filter((rule) => !known.includes(rule))).toEqual([]);
});

it.each(CARRIED_BY.map(({ file, name }) => [file, name]))('%s has %s', (file, name) => {
  const source = readFileSync(join(__dirname, '../..', file), 'utf8');
  expect(source).toMatch(new RegExp(`^export (async )?(function|const) ${name}\\b`, 'm'));
});
