/** What the page of a case says in every language: whose turn it is, by when, what is new, and where the rest is. */
import type { Locale } from '../../domain/text';

export type CasePageWords = typeof nl;

const nl = {
  find: { label: 'Zoek een casus', hint: 'Een deel van de code, of een naam. Ook wat gesloten is.', button: 'Zoeken' },
  buttons: {
    more: 'Meer…',
    readMore: 'Lees meer',
    whyNot: 'Waarom kan iets niet?',
    decide: 'Bekijken en beslissen',
    see: 'Bekijken',
    correct: (title: string) => `Verbeteren: ${title}`,
  },
  groups: { contact: 'Contact', people: 'Mensen', record: 'Dossier', log: 'Logboek' },
  danger: 'Direct gevaar?',
  /** `step`: of how many, when the steps are numbered. */
  step: (number: number, of: number, title: string) => `Stap ${number} van ${of}: ${title}`,
  passedOver: (count: number) => (count === 1 ? '1 stap overgeslagen' : `${count} stappen overgeslagen`),
  yourTurn: (what: string) => `Jij bent aan zet: ${what}.`,
  waiting: (owner: string, what: string) => `Aan zet: ${owner} · ${what}.`,
  decides: (what: string) => `beslis over „${what}”`,
  proposed: (what: string) => `Jouw voorstel „${what}” wacht op akkoord.`,
  othersDecide: (what: string) => `beslissen over „${what}”`,
  andMore: (count: number) => `En nog ${count} voor jou, onder Meer…`,
  mayToo: 'Dit kun jij nu doen:',
  isNew: 'Nieuw',
  you: 'jij',
  inGoodHands: 'in goede handen',
  call: 'Bel',
  called: 'Ik heb gebeld',
  undo: 'Vergissing, ongedaan maken',
  /** `by` is nobody when that name is protected. */
  corrected: (by: string | undefined, when: string) =>
    by === undefined ? `Verbeterd, ${when}` : `Verbeterd door ${by}, ${when}`,
  before: (label: string) => `Eerst stond er bij „${label}”`,
  why: 'Waarom',
  proposes: (by: string, when: string) => `${by} stelt dit voor · ${when}`,
  proposedOn: (when: string) => `Voorgesteld · ${when}`,
  whyTitle: (code: string) => `Waarom kan iets niet? · ${code}`,
  recordTitle: (code: string) => `Wat is vastgelegd · ${code}`,
  restTitle: (code: string) => `Meer over ${code}`,
  onYes: (button: string) => `${button}: het geldt meteen.`,
  onNo: (button: string) => `${button}: je schrijft kort waarom, en het vervalt.`,
  due: {
    today: (time: string) => `uiterlijk vandaag om ${time}`,
    tomorrow: 'uiterlijk morgen',
    on: (day: string) => `uiterlijk ${day}`,
    lateToday: (time: string) => `had vandaag om ${time} klaar moeten zijn`,
    late: (days: number) => (days === 1 ? '1 dag te laat' : `${days} dagen te laat`),
  },
};

const nlBe: CasePageWords = {
  ...nl,
  mayToo: 'Dit kan jij nu doen:',
  find: { ...nl.find, label: 'Zoek een dossier' },
};

const en: CasePageWords = {
  find: { label: 'Find a case', hint: 'A part of the code, or a name. Closed ones too.', button: 'Search' },
  buttons: {
    more: 'More…',
    readMore: 'Read more',
    whyNot: 'Why can something not be done?',
    decide: 'View and decide',
    see: 'View',
    correct: (title) => `Correct: ${title}`,
  },
  groups: { contact: 'Contact', people: 'People', record: 'Record', log: 'Journal' },
  danger: 'Immediate danger?',
  step: (number, of, title) => `Step ${number} of ${of}: ${title}`,
  passedOver: (count) => (count === 1 ? '1 step skipped' : `${count} steps skipped`),
  yourTurn: (what) => `It is your turn: ${what}.`,
  waiting: (owner, what) => `Waiting for ${owner}: ${what}.`,
  decides: (what) => `decide on “${what}”`,
  proposed: (what) => `Your proposal “${what}” waits for approval.`,
  othersDecide: (what) => `to decide on “${what}”`,
  andMore: (count) => `And ${count} more for you, under More…`,
  mayToo: 'You can do this now:',
  isNew: 'New',
  you: 'you',
  inGoodHands: 'in good hands',
  call: 'Call',
  called: 'I called',
  undo: 'My mistake, undo it',
  corrected: (by, when) => (by === undefined ? `Corrected, ${when}` : `Corrected by ${by}, ${when}`),
  before: (label) => `Before, at “${label}”`,
  why: 'Why',
  proposes: (by, when) => `${by} proposes this · ${when}`,
  proposedOn: (when) => `Proposed · ${when}`,
  whyTitle: (code) => `Why can something not be done? · ${code}`,
  recordTitle: (code) => `What has been recorded · ${code}`,
  restTitle: (code) => `More about ${code}`,
  onYes: (button) => `${button}: it holds at once.`,
  onNo: (button) => `${button}: you write briefly why, and it lapses.`,
  due: {
    today: (time) => `by ${time} today`,
    tomorrow: 'by tomorrow',
    on: (day) => `by ${day}`,
    lateToday: (time) => `was due at ${time} today`,
    late: (days) => (days === 1 ? '1 day late' : `${days} days late`),
  },
};

const WORDS: Record<Locale, CasePageWords> = { nl, 'nl-BE': nlBe, en };

/** What the page of a case says to somebody of this locale. */
export const casePageWords = (locale: Locale): CasePageWords => WORDS[locale];
