/** What is said about figures with an answer, or instead of them. */
import type { Text } from '../../domain/text';
import type { NoteWords } from './note-words';

export const trendsNotes = {
  unknownPeriod: {
    text: {
      nl: 'Dat tijdvak ken ik niet; dit is het schooljaar van nu.',
      'nl-BE': 'Die periode ken ik niet; dit is het schooljaar van nu.',
      en: 'I do not know that period; this is the present school year.',
    },
    next: {
      nl: 'Schrijf een tijdvak als 2026-2027, 2026 of 2026-K4.',
      'nl-BE': 'Schrijf een periode als 2026-2027, 2026 of 2026-K4.',
      en: 'Write a period as 2026-2027, 2026 or 2026-Q4.',
    },
  },
  /** `whom`: the roles that see them, as people know them. */
  onlyForOverseers: (whom: Text): NoteWords => ({
    text: {
      nl: 'De cijfers zijn voor wie het geheel overziet.',
      en: 'The figures are for those who oversee the whole.',
    },
    next: {
      nl: `Vraag ernaar bij: ${whom.nl}.`,
      'nl-BE': `Vraag ernaar bij: ${whom['nl-BE'] ?? whom.nl}.`,
      en: `Ask: ${whom.en}.`,
    },
  }),
  /** `whom`: the roles that see them, as people know them. */
  ofSeveralSchools: (whom: Text): NoteWords => ({
    text: {
      nl: 'Deze cijfers gaan over alle scholen samen. Van welke school een casus is, blijft verzegeld, dus cijfers van één school zijn er hier niet.',
      'nl-BE':
        'Deze cijfers gaan over alle scholen samen. Van welke school een dossier is, blijft verzegeld, dus cijfers van één school zijn er hier niet.',
      en: 'These figures are of all schools together. Which school a case is of stays sealed, so there are no figures of one school here.',
    },
    next: {
      nl: `Wie voor alle scholen werkt, ziet ze: ${whom.nl}.`,
      'nl-BE': `Wie voor alle scholen werkt, ziet ze: ${whom['nl-BE'] ?? whom.nl}.`,
      en: `Those who work for all schools see them: ${whom.en}.`,
    },
  }),
} satisfies Record<string, NoteWords | ((...values: never[]) => NoteWords)>;
