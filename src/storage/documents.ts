/**
 * What is stored, kind by kind, and by what it is found. Plain text here is L0 only; every `sealed` value is ciphertext
 * (docs/decisions/a-key-per-case.md).
 */

/**
 * An entry of the journal. `hash` covers the others and the case id; `prev` is the hash of the entry before it
 * (`repository/cases/journal.ts`).
 */
export type StoredEntry = {
  readonly seq: number;
  readonly at: string;
  readonly sealed: string;
  readonly prev: string;
  readonly hash: string;
};

/** A message that waits to be delivered. */
export type StoredMessage = {
  readonly id: string;
  readonly notBefore: string;
  readonly attempts: number;
  /** Goes before all others. */
  readonly urgent?: true | undefined;
  readonly sealed: string;
};

/** One case, with everything that must change together. Absent fields are absent, never null. */
export type CaseDocument = {
  readonly _id: string;
  readonly tenant: string;
  readonly code: string;
  /** Id of the pathway. */
  readonly pathway: string;
  readonly status: 'open' | 'closed' | 'erased';
  readonly stage: string;
  readonly openedAt: string;
  readonly dueAt?: string | undefined;
  readonly closedAt?: string | undefined;
  /**
   * Ids of the acts that were decided on, whatever was decided: for counting without a key, also once the case is
   * destroyed (GES-3.3).
   */
  readonly decided: readonly string[];
  /** Who finds the case in their list, blinded: the store does not say who takes part in what. */
  readonly people: readonly string[];
  /**
   * Whom it is about, keyed: by it two cases about one pupil find each other, and nobody reads whom. Absent in what was
   * stored before there was such a column, until the case is saved again.
   */
  readonly about?: readonly string[] | undefined;
  /** Grows by one with every save. */
  readonly version: number;
  /** The data key of this case, wrapped by the master key; empty once the case was destroyed. */
  readonly key: string;
  /** The sealed state, bound to `version` and `lastHash`. */
  readonly head: string;
  readonly lastHash: string;
  /** The entries after those that were set aside. */
  readonly journal: readonly StoredEntry[];
  /** How many entries stand in parts of their own; absent when none do (`repository/cases/journal-parts.ts`). */
  readonly setAside?: number | undefined;
  readonly outbox: readonly StoredMessage[];
  /** Sealed: where delivered messages stand. */
  readonly posts: string;
  /** When the case needs a worker: for a timer, or for the earliest message of the outbox. */
  readonly timerAt?: string | undefined;
  readonly deliverAt?: string | undefined;
  /** When the earliest of the urgent messages is due. */
  readonly urgentAt?: string | undefined;
  /** Empty when no worker holds it. */
  readonly leaseWorker: string;
  readonly leaseUntil: string;
  /** Sealed: when it was destroyed and by whose decision. */
  readonly tombstone?: string | undefined;
};

/** Entries of a journal that were set aside, under the case and the first of them: as JSON text, for ever as it is. */
export type PartDocument = { readonly _id: string; readonly json: string };

/** The last number of a series, or (under `stored/`) the codes of a series that were ever stored. */
export type CounterDocument = {
  readonly _id: string;
  readonly value: number;
  readonly stored?: readonly string[] | undefined;
};
/** A pathway by its edition, as JSON text: its keys are free, and a database restricts keys. */
export type PathwayDocument = { readonly _id: string; readonly json: string };
export type AddressDocument = { readonly _id: string; readonly sealed: string };
/** Proof of the master key, the store's own keys, and what the store knows of itself. */
export type SecretDocument = { readonly _id: string; readonly sealed: string };

/** An edit of a contact point: sealed, since the directory is nobody's but the tenant's. */
export type StoredEdit = { readonly version: number; readonly sealed: string };
/** A contact point that was edited: the last edit, which says what it is now, and all of them in order. */
export type ContactDocument = {
  readonly _id: string;
  readonly tenant: string;
  readonly entry: string;
  readonly version: number;
  readonly sealed: string;
  readonly edits: readonly StoredEdit[];
};

