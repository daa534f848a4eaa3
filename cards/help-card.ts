/** How to use Zorgspoor, and what this person may start. */
import type { Note, Startable } from '../src/app/requests/outcome';
import type { Block, Card } from '../src/card';
import { inLocale, type Locale, type Text } from '../src/domain/text';
import { words } from '../src/words/words';
import { under } from './case/parts/case-sections';
import { startBlocks } from './case/list-card';
import { noteBlocks } from './notes';

/** Help for one person. `lines`: what they can type besides what they may start. */
export function helpCard(
  startable: readonly Startable[],
  lines: readonly Text[],
  notes: readonly Note[],
  locale: Locale,
): Card {
  const w = words(locale);
  const commands = startable.map(({ command, title }) => w.help.start(command, inLocale(title, locale)));
  const attributions = startable.flatMap(({ attribution }): Block[] =>
    attribution ? [{ type: 'text', text: inLocale(attribution, locale), subtle: true }] : [],
  );
  const mention = w.help.mention(startable[0]?.command ?? 'help');
  return {
    title: w.help.title,
    notification: w.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      { type: 'notice', tone: 'urgent', label: w.tones.urgent, text: w.help.danger },
      { type: 'text', text: w.help.intro },
      ...under(w.headings.usage, [
        {
          type: 'list',
          items: [...commands, ...lines.map((line) => inLocale(line, locale)), mention, w.help.noNames],
        },
      ]),
      ...under(
        w.headings.start,
        startable.length > 0 ? startBlocks(startable, locale) : [{ type: 'text', text: w.empty.start }],
      ),
      ...attributions,
    ],
    actions: [{ label: w.buttons.list, style: 'normal', press: { type: 'list' }, opens: true }],
    close: w.buttons.close,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'list' } },
  };
}
