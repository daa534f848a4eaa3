/** What is said about the directory of contact points with an answer. */
import type { NoteWords } from './note-words';

export const directoryNotes = {
  removed: {
    text: {
      nl: 'Het contactpunt is uit de lijst. Wat er stond, blijft in de geschiedenis.',
      en: 'The contact point is off the list. What it said stays in the history.',
    },
  },
  changed: {
    text: { nl: 'De wijziging staat in de lijst. Dank je wel.', en: 'The change is in the list. Thank you.' },
  },
  added: {
    text: { nl: 'Het contactpunt staat in de lijst. Dank je wel.', en: 'The contact point is in the list. Thank you.' },
  },
  notKeptHere: {
    text: {
      nl: 'Dit contactpunt kan hier niet aangepast worden: het staat in de instellingen van Zorgspoor.',
      en: 'This contact point cannot be edited here: it stands in the configuration of Zorgspoor.',
    },
    next: { nl: 'Vraag het aan wie Zorgspoor beheert.', en: 'Ask whoever administers Zorgspoor.' },
  },
  directoryAway: {
    text: {
      nl: 'De nieuwste wijzigingen zijn even niet bereikbaar; dit zijn de nummers uit de instellingen.',
      en: 'The latest changes cannot be reached right now; these are the numbers of the configuration.',
    },
  },
} satisfies Record<string, NoteWords>;
