/** What is known while a procedure is expanded: what it gives a name to, and which of those names were used. Pure. */
import { notKnown } from '../did-you-mean';
import type { Path } from '../schema-issues';
import { entriesOf, noProblems, type Entry, type Problems } from './authored';
import type { Origins } from './origins';

/** What a file may give a name to, by the word it stands under. */
export const NAMED = ['conditions', 'options', 'fields'] as const;
export type Named = (typeof NAMED)[number];

const WHAT: Readonly<Record<Named, string>> = { conditions: 'condition', options: 'list of options', fields: 'field' };

export type Expansion = {
  readonly file: Entry;
  readonly problems: Problems;
  readonly origins: Origins;
  /** What stands under a name, noting that it is used; undefined, and a problem, when nothing does. */
  named(kind: Named, name: string, usedAt: Path): unknown;
  /** Names that nothing uses: probably one of both is misspelt. */
  reportUnused(): void;
};

/** Nothing expanded yet of `file`. */
export function startExpansion(file: Entry, origins: Origins): Expansion {
  const problems = noProblems();
  const used = new Set<string>();
  const lists = Object.fromEntries(NAMED.map((kind) => [kind, new Map(entriesOf(file[kind]))])) as Record<
    Named,
    Map<string, unknown>
  >;
  return {
    file,
    problems,
    origins,
    named(kind, name, usedAt) {
      used.add(`${kind}.${name}`);
      if (lists[kind].has(name)) return lists[kind].get(name);
      problems.add(usedAt, notKnown(`The ${WHAT[kind]}`, name, [...lists[kind].keys()]));
      return undefined;
    },
    reportUnused() {
      for (const kind of NAMED)
        for (const name of lists[kind].keys())
          if (!used.has(`${kind}.${name}`))
            problems.add([kind, name], `the ${WHAT[kind]} ${name} is used nowhere: use it by its name, or take it out`);
    },
  };
}
