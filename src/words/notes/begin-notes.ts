/** What is said with a form that was begun from a message, and with a command that is unknown. */
import type { Text } from '../../domain/text';
import type { NoteWords } from './note-words';

/** Said where a text was cut. */
export const CUT_SHORT: Text = { nl: ' … (ingekort)', en: ' … (shortened)' };

export const beginNotes = {
  unknownCommand: {
    text: { nl: 'Dat commando ken ik niet. Dit kan wel:', en: 'I do not know that command. These I do:' },
  },
  meant: (word: string): NoteWords => ({
    text: {
      nl: `Dat commando ken ik niet. Bedoelde je /${word}?`,
      en: `I do not know that command. Did you mean /${word}?`,
    },
  }),
  typedProposed: (label: Text): NoteWords => ({
    text: {
      nl: `Wat je typte staat bij „${label.nl}”. Er is nog niets vastgelegd.`,
      'nl-BE': `Wat je typte staat bij „${label['nl-BE'] ?? label.nl}”. Er is nog niets genoteerd.`,
      en: `What you typed stands at “${label.en}”. Nothing was recorded yet.`,
    },
  }),
  messageProposed: (label: Text): NoteWords => ({
    text: {
      nl: `De tekst van het bericht staat als voorstel bij „${label.nl}”. Er is nog niets vastgelegd.`,
      'nl-BE': `De tekst van het bericht staat als voorstel bij „${label['nl-BE'] ?? label.nl}”. Er is nog niets genoteerd.`,
      en: `The text of the message stands at “${label.en}” as a proposal. Nothing was recorded yet.`,
    },
    next: {
      nl: 'Pas aan wat niet klopt, en haal weg wat er niet hoort, zoals namen.',
      en: 'Change what is not right, and take out what does not belong there, such as names.',
    },
  }),
  messageCut: {
    text: {
      nl: 'Het bericht is langer dan hier past: alleen het begin staat er.',
      en: 'The message is longer than fits here: only its beginning is there.',
    },
  },
  messageToNothing: {
    text: {
      nl: 'Vanuit een bericht kun jij hier niets beginnen. Dit kan wel:',
      'nl-BE': 'Vanuit een bericht kan jij hier niets beginnen. Dit kan wel:',
      en: 'You cannot start anything from a message here. This you can:',
    },
  },
  overheardUnread: {
    text: {
      nl: 'Wat je in het kanaal typt, lezen anderen mee. Staat er in over wie het gaat, haal het bericht dan weg.',
      en: 'What you type in the channel others read too. If it says who it is about, take the message away.',
    },
    next: {
      nl: 'Er is niets van gelezen of bewaard.',
      en: 'Nothing of it was read or kept.',
    },
  },
  overheard: {
    text: {
      nl: 'Wat je zojuist in het kanaal typte, lijkt te vertellen over wie het gaat. Wil je dat bericht weghalen? Anderen lezen daar mee.',
      en: 'What you just typed in the channel seems to tell who it is about. Would you take that message away? Others read along there.',
    },
    next: {
      nl: 'Er is niets van bewaard. Wil je een signaal doorgeven, typ dan alleen het commando: het formulier ziet niemand anders.',
      'nl-BE':
        'Er is niets van bewaard. Wil je een bezorgdheid doorgeven, typ dan alleen het commando: het formulier ziet niemand anders.',
      en: 'Nothing of it was kept. To tell colleagues something, type only the command: nobody else sees the form.',
    },
  },
} satisfies Record<string, NoteWords | ((...values: never[]) => NoteWords)>;
