/** Who edited a contact point, when, what it said and what it says (BXN-5.6, TIE-6.6). For those who keep it. */
import type { Action, Block, Card } from '../../src/card';
import type { EditView, HistoryView } from '../../src/directory/types';
import { inLocale, type Locale } from '../../src/domain/text';
import { directoryWords } from '../../src/words/directory/directory-words';
import { formatWhen } from '../../src/words/when';
import { words } from '../../src/words/words';

function editBlocks({ version, at, by, did, changes }: EditView, timeZone: string, locale: Locale): Block[] {
  const { history } = directoryWords(locale);
  const said = (text: EditView['changes'][number]['before']) =>
    inLocale(text, locale).replaceAll('\n', '; ') || history.nothing;
  const facts = changes.map(({ label, before, after }) => ({
    label: inLocale(label, locale),
    value: did === 'added' ? said(after) : `${said(before)} → ${said(after)}`,
  }));
  return [
    { type: 'divider' },
    { type: 'text', text: history.line(version, formatWhen(at, timeZone, locale), by, history.did[did]), strong: true },
    ...(facts.length > 0 ? [{ type: 'facts' as const, facts }] : []),
  ];
}

export function contactHistoryCard({ id, name, removed, edits }: HistoryView, locale: Locale, timeZone: string): Card {
  const { buttons, history } = directoryWords(locale);
  const w = words(locale);
  const to = (label: string, press: Action['press']): Action => ({ label, style: 'normal', press, opens: true });
  return {
    title: history.title(name),
    notification: w.notifications.answer,
    blocks: [
      { type: 'text', text: edits.length > 0 ? history.help : history.empty },
      ...edits.flatMap((edit) => editBlocks(edit, timeZone, locale)),
    ],
    actions: [
      to(removed ? buttons.restore : buttons.edit, { type: 'editContact', contact: id }),
      to(buttons.manage, { type: 'manageContacts' }),
    ],
    close: w.buttons.close,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'contactHistory', contact: id } },
  };
}
