/**
 * Which right each call to Slack takes: the one table that the manifest, the link to install by and the doctor go by. A
 * test holds it against the calls in the code.
 */

/** Methods of the Web API that we call, each with the scope it takes; undefined when any token, or none, will do. */
export const METHODS = {
  'apps.connections.open': undefined,
  'auth.revoke': undefined,
  'auth.test': undefined,
  'chat.delete': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'conversations.open': 'im:write',
  'oauth.v2.access': undefined,
  'views.open': undefined,
  'views.publish': undefined,
  'views.update': undefined,
} as const;

/**
 * What only the doctor calls, and only reports on when the token happens to have the scope: too little to ask it of
 * every school.
 */
export const ONLY_IF_GRANTED = { 'conversations.info': ['channels:read', 'groups:read'] } as const;

/** What only `zorgspoor people sync` calls, where the file of a school names user groups of Slack: off by default. */
export const ONLY_FOR_GROUPS = { 'usergroups.users.list': ['usergroups:read'], 'users.info': ['users:read'] } as const;

/** Scopes that what comes in takes, besides calls: our commands and shortcuts, and hearing a mention. */
const INCOMING = { 'slash commands and shortcuts': 'commands', app_mention: 'app_mentions:read' } as const;

/** Every scope the bot asks for, and no other. */
export const BOT_SCOPES: readonly string[] = [
  ...new Set([...Object.values(METHODS), ...Object.values(INCOMING)].filter((scope) => scope !== undefined)),
].sort();
