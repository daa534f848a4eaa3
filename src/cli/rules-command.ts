/** `zorgspoor rules`: the table rule → pathway row → story rows, and what is missing in it. */
import { coverageOf, mustGaps, needsStory, type CoveredRule, type Coverage } from '../stories/coverage/coverage';
import { problemLine } from '../stories/format/problem';
import { allProcedures, ownStories, pathwayNamed, readStories } from './files';
import { EXIT, type CommandReport } from './output';

export type RulesOptions = {
  readonly pathway?: string | undefined;
  readonly stories?: string | undefined;
  readonly gaps?: boolean | undefined;
};

const level = ({ level: word, definition }: CoveredRule) => `${word}${definition ? '(d)' : ''}`;

function ruleLines(rule: CoveredRule): string[] {
  const { id, says, pathwayRows, storyRows, gaps } = rule;
  const mark = gaps.length > 0 ? `  ✗ ${gaps.join(', ')}` : '';
  const rows = [...pathwayRows.map((row) => `in ${row}`), ...storyRows.map((row) => `tried ${row}`)];
  return [
    `${id.padEnd(10)} ${level(rule).padEnd(9)} ${says}${mark}`,
    ...rows.map((row) => `                     ${row}`),
  ];
}

/** The whole in one line: a rule is carried when a pathway or the product has a row of it. */
function totalLine({ rules }: Coverage): string {
  const carried = rules.filter(({ pathwayRows }) => pathwayRows.length > 0).length;
  const untried = rules.filter(needsStory).filter(({ storyRows }) => storyRows.length === 0).length;
  return `${carried} of ${rules.length} rules carried; ${untried === 0 ? 'no' : untried} MUST without a story row`;
}

function text(coverage: Coverage, onlyGaps: boolean): string {
  const rules = onlyGaps ? coverage.rules.filter(({ gaps }) => gaps.length > 0) : coverage.rules;
  const others = onlyGaps
    ? []
    : coverage.others.map(
        ({ id, pathwayRows, storyRows }) =>
          `${id.padEnd(10)} carried in ${pathwayRows.length}, tried in ${storyRows.length} row${storyRows.length === 1 ? '' : 's'}`,
      );
  const totals = coverage.prefixes.map(
    ({ prefix, pathways, covered, of }) => `${prefix} ${covered} of ${of} (${pathways.join(', ')})`,
  );
  return [
    ...rules.flatMap(ruleLines),
    ...(others.length > 0 ? ['', 'Rules outside the source', ...others] : []),
    '',
    ...totals,
    totalLine(coverage),
  ]
    .join('\n')
    .trimStart();
}

/**
 * Ends with 1 when a MUST rule of a shipped pathway has no row in it, or (unless it is a definition) none in a story.
 */
export async function rulesCommand({ pathway, stories: folder, gaps = false }: RulesOptions): Promise<CommandReport> {
  const procedures = await allProcedures();
  const all = procedures.pathways;
  const pathways = pathway === undefined ? all : [pathwayNamed(all, pathway)];
  const { stories, problems } = await readStories([folder ?? ownStories()], procedures);
  const coverage = coverageOf(pathways, stories);
  const missing = mustGaps(coverage);
  const unread = problems.map(problemLine);
  const said = [
    text(coverage, gaps),
    ...(unread.length > 0 ? ['', 'Not counted, because they cannot be read:', ...unread] : []),
  ];
  return {
    exit: missing.length > 0 || unread.length > 0 ? EXIT.found : EXIT.fine,
    text: said.join('\n'),
    json: { ...coverage, missing: missing.map(({ id }) => id), problems },
  };
}
