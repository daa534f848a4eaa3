/**
 * What happened in a case, in the past tense. The journal is a list of entries; nothing is ever taken out of it
 * (DES-6).
 */
import type { Answers, Item, PathwayRef, Reasons, Task, TaskOwner, TieKind } from './case';
import type { CaseCode, CaseId, PersonId, RequestId, TenantId } from '../ids';
import type { Role } from '../people/roles';
import type { Locale, Text } from '../text';

/** What of a case somebody looked at. */
export const LOOKED = ['case', 'journal', 'entry'] as const;
export type Looked = (typeof LOOKED)[number];

export type CaseEvent =
  | {
      readonly type: 'CaseOpened';
      readonly id: CaseId;
      readonly tenant: TenantId;
      readonly code: CaseCode;
      readonly pathway: PathwayRef;
      readonly locale: Locale;
      readonly stage: string;
    }
  /** An act took effect. `counts` are the tallies it adds to; `hints` and `reasons` name the rules that spoke. */
  | {
      readonly type: 'ActRecorded';
      readonly record: string;
      readonly act: string;
      readonly answers: Answers;
      readonly reasons: Reasons;
      readonly hints: readonly string[];
      readonly counts: readonly string[];
      /**
       * Fields whose words are remembered, in a procedure that hands something out: they may be quoted there by mistake
       * (FM-19).
       */
      readonly said?: readonly string[] | undefined;
      /** Texts above L1 among the answers, to be recognised later in what goes to others. */
      readonly guards?: readonly string[] | undefined;
      /** The person whose proposal was approved, when that is not the actor of this entry. */
      readonly proposedBy?: PersonId | undefined;
    }
  | {
      readonly type: 'DecisionProposed';
      readonly proposal: string;
      readonly act: string;
      readonly answers: Answers;
      readonly reasons: Reasons;
      readonly hints: readonly string[];
    }
  | {
      readonly type: 'DecisionApproved';
      readonly proposal: string;
      readonly act: string;
      readonly soleReason?: string | undefined;
      /** Nobody answered by the day it was asked for, which the procedure takes as agreement. */
      readonly unanswered?: true | undefined;
    }
  | { readonly type: 'DecisionRejected'; readonly proposal: string; readonly act: string; readonly reason: string }
  | { readonly type: 'DecisionLapsed'; readonly proposal: string; readonly act: string }
  | {
      readonly type: 'StageEntered';
      readonly stage: string;
      readonly from: string;
      readonly skipped: readonly string[];
      readonly why: 'completed' | 'effect';
      /** Stages to go through again, this one among them, when the case goes back. */ readonly again?:
        readonly string[] | undefined;
    }
  | { readonly type: 'MembersAdded'; readonly people: readonly PersonId[] }
  | { readonly type: 'MembersRemoved'; readonly people: readonly PersonId[] }
  | { readonly type: 'PeopleExcluded'; readonly people: readonly PersonId[] }
  | { readonly type: 'LeadSet'; readonly person: PersonId }
  /** These rules became stricter since the case began, and hold in it from now on; each row is told once. */
  | { readonly type: 'RulesMended'; readonly rows: readonly string[]; readonly rules: readonly string[] }
  | { readonly type: 'FlagRaised'; readonly flag: string }
  | { readonly type: 'FlagLowered'; readonly flag: string }
  | { readonly type: 'TrackMoved'; readonly track: string; readonly to: string }
  | { readonly type: 'ItemOpened'; readonly item: Item }
  | { readonly type: 'ItemMoved'; readonly item: string; readonly to: string }
  | { readonly type: 'ItemHanded'; readonly item: string; readonly holder: PersonId }
  | { readonly type: 'OrganisationSet'; readonly organisation: string }
  /** Answers left the case without their source, under a reference of their own that leads nowhere back (BXN-3.4). */
  | { readonly type: 'HandedOut'; readonly act: string; readonly reference: string }
  | { readonly type: 'TaskOpened'; readonly task: Task }
  | {
      readonly type: 'TaskDone';
      readonly task: string;
      readonly how: 'ticked' | 'act' | 'stage left' | 'decided' | 'case closed';
    }
  /** The owner left the case or the school: somebody who is still there takes it over (DES-10). */
  | { readonly type: 'TaskReassigned'; readonly task: string; readonly owner: TaskOwner }
  /** `next`: the reminder that follows when no planned one is left. */
  | { readonly type: 'TaskReminded'; readonly task: string; readonly at: string; readonly next?: string | undefined }
  | { readonly type: 'TaskEscalated'; readonly task: string; readonly to: Role }
  /**
   * `keptUntil`: until then the record is kept; `reviewAt`: when those who look after it are reminded that it may go
   * (ISO, UTC).
   */
  | { readonly type: 'CaseClosed'; readonly keptUntil?: string | undefined; readonly reviewAt?: string | undefined }
  /** The time for keeping the record is nearly over; `next`: when that is said again. */
  | { readonly type: 'RetentionReminded'; readonly next: string }
  | { readonly type: 'HoldSet'; readonly on: boolean }
  /** Two people released the dossier: they may take it out until then. */
  | {
      readonly type: 'DossierReleased';
      readonly record: string;
      readonly people: readonly PersonId[];
      readonly until: string;
    }
  | { readonly type: 'DossierExported' }
  /** Two people decided that the record is destroyed; what is left to do is the worker's. */
  | { readonly type: 'ErasureReleased' }
  | { readonly type: 'Viewed'; readonly what: Looked }
  | { readonly type: 'AccessRequested' }
  /** How it stands to another case from now on. `tell`: who is asked whether it is the same pupil, each once. */
  | {
      readonly type: 'TieSet';
      readonly case: CaseId;
      readonly code: CaseCode;
      readonly is: TieKind;
      readonly upTo?: number | undefined;
      readonly tell?: readonly PersonId[] | undefined;
    }
  /** A message about the case could not reach this person on any platform. */
  | { readonly type: 'NotReached'; readonly person: PersonId; readonly urgent: boolean }
  | { readonly type: 'CaseReopened' }
  /** Whoever did an act called it a mistake: the case is as it was before, and both stay on record. */
  | { readonly type: 'ActUndone'; readonly record: string; readonly act: string }
  /**
   * A record was corrected; its old answers stay where they were recorded. `answers`: all of them from now on · `of`: the
   * number of the entry that recorded it · `counts`, `uncounts`: the tallies that it adds to now, and no longer ·
   * `labels`: what parts of the case are called now, by their ids.
   */
  | {
      readonly type: 'ActCorrected';
      readonly record: string;
      readonly act: string;
      readonly author: PersonId;
      readonly answers: Answers;
      readonly reason: string;
      readonly reasons: Reasons;
      readonly of: number;
      readonly counts: readonly string[];
      readonly uncounts: readonly string[];
      readonly guards?: readonly string[] | undefined;
      readonly said?: readonly string[] | undefined;
      readonly labels?: Readonly<Record<string, Text>> | undefined;
    }
  /**
   * Ends every accepted request of a person: it bumps the revision when cards must change, and remembers the request.
   */
  | { readonly type: 'RequestAccepted'; readonly request: RequestId; readonly bumps: boolean }
  /** A refused attempt, without what was typed (DES-5). */
  | { readonly type: 'AttemptRefused'; readonly act: string; readonly rules: readonly string[] };

/** Who did it and in which role, and in whose place when that was somebody's who is away; timers act as the system. */
export type EntryActor =
  | { readonly person: PersonId; readonly role: Role; readonly inPlaceOf?: PersonId | undefined }
  | { readonly system: true };

/** One line of the journal (DES-6). `at` is an ISO instant in UTC; `stage` the step the case was in before it. */
export type Entry = {
  readonly seq: number;
  readonly at: string;
  readonly actor: EntryActor;
  readonly stage: string;
  readonly event: CaseEvent;
};
