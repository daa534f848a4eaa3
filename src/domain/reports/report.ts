/**
 * The source-free report (BXN-3.4): what leaves a case, and what is said about it afterwards under its own reference.
 * Holds no case, no school, nobody of either, and no time of day; nothing in it leads back. Pure.
 */
import { DateTime } from 'luxon';
import { assertNever } from '../assert-never';
import type { FieldAnswer, Answers } from '../case/case';
import type { PersonId, ReportReference } from '../ids';
import type { Act, Field, Pathway } from '../procedure/pathway';
import type { Role } from '../people/roles';
import { asIs, joinTexts, type Text } from '../text';
import { localDate, type Calendar } from '../time/working-time';

/** A question of the form with what was answered, in words. */
export type ReportFact = { readonly label: Text; readonly value: Text };

/** What leaves the case when an act with a `handout` takes effect. `week` is an ISO week, `2026-W47`. */
export type Handed = {
  readonly reference: ReportReference;
  readonly is: 'report' | 'answer';
  readonly to: Role;
  /** The roles that answer questions about it. */
  readonly from: readonly Role[];
  readonly title: Text;
  readonly week: string;
  readonly facts: readonly ReportFact[];
};

/**
 * What is said about a report: a question of those who got it, with its day, or an answer without its source. `key` is
 * the same when it comes twice.
 */
export type Talk =
  | {
      readonly kind: 'question';
      readonly key: string;
      readonly by: PersonId;
      readonly day: string;
      readonly text: string;
    }
  | { readonly kind: 'answer'; readonly key: string; readonly week: string; readonly facts: readonly ReportFact[] };

/**
 * Who looked and asked (DES-6). Of the side it came from only the role and the week are known here. `at`: a day, or an
 * ISO week.
 */
export type ReportEntry = {
  readonly at: string;
  readonly who: { readonly person: PersonId } | { readonly role: Role };
  readonly what: 'viewed' | 'asked' | 'refused' | 'reported' | 'answered';
  readonly rules?: readonly string[] | undefined;
};

/** A report as it lies there for those who got it. */
export type Report = Omit<Handed, 'is'> & { readonly talk: readonly Talk[]; readonly journal: readonly ReportEntry[] };

/** The ISO week of a date or an instant in the calendar's zone: `2026-W47`. */
export function weekOf(calendar: Calendar, dateOrInstant: string): string {
  const date = DateTime.fromISO(localDate(calendar, dateOrInstant));
  return `${date.weekYear}-W${String(date.weekNumber).padStart(2, '0')}`;
}

/**
 * The few words among what leaves the case. A report is kept as it was worded when it left, so they come in ready;
 * `week` is an ISO week.
 */
export type HandoutWords = { readonly yes: Text; readonly no: Text; readonly week: (week: string) => Text };

/** An answer in words, or nothing for one that names people, schools or parts of the case: those never leave it. */
function inWords(calendar: Calendar, field: Field, answer: FieldAnswer, words: HandoutWords): Text | undefined {
  const labels = (values: readonly string[]) =>
    joinTexts(
      values.map((value) => field.options?.find((option) => option.value === value)?.label ?? asIs(value)),
      ', ',
    );
  switch (field.type) {
    case 'text':
    case 'longText':
    case 'email':
    case 'phone':
      return typeof answer === 'string' ? asIs(answer) : undefined;
    case 'list':
      return typeof answer === 'object' ? asIs(answer.join('\n')) : undefined;
    case 'date':
      return typeof answer === 'string' ? words.week(weekOf(calendar, answer)) : undefined;
    case 'yesNo':
      return answer === true ? words.yes : words.no;
    case 'choice':
      return typeof answer === 'string' ? labels([answer]) : undefined;
    case 'choices':
      return typeof answer === 'object' ? labels(answer) : undefined;
    case 'person':
    case 'people':
    case 'item':
    case 'items':
    case 'organisation':
    case 'organisations':
      return undefined;
    default:
      return assertNever(field.type);
  }
}

/**
 * What leaves the case: the answers on the list of the act's `handout` and no other, dates as weeks. Throws for an act
 * that hands nothing out.
 */
export function handedOut(
  pathway: Pathway,
  calendar: Calendar,
  act: Act,
  answers: Answers,
  reference: ReportReference,
  at: string,
  words: HandoutWords,
): Handed {
  const { handout } = act;
  if (!handout) throw new Error(`act ${act.id} hands nothing out`);
  const facts = handout.fields.flatMap((id): ReportFact[] => {
    const field = act.fields.find((candidate) => candidate.id === id);
    const answer = answers[id];
    const value = field && answer !== undefined ? inWords(calendar, field, answer, words) : undefined;
    return field && value ? [{ label: field.label, value }] : [];
  });
  return {
    reference,
    is: handout.is,
    to: handout.to,
    from: pathway.seesSource.length > 0 ? pathway.seesSource : [pathway.coordinator],
    title: act.title,
    week: weekOf(calendar, at),
    facts,
  };
}

/** A report that was just handed out. */
export function newReport({ is: _is, ...handed }: Handed): Report {
  const [role = handed.to] = handed.from;
  return { ...handed, talk: [], journal: [{ at: handed.week, who: { role }, what: 'reported' }] };
}

/** The report with an answer under it; the same when that answer is there already. */
export function withAnswer(report: Report, { week, facts, from }: Handed, key: string): Report {
  if (report.talk.some((one) => one.key === key)) return report;
  const [role = report.to] = from;
  return {
    ...report,
    talk: [...report.talk, { kind: 'answer', key, week, facts }],
    journal: [...report.journal, { at: week, who: { role }, what: 'answered' }],
  };
}
