/** What the interface says about source-free reports. A part of its own of the wording, in every language. */
import type { Locale } from '../domain/text';

export type ReportWords = typeof nl;

const nl = {
  buttons: { open: 'Openen', ask: 'Vraag stellen', send: 'Vraag versturen', list: 'Alle berichten' },
  list: {
    title: 'Berichten',
    empty: 'Er zijn nog geen berichten.',
    waiting: 'Er wacht een vraag op antwoord.',
    open: (reference: string) => `${reference} openen`,
  },
  report: {
    sourceFree: 'Dit bericht komt zonder bron. De bron wordt nooit gegeven, ook niet op vraag.',
    from: (week: string) => `Van ${week}`,
    facts: 'Wat er gemeld is',
    talk: 'Vragen en antwoorden',
    question: (by: string, day: string) => `Vraag van ${by}, ${day}`,
    answer: (week: string) => `Antwoord, ${week}`,
    toAnswer: 'Antwoorden doe je vanuit je eigen dossier waarin dit kenmerk staat.',
    journal: 'Wie keek en vroeg',
    did: {
      viewed: 'bekeek dit bericht',
      asked: 'stelde een vraag',
      refused: 'stelde een vraag die niet kan',
      reported: 'maakte dit bericht',
      answered: 'gaf antwoord',
    },
  },
  form: {
    title: (reference: string) => `${reference} · Vraag stellen`,
    help: 'Vraag naar de jongere of naar wat er aan de hand is. Vragen naar de bron, de school, de klas, de melder of het precieze moment gaan niet door.',
    question: 'Wat wil je weten?',
  },
  notice: {
    new: 'Er is een nieuw bericht.',
    asked: 'Er is een vraag gesteld. Open ze en antwoord vanuit het dossier waarin dit kenmerk staat.',
    waiting: 'Een vraag wacht nog op antwoord. Antwoord vanuit het dossier waarin dit kenmerk staat.',
    answered: 'Er is een antwoord.',
  },
};

const en: ReportWords = {
  buttons: { open: 'Open', ask: 'Ask a question', send: 'Send the question', list: 'All reports' },
  list: {
    title: 'Reports',
    empty: 'There are no reports yet.',
    waiting: 'A question waits for an answer.',
    open: (reference) => `Open ${reference}`,
  },
  report: {
    sourceFree: 'This report comes without a source. The source is never given, not when asked for either.',
    from: (week) => `Of ${week}`,
    facts: 'What was reported',
    talk: 'Questions and answers',
    question: (by, day) => `Question of ${by}, ${day}`,
    answer: (week) => `Answer, ${week}`,
    toAnswer: 'You answer from your own case, which has this reference.',
    journal: 'Who looked and asked',
    did: {
      viewed: 'viewed this report',
      asked: 'asked a question',
      refused: 'asked a question that is not possible',
      reported: 'made this report',
      answered: 'answered',
    },
  },
  form: {
    title: (reference) => `${reference} · Ask a question`,
    help: 'Ask about the young person or about what is going on. Questions for the source, the school, the class, who reported it or the exact moment are refused.',
    question: 'What do you want to know?',
  },
  notice: {
    new: 'There is a new report.',
    asked: 'A question was asked. Open it, and answer from the case that has this reference.',
    waiting: 'A question still waits for an answer. Answer from the case that has this reference.',
    answered: 'There is an answer.',
  },
};

const WORDS: Readonly<Record<Locale, ReportWords>> = { nl, 'nl-BE': nl, en };

/** The wording of source-free reports for a locale. */
export const reportWords = (locale: Locale): ReportWords => WORDS[locale];
