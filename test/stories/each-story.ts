// Every story in this folder, as a test on each platform. Any fault is a failure that names file, line, row, rule and difference.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Platform } from '../../src/app/tenant';
import { loadPathways } from '../../src/compose/load-files';
import { checkStory } from '../../src/stories/check-story';
import { play, type GenericCheck } from '../../src/stories/play';
import { problemLine } from '../../src/stories/problem';
import { readStory } from '../../src/stories/read-story';
import { openStore, type StoreName } from '../../src/stories/stores';

export const STORY_FILES: readonly string[] = readdirSync(__dirname).filter((name) => name.endsWith('.yaml'));

// Read when the first test asks: tests that run at once do not wait for a beforeAll.
let loading: ReturnType<typeof loadPathways> | undefined;

export type Setting = { readonly store: StoreName; readonly mongodbUri?: string | undefined; readonly checks: readonly GenericCheck[] };

/** Plays one story; what went otherwise than told, or why it cannot be played. */
export async function failuresOf(file: string, platform: Platform, { store, mongodbUri, checks }: Setting): Promise<readonly string[]> {
  const pathways = (await (loading ??= loadPathways(undefined))).map(({ pathway }) => pathway);
  const path = join(__dirname, file);
  const read = readStory(relative(process.cwd(), path), readFileSync(path, 'utf8'));
  const problems = 'problems' in read ? read.problems : checkStory(read.story, pathways);
  if (problems.length > 0 || 'problems' in read) return problems.map(problemLine);
  const own = pathways.filter(({ id }) => read.story.pathways.includes(id));
  const result = await play({ story: read.story, pathways: own, platform, store, openStorage: () => openStore(store, mongodbUri), checks });
  return result.failures.map(({ message }) => message);
}
