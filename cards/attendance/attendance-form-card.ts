/** The form of an absence or of working days: who, from when to when, who takes the place. It asks no reason. */
import type { AttendanceFormView } from '../../src/app/requests/outcome';
import type { Note } from '../../src/app/requests/outcome';
import type { Card } from '../../src/card';
import type { Locale } from '../../src/domain/text';
import { attendanceWords } from '../../src/words/attendance/attendance-words';
import { words } from '../../src/words/words';
import { fieldBlocks } from '../case/form-card';
import { noteBlocks } from '../notes';

export function attendanceFormCard(
  { about, fields }: AttendanceFormView,
  notes: readonly Note[],
  locale: Locale,
): Card {
  const { buttons, form } = attendanceWords(locale);
  const w = words(locale);
  const isAway = about === 'away';
  return {
    title: isAway ? form.title : form.titleDays,
    notification: w.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      ...(isAway ? [{ type: 'text' as const, text: form.help }] : []),
      ...fields.flatMap((field) => fieldBlocks(field, locale)),
    ],
    actions: [],
    submit: { label: buttons.save, press: { type: isAway ? 'saveAway' : 'saveDays' } },
    close: w.buttons.cancel,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'attendance' } },
  };
}
