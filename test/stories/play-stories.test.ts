// Every story in this folder on every platform and store. Slack tries each row again, on old cards and by outsiders; the others once a story, in turn.
import { join } from 'node:path';
import type { Pathway } from '../../src/domain/pathway';
import { PLATFORMS, type Platform } from '../../src/app/tenant';
import { loadPathways } from '../../src/compose/load-files';
import { yamlFiles } from '../../src/compose/yaml-files';
import { checkStory } from '../../src/stories/check-story';
import { GENERIC_CHECKS, play } from '../../src/stories/play';
import { problemLine } from '../../src/stories/problem';
import { readStory } from '../../src/stories/read-story';
import { openStore, type StoreName } from '../../src/stories/stores';
import { readdirSync } from 'node:fs';
import { describeIf } from '../support/provided';

jest.setTimeout(120_000);

const FILES = readdirSync(__dirname).filter((name) => name.endsWith('.yaml'));
const mongodbUri = process.env.MONGODB_URI;
const HOW = 'MONGODB_URI is not set. Run `npm run verify`, or: MONGODB_URI=$(test/mongodb/up | tail -1) npm test';

let pathways: readonly Pathway[];
beforeAll(async () => {
  pathways = (await loadPathways(undefined)).map(({ pathway }) => pathway);
});

async function storyIn(file: string) {
  const [text] = await yamlFiles(join(__dirname, file));
  const read = readStory(text!.name, text!.source);
  const problems = 'problems' in read ? read.problems : checkStory(read.story, pathways);
  expect(problems.map(problemLine)).toEqual([]);
  if ('problems' in read) throw new Error('the story cannot be read');
  return read.story;
}

async function failuresOf(file: string, platform: Platform, store: StoreName): Promise<readonly string[]> {
  const story = await storyIn(file);
  const own = pathways.filter(({ id }) => story.pathways.includes(id));
  const turn = FILES.indexOf(file) % PLATFORMS.length;
  const checks = store === 'embedded' && (platform === 'slack' || platform === PLATFORMS[turn]) ? GENERIC_CHECKS : [];
  const result = await play({ story, pathways: own, platform, store, openStorage: () => openStore(store, mongodbUri), checks });
  return result.failures.map(({ message }) => message);
}

function everyStory(store: StoreName): void {
  it.each(FILES.flatMap((file) => PLATFORMS.map((platform) => [file, platform] as const)))('%s on %s', async (file, platform) => {
    expect(await failuresOf(file, platform, store)).toEqual([]);
  });
}

it('there are stories to play', () => {
  expect(FILES.length).toBeGreaterThan(0);
});

describe('in the embedded store', () => everyStory('embedded'));
describeIf(mongodbUri !== undefined, 'in MongoDB', HOW, () => everyStory('mongodb'));
