/** What waits for the coordinators of a school about who works there, each with a button to look and decide. */
import type { Note, StaffRowView } from '../../src/app/requests/outcome';
import type { Block, Card } from '../../src/card';
import type { Locale } from '../../src/domain/text';
import { staffWords } from '../../src/words/staff/staff-words';
import { formatWhen } from '../../src/words/when';
import { words } from '../../src/words/words';
import { noteBlocks } from '../notes';

export function staffCard(
  proposals: readonly StaffRowView[],
  notes: readonly Note[],
  locale: Locale,
  timeZone: string,
): Card {
  const { list, proposal, buttons } = staffWords(locale);
  const w = words(locale);
  const blocks = proposals.flatMap(({ id, from, at, comes, changes, goes, approvedBy }): Block[] => [
    { type: 'text', text: list.counts(comes, changes, goes), strong: true },
    {
      type: 'text',
      text: [
        `${proposal.from[from]}, ${formatWhen(at, timeZone, locale)}.`,
        ...(approvedBy.length > 0 ? [list.waitsForSecond(approvedBy.join(', '))] : []),
      ].join(' '),
      subtle: true,
    },
    {
      type: 'buttons',
      actions: [{ label: buttons.look, style: 'primary', press: { type: 'staffProposal', proposal: id }, opens: true }],
    },
  ]);
  return {
    title: list.title,
    notification: w.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      { type: 'text', text: proposals.length > 0 ? list.help : list.none },
      ...blocks,
    ],
    actions: [{ label: buttons.suspend, style: 'normal', press: { type: 'suspend' }, opens: true }],
    close: w.buttons.close,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'staff' } },
  };
}
