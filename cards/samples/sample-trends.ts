/** Made-up figures in the views their card and page are made from. */
import type { Outcome } from '../../src/app/requests/outcome';
import type { TrendsView } from '../../src/trends/types';

export const sampleTrends: TrendsView = {
  school: 'Het Kompas',
  period: { id: '2026-2027', kind: 'school_year', year: 2026 },
  at: '2026-11-20T13:05:00.000Z',
  timeZone: 'Europe/Amsterdam',
  total: 46,
  lines: [
    {
      id: 'meldcode',
      title: { nl: 'Meldcode', en: 'Domestic violence code' },
      count: 31,
      tables: {
        stages: [
          {
            stage: 'one',
            title: { nl: 'Stap 1: signalen in kaart brengen', en: 'Step 1: map the signals' },
            count: 'few',
          },
          {
            stage: 'two',
            title: { nl: 'Stap 2: collegiale consultatie', en: 'Step 2: collegial consultation' },
            count: 'hidden',
          },
          { stage: 'three', title: { nl: 'Stap 3: gesprek', en: 'Step 3: talk' }, count: 7 },
          { stage: 'four', title: { nl: 'Stap 4: wegen', en: 'Step 4: weigh' }, count: 0 },
          { stage: 'five', title: { nl: 'Stap 5: beslissen', en: 'Step 5: decide' }, count: 13 },
        ],
        course: [
          { course: 'open_in_time', count: 9 },
          { course: 'open_late', count: 5 },
          { course: 'closed_2_weeks', count: 0 },
          { course: 'closed_6_weeks', count: 8 },
          { course: 'closed_3_months', count: 'hidden' },
          { course: 'closed_6_months', count: 'few' },
          { course: 'closed_later', count: 0 },
        ],
        decisions: [
          {
            act: 'decision1',
            title: { nl: 'Besluit 1: is melden noodzakelijk?', en: 'Decision 1: is reporting necessary?' },
            count: 13,
          },
          {
            act: 'decision2',
            title: { nl: 'Besluit 2: is hulp (ook) mogelijk?', en: 'Decision 2: is help (also) possible?' },
            count: 'few',
          },
        ],
      },
    },
    {
      id: 'gesprekskaart',
      title: { nl: 'Gesprekskaart', en: 'Conversation card' },
      count: 6,
      tables: {
        stages: 'few',
        course: [
          { course: 'open_in_time', count: 6 },
          { course: 'open_late', count: 0 },
        ],
      },
    },
    { id: 'initiative', title: { nl: 'Initiatief', en: 'Initiative' }, count: 0 },
    { id: '', count: 9 },
  ],
  others: [
    { id: '2025-2026', kind: 'school_year', year: 2025 },
    { id: '2026', kind: 'year', year: 2026 },
    { id: '2025', kind: 'year', year: 2025 },
    { id: '2026-Q4', kind: 'quarter', year: 2026, quarter: 4 },
    { id: '2026-Q3', kind: 'quarter', year: 2026, quarter: 3 },
  ],
};

/** What the application answers about figures, by the name of the sample. */
export const trendAnswers: Readonly<Record<string, Outcome['answer']>> = {
  trends: {
    kind: 'trends',
    view: sampleTrends,
    page: { href: `https://zorgspoor.example.org/trends/${'0a'.repeat(32)}`, until: '2026-11-20T13:35:00.000Z' },
    notes: [],
  },
  'trends-few': {
    kind: 'trends',
    view: {
      ...sampleTrends,
      total: 'few',
      lines: sampleTrends.lines.slice(0, 1).map(({ tables: _tables, ...line }) => ({ ...line, count: 'few' })),
    },
    notes: [],
  },
  'trends-empty': { kind: 'trends', view: { ...sampleTrends, total: 0, lines: [] }, notes: [] },
};
