/** The form to ask about a source-free report; it says beforehand what is never answered (BXN-3.4). */
import type { Note } from '../../src/app/requests/outcome';
import type { Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { ReportQuestionView } from '../../src/views/reports/report-types';
import { reportWords } from '../../src/words/report';
import { words } from '../../src/words/words';
import { noteBlocks } from '../notes';

export function reportQuestionCard(
  { reference, question, error }: ReportQuestionView,
  notes: readonly Note[],
  locale: Locale,
): Card {
  const { buttons, form } = reportWords(locale);
  const w = words(locale);
  return {
    title: form.title(reference),
    notification: w.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      { type: 'text', text: form.help },
      {
        type: 'input',
        id: 'question',
        control: 'longText',
        label: form.question,
        required: true,
        value: question,
        error: error && inLocale(error, locale),
        ifEmpty: w.form.ifEmpty,
      },
    ],
    actions: [],
    submit: { label: buttons.send, press: { type: 'sendQuestion', report: reference } },
    close: w.buttons.cancel,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'report', report: reference } },
  };
}
