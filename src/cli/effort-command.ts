/** `zorgspoor effort`: plays stories and counts what people were asked, shown and told, held against the budgets. */
import { PLATFORMS } from '../app/tenant';
import { problemLine } from '../stories/format/problem';
import { costsOf } from '../stories/effort/budgets';
import { effortOf, type StoryEffort } from '../stories/effort/effort';
import { effortText } from '../stories/effort/effort-text';
import { openEmbedded } from '../stories/playing/stores';
import { chosenFrom } from './chosen';
import { allProcedures, readStories } from './files';
import { EXIT, Unable, type CommandReport } from './output';

export type EffortOptions = { readonly platform: string };

/**
 * Counts for every story on every platform that is asked for. Ends with 1 when a budget is not kept or a story went
 * otherwise than told, 2 when a file cannot be read.
 */
export async function effortCommand(paths: readonly string[], options: EffortOptions): Promise<CommandReport> {
  const platforms = chosenFrom('The platform', options.platform, PLATFORMS);
  const { pathways, roles } = await allProcedures();
  const { stories, problems } = await readStories(paths, { pathways, roles });
  if (problems.length > 0) throw new Unable(`these stories cannot be read:\n${problems.map(problemLine).join('\n')}`);
  if (stories.length === 0) throw new Unable(`there is no story in ${paths.join(', ')}`);
  const counted: StoryEffort[] = [];
  for (const story of stories) {
    const own = pathways.filter(({ id }) => story.pathways.includes(id));
    for (const platform of platforms)
      counted.push(
        await effortOf({
          story,
          pathways: own,
          roles,
          platform,
          store: 'embedded',
          openStorage: openEmbedded,
          checks: [],
        }),
      );
  }
  const ok = counted.every((effort) => effort.result.ok && costsOf(effort).every(({ within }) => within));
  const failed = counted
    .filter(({ result }) => !result.ok)
    .map(({ result }) => `${result.file} went otherwise than told: play it with zorgspoor story`);
  return {
    exit: ok ? EXIT.fine : EXIT.found,
    text: [...counted.map(effortText), ...failed].join('\n\n'),
    json: counted.map((effort) => ({
      file: effort.result.file,
      story: effort.result.story,
      platform: effort.result.platform,
      ok: effort.result.ok,
      rows: effort.rows,
      budgets: costsOf(effort),
    })),
  };
}
