/**
 * Where the messages of the playground stand: a port of its own, since no platform keeps them. Holds L0 deliveries
 * only, as every channel does; no cases.
 */
import type { Delivery } from './gateway';

/** `number` counts up over all conversations; `version` changes when the post is replaced. */
export type PostedMessage = {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly conversation: string;
  readonly thread?: string | undefined;
  readonly at: string;
  readonly delivery: Delivery;
};

export type NewPost = Pick<PostedMessage, 'conversation' | 'thread' | 'at' | 'delivery'>;

export type PostBox = {
  /** Adds a post at the end of its conversation (of its thread, when it has one) and returns its id. */
  add(post: NewPost): Promise<string>;
  /** Puts another delivery in the place of an earlier one; false when there is no such post. */
  replace(id: string, delivery: Delivery): Promise<boolean>;
  /** Takes a post away, from the file too; false when there is no such post. */
  remove(id: string): Promise<boolean>;
  /** The posts of these conversations, oldest first. */
  in(conversations: readonly string[]): Promise<readonly PostedMessage[]>;
};
