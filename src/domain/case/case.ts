/**
 * The state of one case: what the rules need and nothing that grows with its history. Folded from events by `evolve`.
 */
import type { TaskKind } from '../procedure/condition';
import type { CaseCode, CaseId, PersonId, RequestId, TenantId } from '../ids';
import type { Locale, Text } from '../text';
import type { Level, Readers } from '../procedure/pathway';
import type { Role } from '../people/roles';

/**
 * One answer: text or a choice, several choices or people, yes or no. An absent answer is absent, never an empty
 * string.
 */
export type FieldAnswer = string | readonly string[] | boolean;
export type Answers = Readonly<Record<string, FieldAnswer>>;

/** Reasons given to `ask` rules, by rule id. */
export type Reasons = Readonly<Record<string, string>>;

/** The latest record of an act, kept in the head so that conditions need no history. `at` is an ISO instant in UTC. */
export type LatestRecord = {
  readonly record: string;
  readonly seq: number;
  readonly revision: number;
  readonly at: string;
  readonly by: PersonId;
  readonly answers: Answers;
};

/** How many records answered a `has` condition, and the sequence number of the last one. */
export type Tally = { readonly count: number; readonly seq: number };

/** A decision waiting for someone else's approval (DES-7). */
export type Proposal = {
  readonly id: string;
  readonly act: string;
  readonly by: PersonId;
  readonly at: string;
  readonly answers: Answers;
  readonly reasons: Reasons;
  readonly hints: readonly string[];
};

/** What became of a proposed decision. */
export type ApprovalOutcome = 'waiting' | 'approved' | 'rejected' | 'lapsed';

/** Who a task waits for: one person, whoever of the members holds one of these roles, or the lead of the moment. */
export type TaskOwner =
  | { readonly person: PersonId }
  | { readonly roles: readonly Role[]; readonly organisation?: string | undefined }
  | { readonly lead: true };

/**
 * A part of the case with a state of its own. `label` is what people know it by, at the level of its kind; without one
 * it is known by its holder.
 */
export type Item = {
  readonly id: string;
  readonly kind: string;
  readonly label?: Text | undefined;
  readonly state: string;
  readonly holder?: PersonId | undefined;
  /** The organisation it was opened for, like the service a problem was routed to. */
  readonly organisation?: string | undefined;
  /** The record that opened it. */
  readonly record: string;
  readonly openedAt: string;
};

/** As `Readers` of the pathway, with the people that its fields named. */
export type NamedReaders = Pick<Readers, 'roles' | 'kind'> & { readonly people?: readonly PersonId[] | undefined };

/** What a task is about, and the level of it. */
export type TaskDetail = { readonly text: string; readonly level: Level };

/** An open task. All times are ISO instants in UTC; `remindAt` holds only reminders still to come. */
export type Task = {
  readonly id: string;
  readonly row: string;
  readonly kind: TaskKind;
  readonly title: Text;
  readonly detail?: TaskDetail | undefined;
  /** Who else than its owner may know of it; every member without. */
  readonly readers?: NamedReaders | undefined;
  readonly tell?: readonly Role[] | undefined;
  readonly owner: TaskOwner;
  readonly openedAt: string;
  readonly dueAt: string;
  readonly remindAt: readonly string[];
  readonly escalateTo: Role;
  /** When silence goes to `escalateTo`; absent once it has. */
  readonly escalateAt?: string | undefined;
  readonly doneBy: readonly string[];
  readonly ownOnly?: true | undefined;
  readonly quiet?: true | undefined;
  readonly later?: true | undefined;
  /** Ids of the items it is about. */
  readonly items?: readonly string[] | undefined;
  /** The record that opened it: the copy-ready entry of a `sis` task is made from it. */
  readonly record?: string | undefined;
};

/** Which edition of which pathway the case runs on, until it ends (docs/decisions/pathways-are-data.md). */
export type PathwayRef = { readonly id: string; readonly version: number; readonly edition: string };

/** What was otherwise: values by part of the head (and, of some parts, by name), and which of them were not there. */
export type Otherwise = { readonly were: Readonly<Record<string, unknown>>; readonly absent: readonly string[] };
export type Earlier = Otherwise & { readonly byName: Readonly<Record<string, Otherwise>> };

/**
 * The act that can still be undone: by whoever did it, until something else is done. `before`: the case as it was,
 * while the request is handled; `earlier`: the difference, from then on.
 */
