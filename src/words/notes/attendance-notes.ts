/** What is said with an answer about who is away: no name and no day, since remarks may stay in a chat. */
import type { NoteWords } from './note-words';

export const attendanceNotes = {
  away: {
    text: {
      nl: 'Vastgelegd. In die dagen gaan taken, berichten en verzoeken naar wie waarneemt.',
      en: 'Recorded. On those days tasks, messages and requests go to whoever takes the place.',
    },
  },
  back: {
    text: {
      nl: 'Welkom terug. Wat van jou was, is weer van jou.',
      en: 'Welcome back. What was yours is yours again.',
    },
  },
  colleagueBack: {
    text: {
      nl: 'Vastgelegd: je collega is er gewoon. Wat van je collega was, is het weer.',
      en: 'Recorded: your colleague is there. What was theirs is theirs again.',
    },
  },
  days: { text: { nl: 'De werkdagen zijn vastgelegd.', en: 'The working days are recorded.' } },
  nobodyWithRole: {
    text: {
      nl: 'Op die dagen is er niemand anders met dezelfde rol.',
      en: 'On those days nobody else with the same role is there.',
    },
    next: {
      nl: 'Vraag wie op de casussen past, of de directie, om een vervanger te noemen met /zorg afwezig.',
      'nl-BE': 'Vraag wie de dossiers opvolgt, of de directie, om een vervanger te noemen met /zorg afwezig.',
      en: 'Ask whoever looks after the cases, or the director, to name a substitute with /zorg away.',
    },
  },
  takesPlace: {
    text: {
      nl: 'Op die dagen wordt er waargenomen voor een collega. Die heeft dan een andere vervanger nodig.',
      en: 'On those days a colleague’s place is taken. They need another substitute then.',
    },
  },
  handedOver: {
    text: {
      nl: 'Overgedragen, en dat staat in elke casus. Wie het overneemt heeft bericht.',
      'nl-BE': 'Overgedragen, en dat staat in elk dossier. Wie het overneemt heeft bericht.',
      en: 'Handed over, and on record in every case. Whoever takes over was told.',
    },
  },
  notAllHandedOver: {
    text: {
      nl: 'Niet alles kon naar deze collega. Wat hieronder nog staat, wacht op iemand anders.',
      en: 'Not everything could go to this colleague. What is still below waits for somebody else.',
    },
  },
  notYoursToHandOver: {
    text: {
      nl: 'Overdragen van een collega doet alleen wie op de casussen past, of de directie.',
      'nl-BE': 'Overdragen van een collega doet alleen wie de dossiers opvolgt, of de directie.',
      en: 'Only whoever looks after the cases, or the director, hands over for a colleague.',
    },
    next: { nl: 'Vraag het aan hen.', en: 'Ask them.' },
  },
  configured: {
    text: {
      nl: 'Er is hier niets om te beëindigen: deze dagen zijn al voorbij of al ingetrokken.',
      en: 'There is nothing to end here: these days are over or were taken back already.',
    },
  },
} satisfies Record<string, NoteWords>;
