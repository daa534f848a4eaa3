/**
 * Counts cases by line, by step, by how they go and by what was decided (GES-3.3). Everything that comes out of here
 * has been through `protect`. Pure.
 */
import { actOf, linesOf, type Act, type Line, type Pathway } from '../domain/procedure/pathway';
import type { CaseFigure } from './figure';
import { protect, protectShare, shownAlone, type Cell } from './protect';
import {
  COURSE,
  type Course,
  type CourseRow,
  type DecisionRow,
  type LineTrends,
  type Rows,
  type Shown,
  type StageRow,
} from './types';

/**
 * What to count: cases that were opened `from` … `until` (ISO, UTC), as they stand at `now`. `cuts`: see `cutsFor`; the
 * figures reach from the first to the last of them.
 */
export type Span = {
  readonly from: string;
  readonly until: string;
  readonly cuts: readonly string[];
  readonly now: string;
};

const DAY_MS = 24 * 60 * 60 * 1000;
const BANDS = [
  ['closed_2_weeks', 14],
  ['closed_6_weeks', 42],
  ['closed_3_months', 91],
  ['closed_6_months', 182],
] as const;

function courseOf({ status, openedAt, closedAt, dueAt }: CaseFigure, now: string): Course {
  if (status === 'open') return dueAt !== undefined && dueAt < now ? 'open_late' : 'open_in_time';
  if (closedAt === undefined) return 'closed_unknown';
  const days = (Date.parse(closedAt) - Date.parse(openedAt)) / DAY_MS;
  return BANDS.find(([, atMost]) => days <= atMost)?.[0] ?? 'closed_later';
}

/** A count within the span, and whether one of the stretches that periods can be taken apart into has a small one. */
function cellOf({ from, until, cuts }: Span, figures: readonly CaseFigure[]): Cell {
  const between = (start: string, end: string) =>
    figures.filter(({ openedAt }) => openedAt >= start && openedAt < end).length;
  const stretches = cuts.slice(1).map((end, index) => between(cuts[index]!, end));
  return {
    count: between(from, until),
    unsafe: stretches.some((count) => typeof shownAlone({ count, unsafe: false }) !== 'number'),
  };
}

/** A table with these rows, without those that nobody needs to see when there is nothing in them. */
function table<Row extends object>(
  span: Span,
  rows: readonly (Row & { readonly figures: readonly CaseFigure[]; readonly onlyIfAny?: boolean })[],
): Rows<Row & { readonly count: Shown }> {
  const cells = rows.map(({ figures }) => cellOf(span, figures));
  const shown = protect(cells);
  if (!shown) return 'few';
  return rows.flatMap(({ figures: _figures, onlyIfAny, ...row }, index) =>
    onlyIfAny && shown[index] === 0 ? [] : [{ ...(row as unknown as Row), count: shown[index]! }],
  );
}

function stagesOf(span: Span, line: Line, figures: readonly CaseFigure[]): Rows<StageRow> {
  const known = line.stages.map(({ id, title }) => ({
    stage: id,
    title,
    figures: figures.filter(({ stage }) => stage === id),
  }));
  const gone = figures.filter(({ stage }) => !line.stages.some(({ id }) => id === stage));
  return table<Omit<StageRow, 'count'>>(span, [...known, { stage: '', figures: gone, onlyIfAny: true }]);
}

function coursesOf(span: Span, figures: readonly CaseFigure[]): Rows<CourseRow> {
  const rows = COURSE.map((course) => ({
    course,
    figures: figures.filter((figure) => courseOf(figure, span.now) === course),
    onlyIfAny: course === 'closed_unknown',
  }));
  return table<Omit<CourseRow, 'count'>>(span, rows);
}

/** Acts that somebody else has to approve, without those about the record itself. */
function decisionsIn(pathway: Pathway, line: Line): Act[] {
  const ids = [line.opensWith, ...line.stages.flatMap(({ acts }) => acts), ...line.anytime, ...line.afterwards];
  return [...new Set(ids)]
    .map((id) => actOf(pathway, id))
    .filter(({ approval, aside }) => approval !== undefined && !aside);
}

function decisionsOf(span: Span, acts: readonly Act[], figures: readonly CaseFigure[]): Rows<DecisionRow> {
  const all = cellOf(span, figures);
  const rows = acts.map(({ id, title }) => ({
    act: id,
    title,
    count: protectShare(
      cellOf(
        span,
        figures.filter(({ decided }) => decided.includes(id)),
      ),
      all,
    ),
  }));
  return rows.some((row) => row.count === undefined) ? 'few' : (rows as DecisionRow[]);
}

type Counted = {
  readonly id: string;
  readonly pathway?: Pathway;
  readonly line?: Line;
  readonly figures: readonly CaseFigure[];
};

function linesIn(pathways: readonly Pathway[], figures: readonly CaseFigure[]): Counted[] {
  const known = pathways.flatMap((pathway) =>
    linesOf(pathway).map((line) => ({
      id: line.id,
      pathway,
      line,
      figures: figures.filter((figure) => figure.pathway === pathway.id && figure.prefix === line.codePrefix),
    })),
  );
  const taken = new Set(known.flatMap((line) => line.figures));
  const others = figures.filter((figure) => !taken.has(figure));
  return others.length > 0 ? [...known, { id: '', figures: others }] : known;
}

function trendsOf(span: Span, { id, pathway, line, figures }: Counted, count: Shown): LineTrends {
  const within = typeof count === 'number' && count > 0;
  if (!pathway || !line) return { id, count };
  if (!within) return { id, title: line.title, count };
  const decisions = decisionsIn(pathway, line);
  const tables = {
    stages: stagesOf(span, line, figures),
    course: coursesOf(span, figures),
    ...(decisions.length > 0 ? { decisions: decisionsOf(span, decisions, figures) } : {}),
  };
  return { id, title: line.title, count, tables };
}

/**
 * The figures of these pathways, line by line, and all cases together. `figures` reach as far as the cuts of the span.
 */
export function count(
  pathways: readonly Pathway[],
  figures: readonly CaseFigure[],
  span: Span,
): { readonly total: Shown; readonly lines: readonly LineTrends[] } {
  const lines = linesIn(pathways, figures);
  const cells = lines.map((line) => cellOf(span, line.figures));
  const total = shownAlone(cellOf(span, figures));
  const shown = typeof total === 'number' ? protect(cells) : undefined;
  const counts = shown ?? cells.map(shownAlone);
  return {
    total: shown || typeof total !== 'number' ? total : 'hidden',
    lines: lines.map((line, index) => trendsOf(span, line, counts[index]!)),
  };
}
