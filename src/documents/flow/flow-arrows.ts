/**
 * How the arrows of a flow chart run, once it is known where its boxes stand: straight through each row of boxes, and
 * turning between the rows, so through no box. Millimetres.
 */
import type { FlowWay } from '../../views/flow/flow-types';
import type { TextBlock } from './flow-paragraphs';

export type Point = { readonly x: number; readonly y: number };
/** The middle of a box or a label, and its size. */
export type Middle = Point & { readonly width: number; readonly height: number };
/** `x` and `y`: its upper left corner. */
export type PlacedLabel = TextBlock & Point & { readonly width: number };
/** `goesOn`: from a box to the next one of the same place. */
export type Arrow = {
  readonly kind: FlowWay['kind'] | 'goesOn';
  readonly points: readonly Point[];
  readonly label?: PlacedLabel | undefined;
};

/** A way with the points that it passes on its way, one in each row. */
export type LaidWay = {
  readonly from: string;
  readonly to: string;
  readonly kind: Arrow['kind'];
  readonly passes: readonly Point[];
  readonly label: (PlacedLabel & { readonly middle: Middle }) | undefined;
};

type Band = { readonly top: number; readonly bottom: number };
type Bands = ReadonlyMap<number, Band>;

/** Room to turn in, and to arrive straight: under and above the boxes of a row. */
const STRAIGHT = 4.5;
/** So far from the corners of a box an arrow leaves or reaches it. */
const CORNER = 8;

const rowOf = ({ y }: Point): number => Math.round(y * 10);

/** What stands equally high is one row, as high as its highest part. */
function bandsOf(parts: readonly Middle[], around: number): Bands {
  const bands = new Map<number, Band>();
  for (const part of parts) {
    const half = part.height / 2 + around;
    const { top = part.y, bottom = part.y } = bands.get(rowOf(part)) ?? {};
    bands.set(rowOf(part), { top: Math.min(top, part.y - half), bottom: Math.max(bottom, part.y + half) });
  }
  return bands;
}

/** Where arrows leave and reach a side of a box: side by side, in the order of where they come from. */
function ports(box: Middle, towards: readonly number[]): readonly number[] {
  const reach = box.width - 2 * CORNER;
  const left = box.x - reach / 2;
  if (towards.length === 1) return [Math.min(Math.max(towards[0]!, left), left + reach)];
  const order = [...towards.keys()].sort((one, other) => towards[one]! - towards[other]!);
  return towards.map((_, index) => left + (reach * (order.indexOf(index) + 0.5)) / towards.length);
}

type End = { readonly way: number; readonly is: 'from' | 'to'; readonly side: string; readonly towards: number };

/** Where each way leaves its first box and reaches its last, by number. */
function portsOf(
  middles: ReadonlyMap<string, Middle>,
  ways: readonly LaidWay[],
): readonly (readonly [number, number])[] {
  const ends = ways.flatMap(({ from, to, passes }, way): End[] => {
    const [a, b] = [middles.get(from)!, middles.get(to)!];
    const sides = a.y < b.y ? (['lower', 'upper'] as const) : (['upper', 'lower'] as const);
    return [
      { way, is: 'from', side: `${sides[0]} ${from}`, towards: (passes[0] ?? b).x },
      { way, is: 'to', side: `${sides[1]} ${to}`, towards: (passes.at(-1) ?? a).x },
    ];
  });
  const portOf = (way: number, is: End['is'], box: Middle): number => {
    const one = ends.find((end) => end.way === way && end.is === is)!;
    const there = ends.filter(({ side }) => side === one.side);
    const all = there.map(({ towards }) => towards);
    return ports(box, all)[there.indexOf(one)]!;
  };
  return ways.map(({ from, to }, way) => [
    portOf(way, 'from', middles.get(from)!),
    portOf(way, 'to', middles.get(to)!),
  ]);
}

/** The arrows of these ways between boxes of which the middles are known, by id. */
export function arrowsBetween(middles: ReadonlyMap<string, Middle>, ways: readonly LaidWay[]): readonly Arrow[] {
  const rows = bandsOf([...middles.values()], STRAIGHT);
  const labels = bandsOf(
    ways.flatMap(({ label }) => label?.middle ?? []),
    0,
  );
  const bandAt = (point: Point): Band =>
    rows.get(rowOf(point)) ?? labels.get(rowOf(point)) ?? { top: point.y, bottom: point.y };
  const all = portsOf(middles, ways);
  return ways.map(({ from, to, kind, passes, label }, way): Arrow => {
    const [a, b] = [middles.get(from)!, middles.get(to)!];
    const [x0, x1] = all[way]!;
    const down = a.y < b.y;
    const inOrder = ({ top, bottom }: Band): readonly [number, number] => (down ? [top, bottom] : [bottom, top]);
    const sideOf = (box: Middle, lower: boolean) => box.y + (lower ? box.height : -box.height) / 2;
    const points = [
      { x: x0, y: sideOf(a, down) },
      { x: x0, y: inOrder(bandAt(a))[1] },
      ...passes.flatMap((point) => inOrder(bandAt(point)).map((y) => ({ x: point.x, y }))),
      { x: x1, y: inOrder(bandAt(b))[0] },
      { x: x1, y: sideOf(b, !down) },
    ];
    return { kind, points, label };
  });
}
