/**
 * The words of the standard acts about people and notes, which a procedure brings with `people: standard` and may word
 * otherwise.
 */
import type { Text } from '../../domain/text';

export const peopleActTitles = {
  add_member: { nl: 'Iemand toevoegen', en: 'Add somebody' },
  remove_member: {
    nl: 'Iemand uit de casus halen',
    'nl-BE': 'Iemand uit het dossier halen',
    en: 'Remove somebody',
  },
  exclude_person: {
    nl: 'Iemand buiten de casus houden',
    'nl-BE': 'Iemand buiten het dossier houden',
    en: 'Keep somebody out of the case',
  },
  hand_over_lead: { nl: 'Regie overdragen', en: 'Hand over the lead' },
  note: { nl: 'Notitie', en: 'Note' },
} as const satisfies Readonly<Record<string, Text>>;

export const peopleActHelp: Readonly<Record<keyof typeof peopleActTitles, Text>> = {
  add_member: {
    nl: 'Voeg alleen toe wie het nodig heeft om te helpen. Die persoon ziet daarna de inhoud van deze casus.',
    'nl-BE': 'Voeg alleen toe wie het nodig heeft om te helpen. Die persoon ziet daarna de inhoud van dit dossier.',
    en: 'Add only those who need it in order to help. That person will then see the content of this case.',
  },
  remove_member: {
    nl: 'Die persoon ziet de casus daarna niet meer. Wat al is vastgelegd, blijft staan.',
    'nl-BE': 'Die persoon ziet het dossier daarna niet meer. Wat al is vastgelegd, blijft staan.',
    en: 'That person will not see the case any more. What is on record stays.',
  },
  exclude_person: {
    nl: 'Voor wie familie is, of zelf betrokken. Die persoon ziet niets meer, welke rol hij of zij ook heeft.',
    en: 'For a relative, or somebody who is involved. That person sees nothing any more, whatever their role.',
  },
  hand_over_lead: {
    nl: 'De regie gaat pas over als je collega haar aanneemt.',
    'nl-BE': 'De regie gaat pas over als je collega ze aanneemt.',
    en: 'The lead moves only when your colleague accepts it.',
  },
  note: {
    nl: 'Voor wat nergens anders past, of om iets recht te zetten. Eerdere regels blijven staan.',
    en: 'For what fits nowhere else, or to correct something. Earlier lines stay.',
  },
};

export const peopleQuestions = {
  added: { nl: 'Wie voeg je toe?', en: 'Whom do you add?' },
  whyNeeded: { nl: 'Waarom is dat nodig?', en: 'Why is that needed?' },
  removed: { nl: 'Wie haal je eruit?', en: 'Whom do you remove?' },
  why: { nl: 'Waarom?', en: 'Why?' },
  keptOut: { nl: 'Wie houd je erbuiten?', en: 'Whom do you keep out?' },
  leadInstead: { nl: 'Wie voert dan de regie?', en: 'Who keeps the lead then?' },
  onlyForTheLead: {
    nl: 'Alleen nodig als je de regiehouder erbuiten houdt.',
    en: 'Only needed if you keep the lead out.',
  },
  newLead: { nl: 'Wie neemt de regie over?', en: 'Who takes over the lead?' },
  kindOfNote: { nl: 'Wat voor notitie?', en: 'What kind of note?' },
  note: { nl: 'Notitie', en: 'Note' },
} as const satisfies Readonly<Record<string, Text>>;

export const kindsOfNote = {
  observation: { nl: 'Eigen waarneming', en: 'Own observation' },
  advice_of_others: { nl: 'Advies of mening van een ander', en: 'Advice or opinion of somebody else' },
  agreement: { nl: 'Afspraak', en: 'Agreement' },
  correction: { nl: 'Verbetering van een eerdere regel', en: 'Correction of an earlier line' },
} as const satisfies Readonly<Record<string, Text>>;

export const peopleRefusals = {
  keptOut: { nl: 'Deze persoon wordt buiten de casus gehouden.', en: 'This person is kept out of the case.' },
  askAnother: { nl: 'Vraag een andere collega.', en: 'Ask another colleague.' },
  leadStays: { nl: 'De casus heeft altijd een regiehouder.', en: 'The case always has a lead.' },
  handOverFirst: {
    nl: 'Draag eerst de regie over aan een collega.',
    en: 'First hand over the lead to a colleague.',
  },
  toAnotherMember: {
    nl: 'De regie gaat van de regiehouder naar een ander lid van de casus.',
    en: 'The lead goes from the one who holds it to another member of the case.',
  },
  addFirst: { nl: 'Voeg je collega eerst toe.', en: 'First add your colleague.' },
} as const satisfies Readonly<Record<string, Text>>;
