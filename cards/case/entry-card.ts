/** The text to copy to the pupil system, and the button that says it was noted (MELD-6.4). */
import type { Card } from '../../src/card';
import { inLocale, type Locale, type Text } from '../../src/domain/text';
import { words } from '../../src/words/words';

export function entryCard(
  entry: {
    readonly code: string;
    readonly caseId: string;
    readonly task: string;
    readonly text: Text;
    /** What the pupil system is called. */ readonly system: Text;
  },
  locale: Locale,
): Card {
  const w = words(locale);
  const system = inLocale(entry.system, locale);
  return {
    title: w.entry.title(entry.code, system),
    notification: w.notifications.answer,
    blocks: [
      { type: 'text', text: w.entry.help(system) },
      { type: 'copy', label: w.entry.label, text: inLocale(entry.text, locale) },
    ],
    actions: [
      {
        label: w.buttons.noted,
        style: 'primary',
        press: { type: 'tick', case: entry.caseId, task: entry.task },
        opens: false,
      },
      { label: w.buttons.toCase, style: 'normal', press: { type: 'show', case: entry.caseId }, opens: true },
    ],
    close: w.buttons.close,
    more: {
      label: w.buttons.more,
      back: w.buttons.back,
      press: { type: 'entry', case: entry.caseId, task: entry.task },
    },
  };
}
