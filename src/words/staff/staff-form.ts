/** The questions about who works at a school, by the id of their field, and what is wrong with an answer. */
import type { Text } from '../../domain/text';

export const staffLabels = {
  staff_name: { nl: 'Hoe heet deze collega?', en: 'What is the name of this colleague?' },
  staff_roles: { nl: 'Welke rol?', en: 'Which role?' },
  staff_places: { nl: 'Van welke school of dienst?', en: 'Of which school or service?' },
  staff_gone: { nl: 'Wie heeft geen toegang meer?', en: 'Who has no access any more?' },
} satisfies Record<string, Text>;

export const staffHints = {
  staff_roles: {
    nl: 'Laat leeg voor wie hier alleen werkt. Voor een rol die namen leest, zijn twee coördinatoren nodig.',
    en: 'Leave empty for who only works here. A role that reads names takes two coordinators.',
  },
} satisfies Record<string, Text>;

export const staffErrors = {
  missing: { nl: 'Vul dit nog in.', en: 'Please fill this in.' },
  choice: { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' },
  long: { nl: 'Dit is te lang voor een naam.', en: 'This is too long for a name.' },
} satisfies Record<string, Text>;
