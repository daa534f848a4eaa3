/**
 * Where the boxes of a flow chart stand and how its arrows run. The order is that of a library for layered graphs; no
 * arrow runs through a box. Millimetres.
 */
import { createRequire } from 'node:module';
import type { FlowLine, FlowWay } from '../../views/flow/flow-types';
import { arrowsBetween, type Arrow, type LaidWay, type Middle, type Point } from './flow-arrows';
import { boxesOf, labelAt, type BoxSettings, type FlowBox } from './flow-boxes';

/** `x` and `y`: its upper left corner. */
export type PlacedBox = FlowBox & Point;
export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly arrows: readonly Arrow[];
};

/** What is used of the library: its own types cannot be read by a program of ours (their imports have no endings). */
type Graph = {
  setGraph(options: object): void;
  setNode(id: string, size: object): void;
  setEdge(from: string, to: string, label: object, name: string): void;
  node(id: string): Middle;
  edge(from: string, to: string, name: string): Partial<Middle> & { readonly points: readonly Point[] };
};
type Library = { readonly Graph: new (options: object) => Graph; readonly layout: (graph: Graph) => void };

/** Few processes ever draw one: the library is loaded with the first. */
const dagre = () => createRequire(__filename)(require.resolve('@dagrejs/dagre')) as Library;

const GAPS = { nodesep: 7, edgesep: 5, ranksep: 17 };

type Drawn = {
  readonly from: string;
  readonly to: string;
  readonly kind: Arrow['kind'];
  readonly says: readonly string[];
};

/** Ways between the same places become one arrow that says all of them. */
function merged(ways: readonly FlowWay[], { say }: BoxSettings): readonly Drawn[] {
  const keyOf = ({ from, to, kind }: FlowWay) => JSON.stringify([from, to, kind]);
  return [...new Set(ways.map(keyOf))].map((key) => {
    const alike = ways.filter((way) => keyOf(way) === key);
    const { from, to, kind } = alike[0]!;
    const says = [...new Set(alike.flatMap((way) => (way.says ? [say(way.says)] : [])))];
    return { from, to, kind, says };
  });
}

/** The same between boxes: into the first of a place that has several, out of its last, and from one to the next. */
function betweenBoxes(drawn: readonly Drawn[], places: ReadonlyMap<string, readonly FlowBox[]>): readonly Drawn[] {
  const first = (place: string) => places.get(place)![0]!.id;
  const last = (place: string) => places.get(place)!.at(-1)!.id;
  const chained = [...places.values()].flatMap((boxes) =>
    boxes.slice(1).map((box, index): Drawn => ({ from: boxes[index]!.id, to: box.id, kind: 'goesOn', says: [] })),
  );
  return [...drawn.map((way) => ({ ...way, from: last(way.from), to: first(way.to) })), ...chained];
}

/** Decisions of one place stand in rows below each other, so that a drawing is not as wide as there are decisions. */
function rowOf(drawn: readonly Drawn[], index: number, { abreast }: BoxSettings): number {
  const { kind, from } = drawn[index]!;
  const before = drawn.slice(0, index).filter((other) => other.kind === 'asks' && other.from === from);
  return kind === 'asks' ? 1 + Math.floor(before.length / abreast) : 1;
}

/** The layout of one line of a procedure. */
export function layoutOf(line: FlowLine, settings: BoxSettings): Layout {
  const places = new Map(line.nodes.map((node) => [node.id, boxesOf(node, settings)] as const));
  const boxes = [...places.values()].flat();
  const drawn = betweenBoxes(merged(line.ways, settings), places);
  const { Graph, layout } = dagre();
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', ...GAPS, marginx: 0, marginy: 0 });
  boxes.forEach(({ id, width, height }) => graph.setNode(id, { width, height }));
  const labels = drawn.map(({ says }) => labelAt(says, settings.label));
  drawn.forEach(({ from, to, kind, says }, index) => {
    const block = labels[index]!;
    const width = Math.max(0, ...block.lines.map((one) => one.width)) + 2;
    const size =
      says.length > 0 ? { width, height: block.height + 1.5, labelpos: 'c' as const } : { width: 0, height: 0 };
    const weight = kind === 'onward' || kind === 'goesOn' ? 8 : 1;
    graph.setEdge(from, to, { ...size, weight, minlen: rowOf(drawn, index, settings) }, String(index));
  });
  layout(graph);
  const middles = new Map(boxes.map(({ id }) => [id, graph.node(id)] as const));
  const laid = drawn.map((way, index): LaidWay => {
    const { points, x = 0, y = 0, width = 0, height = 0 } = graph.edge(way.from, way.to, String(index));
    const label = labels[index]!;
    const place = { x: x - width / 2, y: y - label.height / 2 };
    return {
      ...way,
      passes: points.slice(1, -1),
      label: label.lines.length > 0 ? { ...label, ...place, width, middle: { x, y, width, height } } : undefined,
    };
  });
  const arrows = arrowsBetween(middles, laid);
  const placedBoxes = boxes.map((box): PlacedBox => {
    const { x, y } = middles.get(box.id)!;
    return { ...box, x: x - box.width / 2, y: y - box.height / 2 };
  });
  const right = ({ x, width }: Point & { readonly width: number }) => x + width;
  const rights = [...placedBoxes.map(right), ...arrows.flatMap(({ label }) => (label ? right(label) : []))];
  const turns = arrows.flatMap(({ points }) => points.map(({ x }) => x));
  return {
    boxes: placedBoxes,
    arrows,
    width: Math.max(...rights, ...turns),
    height: Math.max(...placedBoxes.map(({ y, height }) => y + height)),
  };
}
