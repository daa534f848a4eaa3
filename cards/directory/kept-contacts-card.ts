/** The contact points that somebody keeps, what must be looked at again first (BXN-5.4, TIE-6.4, ENR-B6). */
import type { Note } from '../../src/app/requests/outcome';
import type { Action, Block, Card } from '../../src/card';
import type { EntryView, KeptView } from '../../src/directory/types';
import type { Locale } from '../../src/domain/text';
import { directoryWords } from '../../src/words/directory/directory-words';
import { words } from '../../src/words/words';
import { under } from '../case/parts/case-sections';
import { contactBlocks } from './contact-blocks';
import { noteBlocks } from '../notes';

function keptBlocks(entry: EntryView, timeZone: string, locale: Locale): Block[] {
  const { kept } = directoryWords(locale);
  const look: Block[] = entry.stale
    ? [{ type: 'notice', tone: 'hint', label: words(locale).tones.hint, text: kept.check }]
    : [];
  return [{ type: 'divider' }, ...look, ...contactBlocks(entry, timeZone, locale)];
}

export function keptContactsCard(view: KeptView, notes: readonly Note[], locale: Locale, timeZone: string): Card {
  const { buttons, kept } = directoryWords(locale);
  const w = words(locale);
  const to = (label: string, press: Action['press'], style: Action['style'] = 'normal'): Action => ({
    label,
    style,
    press,
    opens: true,
  });
  const removed = view.removed.flatMap(({ id, name }): Block[] => [
    { type: 'text', text: name },
    {
      type: 'buttons',
      actions: [
        to(buttons.restore, { type: 'editContact', contact: id }),
        to(buttons.history, { type: 'contactHistory', contact: id }),
      ],
    },
  ]);
  return {
    title: kept.title,
    notification: w.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      { type: 'text', text: kept.zones(view.zones.join(', ')) },
      { type: 'buttons', actions: [to(buttons.add, { type: 'editContact' }, 'primary')] },
      ...(view.entries.length > 0
        ? view.entries.flatMap((entry) => keptBlocks(entry, timeZone, locale))
        : [{ type: 'text' as const, text: kept.empty }]),
      ...under(kept.removed, removed),
    ],
    actions: [to(buttons.lookUp, { type: 'contacts' })],
    close: w.buttons.close,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'manageContacts' } },
  };
}
