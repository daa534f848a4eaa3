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
 * The tenant that an activity comes from, in small letters; undefined when it names none, names two, or one that is not allowed. A single-tenant bot does
 * not check this by itself (docs/platform-limits.md#teams-who-calls), so nothing else may happen before it.
 */
export function allowedTenantOf(
  { conversation, channelData, from }: TeamsActivity,
  allowed: readonly string[],
): string | undefined {
  const named = new Set(
    [conversation.tenantId, channelData?.tenant?.id, from.tenantId].map(lower).filter((tenant) => tenant !== undefined),
  );
  const [tenant, other] = [...named];
  return tenant && !other && allowed.some((one) => one.toLowerCase() === tenant) ? tenant : undefined;
}

/** True in a chat with the bot alone; everywhere else others read along. */
export const isAlone = ({ conversation }: TeamsActivity): boolean => conversation.conversationType === 'personal';

/** A message that Teams showed to nobody but the bot, though others are in the conversation: an answer there would tell them that somebody asked. */
export const isTargeted = ({ recipient }: TeamsActivity): boolean => recipient.isTargeted === true;

/** The conversation without its thread: a channel's own id. */
export const placeOf = (conversation: string): string => conversation.split(';')[0]!;
