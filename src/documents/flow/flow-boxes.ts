/**
 * The boxes of a flow chart: of each place its shape, its size and its lines of text, before anything has a place on a
 * page. Millimetres.
 */
import { assertNever } from '../../domain/assert-never';
import type { Text } from '../../domain/text';
import type { FlowAct, FlowNode } from '../../views/flow/flow-types';
import type { ChartWords } from '../../words/flow/chart-words';
import { actParagraphs, setParagraphs, type ChartText, type Paragraph, type TextBlock } from './flow-paragraphs';

/**
 * Widths of text: `column`, of which a stage has `columns` at most · `decision` · `label`, at an arrow. `abreast`: so
 * many decisions of a stage side by side.
 */
export type ChartWidths = {
  readonly column: number;
  readonly columns: number;
  readonly decision: number;
  readonly label: number;
  readonly abreast: number;
};

/** `tallest`: higher than this, a stage goes on in a second box. */
export type BoxSettings = ChartWidths & {
  readonly tallest: number;
  readonly words: ChartWords;
  readonly say: (text: Text) => string;
};

/** `head`: how high the band with its title is. Lines are placed from the upper left corner. */
export type FlowBox = {
  readonly id: string;
  readonly shape: FlowNode['kind'];
  readonly width: number;
  readonly height: number;
  readonly head: number;
  readonly lines: readonly ChartText[];
};

const PAD = 2.4;
const GUTTER = 4;
/** Less than this and a line of text is too short to read well. */
const NARROWEST = 56;
/** Between two acts. */
const BETWEEN = 1.6;
/** How far the points of a decision stick out. */
export const POINTED = 4;

const moved = (lines: readonly ChartText[], x: number, y: number): ChartText[] =>
  lines.map((line) => ({ ...line, x: line.x + x, y: line.y + y }));

type Columns = { readonly lines: readonly ChartText[]; readonly height: number };

type Blocks = readonly (readonly Paragraph[])[];

const stacked = (blocks: Blocks, width: number): TextBlock => setParagraphs(blocks.flat(), width);

/** Ways to cut blocks into this many columns, in their order. */
function cutsInto(blocks: Blocks, columns: number): readonly (readonly Blocks[])[] {
  if (columns === 1) return [[blocks]];
  return blocks.flatMap((_, cut) =>
    cutsInto(blocks.slice(cut + 1), columns - 1).map((rest) => [blocks.slice(0, cut + 1), ...rest]),
  );
}

/** Blocks in columns that are as even as can be. */
function inColumns(blocks: Blocks, columns: number, width: number): Columns {
  const heights = blocks.map((block) => stacked([block], width).height + BETWEEN);
  const heightOf = (column: Blocks) => column.reduce((sum, block) => sum + heights[blocks.indexOf(block)]!, 0);
  const highest = (way: readonly Blocks[]) => Math.max(...way.map(heightOf));
  const ways = cutsInto(blocks, columns);
  const best = ways.reduce((least, way) => (highest(way) < highest(least) ? way : least), ways[0]!);
  const set = best.map((column) => stacked(column, width));
  return {
    lines: set.flatMap(({ lines }, index) => moved(lines, index * (width + GUTTER), 0)),
    height: Math.max(...set.map(({ height }) => height)),
  };
}

type Parts = {
  readonly id: string;
  readonly shape: FlowNode['kind'];
  readonly head: readonly Paragraph[];
  readonly blocks: Blocks;
  readonly foot: readonly Paragraph[];
  /** Is the rest of a box before it. */ readonly goesOn?: boolean;
};

/** The more blocks, the more columns. */
const columnsFor = (blocks: Blocks, most: number): number =>
  Math.min(most, blocks.length > 3 ? 3 : Math.max(1, blocks.length));

