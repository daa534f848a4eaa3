/**
 * Checks the ids of a school's file for their shape, and tells the usual mistakes apart: what was written, what it is,
 * and what to write instead. Pure.
 */
import { holdsRole, type Role } from '../domain/people/roles';
import type { Path, SchemaProblem } from '../pathways/schema-issues';
import { channelForNobody, wrongId, type IdKind, type IdMistake } from '../words/tenants/id-errors';
import type { TenantFile } from './schema';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHAPES: Readonly<Record<IdKind, RegExp>> = {
  slackUser: /^[UW][A-Z0-9]+$/,
  slackChannel: /^[CG][A-Z0-9]+$/,
  slackWorkspace: /^[TE][A-Z0-9]+$/,
  slackGroup: /^S[A-Z0-9]+$/,
  entraGroup: GUID,
  teamsUser: GUID,
  teamsChannel: /^19:[\w.+-]+@(thread\.(tacv2|v2|skype)|unq\.gbl\.spaces)$/,
  teamsWorkspace: GUID,
};

type Wrong = { readonly mistake: IdMistake; readonly meant?: string | undefined };

/** `%3a` is a colon, as it stands in a link. What cannot be decoded stays as it is. */
function decoded(typed: string): string {
  try {
    return decodeURIComponent(typed);
  } catch {
    return typed;
  }
}

/** The id within a link or mention, when it has one of this kind. */
function within(typed: string, kind: IdKind): string | undefined {
  const parts = decoded(typed).split(/[/<>@#|?&=\s]+|;messageid.*$/i);
  const whole = /19:[\w.+-]+@thread\.(tacv2|v2|skype)/.exec(decoded(typed))?.[0];
  return [whole ?? '', ...parts].find((part) => SHAPES[kind].test(part));
}

/** The same in the letters that this kind of id has. */
function inItsLetters(typed: string, kind: IdKind): string | undefined {
  const bare = typed.trim().replace(/^\{(.*)\}$/, '$1');
  // Of a word without a digit nobody can tell whether it is a name or an id.
  const other = kind.startsWith('slack') ? (/\d/.test(bare) ? bare.toUpperCase() : bare) : bare.toLowerCase();
  return SHAPES[kind].test(other) ? other : undefined;
}

/** The first of these that fits says what was written. */
const KNOWN: readonly (readonly [RegExp, IdMistake])[] = [
  [/^https?:\/\//i, 'link'],
  [/^<[@#].*>$/, 'mention'],
  [/%3a|%40/i, 'encoded'],
  [/;messageid=/i, 'message'],
  [/^29:/, 'botUser'],
  [/^[^\s@:]+@[^\s@:.]+\.[^\s@:]+$/, 'mail'],
  [/^[#@]/, 'name'],
  [/^[\w-]+(\.[\w-]+)+$/, 'domain'],
];

const OTHERS: Readonly<Record<'slack' | 'teams', readonly (readonly [RegExp, IdMistake])[]>> = {
  slack: [
    [SHAPES.slackChannel, 'channel'],
    [SHAPES.slackUser, 'person'],
    [SHAPES.slackWorkspace, 'workspace'],
    [/^D[A-Z0-9]+$/, 'direct'],
    [SHAPES.teamsChannel, 'otherPlatform'],
    [GUID, 'otherPlatform'],
  ],
  teams: [
    [SHAPES.teamsChannel, 'channel'],
    [GUID, 'team'],
    [/^[UWTECG][A-Z0-9]{6,}$/, 'otherPlatform'],
  ],
};

/** Without a digit it may as well be a word in capitals. */
const looksLikeId = (typed: string): boolean => /\d/.test(typed);

/** What is wrong with an id of this kind; undefined when it has its shape. */
function wrongWith(typed: string, kind: IdKind): Wrong | undefined {
  if (SHAPES[kind].test(typed)) return undefined;
  const letters = inItsLetters(typed, kind);
  if (letters !== undefined) return { mistake: 'letters', meant: letters };
  const mistake = KNOWN.find(([form]) => form.test(typed))?.[1];
  if (mistake) return { mistake, meant: within(typed, kind) };
  const other = OTHERS[kind.startsWith('slack') ? 'slack' : 'teams'].find(([form]) => form.test(typed))?.[1];
  if (other && looksLikeId(typed)) return { mistake: other };
  return { mistake: /^[\p{L}\s_-]+$/u.test(typed) ? 'name' : 'shape' };
}

const PLATFORM_KINDS = {
  slack: { user: 'slackUser', channel: 'slackChannel', workspace: 'slackWorkspace' },
  teams: { user: 'teamsUser', channel: 'teamsChannel', workspace: 'teamsWorkspace' },
} as const;

/** What is wrong with the id of a person on a platform, and what to write instead; undefined when it has its shape. */
export const wrongUserId = (typed: string, platform: 'slack' | 'teams' | 'web'): string | undefined =>
  checkId(typed, platform, 'user', [])[0]?.message;

function checkId(
  typed: string | undefined,
  platform: 'slack' | 'teams' | 'web',
  what: 'user' | 'channel' | 'workspace',
  path: Path,
): SchemaProblem[] {
  // Names on the playground are whatever the school makes up.
  if (typed === undefined || platform === 'web') return [];
  return checkShape(typed, PLATFORM_KINDS[platform][what], path);
}

const GROUP_KINDS = { slack: 'slackGroup', entra: 'entraGroup', teams: 'teamsChannel' } as const;

function checkShape(typed: string, kind: IdKind, path: Path): SchemaProblem[] {
  const wrong = wrongWith(typed, kind);
  return wrong ? [{ path, message: wrongId(typed, kind, wrong.mistake, wrong.meant) }] : [];
}

function checkChannels(
  file: TenantFile,
  called: readonly Role[],
  channels: TenantFile['channels'],
  path: Path,
): SchemaProblem[] {
  return Object.entries(channels).flatMap(([role, { platform, id }]) => [
    ...checkId(id, platform, 'channel', [...path, role, 'id']),
    ...(called.includes(role) || file.people.some((person) => holdsRole(person, role))
      ? []
      : [{ path: [...path, role], message: channelForNobody(role) }]),
  ]);
}

/**
 * Every id of people, channels and workspaces that does not have the shape that its platform gives it, and every
 * channel of a role that nobody has and no procedure (`called`) speaks to.
 */
export function checkIds(file: TenantFile, called: readonly Role[]): SchemaProblem[] {
  const platforms = ['slack', 'teams'] as const;
  return [
    ...platforms.flatMap((platform) => [
      ...(file.workspaces[platform] ?? []).flatMap((id, index) =>
        checkId(id, platform, 'workspace', ['workspaces', platform, index]),
      ),
      ...file.people.flatMap(({ accounts }, index) =>
        checkId(accounts[platform], platform, 'user', ['people', index, 'accounts', platform]),
      ),
    ]),
    ...file.groups.flatMap(({ from, id }, index) => checkShape(id, GROUP_KINDS[from], ['groups', index, 'id'])),
    ...checkChannels(file, called, file.channels, ['channels']),
    ...file.organisations.flatMap(({ channels }, index) =>
      checkChannels(file, called, channels, ['organisations', index, 'channels']),
    ),
  ];
}
