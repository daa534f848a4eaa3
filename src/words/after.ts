/**
 * What the interface says about what comes after a click: who hears of it, whose approval it waits for. A part of its
 * own of the wording, in every language.
 */
import type { Locale } from '../domain/text';

export type AfterWords = typeof nl;

const nl = {
  hearers: {
    holder: 'wie dit onderdeel heeft',
    reporter: 'wie de zorg aankaartte',
    members: 'iedereen in de casus',
    lead: 'wie de regie heeft',
  },
  namedAt: (question: string) => `wie er staat bij „${question}”`,
  namedHere: 'wie je hier noemt',
  or: (who: readonly string[]) => (who.length < 2 ? who.join('') : `${who.slice(0, -1).join(', ')} of ${who.at(-1)}`),
  told: (who: string) => `Bericht zonder namen naar: ${who}.`,
  toldToo: (who: string) => `Soms ook: ${who}.`,
  toldPerhaps: (who: string) => `Soms bericht, zonder namen, naar: ${who}.`,
  quiet: 'Alleen wie dit mag zien, leest het.',
  proposal: (button: string, who: string) =>
    `Na ${button} is dit een voorstel. Het geldt pas als een ander akkoord geeft: ${who}. Die krijgt een bericht zonder namen.`,
  handsOut: (who: string) => `Deze antwoorden gaan zonder bron naar: ${who}.`,
  entry: (system: string) => `Daarna krijg je een tekst voor ${system}.`,
  rejects: 'Daarna geldt dit voorstel niet meer. Wie het voorstelde, hoort het en kan je reden lezen.',
  approves: 'Daarna geldt dit besluit meteen. Je reden staat erbij.',
  approvers: (who: string) => `Akkoord geven kan een ander dan wie het voorstelde: ${who}.`,
  onePress: (button: string) => `Eén klik op „${button}” legt dat vast, zonder formulier.`,
  warns: 'Wie moet meekijken, krijgt meteen een bericht zonder namen.',
  atOnce: (titles: string) => `Meteen vastgelegd, zonder formulier: ${titles}.`,
  nothingNow: 'Er is nu geen volgende stap voor jou.',
};

const nlBe: AfterWords = {
  ...nl,
  hearers: { ...nl.hearers, members: 'iedereen in het dossier' },
};

const en: AfterWords = {
  hearers: {
    holder: 'whoever has this part',
    reporter: 'whoever raised the concern',
    members: 'everybody in the case',
    lead: 'whoever leads',
  },
  namedAt: (question) => `whoever is named at “${question}”`,
  namedHere: 'whoever you name here',
  or: (who) => (who.length < 2 ? who.join('') : `${who.slice(0, -1).join(', ')} or ${who.at(-1)}`),
  told: (who) => `Message without names to: ${who}.`,
  toldToo: (who) => `Sometimes also: ${who}.`,
  toldPerhaps: (who) => `Sometimes a message, without names, to: ${who}.`,
  quiet: 'Only those who may see this read it.',
  proposal: (button, who) =>
    `After ${button} this is a proposal. It holds only once somebody else approves: ${who}. They get a message without names.`,
  handsOut: (who) => `These answers go, without their source, to: ${who}.`,
  entry: (system) => `Then you get a text for ${system}.`,
  rejects: 'After this the proposal no longer holds. Whoever proposed it is told and can read your reason.',
  approves: 'After this the decision holds at once. Your reason is kept with it.',
  approvers: (who) => `It takes somebody else than the proposer to approve: ${who}.`,
  onePress: (button) => `One press on “${button}” records that, without a form.`,
  warns: 'Whoever has to look gets a message without names at once.',
  atOnce: (titles) => `Recorded at once, without a form: ${titles}.`,
  nothingNow: 'There is no next step for you now.',
};

const WORDS: Record<Locale, AfterWords> = { nl, 'nl-BE': nlBe, en };

/** What is said about what comes after a click to somebody of this locale. */
export const afterWords = (locale: Locale): AfterWords => WORDS[locale];
