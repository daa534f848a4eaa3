/**
 * What a flow chart says between the texts of a procedure: who, by when, what an answer leads to. Short, since it
 * stands in boxes.
 */
import type { Text } from '../../domain/text';
import { withHoles } from '../with-holes';

const count = (one: string, more: string) => (number: string) => `${number} ${number === '1' ? one : more}`;

const lengths = {
  workingDays: withHoles<[number: number]>({
    nl: count('werkdag', 'werkdagen'),
    en: count('working day', 'working days'),
  }),
  serviceDays: withHoles<[number: number]>({
    nl: (number) => `${count('werkdag', 'werkdagen')(number)}, ook in de schoolvakantie`,
    en: (number) => `${count('working day', 'working days')(number)}, in the school holidays too`,
  }),
  days: withHoles<[number: number]>({ nl: count('dag', 'dagen'), en: count('day', 'days') }),
  weeks: withHoles<[number: number]>({ nl: count('week', 'weken'), en: count('week', 'weeks') }),
  hours: withHoles<[number: number]>({ nl: (number) => `${number} uur`, en: count('hour', 'hours') }),
};

/** A length of time, and when something is due. */
export const duePhrases = {
  lengths,
  within: withHoles<[length: Text]>({ nl: (length) => `binnen ${length}`, en: (length) => `within ${length}` }),
  onDate: withHoles<[label: Text]>({
    nl: (label) => `op de datum bij „${label}”`,
    en: (label) => `on the date at “${label}”`,
  }),
  atOpening: withHoles<[contact: Text]>({
    nl: (contact) => `zodra ${contact} te bereiken is`,
    en: (contact) => `as soon as ${contact} can be reached`,
  }),
  school_year_start: { nl: 'tot het nieuwe schooljaar begint', en: 'until the new school year begins' },
  school_year_end: { nl: 'tot het einde van het schooljaar', en: 'until the end of the school year' },
  weeksBefore: withHoles<[weeks: number, mark: Text]>({
    nl: (weeks, mark) => `${mark}, min ${weeks} weken`,
    en: (weeks, mark) => `${mark}, less ${weeks} weeks`,
  }),
};

/** Who does something. */
export const whoPhrases = {
  actor: { nl: 'wie dit vastlegt', en: 'whoever records this' },
  lead: { nl: 'wie de regie heeft', en: 'whoever leads' },
  members: { nl: 'iedereen in de casus', 'nl-BE': 'iedereen in het dossier', en: 'everybody in the case' },
  holder: { nl: 'wie dit onderdeel heeft', en: 'whoever has this part' },
  named: withHoles<[label: Text]>({
    nl: (label) => `wie er staat bij „${label}”`,
    en: (label) => `whoever is named at “${label}”`,
  }),
} satisfies Record<string, unknown>;

/** What an act brings about. */
export const leadsToPhrases = {
  task: withHoles<[title: Text, who: Text, due: Text]>({
    nl: (title, who, due) => `taak: ${title} (${who}, ${due})`,
    en: (title, who, due) => `task: ${title} (${who}, ${due})`,
  }),
  stands: withHoles<[what: Text, state: Text]>({
    nl: (what, state) => `${what}: ${state}`,
    en: (what, state) => `${what}: ${state}`,
  }),
  approvedBy: withHoles<[who: Text, due: Text]>({
    nl: (who, due) => `akkoord van een ander: ${who}, ${due}`,
    en: (who, due) => `approved by another: ${who}, ${due}`,
  }),
  actAnd: withHoles<[title: Text, when: Text]>({
    nl: (title, when) => `${title}: ${when}`,
    en: (title, when) => `${title}: ${when}`,
  }),
};

/** What the places are called that are no stage. */
export const placePhrases = {
  anywhere: { nl: 'Kan in elke stap', en: 'Possible in every step' },
  closed: { nl: 'Afgesloten', en: 'Closed' },
} satisfies Record<string, Text>;
