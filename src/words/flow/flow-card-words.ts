/** What the card says that shows how a procedure goes. Few words: the steps say most of it. */
import type { Locale } from '../../domain/text';

const nl = {
  title: (line: string) => `Zo loopt het: ${line}`,
  starts: (act: string, command: string) => `Begint met „${act}” (/${command}).`,
  step: (who: string, due: string) => [`Aan zet: ${who}`, due].filter(Boolean).join(', '),
  leads: (says: string, to: string) => `${says} → ${to}`,
  approved: (title: string, approval: string) => `${title} (${approval})`,
  goesOn: (when: string) => `Verder als: ${when}`,
  by: (title: string, who: string) => `${title}: ${who}`,
  showActs: 'Wat kan in elke stap',
  showSteps: 'Alleen de stappen',
  others: 'Andere procedures',
  choose: { title: 'Zo loopt het', help: 'Van welke procedure wil je de stappen zien?' },
};

export type FlowCardWords = typeof nl;

const en: FlowCardWords = {
  title: (line) => `How it goes: ${line}`,
  starts: (act, command) => `Begins with “${act}” (/${command}).`,
  step: (who, due) => [`Up to: ${who}`, due].filter(Boolean).join(', '),
  leads: (says, to) => `${says} → ${to}`,
  approved: (title, approval) => `${title} (${approval})`,
  goesOn: (when) => `Goes on when: ${when}`,
  by: (title, who) => `${title}: ${who}`,
  showActs: 'What can be done in each step',
  showSteps: 'The steps alone',
  others: 'Other procedures',
  choose: { title: 'How it goes', help: 'Of which procedure do you want to see the steps?' },
};

const WORDS: Record<Locale, FlowCardWords> = { nl, 'nl-BE': nl, en };

export const flowCardWords = (locale: Locale): FlowCardWords => WORDS[locale];
