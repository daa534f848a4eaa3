/**
 * The names that Slack knows us by: shortcuts and bot events. The manifest is tested against these lists; nothing else
 * answers to a name. Slash commands stand in the table of commands.
 */

/** Shortcuts in the menu of a message, by callback id. */
export const MESSAGE_SHORTCUTS = ['signal_from_message'] as const;

/** Events we subscribe to. All others are acknowledged and ignored. */
export const EVENTS = ['app_home_opened', 'app_mention', 'app_uninstalled', 'tokens_revoked'] as const;

/** Where Slack sends everything: events, interactivity and commands alike. */
export const SLACK_ENDPOINT = '/slack/events';
