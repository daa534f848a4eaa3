/** What whoever runs the program asks of a store: to look it through, and to put keys in the place of others. Types only. */
import type { CaseCode, PersonId, TenantId } from '../domain/ids';

/**
 * A case held against its own record. `journal`: the entry with this number, or what should follow it, is not what was written · `head`:
 * the present state was changed · `column`: what stands in clear beside it was · `key`: taken away without a decision · `format`: not what
 * its number says · `older`: it is behind what was kept of it outside · `removed`: it was stored and is gone · `missing`: its number was
 * given out and it was never stored, as far as is known.
 */
export type CheckedCase = {
  readonly tenant: TenantId;
  readonly code: CaseCode;
  readonly entries: number;
  /** The hash that its journal ends in. */ readonly lastHash: string;
  readonly problem?:
    | {
        readonly what: 'journal' | 'head' | 'column' | 'key' | 'format' | 'older' | 'removed' | 'missing';
        readonly seq?: number;
        readonly column?: string;
      }
    | undefined;
};

/** How many entries each case had when it was looked at, and the hash of the last of them, by `tenant/code`: kept outside the store. */
export type KeptEnds = ReadonlyMap<string, { readonly entries: number; readonly hash: string }>;

/** That somebody looked at a case, took its dossier out, or was refused something in it: who (an id) and when (ISO, UTC), and nothing of what. */
export type Sighting = {
  readonly tenant: TenantId;
  readonly code: CaseCode;
  readonly at: string;
  readonly person: PersonId;
  readonly what: 'looked' | 'exported' | 'refused';
};

/**
 * What is in use by what is stored. `formats`: how many things carry which number, by `kind, format number` · `editions`: how many open and closed
 * cases run on which edition.
 */
export type InUse = {
  readonly formats: ReadonlyMap<string, number>;
  readonly editions: ReadonlyMap<string, { readonly open: number; readonly closed: number }>;
};

/** By the id of a tenant, how many cases are open, and how many of those have a step that should have been done. */
export type Caseload = ReadonlyMap<string, { readonly open: number; readonly overdue: number }>;

/**
 * What the owner of a store does with it as a whole. `verifyReports` counts source-free reports that are what was written and that are not;
 * which case one came from nobody can tell, here neither (BXN-3.4). `rewrapKeys` wraps every data key with the present master key; what is
 * in use stays in use. `keysInUse` counts data keys by what opens them: the present master key, another one that is configured, or none.
 * `overdueSince`: when (ISO, UTC) the case or morning note that waits longest should have had a worker; undefined when none waits at `now`.
 */
export type Upkeep = {
  verify(kept?: KeptEnds): AsyncIterable<CheckedCase>;
  verifyReports(): Promise<{ readonly whole: number; readonly broken: number }>;
  rewrapKeys(): Promise<{ readonly changed: number; readonly kept: number }>;
  keysInUse(): Promise<{ readonly current: number; readonly old: number; readonly unknown: number }>;
  inUse(): Promise<InUse>;
  sightings(): AsyncIterable<Sighting>;
  caseload(now: string): Promise<Caseload>;
  overdueSince(now: string): Promise<string | undefined>;
};
