/** Finds the direct-message channel of a person. */
import type { WebClient } from '@slack/web-api';
import { createRecent } from '../../../app/recent';

/** `open` gives the channel of a user, and throws what the Web API throws. */
export type DirectChannels = { open(user: string): Promise<string> };

const REMEMBERED = 2000;

/** Asks Slack once per person, since the channel never changes while the account exists. */
export function createDirectChannels(client: WebClient): DirectChannels {
  const known = createRecent<string>(REMEMBERED);
  return {
    async open(user) {
      const before = known.get(user);
      if (before !== undefined) return before;
      const { channel } = await client.conversations.open({ users: user });
      if (channel?.id === undefined) throw new Error('conversations.open answered without a channel');
      known.set(user, channel.id);
      return channel.id;
    },
  };
}
