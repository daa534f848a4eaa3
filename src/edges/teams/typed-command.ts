/** Reads what somebody typed to the bot. */
import { z } from 'zod';
import type { TeamsActivity } from './activity';
import { MENTIONS } from './commands';

const mention = z.object({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.object({ id: z.string() }),
});
/** A case code, and the word of ours that may stand behind it. */
const CODE = /^[a-z]{2,5}-\d{4}-\d{1,6}( (toegang|access|export|exporteer|exporteren|pdf))?$/i;

export type TypedCommand = { readonly command: string; readonly text: string };

/** The text without the mentions of the bot. Mentions of others stay: they are part of what was typed. */
function withoutMentions({ text, entities, recipient }: TeamsActivity): string {
  const mentions = (entities ?? []).flatMap((entity) => mention.safeParse(entity).data ?? []);
  const ours = mentions.filter(({ mentioned }) => mentioned.id === recipient.id);
  return ours.reduce((rest, { text: name }) => rest.replaceAll(name, ' '), text ?? '');
}

/** All that was typed, without the mentions of the bot. */
export const typedText = (activity: TeamsActivity): string =>
  withoutMentions(activity).replaceAll('&nbsp;', ' ').trim();

/** The first word as the command, in small letters and without a slash, and the rest; `help` when nothing was typed. */
export function typedCommand(activity: TeamsActivity): TypedCommand {
  const [command = 'help', ...rest] = typedText(activity).split(/\s+/).filter(Boolean);
  return { command: command.toLowerCase().replace(/^\//, ''), text: rest.join(' ') };
}

/** What of a command may be repeated where others read along: a name of ours, a case code, and a word of ours behind it (DES-4). */
export function repeatable({ command, text }: TypedCommand): TypedCommand {
  const known = (MENTIONS as readonly string[]).includes(command);
  return { command: known ? command : 'help', text: known && CODE.test(text) ? text : '' };
}
