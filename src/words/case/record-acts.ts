/**
 * What can be done with any case, in words: its acts, their questions, and what their rules say (DES-16, DES-17,
 * DES-19).
 */
import type { Text } from '../../domain/text';

export const recordActTitles = {
  release_dossier: { nl: 'Dossier vrijgeven', en: 'Release the dossier' },
  hold: { nl: 'Bewaren tot nader order', en: 'Keep until further notice' },
  lift_hold: { nl: 'Bewaarplicht opheffen', en: 'Lift the hold' },
  erase: { nl: 'Dossier vernietigen', en: 'Destroy the dossier' },
  close_mistake: {
    nl: 'Sluiten: per ongeluk geopend',
    'nl-BE': 'Sluiten: per ongeluk geopend',
    en: 'Close: opened by mistake',
  },
} satisfies Record<string, Text>;

export const recordActHelp = {
  release_dossier: {
    nl: 'Na akkoord van een tweede persoon kunnen jullie samen zeven dagen een pdf ophalen met „/dossier <code> export”.',
    en: 'Once a second person agrees, the two of you can fetch a PDF for seven days with “/dossier <code> export”.',
  },
  hold: {
    nl: 'Bijvoorbeeld bij een klacht of rechtszaak: niets kan vernietigd worden tot jullie dit opheffen.',
    en: 'For example with a complaint or a court case: nothing can be destroyed until you lift this.',
  },
  erase: {
    nl: 'Na akkoord van een tweede persoon is de inhoud voorgoed weg, ook uit de kanalen. Alleen dát er een dossier was blijft over.',
    en: 'Once a second person agrees the content is gone for good, from the channels too. Only that there was a dossier remains.',
  },
  close_mistake: {
    nl: 'Bijvoorbeeld de verkeerde leerling, of een proef. Na akkoord van een tweede persoon is de casus dicht, zonder de andere stappen. Wat is vastgelegd, blijft staan.',
    'nl-BE':
      'Bijvoorbeeld de verkeerde leerling, of een test. Na akkoord van een tweede persoon is het dossier gesloten, zonder de andere stappen. Wat is vastgelegd, blijft staan.',
    en: 'For example the wrong pupil, or a try. Once a second person agrees the case is closed, without the other steps. What is on record stays.',
  },
} satisfies Record<string, Text>;

/** By the id of the field. */
export const recordQuestions = {
  why: { nl: 'Waarom?', en: 'Why?' },
  whom: { nl: 'Wie vraagt erom?', en: 'Who asks for it?' },
  extent: { nl: 'Wat geef je vrij?', en: 'What do you release?' },
  person: { nl: 'Over wie, als het om één persoon gaat?', en: 'About whom, if it is one person?' },
  danger: {
    nl: 'Kan inzage gevaar opleveren voor de leerling of een ander?',
    en: 'Can it put the pupil or somebody else in danger?',
  },
} satisfies Record<string, Text>;

/** Who may ask for a dossier, by the value of the option. */
export const askersOfDossier = {
  parents: { nl: 'Ouders', en: 'Parents' },
  pupil: { nl: 'De leerling', en: 'The pupil' },
  inspectorate: { nl: 'Inspectie', en: 'Inspectorate' },
  court: { nl: 'Rechter of advocaat', en: 'Court or lawyer' },
  help: { nl: 'Veilig Thuis, CLB of hulpverlening', en: 'Veilig Thuis, CLB or other help' },
  other: { nl: 'Iemand anders', en: 'Somebody else' },
} satisfies Record<string, Text>;

/** How much of a dossier is released, by the value of the option. */
export const extentsOfDossier = {
  all: { nl: 'Het hele dossier', en: 'The whole dossier' },
  one_person: {
    nl: 'Wat over één persoon gaat, met anderen onleesbaar gemaakt',
    en: 'What is about one person, with others made unreadable',
  },
} satisfies Record<string, Text>;

export const recordRules = {
  danger: {
    nl: 'Inzage kan gevaar opleveren. Waarom geef je het dossier toch vrij?',
    en: 'It can put somebody in danger. Why do you release the dossier nevertheless?',
  },
  heldAlready: {
    nl: 'Dit dossier wordt al bewaard tot nader order.',
    en: 'This dossier is being kept until further notice already.',
  },
  notHeld: { nl: 'Er is geen bewaarplicht om op te heffen.', en: 'There is no hold to lift.' },
  nothingNeeded: { nl: 'Er is niets meer nodig.', en: 'Nothing more is needed.' },
  mustBeKept: {
    nl: 'Dit dossier moet bewaard blijven tot nader order.',
    en: 'This dossier has to be kept until further notice.',
  },
  liftFirst: {
    nl: 'Hef eerst samen de bewaarplicht op, als de reden ervoor voorbij is.',
    en: 'Lift the hold together first, if the reason for it is over.',
  },
  concernRaised: {
    nl: 'In deze casus staat een zorg die nog niet is afgehandeld. Dat sluit je niet als vergissing.',
    'nl-BE': 'In dit dossier staat een bezorgdheid die nog niet is opgevolgd. Dat sluit je niet als vergissing.',
    en: 'There is a concern in this case that was not dealt with yet. That is not closed as a mistake.',
  },
  concernFirst: {
    nl: 'Volg de stappen, of leg eerst vast waarom de zorg voorbij is.',
    'nl-BE': 'Volg de stappen, of leg eerst vast waarom de bezorgdheid voorbij is.',
    en: 'Follow the steps, or first record why the concern is over.',
  },
  tooEarly: {
    nl: 'De bewaartermijn is nog niet voorbij. Waarom moet het dossier nu al weg?',
    en: 'The time for which it has to be kept is not over. Why must the dossier go now?',
  },
} satisfies Record<string, Text>;
