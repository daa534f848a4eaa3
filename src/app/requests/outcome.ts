/**
 * What the application answers to a request, in views: the edge makes a card of it and shows it to the one who asked,
 * in private.
 */
import type { Practice } from '../../directory/entry';
import type { ContactFormView, ContactsView, HistoryView, KeptView } from '../../directory/types';
import type { Locale, Text } from '../../domain/text';
import type { StaffSource } from '../../staff/staff';
import type { TrendsView } from '../../trends/types';
import type { FlowLine } from '../../views/flow/flow-types';
import type { ReportQuestionView, ReportRowView, ReportView } from '../../views/reports/report-types';
import type { CaseView, FactView, FormFieldView, FormView, JournalLineView } from '../../views/types';
import type { CasePart, Press } from '../../requests/request';
import type { GlanceView } from '../../views/next-steps';
import type { CaseRow } from '../ports';

/**
 * A remark on top of an answer. `rule` is cited with every refusal (DES-5). `bare`: the text where it may stay, when it
 * quotes what somebody typed · `label`: said before it, where that of its tone does not fit.
 */
export type Note = {
  readonly tone: 'done' | 'info' | 'hint' | 'ask' | 'refused' | 'stale';
  readonly text: Text;
  readonly bare?: Text | undefined;
  readonly next?: Text | undefined;
  readonly rule?: string | undefined;
  readonly label?: Text | undefined;
};

/** A line of a procedure this person may start; `attribution` says whose work it builds on (MELD-6.1). */
export type Startable = {
  readonly pathway: string;
  /** Name of its opening form. */ readonly form: string;
  readonly command: string;
  readonly title: Text;
  readonly summary: Text;
  readonly attribution?: Text | undefined;
};

/** A line of a procedure of the school, whoever may start it. */
export type FlowChoice = { readonly command: string; readonly title: Text; readonly summary: Text };

/** Something that is asked of the one who looks. `dueAt`: ISO, UTC; absent for whoever hears of no deadline. */
export type ListedTask = { readonly title: Text; readonly dueAt?: string | undefined; readonly overdue: boolean };

/** A school that somebody is of, and what asks there what they asked. */
export type SchoolChoice = { readonly name: string; readonly press: Press };

export type ListedCase = CaseRow & {
  /** Of which school it is, to whoever is of several. */ readonly school?: string | undefined;
  readonly pathwayTitle: Text;
  readonly stageTitle: Text;
  /** Of somebody who only raised the concern: no step and no day is said, but that it is in good hands. */
  readonly inGoodHands?: true | undefined;
  readonly tasks?: readonly ListedTask[] | undefined;
  /** What its line says in a place of one's own: never where it is kept. */
  readonly glance?: GlanceView | undefined;
};

/** The form of an absence, or of working days. */
export type AttendanceFormView = {
  readonly about: 'away' | 'days';
  readonly fields: readonly FormFieldView[];
  /** The days that were typed, as a button may carry them. */ readonly days?: string | undefined;
};

/**
 * An absence that is or is to come. `key`: what its button names; `said`: by whom and when (ISO, UTC), unless it stands
 * in the file.
 */
export type AwayView = {
  readonly key: string;
  readonly name: string;
  readonly days: Text;
  readonly substitute?: string | undefined;
  readonly said?: { readonly by: string; readonly at: string } | undefined;
};

/** Who is away of those whom somebody may say it of, and who works on fewer days than the school. */
export type AttendanceView = {
  readonly away: readonly AwayView[];
  readonly days: readonly { readonly name: string; readonly days: readonly Text[] }[];
};

/** Somebody who changed role or left, with the codes of the open cases they are still in. */
export type LeaverView = {
  readonly id: string;
  readonly name: Text;
  readonly codes: readonly string[];
  /** Their open tasks, by the code of the case: titles say nothing of it. */
  readonly tasks: readonly { readonly code: string; readonly title: Text }[];
};

/** A proposal about who works at the school, in numbers. `approvedBy`: by name. */
export type StaffRowView = {
  readonly id: string;
  readonly from: StaffSource;
  readonly at: string;
  readonly comes: number;
  readonly changes: number;
  readonly goes: number;
  readonly approvedBy: readonly string[];
};

/** What becomes of one person: roles, schools and platforms that they get or lose. */
export type StaffLineView = {
  readonly name: string;
  readonly gets: readonly Text[];
  readonly loses: readonly Text[];
  readonly accounts: readonly string[];
  readonly isPartner: boolean;
  readonly isBack: boolean;
};

/** A proposal as a coordinator reads it. `isYours`: they may decide it · `two`: it takes two people. */
export type StaffProposalView = Omit<StaffRowView, 'comes' | 'changes' | 'goes'> & {
  readonly revision: number;
  readonly by?: string | undefined;
  readonly comes: readonly StaffLineView[];
  readonly changes: readonly StaffLineView[];
  readonly goes: readonly StaffLineView[];
  readonly two: boolean;
  readonly isYours: boolean;
};

