/** The form of a contact point: what it says now, to be changed, with each error at its field (BXN-5.6, TIE-6.6). */
import type { Note } from '../../src/app/requests/outcome';
import type { Card } from '../../src/card';
import type { ContactFormView } from '../../src/directory/types';
import type { Locale } from '../../src/domain/text';
import { directoryWords } from '../../src/words/directory/directory-words';
import { words } from '../../src/words/words';
import { fieldBlocks } from '../case/form-card';
import { noteBlocks } from '../notes';

export function contactFormCard(
  { id, version, isNew, name, fields }: ContactFormView,
  notes: readonly Note[],
  locale: Locale,
): Card {
  const { buttons, form } = directoryWords(locale);
  const w = words(locale);
  return {
    title: isNew ? form.titleNew : form.title(name),
    notification: w.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      { type: 'text', text: form.help },
      ...fields.flatMap((field) => fieldBlocks(field, locale)),
    ],
    actions: [],
    submit: { label: buttons.save, press: { type: 'saveContact', contact: id, revision: version } },
    close: w.buttons.cancel,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'manageContacts' } },
  };
}
