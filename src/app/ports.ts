/**
 * What the application needs from outside: storage, documents, the clock, new ids; of a platform, `gateway.ts`. Small object types;
 * adapters are factories that return plain objects.
 */
import type { Edit, Edited } from '../directory/entry';
import type { AboutWhom } from '../domain/case/about';
import type { ExistingCase } from '../domain/case/case';
import type { Entry } from '../domain/case/event';
import type { CaseCode, CaseId, PersonId, TenantId, ReportReference } from '../domain/ids';
import type { Pathway } from '../domain/procedure/pathway';
import type { Report } from '../domain/reports/report';
import type { Attendance } from '../domain/people/attendance';
import type { Staff } from '../staff/staff';
import type { Role } from '../domain/people/roles';
import type { Message } from '../notify/message';
import type { CaseFigure } from '../trends/figure';
import type { ReportNews } from '../views/reports/report-types';
import type { PostRef } from './gateway';
import type { MorningStore } from './mornings';
import type { Upkeep } from './upkeep';

/** The present time as an ISO instant in UTC. */
export type Clock = { now(): string };

/** Unguessable ids: 32 hexadecimal digits. */
export type Ids = { fresh(): string };

/**
 * A message on its way. All times ISO instants in UTC; `attempts` counts failed tries so far. `urgent`: goes before all
 * others of its case, worker, platform and channel.
 */
export type OutboxMessage = Message & {
  readonly id: string;
  readonly notBefore: string;
  readonly attempts: number;
  readonly urgent?: true | undefined;
};

/** Which of the cases that are due a worker may take: all but those of these tenants; only those with something urgent. */
export type Claimable = { readonly urgentOnly?: boolean; readonly passing?: readonly TenantId[] };

/** A case as stored: the head, and the version that the next save must name. */
export type StoredCase = { readonly state: ExistingCase; readonly version: number };

/**
 * A case that a worker holds the lease on, with what is to be delivered in order and where earlier messages stand (by `<key>@<recipient>`).
 */
export type ClaimedCase = StoredCase & {
  readonly outbox: readonly OutboxMessage[];
  readonly posts: Readonly<Record<string, PostRef>>;
};

/** One atomic change of a case: the state it leads to, the new journal entries, the messages to send and when time next matters. */
export type CaseChange = {
  readonly state: ExistingCase;
  /** Whom it is about, for finding others about the same pupil. */ readonly about: AboutWhom;
  readonly entries: readonly Entry[];
  readonly messages: readonly OutboxMessage[];
  readonly timerAt?: string | undefined;
};

/** What is left of a case that was destroyed: when (ISO, UTC) and by whose decision. */
export type Tombstone = { readonly at: string; readonly by: readonly PersonId[] };

/** What a worker did with a claimed case: messages to forget, messages to try again, and where posts now stand. */
export type Settlement = {
  readonly delivered: readonly string[];
  readonly retry: readonly { readonly id: string; readonly notBefore: string; readonly attempts: number }[];
  readonly posts: Readonly<Record<string, PostRef>>;
};

/** A line of a list of cases: L0 only, readable without a key. */
export type CaseRow = {
  readonly id: CaseId;
  readonly code: CaseCode;
  readonly pathway: string;
  readonly status: 'open' | 'closed';
  readonly stage: string;
  readonly openedAt: string;
  readonly dueAt?: string | undefined;
};

