/** The good practices of the Flemish list of schools and local police, by their number there (ENR-B12). */
import type { Text } from '../../domain/text';

export const practiceTitles = {
  2: {
    nl: 'Politiezone Zennevallei en het secundair onderwijs in Halle',
    en: 'Police zone Zennevallei and the secondary schools of Halle',
  },
  3: { nl: 'Politiezone Tienen-Hoegaarden', en: 'Police zone Tienen-Hoegaarden' },
  4: { nl: 'Politiezone Brussel Noord', en: 'Police zone Brussels North' },
} satisfies Record<number, Text>;

export const agreements: Text = {
  nl: 'Afspraken tussen politie en scholen.',
  en: 'Agreements between police and schools.',
};
