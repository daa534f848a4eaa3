/**
 * What Slack sends when somebody does something, as the body of a request. Makes bodies only: the driver signs and
 * sends them.
 */
import type { InputBlock, ModalView } from '@slack/types';
import type { Press } from '../../requests/request';
import { inputIdOf } from '../../edges/slack/requests/input-ids';
import { encodePress } from '../../render/press-codec';
import type { FakeSlackMessage } from '../fakes/slack-conversations';
import type { SlackView } from '../fakes/slack-modals';
import type { TypedAnswers } from './driver';
import { slackStateOf, slackValueOf } from './slack-state';
import { ANYWHERE } from './slack-workspace';

/** Where a button stands: in a modal, or in a message. */
export type SlackPlace = { readonly view?: SlackView; readonly message?: FakeSlackMessage };

/** What only Slack can give out: a trigger that opens one modal, and an address to answer to. */
type SlackTokens = {
  trigger(user: string, inView?: string): string;
  responseUrl(user: string, channel: string): string;
};

const encoded = (content: unknown) => new URLSearchParams({ payload: JSON.stringify(content) }).toString();
/** The action of an input is its element with the value it has now; that of a button the button itself. */
function actionOf(handle: Readonly<Record<string, unknown>>, typed: TypedAnswers): Readonly<Record<string, unknown>> {
  if (handle.type !== 'input') return handle;
  const { block_id: block = '', element } = handle as unknown as InputBlock;
  const id = inputIdOf(block);
  return { block_id: block, action_id: id, ...slackValueOf(element.type, typed[id]) };
}

const inSeconds = () => Math.floor(Date.now() / 1000);

/** The bodies of what people of this workspace do. Each is told apart by a number, as Slack's are. */
export function createSlackPayloads(slack: SlackTokens, workspace: string) {
  let count = 0;

  const who = (user: string, inView?: string) => ({
    team: { id: workspace, domain: 'stories' },
    user: { id: user, team_id: workspace },
    api_app_id: 'A0STORY',
    token: 'unused',
    trigger_id: slack.trigger(user, inView),
  });

  return {
    /** Their own page was opened: an event, in JSON. */
    homeOpened(user: string): string {
      const seconds = inSeconds();
      const event = { type: 'app_home_opened', user, channel: `D0${user}`, tab: 'home', event_ts: `${seconds}.000001` };
      return JSON.stringify({
        type: 'event_callback',
        token: 'unused',
        team_id: workspace,
        api_app_id: 'A0STORY',
        event_id: `Ev${(count += 1)}`,
        event_time: seconds,
        event,
      });
    },

    /** The bot was mentioned in a channel, with this text: an event, in JSON. */
    mention(user: string, channel: string, text: string): string {
      const ts = `${inSeconds()}.${String((count += 1)).padStart(6, '0')}`;
      const event = { type: 'app_mention', user, text: `<@U0BOT> ${text}`, channel, ts, event_ts: ts };
      return JSON.stringify({
        type: 'event_callback',
        token: 'unused',
        team_id: workspace,
        api_app_id: 'A0STORY',
        event_id: `Ev${(count += 1)}`,
        event_time: inSeconds(),
        event,
      });
    },

    /** A slash command with the rest of its line. */
    slash(user: string, name: string, text: string): string {
      const form = {
        command: `/${name}`,
        text,
        team_id: workspace,
        user_id: user,
        user_name: 'person',
        channel_id: ANYWHERE,
        channel_name: 'x',
        trigger_id: slack.trigger(user),
        response_url: slack.responseUrl(user, ANYWHERE),
        api_app_id: 'A0STORY',
        token: 'unused',
      };
      return new URLSearchParams(form).toString();
    },

    /** A modal was sent with these answers. */
    submission(user: string, view: SlackView, typed: TypedAnswers): string {
      return encoded({
        type: 'view_submission',
        ...who(user, view.id),
        view: {
          ...view.view,
          id: view.id,
          hash: view.hash,
          state: { values: slackStateOf(view.view, typed, inputIdOf) },
        },
        response_urls: [],
      });
    },

    /**
     * A button was pressed, in a modal or in a message, or an input of a modal that dispatches was changed. `typed`:
     * what is filled in there.
     */
    click(
      user: string,
      { view, message }: SlackPlace,
      handle: Readonly<Record<string, unknown>>,
      typed: TypedAnswers = {},
    ): string {
      count += 1;
      const action = { ...actionOf(handle, typed), action_ts: `${inSeconds()}.${count}` };
      const state = view && { values: slackStateOf(view.view, typed, inputIdOf) };
      const inMessage = message && {
        type: 'message',
        message_ts: message.ts,
        channel_id: message.channel,
        is_ephemeral: message.ephemeralTo !== undefined,
        ...(message.thread ? { thread_ts: message.thread } : {}),
      };
      const container = view ? { type: 'view', view_id: view.id } : inMessage;
      return encoded({
        type: 'block_actions',
        ...who(user, view?.id),
        container,
        ...(view ? { view: { ...view.view, id: view.id, hash: view.hash, state } } : {}),
        actions: [action],
      });
    },

    /** Somebody types this in a menu of a modal that searches. */
    suggestion(user: string, view: SlackView, input: string, words: string, typed: TypedAnswers): string {
      const { trigger_id: _none, ...clicker } = who(user, view.id);
      return encoded({
        type: 'block_suggestion',
        ...clicker,
        container: { type: 'view', view_id: view.id },
        action_id: input,
        block_id: input,
        value: words,
        view: {
          ...view.view,
          id: view.id,
          hash: view.hash,
          state: { values: slackStateOf(view.view, typed, inputIdOf) },
        },
      });
    },

    /** “Maak hier een signaal van” was chosen at a message with this text. */
    shortcut(user: string, text: string): string {
      const message = { type: 'message', user: 'U0SOMEBODY', text, ts: '1.1', team: workspace };
      return encoded({
        type: 'message_action',
        callback_id: 'signal_from_message',
        ...who(user),
        channel: { id: ANYWHERE, name: 'x' },
        message_ts: '1.1',
        message,
        response_url: slack.responseUrl(user, ANYWHERE),
      });
    },

    /** The same modal once more, as a second tab has it. */
    secondTab(view: SlackView | undefined): SlackView | undefined {
      const id = `${view?.id}TWO${(count += 1)}`;
      return view && { ...view, id, root: id, hash: `two.${count}` };
    },

    /** A modal of somebody's own making with these inputs, to press what was never offered. */
    forged(user: string, press: Press, inputs: readonly string[]): SlackView {
      const id = `VFORGED${user}`;
      const blocks = inputs.map((input) => ({
        type: 'input',
        block_id: input,
        label: { type: 'plain_text', text: input },
        element: { type: 'plain_text_input', action_id: input },
      }));
      const view: ModalView = {
        type: 'modal',
        callback_id: 'press',
        title: { type: 'plain_text', text: 'x' },
        submit: { type: 'plain_text', text: 'x' },
        blocks,
        private_metadata: encodePress(press),
      };
      return { id, root: id, user, hash: `forged.${(count += 1)}`, view };
    },
  };
}
