/** Reads what somebody typed to the bot. */
import { z } from 'zod';
import { splitTyped, type Typed } from '../../app/requests/read-command';
import type { TeamsActivity } from './activity';

const mention = z.object({
  type: z.literal('mention'),
  text: z.string().optional(),
  mentioned: z.object({ id: z.string() }),
});

const TAG = /<at(?:\s[^>]*)?>[^<]*<\/at>/gi;

/**
 * The text without the mentions of the bot. Mentions of others stay: they are part of what was typed. Teams leaves out how
 * a mention stands in the text, or writes it otherwise there, for some signs in a name: then the mention that is nobody
 * else's is ours.
 */
function withoutMentions({ text: typed, entities, recipient }: TeamsActivity): string {
  const text = typed ?? '';
  const mentions = (entities ?? []).flatMap((entity) => mention.safeParse(entity).data ?? []);
  const isOurs = ({ mentioned }: (typeof mentions)[number]) => mentioned.id === recipient.id;
  const ours = mentions.filter(isOurs);
  const told = ours.flatMap((one) => (one.text && text.includes(one.text) ? [one.text] : []));
  const rest = told.reduce((left, name) => left.replaceAll(name, ' '), text);
  if (told.length === ours.length) return rest;
  const others = mentions.flatMap((one) => (isOurs(one) ? [] : (one.text ?? [])));
  const tag = [...rest.matchAll(TAG)].find(([found]) => !others.includes(found));
  return tag ? `${rest.slice(0, tag.index)} ${rest.slice(tag.index + tag[0].length)}` : rest;
}

/** All that was typed, without the mentions of the bot. */
const typedText = (activity: TeamsActivity): string => withoutMentions(activity).replaceAll('&nbsp;', ' ').trim();

/** All that others read along with: what was typed, and what the files beside it are called. */
export const readAlongText = (activity: TeamsActivity): string =>
  [typedText(activity), ...(activity.attachments ?? []).map(({ name }) => name ?? '')].filter(Boolean).join('\n');

/** What was typed, split; `help` when it is nothing. */
export const typedCommand = (activity: TeamsActivity): Typed => splitTyped(typedText(activity));
