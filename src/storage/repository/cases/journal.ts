/**
 * The journal as a chain: each entry carries the hash of the one before it, over ciphertext, so that it can be verified
 * without any key.
 */
import { createHash } from 'node:crypto';
import type { Entry } from '../../../domain/case/event';
import { SealBroken } from '../../crypto/cipher';
import type { Seal } from '../../crypto/sealer';
import type { StoredEntry } from '../../documents';
import { entry as entryFormat } from '../../formats/entry';
import { readIn, written } from '../../formats/format';

/** The journal of a case was changed outside the application: `seq` is the first entry that is not what was written. */
export class JournalBroken extends Error {
  override readonly name = 'JournalBroken';
  readonly caseId: string;
  readonly seq: number;

  constructor(caseId: string, seq: number, cause?: unknown) {
    super(`the journal of case ${caseId} is broken at entry ${seq}`, { cause });
    this.caseId = caseId;
    this.seq = seq;
  }
}

function hashOf(caseId: string, { seq, at, sealed, prev }: Omit<StoredEntry, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([caseId, seq, at, sealed, prev]))
    .digest('base64');
}

const placeOf = (caseId: string, seq: number) => [caseId, 'entry', seq] as const;

/** Entries sealed and chained behind `lastHash` (empty at the start of a journal). */
export function chain(caseId: string, key: Seal, entries: readonly Entry[], lastHash: string): StoredEntry[] {
  const chained: StoredEntry[] = [];
  for (const entry of entries) {
    const linked = {
      seq: entry.seq,
      at: entry.at,
      sealed: key.seal(written(entryFormat, entry), placeOf(caseId, entry.seq)),
      prev: chained.at(-1)?.hash ?? lastHash,
    };
    chained.push({ ...linked, hash: hashOf(caseId, linked) });
  }
  return chained;
}

/**
 * The sequence number of the first entry that is missing, moved or changed; undefined when the chain is whole and ends
 * in `lastHash`. Needs no key.
 */
export function firstBroken(caseId: string, entries: readonly StoredEntry[], lastHash: string): number | undefined {
  let prev = '';
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== index + 1 || entry.prev !== prev || entry.hash !== hashOf(caseId, entry)) return index + 1;
    prev = entry.hash;
  }
  return prev === lastHash ? undefined : entries.length + 1;
}

/** The entries in clear; throws JournalBroken when one does not open. */
export function openEntries(caseId: string, key: Seal, entries: readonly StoredEntry[]): Entry[] {
  return entries.map(({ seq, sealed }) => {
    try {
      return readIn(entryFormat, key.open(sealed, placeOf(caseId, seq)));
    } catch (cause) {
      if (!(cause instanceof SealBroken)) throw cause;
      throw new JournalBroken(caseId, seq, cause);
    }
  });
}
