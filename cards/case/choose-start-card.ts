/** Which procedure to begin from a message. Its text stands in an input of the form, and nowhere else. */
import type { Note, Startable } from '../../src/app/requests/outcome';
import type { Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import { words } from '../../src/words/words';
import { noteBlocks } from '../notes';

export function chooseStartCard(
  startable: readonly Startable[],
  text: string,
  notes: readonly Note[],
  locale: Locale,
): Card {
  const w = words(locale);
  const choices = startable.map(({ form, title, summary }) => ({
    value: form,
    label: inLocale(title, locale),
    hint: inLocale(summary, locale),
  }));
  return {
    title: w.fromMessage.title,
    notification: w.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      { type: 'text', text: w.fromMessage.help },
      {
        type: 'input',
        id: 'form',
        control: 'choice',
        label: w.fromMessage.form,
        required: true,
        choices,
        placeholder: w.form.choose,
        ifEmpty: w.form.ifEmpty,
      },
      { type: 'input', id: 'text', control: 'longText', label: w.fromMessage.text, required: false, value: text },
    ],
    actions: [],
    submit: { label: w.fromMessage.go, press: { type: 'fromMessage' } },
    close: w.buttons.cancel,
  };
}
