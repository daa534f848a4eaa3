/** What a Slack message says in plain words: no ids of people or channels, and no names that Slack put in for them. */
import type { Locale } from '../../../domain/text';
import { words } from '../../../words/words';

const ESCAPES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

const unescaped = (text: string): string => text.replace(/&(?:lt|gt|amp);/g, (sign) => ESCAPES[sign] ?? sign);

/** The words for what stands between `<` and `>`: a mention, or a link by its own text. */
function spoken(inside: string, locale: Locale): string {
  const { mentions } = words(locale).edge;
  const bar = inside.indexOf('|');
  const [target, label] = bar === -1 ? [inside, undefined] : [inside.slice(0, bar), inside.slice(bar + 1)];
  if (target.startsWith('@')) return mentions.person;
  if (target.startsWith('#')) return mentions.channel;
  if (target.startsWith('!subteam')) return mentions.group;
  if (target.startsWith('!date')) return label ?? '';
  if (target.startsWith('!')) return mentions.everybody;
  return label ?? target.replace(/^(?:mailto|tel):/, '');
}

/** The text of a message as Slack sends it (`mrkdwn`), as somebody would read it aloud. */
export function messageWords(text: string, locale: Locale): string {
  return unescaped(text.replace(/<([^<>]*)>/g, (_, inside: string) => spoken(inside, locale)));
}