export type Undoable = {
  readonly record: string;
  readonly act: string;
  readonly by: PersonId;
  /** ISO, UTC. */ readonly at: string;
  readonly before?: ExistingCase | undefined;
  readonly earlier?: Earlier | undefined;
};

/**
 * How a case stands to another: `alike` the same pupil is named in it and nobody has said what that means · `linked` they
 * belong together · `apart` it is somebody else · `taking` that one is being merged into this · `taken` it was · `into`
 * this one was merged into that.
 */
export const TIES = ['alike', 'linked', 'apart', 'taking', 'taken', 'into'] as const;
export type TieKind = (typeof TIES)[number];
export type Tie = {
  readonly code: CaseCode;
  readonly is: TieKind;
  /** Of one that is being merged into this: the revision up to which this one has what it had. */
  readonly upTo?: number | undefined;
};

type CaseCore = {
  readonly id: CaseId;
  readonly tenant: TenantId;
  readonly code: CaseCode;
  readonly pathway: PathwayRef;
  readonly locale: Locale;
  readonly openedAt: string;
  readonly openedBy: PersonId;
  /** Grows with what people do; a card carries it, and an older one is stale (DES-11). */
  readonly revision: number;
  /** Number of events so far. */
  readonly seq: number;
  readonly stage: string;
  readonly stageSince: string;
  /** Stages the case has ever been in, completed, and passed over. */
  readonly entered: readonly string[];
  readonly passed: readonly string[];
  readonly skipped: readonly string[];
  readonly members: readonly PersonId[];
  readonly excluded: readonly PersonId[];
  readonly lead?: PersonId | undefined;
  readonly flags: readonly string[];
  readonly tracks: Readonly<Record<string, string>>;
  readonly latest: Readonly<Record<string, LatestRecord>>;
  readonly tallies: Readonly<Record<string, Tally>>;
  readonly proposals: Readonly<Record<string, Proposal>>;
  /** Acts that somebody else approved, each once: for counting, so that no record has to be opened for it (GES-3.3). */
  readonly decided?: readonly string[] | undefined;
  readonly tasks: readonly Task[];
  readonly items: readonly Item[];
  readonly organisation?: string | undefined;
  /** Texts above L1 that were ever answered, to recognise them in what goes to others; each once. */
  readonly guarded: readonly string[];
  /** What was ever told in a procedure that hands something out, and by whom: each once. */
  readonly said?: { readonly texts: readonly string[]; readonly by: readonly PersonId[] } | undefined;
  /** References of what was handed out without its source, by act: the last one. */
  readonly handouts?: Readonly<Record<string, string>> | undefined;
  /** When somebody last looked at something, by `lookKey`; how often they asked to be let in. */
  readonly looks?: Readonly<Record<string, string>> | undefined;
  readonly accessRequests?: Readonly<Record<string, number>> | undefined;
  /** When somebody could not be reached about it last (ISO, UTC), by person. */
  readonly notReached?: Readonly<Record<string, string>> | undefined;
  /** Nothing may be destroyed while it is on (DES-17). */
  readonly hold?: boolean | undefined;
  readonly release?:
    { readonly record: string; readonly people: readonly PersonId[]; readonly until: string } | undefined;
  readonly keptUntil?: string | undefined;
  readonly reviewAt?: string | undefined;
  /** Since when it is to be destroyed (ISO, UTC). */
  readonly erasing?: string | undefined;
  /** Who decided that, together. */
  readonly erasedBy?: readonly PersonId[] | undefined;
  /** How often each person was refused, so that the record cannot be filled by somebody who keeps trying. */
  readonly attempts?: Readonly<Record<string, number>> | undefined;
  /** Rows of a later edition that hold here, as far as the record says so. */
  readonly mended?: readonly string[] | undefined;
  /** Other cases that this one has to do with, by their id (DES-20). */
  readonly ties?: Readonly<Record<string, Tie>> | undefined;
  /** What was done last, while whoever did it may still undo it. */
  readonly undo?: Undoable | undefined;
  /** The last requests that were accepted, newest last, so that the same click twice changes nothing. */
  readonly seen: readonly RequestId[];
};

export type NoCase = { readonly status: 'none' };
export type CaseInProgress = CaseCore & { readonly status: 'open' };
export type ClosedCase = CaseCore & { readonly status: 'closed'; readonly closedAt: string };
/** A case that exists. */
export type ExistingCase = CaseInProgress | ClosedCase;
export type CaseState = NoCase | ExistingCase;

export const NO_CASE: NoCase = { status: 'none' };
