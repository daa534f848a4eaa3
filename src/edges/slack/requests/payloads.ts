/** What we read of Slack's payloads, and nothing more: a field that is not here cannot get deeper into the program. */
import { z } from 'zod';

const id = z.string().min(1).max(255);
const trigger = z.string().min(1).max(500);

/**
 * Who clicked. `team` is null for an app that is installed on a whole organisation; the person's own workspace then
 * counts.
 */
const clicker = {
  team: z.object({ id }).nullish(),
  user: z.object({ id, team_id: id.nullish() }),
  /** The organisation, on Enterprise Grid. */
  enterprise: z.object({ id }).nullish(),
};

export const commandPayload = z.object({
  /** Whatever is registered with Slack; the application knows what it means. */
  command: z.string().regex(/^\/[\p{L}\p{N}_-]{1,59}$/u),
  /** However long: somebody pastes a whole mail behind a command, and the form says what did not fit. */
  text: z.string().default(''),
  team_id: id,
  enterprise_id: id.nullish(),
  user_id: id,
  channel_id: id,
  trigger_id: trigger,
});

const inMessage = z.object({ type: z.literal('message'), message_ts: id, channel_id: id, thread_ts: id.nullish() });
const inView = z.object({ type: z.literal('view'), view_id: id });

export const blockActionsPayload = z.object({
  ...clicker,
  trigger_id: trigger,
  container: z.discriminatedUnion('type', [inMessage, inView]),
  /** `state`: everything that is filled in, whatever was pressed or chosen. */
  view: z
    .object({
      hash: id,
      type: z.string().max(20).nullish(),
      private_metadata: z.string().max(3000).nullish(),
      state: z.object({ values: z.record(z.string(), z.unknown()) }).nullish(),
    })
    .nullish(),
  actions: z.tuple(
    [z.object({ type: z.string(), action_id: id, action_ts: id, value: z.string().max(2000).nullish() })],
    z.unknown(),
  ),
});

/** The values of the inputs are read by `readSlackState`, which takes any shape. */
export const viewSubmissionPayload = z.object({
  ...clicker,
  view: z.object({
    id,
    hash: id,
    private_metadata: z.string().max(3000),
    state: z.object({ values: z.record(z.string(), z.unknown()) }).nullish(),
  }),
});

/** Somebody types in a menu that searches, in a modal. `state`: everything that is filled in beside it. */
export const suggestionPayload = z.object({
  ...clicker,
  action_id: id,
  value: z.string().max(300).nullish(),
  view: z.object({
    private_metadata: z.string().max(3000),
    state: z.object({ values: z.record(z.string(), z.unknown()) }).nullish(),
  }),
});

export const mentionPayload = z.object({
  event_id: id,
  team_id: id,
  enterprise_id: id.nullish(),
  authorizations: z.array(z.object({ team_id: id.nullish() })).nullish(),
  event: z.object({
    type: z.literal('app_mention'),
    user: id,
    text: z.string(),
    channel: id,
    thread_ts: id.nullish(),
    bot_id: id.nullish(),
    user_team: id.nullish(),
    /** Only what they are called: a name may stand there too. */
    files: z
      .array(z.object({ name: z.string().nullish().catch(undefined), title: z.string().nullish().catch(undefined) }))
      .nullish(),
  }),
});

/** Somebody opened the app: its home, or the tab with messages. */
export const openedPayload = z.object({
  event_id: id,
  team_id: id,
  enterprise_id: id.nullish(),
  event: z.object({ type: z.literal('app_home_opened'), user: id, tab: z.string().max(20) }),
});

/** A shortcut in the menu of a message. Who wrote the message is not read. */
export const shortcutPayload = z.object({
  ...clicker,
  callback_id: z.string().max(255),
  trigger_id: trigger,
  message: z.object({ text: z.string().nullish() }),
});

/** The app was taken out of a workspace, or tokens were withdrawn; `event_time` in seconds. */
export const removalPayload = z.object({
  team_id: id,
  event_time: z.number().int().min(0).max(100_000_000_000),
  event: z.object({
    type: z.enum(['app_uninstalled', 'tokens_revoked']),
    tokens: z.object({ bot: z.array(z.unknown()).nullish() }).nullish(),
  }),
});