/** The cases. Every write is one atomic update of one document, conditional on its version; nothing is ever half stored. */
export type CaseStore = {
  /** Stores a new case; `exists` when its id or code is taken. */
  create(change: CaseChange): Promise<'created' | 'exists'>;
  /** The head of a case, without its journal. */
  load(tenant: TenantId, id: CaseId): Promise<StoredCase | undefined>;
  findByCode(tenant: TenantId, code: CaseCode): Promise<StoredCase | undefined>;
  /** The whole journal in order. */
  journal(tenant: TenantId, id: CaseId): Promise<readonly Entry[]>;
  /** Saves when the stored version is still `version`. */
  save(change: CaseChange, version: number): Promise<'saved' | 'clash'>;
  /** The cases of which this person is a member or which they opened, open ones first, newest first. */
  listFor(tenant: TenantId, person: PersonId, limit: number): Promise<readonly CaseRow[]>;
  /**
   * The cases of the same school, open or closed, that are about one of these pupils as they were named, newest first:
   * found by a keyed index, so that none is opened for it. A pupil of another class by the same name is another one.
   */
  alike(tenant: TenantId, about: AboutWhom, limit: number): Promise<readonly CaseRow[]>;
  /** The open cases of a tenant, in no order that says anything: for what is about all of them at once. */
  openOf(tenant: TenantId): AsyncIterable<StoredCase>;
  /**
   * What is counted of the tenant's cases that were opened from `from` to before `until` (ISO, UTC), destroyed ones too, in no order that
   * says anything.
   */
  figures(tenant: TenantId, from: string, until: string): AsyncIterable<CaseFigure>;
  /**
   * Claims one case with a timer or message due at `now` and no unexpired lease; nobody else gets it until `leaseUntil`. Those with an
   * urgent message come first, then the one that waits longest.
   */
  claimDue(worker: string, now: string, leaseUntil: string, which?: Claimable): Promise<ClaimedCase | undefined>;
  /** Reads the outbox again while holding the lease; undefined when the lease was lost. */
  reclaim(worker: string, id: CaseId): Promise<ClaimedCase | undefined>;
  /**
   * Destroys the data key of a case that this worker holds, and with it all that was sealed: state, record, messages. What remains is that
   * there was a case, the chain of its record, and who decided this. `lost` when another worker has taken over since.
   */
  erase(worker: string, id: CaseId, tombstone: Tombstone): Promise<'erased' | 'lost'>;
  /** Records the outcome and gives the lease back; `lost` when another worker has taken over since. Keeps messages added meanwhile. */
  settle(worker: string, id: CaseId, settlement: Settlement): Promise<'settled' | 'lost'>;
};

/** The next number of a series, e.g. of the case codes of a tenant and year; never the same twice. */
export type Counters = { next(series: string): Promise<number> };

/** Pathway editions that running cases still need (docs/decisions/pathways-are-data.md). */
export type PathwayArchive = {
  keep(edition: string, pathway: Pathway): Promise<void>;
  find(edition: string): Promise<Pathway | undefined>;
};

/**
 * Small facts about a platform that outlive the process, such as Teams conversation references. Values are JSON; never anything about a
 * case.
 */
export type AddressBook = {
  remember(key: string, value: unknown): Promise<void>;
  recall(key: string): Promise<unknown>;
};

/** That the app of a platform was installed in a workspace, when (ISO, UTC), and with which token it may speak there. */
export type Installation = {
  readonly workspace: string;
  readonly at: string;
  readonly token: string;
  readonly scopes: readonly string[];
};

/** The workspaces that the app was installed in, one installation each. The token is readable to nobody at rest. */
export type InstallationStore = {
  /** Takes the place of an earlier installation of the same workspace. */
  save(installation: Installation): Promise<void>;
  find(workspace: string): Promise<Installation | undefined>;
  list(): Promise<readonly Installation[]>;
  /** Forgets the installation, unless it is of after `at`: word of a removal may come after the app was put back. */
  remove(workspace: string, at: string): Promise<'removed' | 'kept'>;
};

/**
 * What was edited of the directory, contact point by contact point. Every write is one atomic update of one document, conditional on its
 * version.
 */
export type DirectoryStore = {
  /** The contact points of a tenant that were ever edited, as they are now, in the order of their ids. */
  list(tenant: TenantId): Promise<readonly Edited[]>;
  /** Every edit of a contact point, the first one first. */
  history(tenant: TenantId, id: string): Promise<readonly Edit[]>;
  /** Saves when the contact point still has the version before `edit.version`; 1 is its first edit. */
  save(tenant: TenantId, id: string, edit: Edit): Promise<'saved' | 'clash'>;
};

/**
 * Who is away and who works when, as it was said in chat, tenant by tenant. Every write is one atomic update of one document, conditional
 * on its version.
 */
export type AttendanceStore = {
  /** All that is kept of what was said, and its version: 0 before anything was. */
  load(tenant: TenantId): Promise<StoredAttendance>;
  /** Saves when the stored version is still `version`. */
  save(tenant: TenantId, attendance: Attendance, version: number): Promise<'saved' | 'clash'>;
};
export type StoredAttendance = { readonly attendance: Attendance; readonly version: number };

/**
 * Who works at a school beside its file: what was proposed and decided, tenant by tenant. Every write is one atomic update of one
 * document, conditional on its version.
 */
export type StaffStore = {
  /** The version of each tenant of which anything is kept, by id: cheap enough to ask at every click. */
  versions(): Promise<ReadonlyMap<string, number>>;
  /** All that is kept of a tenant, and its version: 0 before anything was. */
  load(tenant: TenantId): Promise<StoredStaff>;
  /** Saves when the stored version is still `version`. */
  save(tenant: TenantId, staff: Staff, version: number): Promise<'saved' | 'clash'>;
};
export type StoredStaff = { readonly staff: Staff; readonly version: number };

