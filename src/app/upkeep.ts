/** What whoever runs the program asks of a store: to look it through, and to put keys in the place of others. Types only. */
import type { CaseCode, TenantId } from '../domain/ids';

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
  overdueSince(now: string): Promise<string | undefined>;
};
