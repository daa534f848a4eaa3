/** What waits for the morning note of each person, as it is stored: a port of its own, beside the cases it comes from. */
import type { CaseId, PersonId, TenantId } from '../domain/ids';
import type { Text } from '../domain/text';
import type { Waits } from '../notify/message';

/**
 * A line that waits for the morning note of somebody: `id` is that of the message it was, `due` when its note is (ISO,
 * UTC). L0 like every message.
 */
export type MorningLine = {
  readonly id: string;
  readonly case: CaseId;
  readonly say: Text;
  readonly waits: Waits;
  readonly due: string;
};

/** All that waits for one person; `told`: on which local date they had a note last, and with which lines. */
export type Morning = {
  readonly tenant: TenantId;
  readonly person: PersonId;
  readonly lines: readonly MorningLine[];
  readonly told?: { readonly on: string; readonly lines: readonly string[] } | undefined;
};

/**
 * What came of a look at it: lines to forget; when to look at the others again; `untold`: the note of this date did not
 * go out after all.
 */
export type MorningOutcome = {
  readonly done: readonly string[];
  readonly again: string;
  readonly untold?: true | undefined;
};

/**
 * What waits for the morning note, person by person. Every write is one atomic update of one document, found by its id
 * or by when it is due.
 */
export type MorningStore = {
  /** Adds a line; nothing when it is there, or was in the last note: a line may arrive twice. */
  add(tenant: TenantId, person: PersonId, line: MorningLine): Promise<void>;
  /** Claims what waits for one person and is due at `now`; nobody else gets it until `leaseUntil`. */
  claimDue(worker: string, now: string, leaseUntil: string): Promise<Morning | undefined>;
  /**
   * Notes down that the note of this local date goes out now, so that whatever happens there is no second one; the
   * lines are kept for `next` until it is known that they arrived. `lost`: another worker has taken over.
   */
  begin(worker: string, morning: Morning, on: string, next: string): Promise<'begun' | 'lost'>;
  /** Records the outcome and gives the lease back. Keeps lines that were added meanwhile. */
  settle(worker: string, morning: Morning, outcome: MorningOutcome): Promise<'settled' | 'lost'>;
  /** When the next of all is due (ISO, UTC); undefined when nothing waits. */
  next(): Promise<string | undefined>;
};
