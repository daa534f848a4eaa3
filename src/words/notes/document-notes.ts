/** What is said about documents and source-free reports with an answer. */
import type { NoteWords } from './note-words';

export const documentNotes = {
  noAddress: {
    text: {
      nl: 'Zorgspoor weet nog niet op welk adres het te bereiken is, en kan dus geen link geven.',
      en: 'Zorgspoor does not know yet at which address it can be reached, so it cannot give a link.',
    },
    next: {
      nl: 'Vraag wie Zorgspoor beheert om PUBLIC_URL in te stellen.',
      en: 'Ask whoever administers Zorgspoor to set PUBLIC_URL.',
    },
  },
  questionSent: {
    text: {
      nl: 'Je vraag is gesteld, onder het kenmerk. Het antwoord komt hieronder te staan.',
      en: 'Your question was asked, under the reference. The answer will appear below.',
    },
  },
} satisfies Record<string, NoteWords>;
