/**
 * What is shown of a source-free report: to those who got it, and to those who answer for it. Plain data without
 * anything of a case.
 */
import type { ReportFact } from '../../domain/reports/report';
import type { Text } from '../../domain/text';

/** What happened to a report, said with its reference and no more. */
export type ReportNews = 'new' | 'asked' | 'waiting' | 'answered';

/** A line about a report, in a channel or to a person. */
export type ReportNoticeView = { readonly kind: 'report'; readonly reference: string; readonly news: ReportNews };

export type TalkView =
  | { readonly kind: 'question'; readonly by: string; readonly day: Text; readonly text: string }
  | { readonly kind: 'answer'; readonly week: Text; readonly facts: readonly ReportFact[] };

export type ReportEntryView = {
  readonly at: Text;
  readonly who: { readonly person: string } | { readonly role: Text };
  readonly what: 'viewed' | 'asked' | 'refused' | 'reported' | 'answered';
  readonly rules: readonly string[];
};

/** A report in full. `mayAsk`: for those who got it; the others answer from their own case. */
export type ReportView = {
  readonly reference: string;
  readonly title: Text;
  readonly week: Text;
  readonly facts: readonly ReportFact[];
  readonly talk: readonly TalkView[];
  readonly journal: readonly ReportEntryView[];
  readonly mayAsk: boolean;
  /** The viewer's own case, for those who answer from it; never for those who got the report. */
  readonly caseId?: string | undefined;
};

export type ReportRowView = {
  readonly reference: string;
  readonly title: Text;
  readonly week: Text;
  readonly waiting: boolean;
};

/** The form to ask about a report, with what was typed and what is wrong with it. */
export type ReportQuestionView = {
  readonly reference: string;
  readonly title: Text;
  readonly question?: string | undefined;
  readonly error?: Text | undefined;
};
