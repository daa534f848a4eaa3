/** The one card to hand over all cases of somebody who changed role or left: which they are, and to whom. */
import type { Answer } from '../../src/app/requests/outcome';
import type { Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import { attendanceWords } from '../../src/words/attendance/attendance-words';
import { words } from '../../src/words/words';
import { fieldBlocks } from '../case/form-card';
import { noteBlocks } from '../notes';

export function handOverCard(
  { person, fields, notes }: Extract<Answer, { readonly kind: 'handOverForm' }>,
  locale: Locale,
): Card {
  const { buttons, handOver } = attendanceWords(locale);
  const w = words(locale);
  return {
    title: handOver.title,
    notification: w.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      { type: 'text', text: inLocale(person.name, locale), strong: true },
      { type: 'facts', facts: [{ label: handOver.cases, value: person.codes.join(' · ') }] },
      { type: 'text', text: handOver.form },
      ...fields.flatMap((field) => fieldBlocks(field, locale)),
    ],
    actions: [],
    submit: { label: buttons.approve, press: { type: 'saveHandOver', from: person.id } },
    close: w.buttons.cancel,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'leavers' } },
  };
}
