/** The files a command works on: stories, and the pathways that are known. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Pathway } from '../domain/procedure/pathway';
import { loadPathways, packageRoot } from '../compose/load-files';
import { yamlFiles } from '../compose/yaml-files';
import { readToolConfig } from '../config';
import { checkStory } from '../stories/format/check-story';
import { notKnown, type StoryProblem } from '../stories/format/problem';
import { readStory } from '../stories/format/read-story';
import type { Story } from '../stories/format/story';
import { Unable } from './output';

/** The stories of this package, as a path from here. */
export const ownStories = (): string => relative(process.cwd(), join(packageRoot(), 'test', 'stories')) || '.';

/** Every pathway known: ours, and those of PATHWAYS_DIR. */
export async function allPathways(): Promise<readonly Pathway[]> {
  const editions = await loadPathways(readToolConfig().pathwaysDir);
  return editions.map(({ pathway }) => pathway);
}

/** The pathway with this id; without an id when there is only one, that one. */
export function pathwayNamed(pathways: readonly Pathway[], id: string): Pathway {
  const found = pathways.find((pathway) => pathway.id === id);
  if (!found)
    throw new Unable(
      notKnown(
        'The pathway',
        id,
        pathways.map((pathway) => pathway.id),
      ),
    );
  return found;
}

/** The files at these paths; a folder stands for the YAML files in it and below it. */
async function textsAt(paths: readonly string[]) {
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) throw new Unable(missing.map((path) => `there is no file or folder ${path}`).join('\n'));
  return (await Promise.all(paths.map((path) => yamlFiles(path, { deep: true })))).flat();
}

/** Stories and what is wrong with those that cannot be played. */
export async function readStories(
  paths: readonly string[],
  pathways: readonly Pathway[],
): Promise<{ readonly stories: readonly Story[]; readonly problems: readonly StoryProblem[] }> {
  const read = (await textsAt(paths)).map(({ name, source }) => readStory(name, source));
  const stories = read.flatMap((one) => ('story' in one ? [one.story] : []));
  const unreadable = read.flatMap((one) => ('problems' in one ? one.problems : []));
  const wrong = stories.map((story) => ({ story, problems: checkStory(story, pathways) }));
  return {
    stories: wrong.filter(({ problems }) => problems.length === 0).map(({ story }) => story),
    problems: [...unreadable, ...wrong.flatMap(({ problems }) => problems)],
  };
}
