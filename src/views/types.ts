/** What may be seen: the only shapes in which a case leaves the core. Made by `view…` functions in this room alone. */
import type { ApprovalOutcome } from '../domain/case/case';
import type { TaskKind } from '../domain/procedure/condition';
import type { CaseId } from '../domain/ids';
import type { Field } from '../domain/procedure/pathway';
import type { Text } from '../domain/text';
import type { AfterView, ApproversView } from './view-after';
import type { CorrectionView } from './records-in';
import type { ViewContext } from './viewer';

/** A number to call, and whether it answers now; `opensAt` (ISO, UTC) when it does not. */
export type ContactView = {
  readonly id: string;
  readonly name: Text;
  readonly phone: string;
  readonly note?: Text | undefined;
  readonly openNow: boolean;
  readonly opensAt?: string | undefined;
};

/** `unneeded`: an optional stage that the case went past. */
export type StageState = 'done' | 'current' | 'skipped' | 'unneeded' | 'ahead';

export type StageView = { readonly id: string; readonly title: Text; readonly state: StageState };

/** L0: may stand in a role channel, a notification and a list. No names of persons, no content. */
export type PingView = {
  readonly kind: 'ping';
  readonly caseId: CaseId;
  readonly code: string;
  readonly revision: number;
  readonly pathway: Text;
  readonly status: 'open' | 'closed';
  readonly stages: readonly StageView[];
  readonly stage: Text;
  readonly dueAt?: string | undefined;
  /** What is asked now, without content. */
  readonly asked: Text;
  readonly timeZone: string;
  readonly urgentAct?:
    | { readonly act: string; readonly title: Text; /** Whether somebody is warned at once. */ readonly warns: boolean }
    | undefined;
  readonly contacts: readonly ContactView[];
};

/** L0: a decision that waits for approval, or how it ended. */
export type ApprovalView = {
  readonly kind: 'approval';
  readonly caseId: CaseId;
  readonly code: string;
  readonly revision: number;
  readonly act: string;
  readonly title: Text;
  readonly dueAt?: string | undefined;
  readonly timeZone: string;
  readonly outcome: ApprovalOutcome;
  readonly approvers: ApproversView;
};

/** L0: one line about a case. `caseId` is absent when there is nothing to open. */
export type NoticeView = {
  readonly kind: 'notice';
  readonly caseId?: CaseId | undefined;
  readonly code: string;
  readonly say: Text;
  readonly urgent: boolean;
};

/** L0: what could wait until the morning, a line a case, most urgent first. `total`: with those that are not shown. */
export type MorningView = {
  readonly kind: 'morning';
  readonly total: number;
  readonly lines: readonly { readonly caseId: CaseId; readonly code: string; readonly says: readonly Text[] }[];
};

/**
 * One answer as a person may read it: typed text stays as typed; choices, people and dates are in words of each
 * language.
 */
export type FactView = { readonly label: Text; readonly value: Text };

/** A record; without `by` when its author is protected. `hidden`: answers that are not for this viewer. */
export type RecordView = {
  readonly record: string;
  readonly act: string;
  readonly title: Text;
  readonly stage: Text;
  readonly at: string;
  readonly by?: string | undefined;
  /** Whose place they took in it. */ readonly inPlaceOf?: string | undefined;
  readonly facts: readonly FactView[];
  readonly reasons: readonly FactView[];
  readonly hidden: number;
  readonly corrections?: readonly CorrectionView[] | undefined;
  readonly mayCorrect?: boolean | undefined;
};

/**
 * The newest record of an act in short: what was written, or where nothing was, what was chosen. Made from the head of
 * the case, so that nobody waits for its record to be read. `at`: ISO, UTC · `isNew`: somebody else recorded it since
 * this viewer last looked.
 */
export type GistView = {
  readonly record: string;
  readonly title: Text;
  readonly at: string;
  readonly by?: string | undefined;
  readonly written: readonly Text[];
  readonly chosen: readonly FactView[];
  readonly opening: boolean;
  readonly isNew: boolean;
};

/**
 * An open task. Its owner is a person by name, somebody whose name is protected, the lead, or whoever holds one of
 * these roles. `detail`: what exactly, as typed. `tickable`: by this viewer · `entry`: what the pupil system is called
 * that it has text for.
 */
export type TaskView = {
  readonly id: string;
  readonly title: Text;
  /** The parts of the case it is about. */
  readonly about?: Text | undefined;
  readonly detail?: string | undefined;
  readonly kind: TaskKind;
  /** ISO instant in UTC. */
  readonly dueAt: string;
  readonly overdue: boolean;
  /** It comes round again: not asked of anybody yet. */ readonly later?: boolean | undefined;
  readonly owner:
    /** `inPlaceOf`: whose it is, while they are away. */
    | { readonly person: string; readonly inPlaceOf?: string | undefined }
    | { readonly somebody: true }
    | { readonly lead: true }
    /** As people call them. `chosen`: who of several takes it up. */
    | { readonly roles: readonly Text[]; readonly chosen?: string | undefined };
  readonly mine: boolean;
  readonly tickable: boolean;
  readonly entry?: Text | undefined;
  /** What has to be done, as an act is called: of a task that is a step, what the step still waits for. */
  readonly asks?: Text | undefined;
  /** Of a task to approve: the act that was proposed. */
  readonly proposes?: string | undefined;
  /** Acts that this viewer may do now and that bring it to its end, first what it waits for. */
  readonly acts: readonly string[];
};

