/**
 * What a drawn flow chart says of itself: headings in its boxes, its legend, its pages, and its description for whoever
 * does not see it.
 */
import type { Locale } from '../../domain/text';

const nl = {
  title: (procedure: string) => `Stroomschema · ${procedure}`,
  starts: (command: string) => `begint met /${command}`,
  who: (who: string) => `door: ${who}`,
  owner: (who: string, due: string) => [`aan zet: ${who}`, due].filter(Boolean).join(', '),
  late: (who: string) => `te laat: naar ${who}`,
  again: (titles: string) => `Ook mogelijk: ${titles}`,
  afterwards: (titles: string) => `Daarna kan nog: ${titles}`,
  refusedOften: 'Bij veel stappen:',
  goesOn: (title: string) => `${title} (vervolg)`,
  page: (page: number, of: number) => `blad ${page} van ${of}`,
  onNext: (page: number) => `loopt door op blad ${page}`,
  answer: (when: string, leadsTo: string) => `${when} → ${leadsTo}`,
  legend: {
    stage: 'stap',
    decision: 'beslissing',
    anywhere: 'kan in elke stap',
    onward: 'gaat vanzelf verder',
    jump: 'gaat door een handeling',
    refuses: 'wordt geweigerd',
    task: 'leidt tot',
  },
  says: {
    stages: (titles: string) => `Stappen: ${titles}.`,
    way: (from: string, to: string, when: string) => `Van ${from} naar ${to}${when ? `: ${when}` : ''}.`,
  },
};

export type ChartWords = typeof nl;

const en: ChartWords = {
  title: (procedure) => `Flow chart · ${procedure}`,
  starts: (command) => `begins with /${command}`,
  who: (who) => `by: ${who}`,
  owner: (who, due) => [`up to: ${who}`, due].filter(Boolean).join(', '),
  late: (who) => `late: to ${who}`,
  again: (titles) => `Also possible: ${titles}`,
  afterwards: (titles) => `Still possible after that: ${titles}`,
  refusedOften: 'In many steps:',
  goesOn: (title) => `${title} (continued)`,
  page: (page, of) => `sheet ${page} of ${of}`,
  onNext: (page) => `goes on on sheet ${page}`,
  answer: (when, leadsTo) => `${when} → ${leadsTo}`,
  legend: {
    stage: 'step',
    decision: 'decision',
    anywhere: 'possible in every step',
    onward: 'goes on by itself',
    jump: 'goes by an act',
    refuses: 'is refused',
    task: 'leads to',
  },
  says: {
    stages: (titles) => `Steps: ${titles}.`,
    way: (from, to, when) => `From ${from} to ${to}${when ? `: ${when}` : ''}.`,
  },
};

const WORDS: Record<Locale, ChartWords> = { nl, 'nl-BE': nl, en };

/** What a flow chart says in this language. */
export const chartWords = (locale: Locale): ChartWords => WORDS[locale];
