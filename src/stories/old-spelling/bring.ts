/**
 * Brings a part of a YAML document to what it should say, changing as little of it as can be: what says it already
 * stays the very node it was.
 */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, type Document, type Pair, type YAMLMap } from 'yaml';
import { isWords, type SpelledWords } from './words';

const said = (document: Document, node: unknown): unknown => (isNode(node) ? node.toJS(document) : node);
/** The name of a pair; of a merge, which is a symbol to the library, as it is written. */
const keyOf = ({ key }: Pair): string | undefined =>
  isScalar(key) ? (typeof key.value === 'symbol' ? '<<' : String(key.value)) : undefined;

/** A pair that says this already, under a name that goes: it only changes its name, or moves out of what goes. */
function pairSaying(document: Document, going: readonly Pair[], name: string, value: unknown): Pair | undefined {
  const inside = going.flatMap(({ value: inner }) => (isMap(inner) ? inner.items : []));
  return (
    going.find((pair) => isDeepStrictEqual(said(document, pair.value), value)) ??
    inside.find((pair) => keyOf(pair) === name && isDeepStrictEqual(said(document, pair.value), value))
  );
}

function bringMap(document: Document, map: YAMLMap, wanted: SpelledWords): void {
  // What comes from a merge (`<<`) is no pair of this map; what it says rightly stays where it is said.
  const merged = said(document, map) as SpelledWords;
  const going = map.items.filter((pair) => keyOf(pair) !== '<<' && !((keyOf(pair) ?? '') in wanted));
  const names = new Set(map.items.map(keyOf));
  const place = map.items.findIndex((pair) => going.includes(pair));
  const coming: Pair[] = [];
  for (const [name, value] of Object.entries(wanted)) {
    const there = map.items.find((pair) => keyOf(pair) === name);
    if (there) there.value = bring(document, there.value, value);
    else if (!(name in merged && !names.has(name) && isDeepStrictEqual(merged[name], value))) {
      const saying = pairSaying(document, going, name, value);
      if (saying && going.includes(saying) && isScalar(saying.key)) {
        saying.key.value = name;
        going.splice(going.indexOf(saying), 1);
      } else coming.push(saying ?? document.createPair(name, value));
    }
  }
  map.items.splice(place === -1 ? map.items.length : place, 0, ...coming);
  map.items = map.items.filter((pair) => !going.includes(pair));
}

/** The node brought to say `wanted`: itself where it can be, else one in its place. */
export function bring(document: Document, node: unknown, wanted: unknown): unknown {
  if (isDeepStrictEqual(said(document, node), wanted)) return node;
  if (isMap(node) && isWords(wanted)) {
    bringMap(document, node, wanted);
    return node;
  }
  if (isSeq(node) && Array.isArray(wanted) && node.items.length === wanted.length) {
    node.items = node.items.map((item, index) => bring(document, item, wanted[index]));
    return node;
  }
  if (isScalar(node) && (typeof wanted === 'string' || typeof wanted === 'number' || typeof wanted === 'boolean')) {
    node.value = wanted;
    return node;
  }
  return document.createNode(wanted);
}
