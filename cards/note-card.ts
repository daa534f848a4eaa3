/** An answer with nothing to show but a remark: a refusal, that storage is away, or that we made a mistake. */
import type { Note } from '../src/app/requests/outcome';
import type { Card } from '../src/card';
import type { Locale } from '../src/domain/text';
import { words } from '../src/words/words';
import { noteBlocks } from './notes';

export function noteCard(notes: readonly Note[], locale: Locale): Card {
  const w = words(locale);
  return {
    title: w.note.title,
    notification: w.notifications.answer,
    blocks: noteBlocks(notes, locale),
    actions: [],
    close: w.buttons.close,
  };
}
