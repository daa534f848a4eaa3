/** Reads what somebody typed to the bot. */
import { z } from 'zod';
import { splitTyped, type Typed } from '../../app/requests/read-command';
import type { TeamsActivity } from './activity';

const mention = z.object({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.object({ id: z.string() }),
});
/** The text without the mentions of the bot. Mentions of others stay: they are part of what was typed. */
function withoutMentions({ text, entities, recipient }: TeamsActivity): string {
  const mentions = (entities ?? []).flatMap((entity) => mention.safeParse(entity).data ?? []);
  const ours = mentions.filter(({ mentioned }) => mentioned.id === recipient.id);
  return ours.reduce((rest, { text: name }) => rest.replaceAll(name, ' '), text ?? '');
}

/** All that was typed, without the mentions of the bot. */
const typedText = (activity: TeamsActivity): string => withoutMentions(activity).replaceAll('&nbsp;', ' ').trim();

/** All that others read along with: what was typed, and what the files beside it are called. */
export const readAlongText = (activity: TeamsActivity): string =>
  [typedText(activity), ...(activity.attachments ?? []).map(({ name }) => name ?? '')].filter(Boolean).join('\n');

/** What was typed, split; `help` when it is nothing. */
export const typedCommand = (activity: TeamsActivity): Typed => splitTyped(typedText(activity));
