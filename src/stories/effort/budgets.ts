/** What people may be asked, shown and told at most, in one table, and what a story costs of it. Pure. */
import type { CaseEffort, MessageEffort, RowEffort, StoryEffort } from './effort';

export type EffortBudget = {
  readonly id: string;
  /** Said in the table that `zorgspoor effort` prints. */
  readonly what: string;
  readonly most: number;
  readonly unit: string;
  /** What a story costs; undefined when nothing of the kind happens in it. */
  readonly costs: (rows: readonly RowEffort[]) => number | undefined;
};

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
const largest = (numbers: readonly number[]): number | undefined =>
  numbers.length > 0 ? Math.max(...numbers) : undefined;

const forms = (rows: readonly RowEffort[]) => rows.flatMap((row) => row.forms);
const openings = (rows: readonly RowEffort[]) => forms(rows).filter(({ opens }) => opens);
const ofCases = (rows: readonly RowEffort[], number: (page: CaseEffort) => number | undefined) =>
  largest(rows.flatMap(({ cases }) => cases.flatMap((page) => number(page) ?? [])));
const messages = (rows: readonly RowEffort[], wanted: (message: MessageEffort) => boolean = () => true) =>
  rows.flatMap((row) => row.messages).filter(wanted).length;

/** Read without having seen what it is about costs more than any number of words. */
const UNREAD = Number.POSITIVE_INFINITY;

/** For the opening of any procedure. */
const OPENING: readonly EffortBudget[] = [
  {
    id: 'opening-questions',
    what: 'opening: questions shown',
    most: 6,
    unit: '',
    costs: (rows) => largest(openings(rows).map(({ questions }) => questions)),
  },
  {
    id: 'opening-required',
    what: 'opening: of these required',
    most: 6,
    unit: '',
    costs: (rows) => largest(openings(rows).map(({ required }) => required)),
  },
  {
    id: 'opening-time',
    what: 'opening: estimated time of a first-time reader',
    most: 60,
    unit: 's',
    costs: (rows) => largest(openings(rows).map(({ seconds }) => Math.round(seconds))),
  },
];

/** For the story of a whole ordinary case. */
const WHOLE_CASE: readonly EffortBudget[] = [
  {
    id: 'questions',
    what: 'whole case: questions shown, in all forms',
    most: 50,
    unit: '',
    costs: (rows) => total(forms(rows).map(({ questions }) => questions)),
  },
  {
    id: 'asked-again',
    what: 'of these asked again although the case knows the answer',
    most: 0,
    unit: '',
    costs: (rows) => total(forms(rows).map(({ again }) => again.length)),
  },
  {
    id: 'case-buttons',
    what: 'a case opened: buttons shown, at most',
    most: 5,
    unit: '',
    costs: (rows) => ofCases(rows, ({ buttons }) => buttons),
  },
  {
    id: 'case-words',
    what: 'words before the first fact that somebody recorded',
    most: 60,
    unit: '',
    costs: (rows) => ofCases(rows, ({ beforeFact }) => beforeFact),
  },
  {
    id: 'case-height',
    what: 'height of its first view on a phone',
    most: 2,
    unit: 'screens',
    costs: (rows) => ofCases(rows, ({ screens }) => Math.round(screens * 10) / 10),
  },
  {
    id: 'ticks',
    what: 'ticks for the pupil system, in the whole case',
    most: 6,
    unit: '',
    costs: (rows) => total(rows.map(({ ticks }) => ticks)),
  },
  { id: 'messages', what: 'messages in all', most: 22, unit: '', costs: (rows) => messages(rows) },
  {
    id: 'messages-for-nothing',
    what: 'messages to one person that ask nothing of them',
    most: 0,
    unit: '',
    costs: (rows) => messages(rows, ({ asks, receipt, note }) => !asks && !receipt && !note),
  },
  {
    id: 'approval-words',
    what: 'approval: words to read to know what is approved',
    most: 150,
    unit: '',
    costs: (rows) => largest(rows.flatMap(({ approvals }) => approvals.map(({ words = UNREAD }) => words))),
  },
];

export const EFFORT_BUDGETS: readonly EffortBudget[] = [...OPENING, ...WHOLE_CASE];

export type Cost = Omit<EffortBudget, 'costs'> & { readonly cost: number; readonly within: boolean };

/** Each budget that the story says something about, with what it costs. */
export function costsOf({ rows }: Pick<StoryEffort, 'rows'>): Cost[] {
  return EFFORT_BUDGETS.flatMap(({ costs, ...budget }) => {
    const cost = costs(rows);
    return cost === undefined ? [] : [{ ...budget, cost, within: cost <= budget.most }];
  });
}
