/** What is said when somebody asks how a procedure goes that is not there. */
import type { NoteWords } from './note-words';

export const flowNotes = {
  unknownFlow: {
    text: {
      nl: 'Een procedure met die naam is er hier niet.',
      en: 'There is no procedure of that name here.',
    },
    next: { nl: 'Kies er een die er wel is.', en: 'Choose one that there is.' },
  },
} satisfies Record<string, NoteWords>;