export type ProposalView = {
  readonly act: string;
  readonly title: Text;
  readonly by?: string | undefined;
  readonly at: string;
  readonly facts: readonly FactView[];
  readonly reasons: readonly FactView[];
  /** What it rests on: of the newest records that the procedure names, as far as this viewer reads them. */
  readonly restsOn: readonly { readonly title: Text; readonly facts: readonly FactView[] }[];
  readonly mayApprove: boolean;
  readonly mayReject: boolean;
  readonly own: boolean;
  /** Whose approval it waits for. */ readonly approvers: ApproversView;
};

/** An act for this viewer now; `why` says why it is not possible when it is not. */
export type ActView = {
  readonly act: string;
  readonly title: Text;
  readonly help?: Text | undefined;
  readonly form: boolean;
  /** Not of the present step, but always possible. */ readonly besides?: boolean;
  /** The present step waits for it. */ readonly next?: boolean;
  /** All it does is about who is in the case, or who leads it. */ readonly people?: boolean;
  readonly why?: Text | undefined;
};

/** The parts of a case of one kind. `label` is a number for those who may not know which one it is. */
export type ItemsView = {
  readonly kind: string;
  readonly title: Text;
  readonly items: readonly {
    readonly label: Text;
    readonly state: Text;
    readonly holder?: string | undefined;
    readonly mine: boolean;
  }[];
};

/**
 * Everything one person may see of one case, with the levels already applied. `partial` sees their own part of it; a
 * reporter their own words, what is told back, and that it is in good hands.
 */
export type CaseView = {
  readonly kind: 'case';
  readonly relation: 'member' | 'partial' | 'reporter';
  readonly ping: PingView;
  /** The moment in which it is seen (ISO, UTC): what is due is said from there. */
  readonly now: string;
  readonly help?: Text | undefined;
  readonly attribution?: Text | undefined;
  /** Why the present stage is not complete yet, in words. */
  readonly missing?: Text | undefined;
  /** Who leads: a name, `protected` when this viewer may not read it, or absent when nobody does. */
  readonly lead?: string | { readonly protected: true } | undefined;
  readonly members: readonly string[];
  /** Their roles, in the same order: who is who, and who has two roles (TIE-2.7, TIE-5.1). */
  readonly memberRoles?: readonly (readonly Text[])[] | undefined;
  readonly flags: readonly Text[];
  readonly tracks: readonly { readonly title: Text; readonly state: Text }[];
  readonly acts: readonly ActView[];
  readonly proposals: readonly ProposalView[];
  readonly tasks: readonly TaskView[];
  readonly items: readonly ItemsView[];
  /** Whom it is about, for those who read names. */
  readonly subject?: string | undefined;
  /** Somebody said that it is urgent, and nobody yet that it is over. */
  readonly alarmed?: boolean | undefined;
  /** What this viewer did a moment ago and may still undo. */
  readonly undo?: { readonly record: string; readonly act: string } | undefined;
  /** The newest record of each kind, newest first. */
  readonly gists: readonly GistView[];
  /** All that was recorded, oldest first; empty where the journal was not read. */
  readonly records: readonly RecordView[];
  /** Other cases that it has to do with. */ readonly alongside?: ViewContext['alongside'];
  /** This viewer released the dossier with somebody else, and may take it out. */
  readonly mayExport?: boolean | undefined;
};

/** A field of a form with what was typed, its error, and the choices offered (people by name). */
export type FormFieldView = {
  readonly field: Field;
  readonly required: boolean;
  readonly value?: string | readonly string[] | undefined;
  readonly error?: Text | undefined;
  readonly choices: readonly { readonly value: string; readonly label: Text; readonly hint?: Text | undefined }[];
  /** Other questions come and go with its answer. */
  readonly refreshes?: boolean | undefined;
};

/**
 * A part of a form under its heading; its questions are shown only when it is open. `filledIn`: the questions of one that
 * is not, to which the case knows the answer. `isWhole`: it knows all of them.
 */
export type FormSectionView = {
  readonly id: string;
  readonly title: Text;
  readonly isOpen: boolean;
  readonly filledIn: readonly FormFieldView[];
  readonly isWhole: boolean;
};

/** A reason that a rule asks, with what was typed. */
export type AskView = { readonly rule: string; readonly say: Text; readonly value?: string | undefined };

/** A form to fill in. `submits` says what sending it does; `corrects`: the record that it corrects. */
export type FormView = {
  readonly kind: 'form';
  readonly submits: 'submit' | 'approve' | 'reject' | 'correct';
  readonly corrects?: string | undefined;
  readonly caseId: CaseId;
  readonly code?: string | undefined;
  readonly revision: number;
  readonly act: string;
  readonly pathway: Text;
  readonly title: Text;
  readonly help?: Text | undefined;
  /** The questions to show now, in their order. */
  readonly fields: readonly FormFieldView[];
  readonly sections?: readonly FormSectionView[] | undefined;
  /** The folded parts that somebody opened, by id. */
  readonly opened?: readonly string[] | undefined;
  readonly asks: readonly AskView[];
  readonly contacts: readonly ContactView[];
  /** Of an act for emergencies, or of a case of which somebody said that it is urgent. */
  readonly alarmed?: boolean | undefined;
  readonly after?: AfterView | undefined;
};

/**
 * One line of the journal for a member: who did what when, which rules spoke; content only through records. `at` is ISO
 * UTC.
 */
export type JournalLineView = {
  readonly seq: number;
  readonly at: string;
  readonly who: Text;
  readonly what: Text;
  readonly stage: Text;
  readonly rules: readonly string[];
};
