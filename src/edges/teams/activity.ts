/** What we read of a Teams activity, and nothing more: a field that is not here cannot get deeper into the program. */
import { z } from 'zod';

const id = z.string().min(1).max(500);
const party = z.object({ id, aadObjectId: z.string().min(1).max(100).nullish() });

const activitySchema = z.object({
  type: z.string().max(100),
  id: id.nullish(),
  name: z.string().max(100).nullish(),
  text: z.string().max(30_000).nullish(),
  locale: z.string().max(40).nullish(),
  value: z.unknown().optional(),
  replyToId: id.nullish(),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  from: party.extend({ tenantId: z.string().max(100).nullish() }),
  recipient: z.object({ id, isTargeted: z.boolean().nullish() }),
  conversation: z.object({
    id,
    tenantId: z.string().max(100).nullish(),
    conversationType: z.string().max(40).nullish(),
  }),
  channelData: z
    .object({
      tenant: z.object({ id: z.string().max(100) }).nullish(),
      channel: z.object({ id }).nullish(),
      team: z.object({ id }).nullish(),
    })
    .nullish(),
  entities: z.array(z.unknown()).nullish(),
  /** Only what they are called: a name may stand there too. */
  attachments: z.array(z.object({ name: z.string().nullish().catch(undefined) })).nullish(),
  membersAdded: z.array(party).max(1000).nullish(),
});

/** An activity as Teams sends it, reduced to what this edge uses. */
export type TeamsActivity = z.output<typeof activitySchema>;

/** The activity in a parsed body, or undefined when it is none. */
export function readActivity(body: unknown): TeamsActivity | undefined {
  const read = activitySchema.safeParse(body);
  return read.success ? read.data : undefined;
}

const lower = (text: string | null | undefined) => text?.toLowerCase();

/**
 * `place`: the tenant of the chat or channel · `home`: that of the person, which is another in a channel that is shared
 * with partners. Both in small letters.
 */
export type NamedTenants = { readonly place: string; readonly home: string };

/**
 * The tenants that an activity names; undefined when it names none, two for its place, or a place that is not allowed.
 * A single-tenant bot does not check this by itself (docs/platform-limits.md#teams-who-calls), so nothing else may
 * happen before it. Whoever comes from elsewhere is an account of there: the application knows whether that is
 * somebody, and tells a stranger so.
 */
export function allowedTenantsOf(
  { conversation, channelData, from }: TeamsActivity,
  allowed: readonly string[],
): NamedTenants | undefined {
  const places = new Set(
    [conversation.tenantId, channelData?.tenant?.id].map(lower).filter((tenant) => tenant !== undefined),
  );
  const [place = lower(from.tenantId), other] = [...places];
  if (!place || other !== undefined || !allowed.some((one) => one.toLowerCase() === place)) return undefined;
  return { place, home: lower(from.tenantId) ?? place };
}

/** True in a chat with the bot alone; everywhere else others read along. */
export const isAlone = ({ conversation }: TeamsActivity): boolean => conversation.conversationType === 'personal';

/**
 * A message that Teams showed to nobody but the bot, though others are in the conversation: an answer there would tell
 * them that somebody asked.
 */
export const isTargeted = ({ recipient }: TeamsActivity): boolean => recipient.isTargeted === true;

/** The conversation without its thread: a channel's own id. */
export const placeOf = (conversation: string): string => conversation.split(';')[0]!;
