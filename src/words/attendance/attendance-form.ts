/**
 * The questions about who is away and who works when, by the id of their field, and what is wrong with an answer. None
 * asks why.
 */
import { Info } from 'luxon';
import type { Text } from '../../domain/text';
import { withHoles } from '../with-holes';

export const attendanceLabels = {
  away_who: { nl: 'Wie is er niet?', en: 'Who is away?' },
  away_from: { nl: 'Vanaf', en: 'From' },
  away_to: { nl: 'Tot en met', en: 'Until and with' },
  away_substitute: { nl: 'Wie neemt waar?', en: 'Who takes the place?' },
  days_who: { nl: 'Om wie gaat het?', en: 'Who is it about?' },
  days: { nl: 'Werkdagen', en: 'Working days' },
  hand_over_to: { nl: 'Wie neemt het over?', en: 'Who takes over?' },
} satisfies Record<string, Text>;

export const attendanceHints = {
  away_to: { nl: 'De laatste dag die je weg bent.', en: 'The last day away.' },
  away_substitute: {
    nl: 'Leeg: een collega met dezelfde rol die er is.',
    en: 'Empty: a colleague with the same role who is there.',
  },
  days: { nl: 'Herinneringen komen op een van deze dagen.', en: 'Reminders come on one of these days.' },
} satisfies Record<string, Text>;

const inEnglish = Info.weekdays('long', { locale: 'en' });
/** Monday first. */
export const weekdayNames: readonly Text[] = Info.weekdays('long', { locale: 'nl' }).map((nl, index) => ({
  nl,
  en: inEnglish[index]!,
}));

export const attendanceErrors = {
  missing: { nl: 'Vul dit nog in.', en: 'Please fill this in.' },
  past: {
    nl: 'Deze dag is al voorbij. Kies vandaag of later.',
    en: 'This day is over already. Choose today or later.',
  },
  order: {
    nl: 'De laatste dag ligt voor de eerste. Draai ze om.',
    en: 'The last day lies before the first. Turn them round.',
  },
  tooLong: {
    nl: 'Hoogstens een jaar vooruit. Wie langer weg is, zet je in de instellingen van Zorgspoor.',
    en: 'At most a year ahead. Whoever is away longer is for the configuration of Zorgspoor.',
  },
  choice: { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' },
  same: {
    nl: 'Wie weg is, kan niet voor zichzelf waarnemen. Kies een collega.',
    en: 'Nobody takes their own place. Choose a colleague.',
  },
  awayThen: {
    nl: 'Deze collega is dan zelf ook weg. Kies iemand anders, of andere dagen.',
    en: 'This colleague is away then too. Choose somebody else, or other days.',
  },
  otherSchool: {
    nl: 'Deze collega hoort bij een andere school. Kies iemand van de eigen school.',
    en: 'This colleague is of another school. Choose somebody of the own school.',
  },
  otherRole: {
    nl: 'Deze collega heeft geen rol van jou. Kies iemand met dezelfde rol, of vraag wie op de casussen past om iemand te noemen.',
    'nl-BE':
      'Deze collega heeft geen rol van jou. Kies iemand met dezelfde rol, of vraag wie de dossiers opvolgt om iemand te noemen.',
    en: 'This colleague has no role of yours. Choose somebody with the same role, or ask whoever looks after the cases to name somebody.',
  },
  oneself: {
    nl: 'Je kunt jezelf geen rol geven die je niet hebt. Noem een collega.',
    'nl-BE': 'Je kan jezelf geen rol geven die je niet hebt. Noem een collega.',
    en: 'You cannot give yourself a role that you do not have. Name a colleague.',
  },
} satisfies Record<string, Text>;

/** Why somebody may not say it of a colleague. */
export const attendanceNotYours = {
  colleague: {
    nl: 'Voor een collega doet dit alleen wie op de casussen past, of de directie.',
    'nl-BE': 'Voor een collega doet dit alleen wie de dossiers opvolgt, of de directie.',
    en: 'For a colleague only whoever looks after the cases does this, or the director.',
  },
  askThem: {
    nl: 'Vraag het aan hen, of laat je collega het zelf doen met /zorg afwezig.',
    en: 'Ask them, or have your colleague do it with /zorg away.',
  },
} satisfies Record<string, Text>;

/** Somebody whom the configuration no longer knows. */
export const goneSince = withHoles<[id: string]>({
  nl: (id) => `iemand die hier niet meer werkt (${id})`,
  en: (id) => `somebody who no longer works here (${id})`,
});

/** From the first day to the last. */
export const fromTo = withHoles<[from: Text, to: Text]>({
  nl: (from, to) => `${from} tot en met ${to}`,
  en: (from, to) => `${from} until ${to}`,
});