/** Who is away and who works when at a tenant, under its id: sealed, since it is about people. */
export type AttendanceDocument = { readonly _id: string; readonly version: number; readonly sealed: string };

/** Who works at a tenant beside its file: what was proposed and decided, sealed with its version. */
export type StaffDocument = { readonly _id: string; readonly version: number; readonly sealed: string };

/**
 * What waits to be told to one person in the morning, under their blinded id: sealed with its version, since it says
 * who is in which case.
 */
export type MorningDocument = {
  readonly _id: string;
  readonly version: number;
  readonly sealed: string;
  /** When the next of it is due; absent when nothing waits. */
  readonly deliverAt?: string | undefined;
  readonly leaseWorker: string;
  readonly leaseUntil: string;
};

/**
 * A source-free report. Nothing here, open or sealed, is also in a case but for its reference, which is sealed there
 * and blinded here (BXN-3.4).
 */
export type ReportDocument = {
  /** Its reference, blinded: the same report delivered twice is one. */
  readonly _id: string;
  /** The role it is for, blinded. */
  readonly shelf: string;
  /** ISO week; no day and no time. */
  readonly week: string;
  readonly version: number;
  /** The data key of this report, wrapped by the master key. */
  readonly key: string;
  /** The report with its lines to deliver, bound to `version`. */
  readonly sealed: string;
  /** When it needs a worker. At once is the epoch, so that it does not say when that was. */
  readonly deliverAt?: string | undefined;
  readonly leaseWorker: string;
  readonly leaseUntil: string;
};

/**
 * A file to be fetched once, gone when it was fetched, or a page to be looked at for a while: under the hash of the
 * token in its link.
 */
export type DownloadDocument = { readonly _id: string; readonly until: string; readonly sealed: string };

/**
 * A platform's app in a workspace, under the workspace's id; the token is sealed, since whoever has it speaks for the
 * bot.
 */
export type InstallationDocument = { readonly _id: string; readonly at: string; readonly sealed: string };

export type StoredDocuments = {
  cases: CaseDocument;
  parts: PartDocument;
  counters: CounterDocument;
  pathways: PathwayDocument;
  addresses: AddressDocument;
  secrets: SecretDocument;
  contacts: ContactDocument;
  attendance: AttendanceDocument;
  mornings: MorningDocument;
  staff: StaffDocument;
  reports: ReportDocument;
  downloads: DownloadDocument;
  installations: InstallationDocument;
};

/** `unique`: no two documents alike in these fields. */
export type Index<D> = {
  readonly fields: readonly (keyof D & string)[];
  readonly unique?: true;
  readonly sparse?: true;
};

/**
 * The look-ups beside those by id. On a sharded cluster `{ tenant: 1 }` is the shard key of `cases`: codes and case ids
 * then stay unique.
 */
export const INDEXES: { readonly [K in keyof StoredDocuments]: readonly Index<StoredDocuments[K]>[] } = {
  cases: [
    { fields: ['tenant', 'code'], unique: true },
    { fields: ['people', 'status', 'openedAt'] },
    { fields: ['about', 'openedAt'] },
    { fields: ['timerAt'], sparse: true },
    { fields: ['deliverAt'], sparse: true },
    { fields: ['urgentAt'], sparse: true },
  ],
  parts: [],
  counters: [],
  pathways: [],
  addresses: [],
  secrets: [],
  contacts: [{ fields: ['tenant', 'entry'], unique: true }],
  attendance: [],
  mornings: [{ fields: ['deliverAt'], sparse: true }],
  staff: [],
  reports: [{ fields: ['shelf', 'week'] }, { fields: ['deliverAt'], sparse: true }],
  downloads: [{ fields: ['until'] }],
  installations: [],
};

/** The names of all kinds of documents. */
export const KINDS = Object.keys(INDEXES) as (keyof StoredDocuments)[];
