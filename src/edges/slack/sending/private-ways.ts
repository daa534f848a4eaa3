/**
 * The ways to show one person something that nobody else sees. Each says whether it worked, and logs why not without
 * content; none throws for Slack's answer.
 */
import type { RespondFn } from '@slack/bolt';
import type { HomeView, ModalView } from '@slack/types';
import type { ViewsOpenResponse, ViewsUpdateResponse, WebClient } from '@slack/web-api';
import type { Log } from '../../../app/ports';
import type { SlackMessage } from '../../../render/block-kit';
import type { DirectChannels } from './direct-channels';
import { slackFailureOf } from './failure';

export type PrivateWays = {
  /** Opens a modal; gives its view id. A trigger is good for three seconds, once. */
  openModal(trigger: string, view: ModalView): Promise<string | undefined>;
  /** Replaces what a modal shows; false when it was closed meanwhile. */
  updateModal(view: string, content: ModalView): Promise<boolean>;
  /**
   * Replaces what a modal shows while somebody fills it in, as long as that is still what had this hash; gives the new
   * hash, or undefined when it goes on as it was.
   */
  growModal(view: string, content: ModalView, hash: string): Promise<string | undefined>;
  /** Puts somebody's App Home in the place of what stood there. */
  publishHome(user: string, view: HomeView): Promise<boolean>;
  /** Answers a slash command for up to half an hour. */
  respond(respond: RespondFn, message: SlackMessage): Promise<boolean>;
  /** Shows a message in a channel to one of its members; gone on reload, so never the only record of anything. */
  whisper(channel: string, user: string, message: SlackMessage, thread?: string): Promise<boolean>;
  /** Sends a direct message: the last way, which does not depend on where the person is. */
  tell(user: string, message: SlackMessage): Promise<boolean>;
};

/**
 * A view as it travels. Given the view itself, the client walks through all of it first, for a debug log that nobody
 * reads: a fifth of what a call costs.
 */
const asSent = (view: ModalView | HomeView): string => JSON.stringify(view);

export function createPrivateWays({
  client,
  direct,
  log,
}: {
  readonly client: WebClient;
  readonly direct: DirectChannels;
  readonly log: Log;
}): PrivateWays {
  /** What `call` gives, or undefined when Slack would not. */
  async function attempt<T>(way: string, call: () => Promise<T>): Promise<T | undefined> {
    try {
      return await call();
    } catch (error) {
      const failure = slackFailureOf(error);
      log.warn('Slack did not show an answer', {
        way,
        code: failure.code,
        ...(failure.kind === 'refused' ? { where: failure.where } : {}),
      });
      return undefined;
    }
  }
  const succeeds = async (way: string, call: () => Promise<unknown>) =>
    (await attempt(way, async () => ({ done: await call() }))) !== undefined;

  return {
    openModal: async (trigger, view) =>
      attempt(
        'views.open',
        async () =>
          ((await client.apiCall('views.open', { trigger_id: trigger, view: asSent(view) })) as ViewsOpenResponse).view
            ?.id ?? '',
      ),
    updateModal: async (view, content) =>
      succeeds('views.update', () => client.apiCall('views.update', { view_id: view, view: asSent(content) })),
    growModal: async (view, content, hash) =>
      attempt(
        'views.update',
        async () =>
          (
            (await client.apiCall('views.update', {
              view_id: view,
              hash,
              view: asSent(content),
            })) as ViewsUpdateResponse
          ).view?.hash ?? '',
      ),
    publishHome: async (user, view) =>
      succeeds('views.publish', () => client.apiCall('views.publish', { user_id: user, view: asSent(view) })),
    respond: async (respond, message) =>
      succeeds('response_url', () => respond({ response_type: 'ephemeral', ...message })),
    whisper: async (channel, user, message, thread) =>
      succeeds('chat.postEphemeral', () =>
        client.chat.postEphemeral({ channel, user, ...message, ...(thread ? { thread_ts: thread } : {}) }),
      ),
    tell: async (user, message) =>
      succeeds('direct message', async () =>
        client.chat.postMessage({
          channel: await direct.open(user),
          ...message,
          unfurl_links: false,
          unfurl_media: false,
        }),
      ),
  };
}
