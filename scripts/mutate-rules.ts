/**
 * Switches each refusal and each question of the shipped procedures off, one at a time, and plays the stories in which its rule spoke, until one of them fails
 * (`npm run mutations`, with `-- meldcode` for one procedure). Prints the rows that no story misses, and ends with 1 when there are any.
 */
import { join } from 'node:path';
import { loadPathways, loadRoles, packageRoot } from '../src/compose/load-files';
import { withOwnRoles } from '../src/domain/people/roles';
import type { Pathway, Rule } from '../src/domain/procedure/pathway';
import { readStories } from '../src/cli/files';
import type { Story } from '../src/stories/format/story';
import { play } from '../src/stories/playing/play';
import { openEmbedded } from '../src/stories/playing/stores';

type Told = { readonly story: Story; readonly answers: readonly string[]; readonly ms: number };

/** The rows that can be switched off. */
const switches = ({ rules }: Pathway): readonly Rule[] => rules.filter(({ level }) => level !== 'hint');

async function main(only: readonly string[]): Promise<void> {
  const ours = await loadRoles();
  const pathways = (await loadPathways(undefined, ours)).map(({ pathway }) => pathway);
  const roles = withOwnRoles(ours, pathways);
  const { stories } = await readStories([join(packageRoot(), 'test', 'stories')], { pathways, roles });

  /** Plays it in the browser's way, the cheapest, with these procedures. */
  async function tell(story: Story, own: readonly Pathway[]) {
    const started = performance.now();
    const { ok, rows } = await play({
      roles,
      story,
      pathways: own.filter(({ id }) => story.pathways.includes(id)),
      platform: 'web',
      store: 'embedded',
      openStorage: openEmbedded,
      checks: [],
    });
    const answers = rows.flatMap(({ happened }) =>
      happened.flatMap(({ answer, reasonsGiven }) => [answer, ...reasonsGiven]),
    );
    return { story, ok, answers, ms: performance.now() - started };
  }

  async function isMissed(pathway: Pathway, rule: Rule, told: readonly Told[]): Promise<boolean> {
    const off = { ...pathway, rules: pathway.rules.filter((other) => other !== rule) };
    const others = pathways.map((one) => (one === pathway ? off : one));
    const spoke = new RegExp(`(?<![\\w.-])${rule.id.replace('.', '\\.')}(?![\\w.])`);
    const fired = told.filter(({ answers }) => answers.some((answer) => spoke.test(answer)));
    for (const { story } of [...fired].sort((one, other) => one.ms - other.ms))
      if (!(await tell(story, others)).ok) return true;
    return false;
  }

  const unmissed: string[] = [];
  let tried = 0;
  for (const pathway of pathways.filter(({ id }) => only.length === 0 || only.includes(id))) {
    const told: Told[] = [];
    for (const story of stories.filter((one) => one.pathways.includes(pathway.id))) {
      const result = await tell(story, pathways);
      if (result.ok) told.push(result);
      else process.stdout.write(`not counted, since it is not as told: ${story.file}\n`);
    }
    for (const rule of switches(pathway)) {
      tried += 1;
      if (await isMissed(pathway, rule, told)) continue;
      unmissed.push(`${pathway.id} ${rule.id} ${rule.level} on ${rule.on.join(', ')}`);
      process.stdout.write(`no story misses ${unmissed.at(-1)}\n`);
    }
  }
  process.stdout.write(`${tried} rows switched off, ${unmissed.length} that no story misses\n`);
  process.exitCode = unmissed.length === 0 ? 0 : 1;
}

void main(process.argv.slice(2));
