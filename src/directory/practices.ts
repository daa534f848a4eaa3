/** Good practices that may inspire: entries of the Flemish list of schools and local police (ENR-B12). A school adds its own in its configuration. */
import type { Practice } from './entry';

const LIST = 'https://data-onderwijs.vlaanderen.be/aanspreekpunt-lokale-politie/?bp=';

/** The entries of the public list, by their number there. */
export const PRESET_PRACTICES: readonly Practice[] = [
  {
    title: {
      nl: 'Politiezone Zennevallei en het secundair onderwijs in Halle',
      en: 'Police zone Zennevallei and the secondary schools of Halle',
    },
    text: { nl: 'Afspraken tussen politie en scholen.', en: 'Agreements between police and schools.' },
    link: `${LIST}2`,
  },
  {
    title: { nl: 'Politiezone Tienen-Hoegaarden', en: 'Police zone Tienen-Hoegaarden' },
    text: { nl: 'Afspraken tussen politie en scholen.', en: 'Agreements between police and schools.' },
    link: `${LIST}3`,
  },
  {
    title: { nl: 'Politiezone Brussel Noord', en: 'Police zone Brussels North' },
    text: { nl: 'Afspraken tussen politie en scholen.', en: 'Agreements between police and schools.' },
    link: `${LIST}4`,
  },
];
