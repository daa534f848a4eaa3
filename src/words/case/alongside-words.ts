/** What the page of a case says about another one that it has to do with, to whoever knows both. */
import type { TieKind } from '../../domain/case/case';
import type { Locale } from '../../domain/text';

export type AlongsideWords = typeof nl;

const nl = {
  /** The question on the case itself, and where it is answered. */
  asks: (codes: string) => `Er loopt al iets over deze leerling: ${codes}. Toevoegen?`,
  choose: 'Kijken en kiezen',
  pageTitle: (code: string) => `Andere casussen bij ${code}`,
  heading: 'Andere casussen',
  button: (code: string) => `Andere casus: ${code}`,
  several: (count: number) => `Andere casussen (${count})`,
  is: {
    alike: 'misschien dezelfde leerling',
    linked: 'gekoppeld',
    apart: 'gaat over iemand anders',
    taking: 'wordt hiermee samengevoegd',
    taken: 'hiermee samengevoegd',
    into: 'hierin gaat deze casus verder',
  } satisfies Record<TieKind, string>,
  since: (day: string) => `open sinds ${day}`,
  closed: (day: string) => `gesloten op ${day}`,
  merge: (code: string) => `Samenvoegen in ${code}`,
  link: 'Koppelen',
  apart: 'Iemand anders',
  read: (code: string) => `${code} lezen`,
  help: 'Samenvoegen: de oudste casus blijft, de andere sluit; wat acuut is of nog te doen, gaat mee. Koppelen: voor een broer of zus, beide blijven. Iemand anders: het wordt niet meer gevraagd.',
};

const nlBe: AlongsideWords = {
  ...nl,
  heading: 'Andere dossiers',
  pageTitle: (code) => `Andere dossiers bij ${code}`,
  button: (code) => `Ander dossier: ${code}`,
  several: (count) => `Andere dossiers (${count})`,
  is: { ...nl.is, into: 'hierin gaat dit dossier verder' },
  help: 'Samenvoegen: het oudste dossier blijft, het andere sluit; wat acuut is of nog te doen, gaat mee. Koppelen: voor een broer of zus, beide blijven. Iemand anders: het wordt niet meer gevraagd.',
};

const en: AlongsideWords = {
  asks: (codes) => `There is something about this pupil already: ${codes}. Add it?`,
  choose: 'Look and choose',
  pageTitle: (code) => `Other cases beside ${code}`,
  heading: 'Other cases',
  button: (code) => `Other case: ${code}`,
  several: (count) => `Other cases (${count})`,
  is: {
    alike: 'perhaps the same pupil',
    linked: 'linked',
    apart: 'about somebody else',
    taking: 'being merged into this',
    taken: 'merged into this',
    into: 'this case goes on in it',
  },
  since: (day) => `open since ${day}`,
  closed: (day) => `closed on ${day}`,
  merge: (code) => `Merge into ${code}`,
  link: 'Link',
  apart: 'Somebody else',
  read: (code) => `Read ${code}`,
  help: 'Merge: the oldest case stays, the other one closes; what is acute or still to do goes along. Link: for a brother or sister, both stay. Somebody else: it is not asked again.',
};

const WORDS: Record<Locale, AlongsideWords> = { nl, 'nl-BE': nlBe, en };

/** What is said about other cases to somebody of this locale. */
export const alongsideWords = (locale: Locale): AlongsideWords => WORDS[locale];
