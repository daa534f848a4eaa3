/** The form to propose somebody who tried and is not known, or to stop somebody's access. */
import type { Note, StaffFormView } from '../../src/app/requests/outcome';
import type { Card } from '../../src/card';
import type { Locale } from '../../src/domain/text';
import { staffWords } from '../../src/words/staff/staff-words';
import { words } from '../../src/words/words';
import { fieldBlocks } from '../case/form-card';
import { noteBlocks } from '../notes';

export function staffFormCard({ about, fields }: StaffFormView, notes: readonly Note[], locale: Locale): Card {
  const { buttons, form } = staffWords(locale);
  const w = words(locale);
  const isSuspension = about === 'suspension';
  return {
    title: isSuspension ? form.suspend : form.stranger,
    notification: w.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      { type: 'text', text: isSuspension ? form.suspendHelp : form.strangerHelp(about.user) },
      ...fields.flatMap((field) => fieldBlocks(field, locale)),
    ],
    actions: [],
    submit: isSuspension
      ? { label: buttons.saveSuspension, press: { type: 'saveSuspension' } }
      : { label: buttons.save, press: { type: 'saveStranger', account: about.stranger } },
    close: w.buttons.cancel,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'staff' } },
  };
}