/** The form to propose somebody by their account, or to stop somebody's access. */
export type StaffFormView = {
  readonly about: 'suspension' | { readonly stranger: string; readonly user: string };
  readonly fields: readonly FormFieldView[];
};

export type Answer =
  | { readonly kind: 'form'; readonly form: FormView; readonly notes: readonly Note[] }
  /**
   * `page`: what is behind a button of the case, or what waits for approval by the id of its act, whom to call once
   * somebody said that it is urgent · `typed`: what stood in a form that cannot be sent any more, to be copied out.
   */
  | {
      readonly kind: 'case';
      readonly view: CaseView;
      readonly page?: CasePart | 'alarm' | { readonly proposal: string } | undefined;
      readonly notes: readonly Note[];
      readonly typed?: readonly FactView[] | undefined;
    }
  | {
      readonly kind: 'journal';
      readonly code: string;
      readonly caseId: string;
      readonly lines: readonly JournalLineView[];
    }
  | {
      readonly kind: 'entry';
      readonly code: string;
      readonly caseId: string;
      readonly task: string;
      readonly text: Text;
      /** What the pupil system is called that it is for. */ readonly system: Text;
    }
  /** A link that works once, until then (ISO, UTC). `masked`: it is about one person only. */
  | {
      readonly kind: 'dossier';
      readonly code: string;
      readonly caseId: string;
      readonly href: string;
      readonly until: string;
      readonly masked: boolean;
    }
  | { readonly kind: 'cases'; readonly rows: readonly ListedCase[]; readonly startable: readonly Startable[] }
  /** What to begin of a message, with its text. */
  | {
      readonly kind: 'chooseStart';
      readonly startable: readonly Startable[];
      readonly text: string;
      readonly notes: readonly Note[];
    }
  /** `commands`: a line for each that this person can type. */
  | {
      readonly kind: 'help';
      readonly startable: readonly Startable[];
      readonly commands: readonly Text[];
      readonly notes: readonly Note[];
    }
  | { readonly kind: 'contacts'; readonly view: ContactsView; readonly notes: readonly Note[] }
  | { readonly kind: 'practices'; readonly practices: readonly Practice[] }
  /** How a line of a procedure goes. `others`: there are more to choose from. */
  | { readonly kind: 'flow'; readonly line: FlowLine; readonly show: 'steps' | 'acts'; readonly others: boolean }
  | { readonly kind: 'chooseFlow'; readonly lines: readonly FlowChoice[]; readonly notes: readonly Note[] }
  /** `page`: where the same figures stand with charts, until then (ISO, UTC). */
  | {
      readonly kind: 'trends';
      readonly view: TrendsView;
      readonly page?: { readonly href: string; readonly until: string } | undefined;
      readonly notes: readonly Note[];
    }
  | { readonly kind: 'keptContacts'; readonly view: KeptView; readonly notes: readonly Note[] }
  | { readonly kind: 'contactHistory'; readonly view: HistoryView }
  | { readonly kind: 'contactForm'; readonly form: ContactFormView; readonly notes: readonly Note[] }
  | { readonly kind: 'attendance'; readonly view: AttendanceView; readonly notes: readonly Note[] }
  | { readonly kind: 'attendanceForm'; readonly form: AttendanceFormView; readonly notes: readonly Note[] }
  | { readonly kind: 'leavers'; readonly people: readonly LeaverView[]; readonly notes: readonly Note[] }
  | {
      readonly kind: 'handOverForm';
      readonly person: LeaverView;
      readonly fields: readonly FormFieldView[];
      readonly notes: readonly Note[];
    }
  | { readonly kind: 'staff'; readonly proposals: readonly StaffRowView[]; readonly notes: readonly Note[] }
  | { readonly kind: 'staffProposal'; readonly view: StaffProposalView; readonly notes: readonly Note[] }
  | { readonly kind: 'staffForm'; readonly form: StaffFormView; readonly notes: readonly Note[] }
  | { readonly kind: 'reports'; readonly rows: readonly ReportRowView[] }
  | { readonly kind: 'report'; readonly view: ReportView; readonly notes: readonly Note[] }
  | { readonly kind: 'reportQuestion'; readonly form: ReportQuestionView; readonly notes: readonly Note[] }
  /** Who may be named at a question and is called as somebody typed, those who belong to the case first. */
  | { readonly kind: 'people'; readonly choices: FormFieldView['choices'] }
  /** Which school is meant, before anything else. */
  | { readonly kind: 'chooseSchool'; readonly schools: readonly SchoolChoice[]; readonly notes: readonly Note[] }
  /** Nothing to show but a remark: a refusal, or that storage is away. */
  | { readonly kind: 'note'; readonly notes: readonly Note[] };

/** An answer in the language of the one who asked; `timeZone` for showing times. */
export type Outcome = {
  readonly answer: Answer;
  readonly locale: Locale;
  readonly timeZone: string;
  /** True when the case or the directory was changed. */ readonly changed: boolean;
  /** Whoever asked is in no file of a school. */
  readonly stranger?: true | undefined;
  /** Of which school this is, to whoever is of several. */
  readonly school?: { readonly id: string; readonly name: string } | undefined;
};
