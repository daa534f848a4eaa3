/** Who is or will be away, with a button to end it, and who works on fewer days. */
import type { AttendanceView, AwayView } from '../../src/app/requests/outcome';
import type { Note } from '../../src/app/requests/outcome';
import type { Action, Block, Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import { attendanceWords } from '../../src/words/attendance/attendance-words';
import { formatWhen } from '../../src/words/when';
import { words } from '../../src/words/words';
import { under } from '../case/parts/case-sections';
import { noteBlocks } from '../notes';

function awayBlocks({ key, name, days, substitute, said }: AwayView, timeZone: string, locale: Locale): Block[] {
  const { buttons, list } = attendanceWords(locale);
  const who = substitute === undefined ? list.nobody : list.substitute(substitute);
  const source = said ? list.said(said.by, formatWhen(said.at, timeZone, locale)) : list.configured;
  return [
    { type: 'text', text: `${name} · ${inLocale(days, locale)}`, strong: true },
    { type: 'text', text: `${who} · ${source}`, subtle: true },
    {
      type: 'buttons',
      actions: [{ label: buttons.back, style: 'normal', press: { type: 'endAway', away: key }, opens: false }],
    },
  ];
}

export function attendanceCard(
  { away, days }: AttendanceView,
  notes: readonly Note[],
  locale: Locale,
  timeZone: string,
): Card {
  const { buttons, list } = attendanceWords(locale);
  const w = words(locale);
  const to = (label: string, press: Action['press']): Action => ({ label, style: 'normal', press, opens: true });
  const part = days.map((one) => `${one.name}: ${one.days.map((day) => inLocale(day, locale)).join(', ')}`);
  return {
    title: list.title,
    notification: w.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      ...(away.length > 0
        ? away.flatMap((one) => awayBlocks(one, timeZone, locale))
        : [{ type: 'text' as const, text: list.none }]),
      ...under(list.days, part.length > 0 ? [{ type: 'list', items: part }] : []),
    ],
    actions: [to(buttons.away, { type: 'away' }), to(buttons.days, { type: 'workdays' })],
    close: w.buttons.close,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'attendance' } },
  };
}
