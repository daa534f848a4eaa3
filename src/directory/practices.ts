/**
 * Good practices that may inspire: entries of the Flemish list of schools and local police (ENR-B12). A school adds its
 * own in its configuration.
 */
import { agreements, practiceTitles } from '../words/directory/practices';
import type { Practice } from './entry';

const LIST = 'https://data-onderwijs.vlaanderen.be/aanspreekpunt-lokale-politie/?bp=';

/** The entries of the public list, by their number there. */
export const PRESET_PRACTICES: readonly Practice[] = Object.entries(practiceTitles).map(([number, title]) => ({
  title,
  text: agreements,
  link: `${LIST}${number}`,
}));