/** A line on its way about a report, to a role: the reference and what happened, and no more. */
export type ReportMessage = {
  readonly id: string;
  readonly to: Role;
  readonly what: ReportNews;
  readonly notBefore: string;
  readonly attempts: number;
};

export type StoredReport = { readonly report: Report; readonly version: number };
/** A report that a worker holds the lease on, with the lines to deliver about it. */
export type ClaimedReport = StoredReport & { readonly tenant: TenantId; readonly outbox: readonly ReportMessage[] };
export type StoredReportChange = { readonly report: Report; readonly messages: readonly ReportMessage[] };

/**
 * Reports without a source (BXN-3.4): apart from the cases, with keys of their own, found by their reference or by the role they are for.
 * Every write is one atomic update of one document.
 */
export type ReportStore = {
  /** Stores a new report; `exists` when there is one with this reference, as when it is delivered again. */
  add(tenant: TenantId, change: StoredReportChange): Promise<'added' | 'exists'>;
  load(tenant: TenantId, reference: ReportReference): Promise<StoredReport | undefined>;
  /** Saves when the stored version is still `version`. */
  save(tenant: TenantId, change: StoredReportChange, version: number): Promise<'saved' | 'clash'>;
  /** The reports for a role, those of the latest week first. */
  listFor(tenant: TenantId, role: Role, limit: number): Promise<readonly Report[]>;
  /** Claims one report with a line to deliver at `now` and no unexpired lease; nobody else gets it until `leaseUntil`. */
  claimDue(worker: string, now: string, leaseUntil: string): Promise<ClaimedReport | undefined>;
  /** Forgets the lines that were delivered, keeps those to try again, and gives the lease back. Keeps lines added meanwhile. */
  settle(
    worker: string,
    claimed: Pick<ClaimedReport, 'tenant' | 'report'>,
    outcome: Pick<Settlement, 'delivered' | 'retry'>,
  ): Promise<'settled' | 'lost'>;
};

/** What may be fetched by a link: the dossier of a case, by the person the link was given to. */
export type Download = { readonly tenant: TenantId; readonly case: CaseId; readonly person: PersonId };

/** Links that work once and for a short while. The token is in the link alone: the store knows no more than its hash. */
export type DownloadStore = {
  /** Keeps it under the token from `now` until before `until` (ISO, UTC). Forgets what nobody fetched in time. */
  add(token: string, download: Download, now: string, until: string): Promise<void>;
  /** Gives it, and until when it would have lasted, to the first who comes in time; to everybody else undefined, whatever the reason. */
  take(token: string, now: string): Promise<(Download & { readonly until: string }) | undefined>;
};

/** What a link to a page shows: the figures of a period, to the person the link was given to. */
export type PageLink = { readonly tenant: TenantId; readonly person: PersonId; readonly period: string };

/** Links to a page that may be opened again until they are over. The token is in the link alone here too. */
export type PageStore = {
  /** Keeps it under the token from `now` until before `until` (ISO, UTC). */
  add(token: string, page: PageLink, now: string, until: string): Promise<void>;
  /** What the link shows, to whoever comes in time; undefined otherwise, whatever the reason. */
  find(token: string, now: string): Promise<PageLink | undefined>;
};

/** Everything a storage adapter offers. `check` throws when the store cannot be reached. */
export type Storage = {
  cases: CaseStore;
  counters: Counters;
  archive: PathwayArchive;
  addresses: AddressBook;
  upkeep: Upkeep;
  directory: DirectoryStore;
  attendance: AttendanceStore;
  mornings: MorningStore;
  staff: StaffStore;
  reports: ReportStore;
  downloads: DownloadStore;
  pages: PageStore;
  installations: InstallationStore;
  check(): Promise<void>;
  close(): Promise<void>;
};

/** Storage is away, and what was asked of it did not happen. Thrown by every adapter instead of its driver's own error. */
export class StorageUnavailable extends Error {
  override readonly name: string = 'StorageUnavailable';
}

/** The same in the middle of a write: it may have happened, or may still. Nobody is told that nothing was stored. */
export class OutcomeUnknown extends StorageUnavailable {
  override readonly name = 'OutcomeUnknown';
}

/** Structured log. `message` is constant text; fields never hold what people typed, names of persons or anything above L0 (DES-4). */
export type Log = {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
};
