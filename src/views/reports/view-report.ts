/**
 * A source-free report as somebody may see it: those who got it, or those who answer for it. Holds nothing of a case,
 * because a report holds nothing of one.
 */
import { dayInWords, weekInWords } from '../../words/day-in-words';
import type { PersonId } from '../../domain/ids';
import type { Report, ReportEntry } from '../../domain/reports/report';
import { waitsForAnswer } from '../../domain/reports/report-question';
import { roleName, type RoleTable } from '../../domain/people/roles';
import type { ReportEntryView, ReportRowView, ReportView, TalkView } from './report-types';

/** How people and roles are named. */
export type ReportNames = { readonly person: (person: PersonId) => string; readonly roles: RoleTable };

const WEEK = /^\d{4}-W\d{2}$/;

function entryView({ at, who, what, rules = [] }: ReportEntry, names: ReportNames): ReportEntryView {
  return {
    at: WEEK.test(at) ? weekInWords(at) : dayInWords(at),
    who: 'person' in who ? { person: names.person(who.person) } : { role: roleName(names.roles, who.role) },
    what,
    rules,
  };
}

function talkView(report: Report, names: ReportNames): TalkView[] {
  return report.talk.map((one): TalkView =>
    one.kind === 'question'
      ? { kind: 'question', by: names.person(one.by), day: dayInWords(one.day), text: one.text }
      : { kind: 'answer', week: weekInWords(one.week), facts: one.facts },
  );
}

/** The whole report. `mayAsk`: for those who got it. `caseId`: the viewer's own case, for those who answer from it. */
export function viewReport(report: Report, names: ReportNames, mayAsk: boolean, caseId?: string): ReportView {
  const { reference, title, week, facts, journal } = report;
  return {
    reference,
    title,
    week: weekInWords(week),
    facts,
    talk: talkView(report, names),
    journal: journal.map((entry) => entryView(entry, names)),
    mayAsk,
    ...(caseId === undefined ? {} : { caseId }),
  };
}

/** One line of a list. */
export function viewReportRow(report: Report): ReportRowView {
  return {
    reference: report.reference,
    title: report.title,
    week: weekInWords(report.week),
    waiting: waitsForAnswer(report),
  };
}
