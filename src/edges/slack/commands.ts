/** The names that Slack knows us by: slash commands and bot events. The manifest is tested against these lists; nothing else answers to a name. */

/** Slash commands. What comes after the slash is the command of the request; the application knows what each one means. */
export const COMMANDS = ['/signaal', '/dossier', '/zorg', '/zorgspoor', '/contact', '/praktijken'] as const;

/** Events we subscribe to. All others are acknowledged and ignored. */
export const EVENTS = ['app_mention'] as const;

/** Where Slack sends everything: events, interactivity and commands alike. */
export const ENDPOINT = '/slack/events';
