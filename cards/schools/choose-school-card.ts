/** Which school somebody means who is of several: one button for each, before anything else is asked. */
import type { Note, SchoolChoice } from '../../src/app/requests/outcome';
import type { Card } from '../../src/card';
import type { Locale } from '../../src/domain/text';
import { severalSchoolsWords } from '../../src/words/several-schools';
import { words } from '../../src/words/words';
import { noteBlocks } from '../notes';

export function chooseSchoolCard(schools: readonly SchoolChoice[], notes: readonly Note[], locale: Locale): Card {
  const w = words(locale);
  const { title, ask } = severalSchoolsWords(locale);
  return {
    title,
    notification: w.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      { type: 'text', text: ask },
      ...schools.map(({ name, press }): Card['blocks'][number] => ({
        type: 'buttons',
        actions: [{ label: name, style: 'normal', press, opens: true }],
      })),
    ],
    actions: [],
    close: w.buttons.close,
  };
}
