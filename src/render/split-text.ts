/**
 * Cuts long text and long blocks into parts that every platform takes, losing nothing: the parts joined are the whole.
 */
import type { Block } from '../card';
import { LIMITS } from './limits';

/**
 * Parts of at most `longest` characters, cut at a line end or a space where there is one; a surrogate pair is never
 * broken.
 */
export function splitText(text: string, longest: number = LIMITS.paragraph): string[] {
  if (text.length <= longest) return [text];
  const head = text.slice(0, longest);
  const atBreak = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' ')) + 1;
  const safe = /[\uD800-\uDBFF]$/.test(head) ? longest - 1 : longest;
  const at = atBreak > longest / 2 ? atBreak : safe;
  return [text.slice(0, at), ...splitText(text.slice(at), longest)];
}

const FACTS_AT_ONCE = 10;
const ITEMS_AT_ONCE = 25;
const LINKS_AT_ONCE = 10;

/** Groups of at most `size` items and together at most a paragraph long; an item is never split here. */
function inGroups<T>(items: readonly T[], size: number, lengthOf: (item: T) => number): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const item of items) {
    const group = groups.at(-1);
    room -= lengthOf(item);
    if (group && group.length < size && room >= 0) {
      group.push(item);
      continue;
    }
    groups.push([item]);
    room = LIMITS.paragraph - lengthOf(item);
  }
  return groups;
}

/** The same content in blocks that are each small enough to be placed on one page. Inputs stay as they are. */
export function splitBlock(block: Block): Block[] {
  switch (block.type) {
    case 'text':
    case 'copy':
    case 'notice':
      return splitText(block.text).map((text) => ({ ...block, text }));
    case 'facts': {
      const facts = block.facts.flatMap(({ label, value }) => splitText(value).map((part) => ({ label, value: part })));
      return inGroups(facts, FACTS_AT_ONCE, ({ label, value }) => label.length + value.length).map((group) => ({
        ...block,
        facts: group,
      }));
    }
    case 'list':
      return inGroups(
        block.items.flatMap((item) => splitText(item)),
        ITEMS_AT_ONCE,
        (item) => item.length,
      ).map((items) => ({ ...block, items }));
    case 'buttons':
      return inGroups(block.actions, LIMITS.teams.actions, () => 0).map((actions) => ({ ...block, actions }));
    case 'links':
      return inGroups(block.links, LINKS_AT_ONCE, ({ text, href }) => text.length + href.length).map((links) => ({
        ...block,
        links,
      }));
    case 'heading':
    case 'progress':
    case 'divider':
    case 'input':
      return [block];
  }
}
