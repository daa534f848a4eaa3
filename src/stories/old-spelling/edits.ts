/**
 * What has to change in the text of a YAML file so that it says what its changed document says. Everything else
 * (comments, order, quotes, spaces) stays as it is written.
 */
import {
  Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isWords } from './words';

/** These letters of the text (from and until, counted from 0) become these. */
export type TextEdit = { readonly from: number; readonly until: number; readonly text: string };

type Written = Node & { range: [number, number, number] };
const isWritten = (node: unknown): node is Written => isNode(node) && Array.isArray(node.range);

const WIDTH = 120;

/** A scalar without quotes where it needs none. */
function scalarText(value: unknown): string {
  const line = new Document(value).toString({ lineWidth: 0 }).trimEnd();
  // On one line with others these letters would end it.
  return typeof value === 'string' && (/[,[\]{}]/.test(line) || line.includes('\n')) && !/^["']/.test(line)
    ? JSON.stringify(value)
    : line;
}

/** On one line: `{ a: [b, c] }`. */
function flowText(js: unknown): string {
  if (Array.isArray(js)) return `[${js.map(flowText).join(', ')}]`;
  if (!isWords(js)) return scalarText(js);
  const pairs = Object.entries(js).map(([name, value]) => `${scalarText(name)}: ${flowText(value)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** A value on one line, or, where it is long and may be, with a line for each of its names, indented by `indent`. */
function valueText(document: Document, node: unknown, indent: number, inFlow: boolean): string {
  const js: unknown = isNode(node) ? node.toJS(document) : node;
  const line = flowText(js);
  if (inFlow || !isWords(js) || line.length + indent <= WIDTH) return line;
  const lines = Object.entries(js).map(([name, value]) => `${scalarText(name)}: ${flowText(value)}`);
  return lines.map((one) => `\n${' '.repeat(indent + 2)}${one}`).join('');
}

/** How a document and its text are compared: `before` is the same document as it was read. */
export type Compared = { readonly before: Document; readonly after: Document; readonly text: string };

const columnOf = (text: string, offset: number) => offset - (text.lastIndexOf('\n', offset - 1) + 1);
const lineEnd = (text: string, offset: number) => {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
};

/**
 * Where a pair is written: from its key until its value ends; of a value of several lines without the line that follows
 * it.
 */
function spanOf({ key, value }: Pair, text: string): { readonly from: number; readonly until: number } {
  const from = (key as Written).range[0];
  const end = isWritten(value) ? value.range[1] : (key as Written).range[1];
  const trimmed = text.slice(from, end).trimEnd();
  return { from, until: from + trimmed.length };
}

function pairText({ key, value }: Pair, { after }: Compared, indent: number, inFlow: boolean): string {
  const text = valueText(after, value, indent, inFlow);
  return `${scalarText(isScalar(key) ? key.value : key)}:${text.startsWith('\n') ? text : ` ${text}`}`;
}

/**
 * The pairs of a map that goes from `before` to `after`: those that stay are gone through, the others taken out and put
 * in.
 */
function mapEdits(before: YAMLMap, after: YAMLMap, compared: Compared): TextEdit[] {
  const { text } = compared;
  const startOf = (pair: Pair) => (isWritten(pair.key) ? pair.key.range[0] : -1);
  const was = new Map(before.items.map((pair) => [startOf(pair), pair]));
  const stays = (pair: Pair) => was.has(startOf(pair));
  const kept = after.items.filter(stays);
  const keptAt = new Set(kept.map(startOf));
  const gone = before.items.filter((pair) => !keptAt.has(startOf(pair)));
  const put = after.items.filter((pair) => !stays(pair));
  const within = kept.flatMap((pair) => {
    const old = was.get(startOf(pair))!;
    return [...nodeEdits(old.key, pair.key, compared), ...nodeEdits(old.value, pair.value, compared)];
  });
  if (gone.length === 0 && put.length === 0) return within;
  const inFlow = before.flow === true;
  const indent = inFlow ? 0 : columnOf(text, startOf(before.items[0]!));
  const texts = put.map((pair) => pairText(pair, compared, indent, inFlow));
  const between = inFlow ? ', ' : `\n${' '.repeat(indent)}`;
  const [first, ...others] = gone;
  // What is put in stands where the first that goes stood, or at the end.
  if (first && texts.length > 0) {
    const { from, until } = spanOf(first, text);
    return [
      ...within,
      { from, until, text: texts.join(between) },
      ...others.map((pair) => removal(before, pair, (one) => one === first || keptAt.has(startOf(one)), text)),
    ];
  }
  if (gone.length > 0)
    return [...within, ...gone.map((pair) => removal(before, pair, (one) => keptAt.has(startOf(one)), text))];
  const last = before.items.at(-1)!;
  const { until } = spanOf(last, text);
  const at = inFlow ? until : lineEnd(text, until);
  return [...within, { from: at, until: at, text: `${between}${texts.join(between)}` }];
}

/**
 * Takes a pair out with the comma or the line that is its own; `stays` says which pairs of its map keep their place.
 */
function removal(map: YAMLMap, pair: Pair, stays: (pair: Pair) => boolean, text: string): TextEdit {
  const index = map.items.indexOf(pair);
  const { from, until } = spanOf(pair, text);
  const next = map.items[index + 1];
  const previous = map.items[index - 1];
  if (map.flow === true || !previous) {
    const before = previous && !map.items.slice(index).some(stays) ? spanOf(previous, text).until : undefined;
    if (before !== undefined) return { from: before, until, text: '' };
    return { from, until: next ? (next.key as Written).range[0] : until, text: '' };
  }
  const comment = text.slice(until, lineEnd(text, until)).trim();
  return comment === ''
    ? { from: text.lastIndexOf('\n', from), until: lineEnd(text, until), text: '' }
    : { from, until: text.indexOf(comment, until), text: '' };
}

function seqEdits(before: YAMLSeq, after: YAMLSeq, compared: Compared): TextEdit[] {
  return before.items.flatMap((item, index) => nodeEdits(item, after.items[index], compared));
}

function nodeEdits(before: unknown, after: unknown, compared: Compared): TextEdit[] {
  if (!isWritten(before)) return [];
  const { text } = compared;
  const [from, end] = before.range;
  const same = isWritten(after) && after.range[0] === from && after.range[1] === end;
  if (same && isAlias(before)) return [];
  if (same && isScalar(before) && isScalar(after))
    return before.value === after.value || typeof after.value === 'symbol'
      ? []
      : [{ from, until: end, text: scalarText(after.value) }];
  if (same && isMap(before) && isMap(after)) return mapEdits(before, after, compared);
  if (same && isSeq(before) && isSeq(after) && before.items.length === after.items.length)
    return seqEdits(before, after, compared);
  const until = from + text.slice(from, end).trimEnd().length;
  return [{ from, until, text: valueInPlace(after, from, compared) }];
}

/** A value that comes in the place of another; where that stood on lines of its own, these lines are its own too. */
function valueInPlace(node: unknown, from: number, compared: Compared): string {
  const { after, text } = compared;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const ownLine = text.slice(start, from).trim() === '';
  const line = valueText(after, node, 0, true);
  if (!ownLine || !isMap(node)) return line;
  const spaces = ' '.repeat(from - start);
  return node.items.map((pair) => pairText(pair, compared, from - start, false)).join(`\n${spaces}`);
}

/** The edits that bring the text of `before` to what `after` says, in the order of the text. */
export function editsBetween(compared: Compared): TextEdit[] {
  return nodeEdits(compared.before.contents, compared.after.contents, compared).sort((a, b) => a.from - b.from);
}

/** The text with all of them made; they come in the order of the text, and those at one place one after the other. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight((so, { from, until, text: put }) => so.slice(0, from) + put + so.slice(until), text);
}
