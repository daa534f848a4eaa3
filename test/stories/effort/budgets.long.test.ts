// What a whole ordinary case, and the opening of each procedure, ask of people: within the budgets, and where these are
// not met yet never more than today.
import { PLATFORMS, type Platform } from '../../../src/app/tenant';
import { allProcedures, readStories } from '../../../src/cli/files';
import { exampleStory } from '../../../src/stories/coverage/example-story';
import { EFFORT_BUDGETS, costsOf } from '../../../src/stories/effort/budgets';
import { effortOf, type StoryEffort } from '../../../src/stories/effort/effort';
import { readStory } from '../../../src/stories/format/read-story';
import type { Story } from '../../../src/stories/format/story';
import { openEmbedded } from '../../../src/stories/playing/stores';

const ORDINARY = 'test/stories/meldcode/een-gewone-casus.yaml';

type Costs = Readonly<Record<string, number>>;

/**
 * Budgets that are not met yet, with what they cost today on the platform where they cost most. It may not go up; a
 * budget that is met leaves the table.
 */
const NOT_YET: Readonly<Record<string, Costs>> = {
  'the ordinary case': {
    messages: 26,
    'messages-for-nothing': 4,
  },
};

async function count(story: Story, platform: Platform): Promise<StoryEffort> {
  const { pathways, roles } = await allProcedures();
  const own = pathways.filter(({ id }) => story.pathways.includes(id));
  return effortOf({ story, pathways: own, roles, platform, store: 'embedded', openStorage: openEmbedded, checks: [] });
}

/**
 * What costs more than its budget and more than it did, on any of the platforms; and what costs no more than its budget
 * although the table says so.
 */
function judged(efforts: readonly StoryEffort[], today: Costs, isOf: (id: string) => boolean) {
  const costs = efforts.map((effort) => costsOf(effort).filter(({ id }) => isOf(id)));
  const worse = costs.flat().filter(({ id, cost, most }) => cost > (today[id] ?? most));
  const over = new Set(costs.flatMap((one) => one.filter(({ within }) => !within).map(({ id }) => id)));
  return { worse: worse.map(({ id, cost }) => [id, cost]), met: Object.keys(today).filter((id) => !over.has(id)) };
}

async function onEveryPlatform(story: Story): Promise<readonly StoryEffort[]> {
  const efforts: StoryEffort[] = [];
  for (const platform of PLATFORMS) efforts.push(await count(story, platform));
  expect(efforts.flatMap(({ result }) => result.failures)).toEqual([]);
  return efforts;
}

const NOTHING = { worse: [], met: [] };

it('a whole ordinary case keeps within the budgets, on each platform', async () => {
  const { stories, problems } = await readStories([ORDINARY], await allProcedures());
  expect(problems).toEqual([]);
  const efforts = await onEveryPlatform(stories[0]!);
  for (const effort of efforts) expect(costsOf(effort).map(({ id }) => id)).toEqual(EFFORT_BUDGETS.map(({ id }) => id));
  expect(judged(efforts, NOT_YET['the ordinary case'] ?? {}, () => true)).toEqual(NOTHING);
});

it('the opening of each procedure keeps within the budgets of openings, on each platform', async () => {
  const { pathways, roles } = await allProcedures();
  for (const pathway of pathways) {
    const read = readStory(`${pathway.id}.yaml`, exampleStory(pathway, roles), roles);
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const efforts = await onEveryPlatform(read.story);
    const ofOpening = (id: string) => id.startsWith('opening');
    expect([pathway.id, judged(efforts, NOT_YET[pathway.id] ?? {}, ofOpening)]).toEqual([pathway.id, NOTHING]);
  }
});
