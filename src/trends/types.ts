/** Figures as people may see them: counted, and with everything left out that would lead to one case. Types only. */
import type { Text } from '../domain/text';
import type { Period } from './period';

/** A count · `few`: one to four · `hidden`: left out, because with it a small one could be worked out. */
export type Shown = number | 'few' | 'hidden';

/** How a case goes: still open, with or without something overdue, or how long it took until it was closed. */
export const COURSE = [
  'open_in_time',
  'open_late',
  'closed_2_weeks',
  'closed_6_weeks',
  'closed_3_months',
  'closed_6_months',
  'closed_later',
  'closed_unknown',
] as const;
export type Course = (typeof COURSE)[number];

export type StageRow = {
  readonly stage: string;
  /** Absent for steps that the procedure has no more. */ readonly title?: Text | undefined;
  readonly count: Shown;
};
export type CourseRow = { readonly course: Course; readonly count: Shown };
export type DecisionRow = { readonly act: string; readonly title: Text; readonly count: Shown };

/** The rows of a table; `few` when it cannot be shown without showing too much. */
export type Rows<Row> = readonly Row[] | 'few';

/** One line of a procedure. The tables are there when its count is a number above nothing. */
export type LineTrends = {
  readonly id: string;
  /** Absent for cases of a procedure that the school no longer uses. */
  readonly title?: Text | undefined;
  readonly count: Shown;
  readonly tables?:
    | {
        readonly stages: Rows<StageRow>;
        readonly course: Rows<CourseRow>;
        /** Absent when the line has no decisions. */ readonly decisions?: Rows<DecisionRow> | undefined;
      }
    | undefined;
};

export type TrendsView = {
  /** Whose figures they are. */
  readonly school: string;
  readonly period: Period;
  /** When they were counted (ISO, UTC). */
  readonly at: string;
  readonly timeZone: string;
  readonly total: Shown;
  readonly lines: readonly LineTrends[];
  /** Other periods to ask for. */
  readonly others: readonly Period[];
};
