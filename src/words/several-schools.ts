/** What is said to somebody who works at several schools: which one is meant, and of which an answer is. */
import type { Locale, Text } from '../domain/text';

type SeveralSchoolsWords = {
  readonly title: string;
  readonly ask: string;
  readonly here: (school: string) => string;
};

const NL: SeveralSchoolsWords = {
  title: 'Welke school?',
  ask: 'Je werkt op meer dan één school. Voor welke is dit?',
  here: (school) => `School: ${school}`,
};

const WORDS: Readonly<Record<Locale, SeveralSchoolsWords>> = {
  nl: NL,
  'nl-BE': { ...NL, ask: 'Je werkt in meer dan één school. Voor welke is dit?' },
  en: {
    title: 'Which school?',
    ask: 'You work at more than one school. Which one is this for?',
    here: (school) => `School: ${school}`,
  },
};

export const severalSchoolsWords = (locale: Locale): SeveralSchoolsWords => WORDS[locale];

/** Whom to call meanwhile: nobody in danger waits for a question. */
export const cannotWait = (numbers: Text): Text => ({
  nl: `Kan het niet wachten? Bel ${numbers.nl}.`,
  'nl-BE': `Kan het niet wachten? Bel ${numbers['nl-BE'] ?? numbers.nl}.`,
  en: `Can it not wait? Call ${numbers.en}.`,
});

/** A procedure at one of the schools, to choose from. */
export const atOneSchool = (title: Text, school: string): Text => ({
  nl: `${title.nl} · ${school}`,
  'nl-BE': `${title['nl-BE'] ?? title.nl} · ${school}`,
  en: `${title.en} · ${school}`,
});

/** What was typed in a form that named no school, and so could be of either. */
export const whichSchoolFirst: Text = {
  nl: 'Er is niets vastgelegd: eerst is de vraag voor welke school dit is.',
  en: 'Nothing was recorded: first the question is which school this is for.',
};
