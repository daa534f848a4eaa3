/**
 * Sends deliveries to Slack: L0 cards to channels, threads and direct messages. Decides nothing about who hears what,
 * and never tries again by itself.
 */
import type { WebClient } from '@slack/web-api';
import { deliveryCard } from '../../../../cards/delivery';
import { createHeldRooms } from '../../../app/delivery/held-rooms';
import { isUrgentDelivery, type Delivery, type Gateway, type PostRef, type Sent } from '../../../app/gateway';
import type { Clock, Log } from '../../../app/ports';
import { renderMessage, type SlackMessage } from '../../../render/block-kit';
import type { DirectChannels } from './direct-channels';
import { slackFailureOf, type SlackFailure } from './failure';
import { NOT_LET_IN } from './not-let-in';

export type GatewaySettings = {
  readonly client: WebClient;
  readonly direct: DirectChannels;
  readonly clock: Clock;
  readonly log: Log;
};

/**
 * Codes that say this address or message is of no use. Every other refusal is tried again, because somebody can repair
 * it: a token that was revoked (`account_inactive` too: that is about our own account), a scope, or a card of ours that
 * Slack does not take.
 */
const NEVER: readonly string[] = [
  ...['channel_not_found', 'is_archived', 'is_inactive', 'not_in_channel', 'messages_tab_disabled'],
  ...['restricted_action', 'restricted_action_read_only_channel', 'restricted_action_thread_only_channel'],
  ...[
    'user_not_found',
    'user_disabled',
    'user_not_visible',
    'invalid_user_combination',
    'cannot_dm_bot',
    'team_not_found',
  ],
  ...['message_not_found', 'cant_update_message', 'cant_delete_message', 'edit_window_closed', 'block_mismatch'],
];

/**
 * Codes that say a thread cannot be answered; the message then stands on its own, since arriving matters more than
 * where.
 */
const NO_THREAD: readonly string[] = [
  'thread_not_found',
  'cannot_reply_to_message',
  'restricted_action_non_threadable_channel',
  'restricted_action_thread_locked',
];

/** No links are unfolded: a preview would show what the card does not. */
const NO_PREVIEWS = { unfurl_links: false, unfurl_media: false };

/**
 * The gateway of one workspace. It never throws for what Slack does, only when a card cannot be rendered, which is a
 * bug.
 */
export function createSlackGateway({ client, direct, clock, log }: GatewaySettings): Gateway {
  const rooms = createHeldRooms(clock);

  function failed(error: unknown, conversation: string, urgent: boolean): Sent {
    const failure = slackFailureOf(error);
    if (failure.kind === 'limited') {
      rooms.hold(conversation, failure.retryAfter);
      return rooms.waiting(conversation, urgent) ?? sentOf(failure);
    }
    if (failure.kind === 'refused' && failure.where.length > 0)
      log.error('Slack refused a message of ours', { code: failure.code, where: failure.where });
    if (NOT_LET_IN.includes(failure.code)) log.error('Slack does not let this app in', { code: failure.code });
    return sentOf(failure);
  }

  /** Calls Slack, unless it asked not to be called for this conversation yet. */
  async function send(conversation: string, urgent: boolean, call: () => Promise<PostRef>): Promise<Sent> {
    const later = rooms.waiting(conversation, urgent);
    if (later) return later;
    try {
      return { result: 'sent', ref: await call() };
    } catch (error) {
      return failed(error, conversation, urgent);
    }
  }

  async function postTo(channel: string, message: SlackMessage, thread?: string): Promise<PostRef> {
    const posted = await client.chat.postMessage({
      channel,
      ...message,
      ...NO_PREVIEWS,
      ...(thread ? { thread_ts: thread } : {}),
    });
    if (posted.ts === undefined) throw new Error('chat.postMessage answered without a ts');
    return { platform: 'slack', conversation: posted.channel ?? channel, message: posted.ts };
  }

  return {
    platform: 'slack',

    async post(channel, delivery, thread) {
      if (channel.platform !== 'slack') return { result: 'never', reason: 'other_platform' };
      const root = thread?.platform === 'slack' && thread.conversation === channel.id ? thread.message : undefined;
      const message = messageOf(delivery);
      return send(channel.id, isUrgentDelivery(delivery), async () => {
        try {
          return await postTo(channel.id, message, root);
        } catch (error) {
          if (!root || !NO_THREAD.includes(slackFailureOf(error).code)) throw error;
          return postTo(channel.id, message);
        }
      });
    },

    async tell(person, delivery) {
      const user = person.accounts.slack;
      if (!user) return { result: 'never', reason: 'no_account' };
      const message = messageOf(delivery);
      return send(user, isUrgentDelivery(delivery), async () => postTo(await direct.open(user), message));
    },

    async remove(ref) {
      if (ref.platform !== 'slack') return { result: 'never', reason: 'other_platform' };
      return send(ref.conversation, false, async () => {
        await client.chat.delete({ channel: ref.conversation, ts: ref.message });
        return ref;
      });
    },

    async replace(ref, delivery) {
      if (ref.platform !== 'slack') return { result: 'never', reason: 'other_platform' };
      const message = messageOf(delivery);
      return send(ref.conversation, isUrgentDelivery(delivery), async () => {
        await client.chat.update({ channel: ref.conversation, ts: ref.message, ...message });
        return ref;
      });
    },
  };
}

/** The card of a delivery. A card that goes on stays a summary here; the rest is behind its button. */
const messageOf = (delivery: Delivery): SlackMessage => renderMessage(deliveryCard(delivery)).payload;

function sentOf(failure: SlackFailure): Sent {
  if (failure.kind === 'limited') return { result: 'later', retryAfter: failure.retryAfter, reason: failure.code };
  const useless = failure.kind === 'refused' && NEVER.includes(failure.code);
  return { result: useless ? 'never' : 'later', reason: failure.code };
}
