/**
 * What a person or a timer asks of a case, and what deciding it comes to. Everything that could differ between two runs
 * (who, when, new ids) is inside.
 */
import type { CaseInContext } from '../case/alongside';
import type { Answers, PathwayRef, Reasons } from '../case/case';
import type { Entry, Looked } from '../case/event';
import type { CaseCode, CaseId, PersonId, RequestId, TenantId, ReportReference } from '../ids';
import type { Locale } from '../text';
import type { Refusal, Said } from './refusal';

/** A person's command. `at`: ISO instant in UTC. `request`: the same for the same click delivered twice. */
type ByPerson = { readonly actor: PersonId; readonly at: string; readonly request: RequestId };

/** What was filled in by field id, as it arrived: nothing is known of it until `readAnswers` has made answers of it. */
export type RawAnswers = Readonly<Record<string, unknown>>;

/** A new reference: only there for an act that hands out a report (`handsOutReport`). */
type MayHandOut = { readonly handoutReference?: ReportReference | undefined };

export type OpenCase = ByPerson &
  MayHandOut & {
    readonly type: 'openCase';
    /** The act it opens with, which says the line; the pathway's own when not given. */
    readonly act?: string | undefined;
    readonly id: CaseId;
    readonly tenant: TenantId;
    readonly code: CaseCode;
    readonly pathway: PathwayRef;
    readonly locale: Locale;
    readonly answers: RawAnswers;
    readonly reasons: Reasons;
  };

/** The other case that it names, when there is one of that code or id. */
type Beside = { readonly beside?: CaseInContext | undefined };

/** Do one act of the pathway. `revision` is that of the card the person looked at. */
export type DoAct = ByPerson &
  MayHandOut &
  Beside & {
    readonly type: 'doAct';
    readonly act: string;
    readonly revision: number;
    readonly answers: RawAnswers;
    readonly reasons: Reasons;
  };

/** Approve the pending proposal of an act; `reason` only when no other lead is available (DES-7). */
export type Approve = ByPerson &
  MayHandOut & {
    readonly type: 'approve';
    readonly act: string;
    readonly revision: number;
    readonly reason?: string | undefined;
  };
export type Reject = ByPerson & {
  readonly type: 'reject';
  readonly act: string;
  readonly revision: number;
  readonly reason?: string | undefined;
};

/** Tick an open task of one's own. */
export type TickTask = ByPerson & { readonly type: 'tickTask'; readonly task: string };

/** Hand over what is `from`'s in the case to `to`, when `from` changed role or left. */
export type HandOver = ByPerson & { readonly type: 'handOver'; readonly from: PersonId; readonly to: PersonId };

/** Undo the act that made this record, done a moment ago by the same person. */
export type UndoAct = ByPerson & { readonly type: 'undoAct'; readonly record: string };

/** What is corrected, with earlier corrections in it. `seq`: of the entry that recorded it. */
export type ToCorrect = {
  readonly record: string;
  readonly act: string;
  readonly author: PersonId;
  readonly answers: Answers;
  readonly seq: number;
};

/** Correct a record; `recorded`: as the journal has it. `revision`: of the case when the form was opened. */
export type CorrectAct = ByPerson & {
  readonly type: 'correctAct';
  readonly revision: number;
  readonly answers: RawAnswers;
  readonly reasons: Reasons;
  readonly recorded: ToCorrect;
};

/** The clock says that something may be due. */
export type TimePassed = { readonly type: 'timePassed'; readonly at: string };

/** Those who got a report that left the case without its source ask about it, under its reference. */
export type ReportAsked = {
  readonly type: 'reportAsked';
  readonly at: string;
  readonly request: RequestId;
  readonly reference: ReportReference;
};

/** Looks at the case, its journal, or a copy-ready entry. */
export type Look = Omit<ByPerson, 'request'> & { readonly type: 'look'; readonly what: Looked };
/** Takes out the dossier that was released. */
export type ExportDossier = Omit<ByPerson, 'request'> & { readonly type: 'exportDossier' };
/** Asks those who lead the case to be let in. */
export type RequestAccess = Omit<ByPerson, 'request'> & { readonly type: 'requestAccess' };

/** A message about the case could not be delivered to somebody. `urgent`: it was about danger. */
export type NotReached = {
  readonly type: 'notReached';
  readonly at: string;
  readonly person: PersonId;
  readonly urgent: boolean;
};

/** Other cases about the same pupil were found. `tell`: who is asked what that means. */
export type AlikeFound = {
  readonly type: 'alikeFound';
  readonly at: string;
  readonly others: readonly { readonly id: CaseId; readonly code: CaseCode }[];
  readonly tell: readonly PersonId[];
};

/** What somebody said in one case of another, brought to that one by the system in their name. */
type InTheirName = { readonly at: string; readonly by: PersonId };
export type TiedElsewhere = InTheirName & {
  readonly type: 'tiedElsewhere';
  readonly other: { readonly id: CaseId; readonly code: CaseCode };
  readonly is: 'linked' | 'apart';
};
export type MergeInto = InTheirName & Beside & { readonly type: 'mergeInto'; readonly other: CaseId };
export type TakeMore = InTheirName & Beside & { readonly type: 'takeMore'; readonly other: CaseId };
export type TieSettled = {
  readonly type: 'tieSettled';
  readonly at: string;
  readonly other: CaseId;
  readonly is: 'taken' | 'linked';
  readonly tell?: readonly PersonId[] | undefined;
};

/** What nobody asks: the system finds it, or goes on with it. */
export type BySystem =
  TimePassed | ReportAsked | NotReached | AlikeFound | TiedElsewhere | MergeInto | TakeMore | TieSettled;

export type Command =
  | OpenCase
  | DoAct
  | Approve
  | Reject
  | TickTask
  | HandOver
  | UndoAct
  | CorrectAct
  | Look
  | ExportDossier
  | RequestAccess
  | BySystem;

/**
 * `entries` is empty when the same request was accepted before, or nothing was due. `hints` is advice to show, never a
 * condition.
 */
export type Decided = { readonly entries: readonly Entry[]; readonly hints: readonly Said[] };
export type Decision = Decided | { readonly refused: Refusal };
