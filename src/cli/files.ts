/** The files a command works on: stories, and the pathways that are known. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Pathway } from '../domain/procedure/pathway';
import { withOwnRoles, type RoleTable } from '../domain/people/roles';
import { loadPathways, loadRoles, packageRoot } from '../compose/load-files';
import { yamlFiles } from '../compose/yaml-files';
import { readToolConfig } from '../config';
import { checkStory } from '../stories/format/check-story';
import { notKnown } from '../pathways/did-you-mean';
import type { StoryProblem } from '../stories/format/problem';
import { readStory, type ReadStory } from '../stories/format/read-story';
import type { Story } from '../stories/format/story';
import { Unable } from './output';

/** The stories of this package, as a path from here. */
export const ownStories = (): string => relative(process.cwd(), join(packageRoot(), 'test', 'stories')) || '.';

/** The procedures there are, and every role that they or the people of a story may be of. */
export type Procedures = { readonly pathways: readonly Pathway[]; readonly roles: RoleTable };

/** Every pathway known: ours, and those of PATHWAYS_DIR. */
export async function allProcedures(): Promise<Procedures> {
  const ours = await loadRoles();
  const editions = await loadPathways(readToolConfig().pathwaysDir, ours);
  const pathways = editions.map(({ pathway }) => pathway);
  return { pathways, roles: withOwnRoles(ours, pathways) };
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
export async function textsAt(paths: readonly string[]) {
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) throw new Unable(missing.map((path) => `there is no file or folder ${path}`).join('\n'));
  return (await Promise.all(paths.map((path) => yamlFiles(path, { deep: true })))).flat();
}

/**
 * A story, or everything that is wrong with it. One in an older spelling is told what its words are called now, and how
 * to have it rewritten.
 */
export async function readStoryFile(file: string, text: string, procedures: Procedures): Promise<ReadStory> {
  const read = readStory(file, text, procedures.roles);
  const problems = 'problems' in read ? read.problems : checkStory(read.story, procedures.pathways);
  if (problems.length === 0) return read;
  const { problemsOfOldSpelling } = await import('../stories/old-spelling/fix-story.js');
  return { problems: problemsOfOldSpelling(file, text, procedures) ?? problems };
}

/** Stories and what is wrong with those that cannot be played. */
export async function readStories(
  paths: readonly string[],
  procedures: Procedures,
): Promise<{ readonly stories: readonly Story[]; readonly problems: readonly StoryProblem[] }> {
  const texts = await textsAt(paths);
  const read = await Promise.all(texts.map(({ name, source }) => readStoryFile(name, source, procedures)));
  return {
    stories: read.flatMap((one) => ('story' in one ? [one.story] : [])),
    problems: read.flatMap((one) => ('problems' in one ? one.problems : [])),
  };
}
