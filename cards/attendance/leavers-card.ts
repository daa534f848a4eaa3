/** Whoever changed role or left, each with the codes of their cases and one button to hand all of them over. */
import type { Note } from '../../src/app/requests/outcome';
import type { Block, Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { LeaverView } from '../../src/app/requests/outcome';
import { attendanceWords } from '../../src/words/attendance/attendance-words';
import { words } from '../../src/words/words';
import { noteBlocks } from '../notes';

export function leaversCard(people: readonly LeaverView[], notes: readonly Note[], locale: Locale): Card {
  const { buttons, handOver } = attendanceWords(locale);
  const w = words(locale);
  const blocks = people.flatMap(({ id, name, codes, tasks }): Block[] => [
    { type: 'text', text: inLocale(name, locale), strong: true },
    { type: 'text', text: codes.join(' · '), subtle: true },
    ...(tasks.length > 0
      ? [{ type: 'list' as const, items: tasks.map(({ code, title }) => `${code}: ${inLocale(title, locale)}`) }]
      : []),
    {
      type: 'buttons',
      actions: [{ label: buttons.handOver, style: 'normal', press: { type: 'handOver', from: id }, opens: true }],
    },
  ]);
  return {
    title: handOver.title,
    notification: w.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      { type: 'text', text: people.length > 0 ? handOver.help : handOver.none },
      ...blocks,
    ],
    actions: [],
    close: w.buttons.close,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'leavers' } },
  };
}