function boxOf({ id, shape, head, blocks, foot }: Parts, { column, columns: most }: BoxSettings): FlowBox {
  const side = PAD + (shape === 'decision' ? POINTED : 0);
  const columns = columnsFor(blocks, most);
  const inner = columns === 1 ? Math.max(column, NARROWEST) : column * columns + GUTTER * (columns - 1);
  const top = setParagraphs(head, inner);
  const band = top.height + PAD * 1.4;
  const body =
    blocks.length === 0 ? { lines: [], height: 0 } : inColumns(blocks, columns, columns === 1 ? inner : column);
  const end = setParagraphs(foot, inner);
  const hasMore = blocks.length + foot.length > 0;
  const bodyTop = band + PAD * 0.6;
  const footTop = bodyTop + body.height + (blocks.length > 0 && foot.length > 0 ? 1.6 : 0);
  return {
    id,
    shape,
    width: inner + side * 2,
    height: hasMore ? footTop + end.height + PAD : band,
    head: band,
    lines: [
      ...moved(top.lines, side, PAD * 0.7),
      ...moved(body.lines, side, bodyTop),
      ...moved(end.lines, side, footTop),
    ],
  };
}

/** As many blocks in each part as fit below each other. A part has one block at least. */
function partsThatFit(parts: Parts, settings: BoxSettings): readonly FlowBox[] {
  const { tallest, words } = settings;
  const whole = boxOf(parts, settings);
  const { blocks } = parts;
  if (whole.height <= tallest || blocks.length < 2) return [whole];
  const fits = (count: number) =>
    boxOf({ ...parts, blocks: blocks.slice(0, count), foot: [] }, settings).height <= tallest;
  const most =
    blocks
      .map((_, index) => index + 1)
      .filter((count) => count < blocks.length && fits(count))
      .at(-1) ?? 1;
  const title = parts.head[0]!;
  const again = { ...title, text: parts.goesOn ? title.text : words.goesOn(title.text) };
  const next = { ...parts, id: `${parts.id}+`, goesOn: true, head: [again], blocks: blocks.slice(most) };
  return [boxOf({ ...parts, blocks: blocks.slice(0, most), foot: [] }, settings), ...partsThatFit(next, settings)];
}

/** The boxes of a place: one, or several that go on in each other. */
export function boxesOf(node: FlowNode, settings: BoxSettings): readonly FlowBox[] {
  const { words, say } = settings;
  const narrow = { ...settings, column: settings.decision };
  const title: Paragraph = { text: say(node.title), size: 'stage', weight: 'strong' };
  const acts = (all: readonly FlowAct[]) => all.map((act) => actParagraphs(act, words, say));
  const refused = (all: readonly Text[]) => all.map((one) => ({ text: say(one), mark: 'refuses' as const }));
  const titles = (all: readonly Text[]) => all.map(say).join(', ');
  const again = (all: readonly Text[]) => (all.length > 0 ? [{ text: words.again(titles(all)) }] : []);
  const base = { id: node.id, shape: node.kind };
  switch (node.kind) {
    case 'start': {
      const head = [title, { text: words.starts(node.command) }, { text: words.who(say(node.who)) }];
      return [boxOf({ ...base, head, blocks: [], foot: refused(node.refuses) }, narrow)];
    }
    case 'stage': {
      const owner = words.owner(say(node.who), node.due ? say(node.due) : '');
      const head = [title, { text: `${owner} · ${words.late(say(node.escalatesTo))}` }];
      return partsThatFit({ ...base, head, blocks: acts(node.acts), foot: again(node.again) }, settings);
    }
    case 'decision': {
      const [, ...more] = actParagraphs(node.act, words, say);
      return [boxOf({ ...base, head: [title], blocks: [more], foot: [] }, narrow)];
    }
    case 'anywhere': {
      const often =
        node.refuses.length > 0 ? [{ text: words.refusedOften, before: 1.6 }, ...refused(node.refuses)] : [];
      const blocks = acts(node.acts);
      return partsThatFit({ ...base, head: [title], blocks, foot: [...again(node.again), ...often] }, settings);
    }
    case 'closed': {
      const foot = node.again.length > 0 ? [{ text: words.afterwards(titles(node.again)) }] : [];
      return partsThatFit({ ...base, head: [title], blocks: acts(node.acts), foot }, settings);
    }
    default:
      return assertNever(node);
  }
}

/** What stands at an arrow. */
export const labelAt = (says: readonly string[], width: number): TextBlock =>
  setParagraphs(
    says.map((text) => ({ text, before: 0.8 })),
    width,
  );
