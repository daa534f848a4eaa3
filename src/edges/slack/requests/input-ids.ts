/**
 * The block ids of inputs in a modal. A modal that is shown again in the place of another keeps what was typed under
 * the same block id and ignores initial values, so every showing gives its inputs fresh block ids; the id of the input
 * can be read back from them.
 */
import type { ModalView } from '@slack/types';

const MARK = '~';

/**
 * The view with block ids for its inputs that differ per `salt` (the hash of the view it replaces). Other blocks stay
 * as they are.
 */
export function withFreshInputs(view: ModalView, salt: string): ModalView {
  const blocks = view.blocks.map((block) =>
    block.type === 'input' && block.block_id !== undefined
      ? { ...block, block_id: `${block.block_id}${MARK}${salt}` }
      : block,
  );
  return { ...view, blocks };
}

/**
 * The salt of a modal with inputs of these block ids; undefined for one that took the place of none. Inputs under the
 * same salt keep what was typed.
 */
export function saltOf(blockIds: readonly string[]): string | undefined {
  const [salted] = blockIds.filter((id) => id.includes(MARK));
  return salted?.slice(salted.lastIndexOf(MARK) + MARK.length);
}

/** The input's own id: the block id without what `withFreshInputs` added. */
export function inputIdOf(blockId: string): string {
  const mark = blockId.lastIndexOf(MARK);
  return mark === -1 ? blockId : blockId.slice(0, mark);
}
