/**
 * Puts a school's own bot and address in the manifest of the Teams app, and says what it put where. Reads and writes
 * nothing.
 */
import { z } from 'zod';

/** What the manifest in the repository has where a school's own belongs. */
const NO_BOT = '00000000-0000-0000-0000-000000000000';
const NO_ADDRESS = 'https://zorgspoor.example.org';

/** What somebody gave, as they gave it. */
export type Given = {
  readonly appId?: string | undefined;
  readonly address?: string | undefined;
  readonly privacy?: string | undefined;
  readonly terms?: string | undefined;
  readonly appVersion?: string | undefined;
  /** The bot may be added to group chats too: the room of a role may then be one. */ readonly groupChats?:
    boolean | undefined;
};

/** `place`: where in the manifest, as in `bots[0].botId`. */
export type Replaced = { readonly place: string; readonly from: string; readonly to: string };

type Proper = {
  readonly appId: string;
  readonly address: string;
  readonly privacy: string;
  readonly terms: string;
  readonly appVersion: string | undefined;
  readonly groupChats: boolean;
};

const isHttps = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';
const isGuid = (text: string): boolean => z.guid().safeParse(text).success;

function aboutAppId(appId: string | undefined): string[] {
  if (!appId)
    return [
      'There is no app id. Give --app-id, or set TEAMS_APP_ID: in the Azure portal it is the "Microsoft App ID" of the bot (docs/deploy.md, step 5).',
    ];
  if (!isGuid(appId) || appId === NO_BOT)
    return [`"${appId}" is no app id: it looks like 12345678-90ab-cdef-1234-567890abcdef.`];
  return [];
}

function aboutAddress(address: string | undefined): string[] {
  if (!address)
    return [
      'There is no address. Give --address, or set PUBLIC_URL: where people reach this bot, like https://zorg.school.example.',
    ];
  if (!isHttps(address)) return [`"${address}" is no address that Teams takes: it must begin with https://.`];
  const { origin, pathname, search, hash, username } = new URL(address);
  if (origin === NO_ADDRESS) return [`${NO_ADDRESS} is only an example: give the address of your own bot.`];
  return pathname !== '/' || search || hash || username
    ? [`"${address}" has something behind the host: give only https://, the name, and a port when it has one.`]
    : [];
}

const aboutPage = (option: string, url: string | undefined): string[] =>
  url === undefined || isHttps(url)
    ? []
    : [`${option} is "${url}", but it must be an address that begins with https://.`];

/** Everything that is wrong with what was given, in plain words; else what the manifest needs. */
export function checkGiven({
  appId,
  address,
  privacy,
  terms,
  appVersion,
  groupChats = false,
}: Given): { readonly problems: readonly string[] } | { readonly proper: Proper } {
  const version =
    appVersion === undefined || /^\d+\.\d+\.\d+$/.test(appVersion)
      ? []
      : [`"${appVersion}" is no version: it has three numbers, like 1.0.1.`];
  const problems = [
    ...aboutAppId(appId),
    ...aboutAddress(address),
    ...aboutPage('--privacy', privacy),
    ...aboutPage('--terms', terms),
    ...version,
  ];
  if (!appId || !address || problems.length > 0) return { problems };
  const origin = new URL(address).origin;
  return {
    proper: {
      appId: appId.toLowerCase(),
      address: origin,
      privacy: privacy ?? `${origin}/privacy`,
      terms: terms ?? `${origin}/terms`,
      appVersion,
      groupChats,
    },
  };
}

/** What a text of the manifest becomes; the same when nothing of a school belongs there. */
function filled(place: string, text: string, { appId, address, privacy, terms, appVersion }: Proper): string {
  if (place === 'developer.privacyUrl') return privacy;
  if (place === 'developer.termsOfUseUrl') return terms;
  if (place === 'version') return appVersion ?? text;
  if (text === NO_BOT) return appId;
  return text.startsWith(NO_ADDRESS) ? address + text.slice(NO_ADDRESS.length) : text;
}

/** The manifest with the school's own in it, and every place that changed. */
export function fillIn(
  manifest: unknown,
  proper: Proper,
): { readonly manifest: unknown; readonly replaced: readonly Replaced[] } {
  const replaced: Replaced[] = [];
  function walk(value: unknown, place: string): unknown {
    if (proper.groupChats && Array.isArray(value) && /^bots\[.*scopes$/.test(place)) {
      const scopes = [...(value as readonly string[]), 'groupChat'];
      replaced.push({ place, from: value.join(', '), to: scopes.join(', ') });
      return scopes;
    }
    if (Array.isArray(value)) return value.map((item, index) => walk(item, `${place}[${index}]`));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, walk(inner, place ? `${place}.${key}` : key)]),
      );
    if (typeof value !== 'string') return value;
    const to = filled(place, value, proper);
    if (to !== value) replaced.push({ place, from: value, to });
    return to;
  }
  return { manifest: walk(manifest, ''), replaced };
}
