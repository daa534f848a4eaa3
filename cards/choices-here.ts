/** For a platform that cannot ask us for choices while somebody types. */
import type { Card } from '../src/card';

/** The same card for a platform that cannot ask for choices while somebody types: they come along. */
export function withChoicesHere(card: Card): Card {
  const blocks = card.blocks.map((block) =>
    block.type === 'input' && block.searched ? { ...block, searched: 'here' as const } : block,
  );
  return { ...card, blocks };
}
