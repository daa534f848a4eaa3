/**
 * How a flow chart lies on paper: as upright as can be, on as many sheets as it takes, cut where no box is. Nothing is
 * made smaller. Millimetres.
 */
import type { FlowLine } from '../../views/flow/flow-types';
import type { BoxSettings, ChartWidths } from './flow-boxes';
import { layoutOf, type Layout } from './flow-layout';

export const PAPERS = ['a4', 'a3'] as const;
export type Paper = (typeof PAPERS)[number];

const SHEETS: Readonly<Record<Paper, readonly [number, number]>> = { a4: [210, 297], a3: [297, 420] };
export const MARGIN = 10;
/** Above and below the drawing: its title and legend, and the number of the sheet. */
export const HEAD = 15;
const FOOT = 7;

export type Sheet = { readonly width: number; readonly height: number };
/** A part of the drawing, as large as what a sheet has room for. */
type Cut = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type ChartPages = { readonly sheet: Sheet; readonly layout: Layout; readonly cuts: readonly Cut[] };

const WIDTHS: readonly ChartWidths[] = [
  { column: 72, columns: 2, decision: 84, label: 58, abreast: 2 },
  { column: 72, columns: 2, decision: 84, label: 58, abreast: 1 },
  { column: 72, columns: 3, decision: 84, label: 58, abreast: 2 },
  { column: 58, columns: 3, decision: 78, label: 58, abreast: 1 },
  { column: 50, columns: 3, decision: 70, label: 44, abreast: 1 },
  { column: 50, columns: 2, decision: 66, label: 40, abreast: 1 },
  { column: 43, columns: 2, decision: 56, label: 34, abreast: 1 },
];

const roomOf = ({ width, height }: Sheet): Sheet => ({
  width: width - 2 * MARGIN,
  height: height - 2 * MARGIN - HEAD - FOOT,
});

/** Of a sheet so much is left to the arrows above and below its highest box. */
const ARROWS = 12;

type Span = readonly [number, number];

/**
 * Where a drawing is cut: as late as fits, and through no box or label. Where there is no such place, the next sheet
 * begins so much earlier that it has whole what was cut.
 */
function cutsAlong(length: number, room: number, parts: readonly Span[]): readonly Span[] {
  const cuts: Span[] = [];
  let start = 0;
  while (length - start > room + 0.01) {
    const last = start + room;
    const through = (at: number) => parts.filter(([from, to]) => from < at && to > at);
    // A little past what is above it, so that an arrow is seen to go on.
    const ends = parts.flatMap(([, to]) => (to > start && to <= last ? Math.min(to + 4, last) : []));
    const free = ends.filter((at) => through(at).length === 0);
    const end = free.length > 0 ? Math.max(...free) : last;
    const again = Math.min(end, ...through(end).map(([from]) => from - 1));
    cuts.push([start, end]);
    start = again > start + room / 4 ? again : end;
  }
  return [...cuts, [start, length]];
}

function cutsOf({ boxes, arrows, width, height }: Layout, room: Sheet): readonly Cut[] {
  const parts = [...boxes, ...arrows.flatMap(({ label }) => label ?? [])];
  const rows = cutsAlong(
    height,
    room.height,
    parts.map((one) => [one.y, one.y + one.height] as const),
  );
  const columns = cutsAlong(
    width,
    room.width,
    parts.map((one) => [one.x, one.x + one.width] as const),
  );
  return rows.flatMap(([top, bottom]) =>
    columns.map(([left, right]) => ({ x: left, y: top, width: right - left, height: bottom - top })),
  );
}

type Way = ChartPages & { readonly fits: boolean };

/** The one that takes the fewest sheets, and of those the lowest. */
const best = (ways: readonly Way[]): Way =>
  ways.reduce((least, way) => {
    const fewer = way.cuts.length - least.cuts.length;
    return fewer < 0 || (fewer === 0 && way.layout.height < least.layout.height) ? way : least;
  }, ways[0]!);

/**
 * A line on sheets of this paper: upright where it is no wider than a sheet in some way, lying where it is not, and
 * side by side where that does not help.
 */
export function sheetsFor(
  line: FlowLine,
  paper: Paper,
  settings: Omit<BoxSettings, keyof ChartWidths | 'tallest'>,
): ChartPages {
  const [short, long] = SHEETS[paper];
  const sheets = [
    { width: short, height: long },
    { width: long, height: short },
  ];
  let ways: readonly Way[] = [];
  for (const sheet of sheets) {
    ways = WIDTHS.map((widths) => {
      const room = roomOf(sheet);
      const layout = layoutOf(line, { ...settings, ...widths, tallest: room.height - ARROWS });
      return { sheet, layout, cuts: cutsOf(layout, room), fits: layout.width <= room.width };
    });
    const fitting = ways.filter(({ fits }) => fits);
    if (fitting.length > 0) return best(fitting);
  }
  return best(ways);
}
