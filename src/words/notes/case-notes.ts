/** What is said about a case with an answer: what came of an act, and why it is not shown. */
import type { Text } from '../../domain/text';
import type { NoteWords } from './note-words';

export const caseNotes = {
  unknownCase: {
    text: {
      nl: 'Deze casus bestaat niet, of is niet met jou gedeeld.',
      'nl-BE': 'Dit dossier bestaat niet, of is niet met jou gedeeld.',
      en: 'This case does not exist, or is not shared with you.',
    },
    next: {
      nl: 'Hoor je erbij? Typ /dossier, de code en „toegang”. Maak je je zorgen? Typ /zorg om te zien wat je zelf kunt beginnen. Bij direct gevaar: bel 112.',
      'nl-BE':
        'Hoor je erbij? Typ /dossier, de code en „toegang”. Ben je bezorgd? Typ /zorg om te zien wat je zelf kan beginnen. Bij direct gevaar: bel 112.',
      en: 'Do you belong to it? Type /dossier, the code and “access”. Are you worried? Type /zorg to see what you can start yourself. In immediate danger: call 112.',
    },
  },
  stale: {
    text: {
      nl: 'Deze kaart is verouderd: er is intussen iets veranderd. Er is niets vastgelegd.',
      en: 'This card is out of date: something has changed meanwhile. Nothing was recorded.',
    },
    next: { nl: 'Hieronder staat de stand van nu.', en: 'Below is the present state.' },
  },
  /** A form that was sent as it stood before somebody recorded something. */
  staleForm: {
    text: {
      nl: 'Intussen is er iets vastgelegd: kijk het na en verstuur opnieuw.',
      en: 'Something was recorded meanwhile: look it over and send it again.',
    },
  },
  /** The same, of an act that is no longer possible. */
  staleTyped: {
    text: {
      nl: 'Intussen is er iets vastgelegd, en dit kan nu niet meer. Wat je schreef staat hieronder: kopieer wat je nog nodig hebt.',
      en: 'Something was recorded meanwhile, and this can no longer be done. What you wrote is below: copy what you still need.',
    },
  },
  /** The questions say themselves what is wrong with them. */
  fieldsWrong: {
    label: { nl: 'Nog niet klaar', en: 'Not ready yet' },
    text: {
      nl: 'Er is nog niets vastgelegd: kijk even naar de gemarkeerde vragen.',
      en: 'Nothing was recorded yet: please look at the marked questions.',
    },
  },
  notWaiting: {
    text: {
      nl: 'Hier wacht niets meer op akkoord. Dit is de stand van nu.',
      en: 'Nothing waits for approval here any more. This is how things stand now.',
    },
  },
  goesOnIn: (code: string, into: string): NoteWords => ({
    text: {
      nl: `${code} is samengevoegd met ${into}. Hieronder staat ${into}.`,
      en: `${code} was merged into ${into}. Below is ${into}.`,
    },
  }),
  done: (title: Text): NoteWords => ({
    text: {
      nl: `„${title.nl}” staat in het dossier.`,
      'nl-BE': `„${title['nl-BE'] ?? title.nl}” staat in het dossier.`,
      en: `“${title.en}” is on record.`,
    },
  }),
  proposed: (title: Text): NoteWords => ({
    text: {
      nl: `Voorgesteld: „${title.nl}”. Een collega die mag beslissen krijgt een bericht.`,
      'nl-BE': `Voorgesteld: „${title['nl-BE'] ?? title.nl}”. Een collega die mag beslissen krijgt een bericht.`,
      en: `Proposed: “${title.en}”. A colleague who may decide is notified.`,
    },
  }),
  approved: (title: Text): NoteWords => ({
    text: {
      nl: `Goedgekeurd: „${title.nl}”.`,
      'nl-BE': `Goedgekeurd: „${title['nl-BE'] ?? title.nl}”.`,
      en: `Approved: “${title.en}”.`,
    },
  }),
  rejected: (title: Text): NoteWords => ({
    text: {
      nl: `Niet goedgekeurd: „${title.nl}”. De reden staat in het dossier.`,
      'nl-BE': `Niet goedgekeurd: „${title['nl-BE'] ?? title.nl}”. De reden staat in het dossier.`,
      en: `Not approved: “${title.en}”. The reason is on record.`,
    },
  }),
  ticked: { text: { nl: 'Afgevinkt. Dank je wel.', en: 'Ticked off. Thank you.' } },
  corrected: (title: Text): NoteWords => ({
    label: { nl: 'Verbeterd', en: 'Corrected' },
    text: {
      nl: `„${title.nl}” is verbeterd. Wat er eerst stond, blijft in het dossier.`,
      'nl-BE': `„${title['nl-BE'] ?? title.nl}” is verbeterd. Wat er eerst stond, blijft in het dossier.`,
      en: `“${title.en}” was corrected. What it said before stays on record.`,
    },
  }),
  undone: {
    label: { nl: 'Ongedaan gemaakt', en: 'Undone' },
    text: {
      nl: 'Alles staat weer zoals het was. Wie bericht had, hoort het ook.',
      en: 'Everything is as it was. Whoever had been told hears it too.',
    },
  },
  opened: (code: string): NoteWords => ({
    text: {
      nl: `Dank je wel. Dit is vastgelegd als ${code}; wie hierover gaat heeft bericht.`,
      'nl-BE': `Dank je wel. Dit is genoteerd als ${code}; wie hierover gaat heeft bericht.`,
      en: `Thank you. This is on record as ${code}; those in charge have been notified.`,
    },
  }),
  nothingToDo: {
    text: {
      nl: 'Dit was al vastgelegd; er is niets veranderd.',
      en: 'This was recorded already; nothing has changed.',
    },
  },
  foundRecorded: { text: { nl: 'Dit is vastgelegd.', 'nl-BE': 'Dit is genoteerd.', en: 'This is on record.' } },
  /** Of a form that is filled in again with what was sent before. */
  stillInDoubt: {
    label: { nl: 'Nog niet zeker', en: 'Not certain yet' },
    text: {
      nl: 'We weten nog niet of is vastgelegd wat je hiermee eerder verstuurde. Dit is hetzelfde formulier: verstuur je het nog eens, dan telt het één keer.',
      'nl-BE':
        'We weten nog niet of genoteerd is wat je hiermee eerder verstuurde. Dit is hetzelfde formulier: verstuur je het nog eens, dan telt het één keer.',
      en: 'We do not know yet whether what you sent by it earlier was recorded. This is the same form: if you send it again, it counts once.',
    },
  },
  accessAsked: {
    text: {
      nl: 'Je vraag is verstuurd. Als deze casus bestaat, leest wie de regie heeft dat jij wilt meekijken, en beslist die daarover.',
      'nl-BE':
        'Je vraag is verstuurd. Als dit dossier bestaat, leest wie de regie heeft dat jij wil meekijken, en beslist die daarover.',
      en: 'Your request was sent. If this case exists, whoever leads it reads that you would like to be let in, and decides.',
    },
    next: {
      nl: 'Je krijgt een bericht zodra je bent toegevoegd. Weet je iets wat niet kan wachten? Typ /zorg en begin zelf. Bij direct gevaar: bel 112.',
      'nl-BE':
        'Je krijgt een bericht zodra je bent toegevoegd. Weet je iets dat niet kan wachten? Typ /zorg en begin zelf. Bij direct gevaar: bel 112.',
      en: 'You get a message once you are added. Do you know something that cannot wait? Type /zorg and start yourself. In immediate danger: call 112.',
    },
  },
  askedTooOften: {
    text: {
      nl: 'Je hebt vandaag al een paar keer om toegang gevraagd. Deze vraag is niet verstuurd.',
      en: 'You asked for access a few times today already. This request was not sent.',
    },
    next: {
      nl: 'Vraag het morgen opnieuw, of spreek de coördinator aan. Bij direct gevaar: bel 112.',
      en: 'Ask again tomorrow, or talk to the coordinator. In immediate danger: call 112.',
    },
  },
} satisfies Record<string, NoteWords | ((...values: never[]) => NoteWords)>;
