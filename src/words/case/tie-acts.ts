/**
 * What can be said of a case and another one, in words: the acts, their questions, and how each stands to the other
 * (DES-20).
 */
import type { TieKind } from '../../domain/case/case';
import type { Text } from '../../domain/text';

export const tieActTitles = {
  merge_case: {
    nl: 'Samenvoegen met een andere casus',
    'nl-BE': 'Samenvoegen met een ander dossier',
    en: 'Merge with another case',
  },
  link_case: {
    nl: 'Koppelen aan een andere casus',
    'nl-BE': 'Koppelen aan een ander dossier',
    en: 'Link to another case',
  },
  other_pupil: { nl: 'Het gaat over iemand anders', en: 'It is about somebody else' },
} as const satisfies Readonly<Record<string, Text>>;

export const tieActHelp: Readonly<Record<keyof typeof tieActTitles, Text>> = {
  merge_case: {
    nl: 'Voor twee casussen over dezelfde leerling. De andere sluit; wat daar acuut is of nog te doen, gaat mee. Wat daar is vastgelegd blijft leesbaar voor wie erin zat, en niemand krijgt er iets bij te lezen. Voeg hier toe wie het nodig heeft.',
    'nl-BE':
      'Voor twee dossiers over dezelfde leerling. Het andere sluit; wat daar acuut is of nog te doen, gaat mee. Wat daar is vastgelegd blijft leesbaar voor wie erin zat, en niemand krijgt er iets bij te lezen. Voeg hier toe wie het nodig heeft.',
    en: 'For two cases about the same pupil. The other one closes; what is acute there or still to do goes along. What was recorded there can still be read by those who were in it, and nobody gets more to read. Add here whoever needs it.',
  },
  link_case: {
    nl: 'Bijvoorbeeld bij een broer of zus. Beide blijven apart; wie allebei kent, vindt de ene vanuit de andere.',
    en: 'For example for a brother or sister. Both stay apart; whoever knows both finds one from the other.',
  },
  other_pupil: {
    nl: 'Dezelfde naam, maar een ander. Dit staat dan vast en wordt niet meer gevraagd.',
    en: 'The same name, but somebody else. That is then on record and not asked again.',
  },
};

export const tieQuestions = {
  other: {
    nl: 'Welke casus? Typ de code.',
    'nl-BE': 'Welk dossier? Typ de code.',
    en: 'Which case? Type the code.',
  },
  why: { nl: 'Wil je er iets bij zeggen?', en: 'Anything to add?' },
} as const satisfies Readonly<Record<string, Text>>;

/** What stands in a journal about the other case. */
export const tiesInJournal: Readonly<Record<TieKind, (code: string) => Text>> = {
  alike: (code) => ({
    nl: `Er loopt al iets over deze leerling: ${code}`,
    en: `There is something about this pupil already: ${code}`,
  }),
  linked: (code) => ({ nl: `Gekoppeld aan ${code}`, en: `Linked to ${code}` }),
  apart: (code) => ({ nl: `Gaat over iemand anders dan ${code}`, en: `About somebody else than ${code}` }),
  taking: (code) => ({ nl: `${code} wordt hiermee samengevoegd`, en: `${code} is being merged into this` }),
  taken: (code) => ({ nl: `${code} is hiermee samengevoegd`, en: `${code} was merged into this` }),
  into: (code) => ({ nl: `Samengevoegd met ${code}`, en: `Merged into ${code}` }),
};
