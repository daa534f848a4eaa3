/**
 * Holds the names in a story against the pathways it is about, before it is played: an act, stage, flag or track that
 * does not exist is a typing error.
 */
import { allStages, linesOf, type Pathway } from '../../domain/procedure/pathway';
import type { Check } from './format';
import { notKnown } from '../../pathways/did-you-mean';
import type { StoryProblem } from './problem';
import type { Doing, Row, Story } from './story';

type Names = {
  readonly acts: readonly string[];
  readonly stages: readonly string[];
  readonly flags: readonly string[];
  readonly tracks: readonly string[];
  readonly items: Readonly<Record<string, readonly string[]>>;
};

function namesIn(pathways: readonly Pathway[]): Names {
  const many = pathways.flatMap((pathway) => pathway.acts.map(({ id }) => id));
  return {
    acts: [
      ...many,
      ...pathways.flatMap((pathway) => linesOf(pathway).map(({ opensWith }) => `${pathway.id}/${opensWith}`)),
    ],
    stages: pathways.flatMap(allStages).map(({ id }) => id),
    flags: pathways.flatMap(({ flags }) => Object.keys(flags)),
    tracks: pathways.flatMap(({ tracks }) => Object.keys(tracks)),
    items: Object.fromEntries(
      pathways.flatMap(({ items }) => Object.entries(items).map(([kind, { states }]) => [kind, Object.keys(states)])),
    ),
  };
}

const unknown = (what: string, typed: readonly string[], known: readonly string[]) =>
  typed.filter((name) => !known.includes(name) && name !== 'none').map((name) => notKnown(what, name, known));

const actsDone = (doing: Doing | undefined): readonly string[] => (doing && 'act' in doing ? [doing.act] : []);

function inCheck(check: Check, names: Names): string[] {
  const records = (check.record ?? []).map(({ act }) => act);
  const offered = [...Object.values(check.offers ?? {}), ...Object.values(check.hides ?? {})].flat();
  const states = Object.entries(check.items ?? {}).flatMap(([kind, expected]) =>
    typeof expected === 'object' && names.items[kind]
      ? unknown(`The state of ${kind}`, Object.values(expected), names.items[kind])
      : [],
  );
  return [
    ...unknown(
      'The kind of item',
      [...Object.keys(check.items ?? {}), ...Object.keys(check.not_items ?? {})],
      Object.keys(names.items),
    ),
    ...states,
    ...unknown(
      'The stage',
      [...(check.stage ? [check.stage] : []), ...(check.passed ?? []), ...(check.skipped ?? [])],
      names.stages,
    ),
    ...unknown('The flag', [...(check.flags ?? []), ...(check.not_flags ?? [])], names.flags),
    ...unknown('The track', Object.keys(check.tracks ?? {}), names.tracks),
    ...unknown('The act', [...records, ...(check.no_record ?? []), ...(check.proposed ?? []), ...offered], names.acts),
  ];
}

function inRow(row: Row, names: Names): string[] {
  return [
    ...unknown('The act', actsDone(row.action?.doing), names.acts),
    ...row.checks.flatMap((check) => inCheck(check, names)),
  ];
}

/** What is wrong with the names in a story; `pathways` are all that are known. */
export function checkStory(story: Story, pathways: readonly Pathway[]): StoryProblem[] {
  const { file } = story;
  const known = pathways.map(({ id }) => id);
  const missing = story.pathways.filter((id) => !known.includes(id));
  if (missing.length > 0) return missing.map((id) => ({ file, line: 1, message: notKnown('The pathway', id, known) }));
  const names = namesIn(pathways.filter(({ id }) => story.pathways.includes(id)));
  return story.rows.flatMap((row) =>
    inRow(row, names).map((message) => ({ file, line: row.line, message: `row ${row.number}: ${message}` })),
  );
}
