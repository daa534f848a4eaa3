/** A made-up source-free report in the views its cards are made from. The young person is invented. */
import type { Delivery } from '../../src/app/gateway';
import type { Note, Outcome } from '../../src/app/requests/outcome';
import { SAMPLE_ROLES } from './sample-names';
import type { ReportNews, ReportView } from '../../src/views/reports/report-types';

const REFERENCE = 'CR-7F3K-92QD';
const both = (text: string) => ({ nl: text, en: text });
const title = { nl: 'Bericht aan de cel radicalisme', en: 'Report to the radicalism cell' };
const day = { nl: 'do 19 november 2026', en: 'Thu 19 November 2026' };
const week = { nl: 'week 47 van 2026', en: 'week 47 of 2026' };

const view: ReportView = {
  reference: REFERENCE,
  title,
  week,
  facts: [
    {
      label: { nl: 'Over welke jongere gaat het?', en: 'Which young person is it about?' },
      value: both('Joren Verzonnen'),
    },
    {
      label: { nl: 'Wat is er aan de hand?', en: 'What is going on?' },
      value: both('De jongere keurt geweld tegen andersdenkenden openlijk goed en zoekt anderen die dat ook doen.'),
    },
    {
      label: { nl: 'Wanneer is dit opgevallen?', en: 'When was this noticed?' },
      value: { nl: 'week 46 van 2026', en: 'week 46 of 2026' },
    },
  ],
  talk: [
    { kind: 'question', by: 'Ward Voorbeeld', day, text: 'Weten de ouders ervan?' },
    {
      kind: 'answer',
      week,
      facts: [{ label: { nl: 'Antwoord', en: 'Answer' }, value: both('De ouders zijn op de hoogte en werken mee.') }],
    },
  ],
  journal: [
    { at: week, who: { role: SAMPLE_ROLES.liaison }, what: 'reported', rules: [] },
    { at: day, who: { person: 'Ward Voorbeeld' }, what: 'viewed', rules: [] },
    { at: day, who: { person: 'Ward Voorbeeld' }, what: 'refused', rules: ['BXN-3.4'] },
    { at: day, who: { person: 'Ward Voorbeeld' }, what: 'asked', rules: [] },
    { at: week, who: { role: SAMPLE_ROLES.liaison }, what: 'answered', rules: [] },
  ],
  mayAsk: true,
};

const refused: Note = {
  tone: 'refused',
  rule: 'BXN-3.4',
  text: { nl: 'De bron wordt nooit gegeven.', en: 'The source is never given.' },
  next: { nl: 'Vraag naar de jongere zelf.', en: 'Ask about the young person.' },
};

/** What the application answers about reports, by the name of the sample. */
export const reportAnswers: Readonly<Record<string, Outcome['answer']>> = {
  report: { kind: 'report', view, notes: [] },
  'report-new': { kind: 'report', view: { ...view, talk: [], journal: view.journal.slice(0, 1) }, notes: [] },
  'report-to-answer': {
    kind: 'report',
    view: { ...view, talk: view.talk.slice(0, 1), mayAsk: false, caseId: '1'.repeat(32) },
    notes: [],
  },
  'report-question': { kind: 'reportQuestion', form: { reference: REFERENCE, title }, notes: [] },
  'report-question-refused': {
    kind: 'reportQuestion',
    form: { reference: REFERENCE, title, question: 'Wie is de bron?' },
    notes: [refused],
  },
  reports: {
    kind: 'reports',
    rows: [
      { reference: REFERENCE, title, week, waiting: true },
      { reference: 'CR-0Z9X-1Y8W', title, week: { nl: 'week 40 van 2026', en: 'week 40 of 2026' }, waiting: false },
    ],
  },
  'reports-none': { kind: 'reports', rows: [] },
};

/** What is delivered about reports, by the name of the sample. */
export const reportDeliveries: Readonly<Record<string, Delivery['view']>> = Object.fromEntries(
  (['new', 'asked', 'answered'] satisfies ReportNews[]).map((news) => [
    `report-${news}-notice`,
    { kind: 'report', reference: REFERENCE, news },
  ]),
);
