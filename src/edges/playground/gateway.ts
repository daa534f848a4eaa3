/**
 * How messages reach the browser: they are put in the post box, and open pages are told to look. Renders nothing and
 * decides nothing.
 */
import type { Delivery, Gateway, PostRef, Sent } from '../../app/gateway';
import type { Clock } from '../../app/ports';
import type { PostBox } from '../../app/post-box';
import { directConversation } from './conversations';

type Dependencies = { readonly posts: PostBox; readonly clock: Clock; readonly changed: () => void };

/**
 * The gateway of platform `web`. An address of another platform is of no use to it; a post box that fails is tried
 * again later.
 */
export function createWebGateway({ posts, clock, changed }: Dependencies): Gateway {
  const add = async (conversation: string, delivery: Delivery, thread?: string): Promise<Sent> =>
    trying(async () => {
      const message = await posts.add({ conversation, thread, at: clock.now(), delivery });
      return { platform: 'web', conversation, message };
    });

  const trying = async (send: () => Promise<PostRef | undefined>): Promise<Sent> => {
    try {
      const ref = await send();
      if (!ref) return { result: 'never', reason: 'message_not_found' };
      changed();
      return { result: 'sent', ref };
    } catch {
      return { result: 'later', reason: 'post_box_failed' };
    }
  };

  return {
    platform: 'web',
    post: async (channel, delivery, thread) =>
      channel.platform === 'web'
        ? add(channel.id, delivery, thread?.message)
        : { result: 'never', reason: 'not_a_web_channel' },
    tell: async (person, delivery) =>
      person.accounts.web === undefined
        ? { result: 'never', reason: 'no_web_account' }
        : add(directConversation(person), delivery),
    remove: async (ref) => trying(async () => ((await posts.remove(ref.message)) ? ref : undefined)),
    replace: async (ref, delivery) =>
      trying(async () => ((await posts.replace(ref.message, delivery)) ? ref : undefined)),
  };
}
