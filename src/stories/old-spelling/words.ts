/** Looks into what a YAML file says while nothing is known of it yet. */

/** Names with a value each. */
export type SpelledWords = Readonly<Record<string, unknown>>;

export const isWords = (node: unknown): node is SpelledWords =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

/** What stands there: a list, or one that is read as a list of one. */
export const listed = (node: unknown): readonly unknown[] =>
  node === undefined ? [] : Array.isArray(node) ? (node as readonly unknown[]) : [node];

/** Every text of `node` (itself, or of a list) as `better` has it; anything else stays. */
export function eachText(node: unknown, better: (text: string) => string): unknown {
  if (Array.isArray(node)) return node.map((one: unknown) => eachText(one, better));
  return typeof node === 'string' ? better(node) : node;
}

/** Every value under a name of its own, changed; `node` as it stands when it has none. */
export const eachValue = (node: unknown, change: (value: unknown, name: string) => unknown): unknown =>
  isWords(node) ? Object.fromEntries(Object.entries(node).map(([name, value]) => [name, change(value, name)])) : node;

/** Every name, changed; two that come to be the same stay as they are. */
export function eachName(node: unknown, better: (name: string) => string): unknown {
  if (!isWords(node)) return node;
  const names = Object.keys(node).map(better);
  return new Set(names).size === names.length
    ? Object.fromEntries(Object.values(node).map((value, index) => [names[index]!, value]))
    : node;
}

/** These words of `node`, each changed where it is there. */
export function changed(
  node: SpelledWords,
  changes: Readonly<Record<string, (value: unknown) => unknown>>,
): SpelledWords {
  return Object.fromEntries(
    Object.entries(node).map(([word, value]) => [word, word in changes ? changes[word]!(value) : value]),
  );
}

/** Letters and figures alone, in small letters: how a name was recognised that was written a little otherwise. */
export const flatName = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
