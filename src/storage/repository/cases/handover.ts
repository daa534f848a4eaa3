/**
 * What a save must know and a load has read: the case's key, ready to use, and where its journal ends, by version. A
 * version never changes once written, so this can be forgotten and never be wrong; it saves a click one trip to the
 * database.
 */
import type { Seal } from '../../crypto/sealer';

const REMEMBERED = 500;

export type HandedOver = {
  readonly version: number;
  readonly seal: Seal;
  readonly lastHash: string;
  /** Entries of its journal that stand apart. */
  readonly setAside: number;
};
export type Handover = {
  give(caseId: string, handed: HandedOver): void;
  take(caseId: string, version: number): HandedOver | undefined;
  forget(caseId: string): void;
};

export function createHandover(): Handover {
  const byCase = new Map<string, HandedOver>();
  return {
    give(caseId, handed) {
      byCase.delete(caseId);
      byCase.set(caseId, handed);
      const [oldest] = byCase.keys();
      if (byCase.size > REMEMBERED && oldest !== undefined) byCase.delete(oldest);
    },
    forget: (caseId) => void byCase.delete(caseId),
    take(caseId, version) {
      const handed = byCase.get(caseId);
      return handed?.version === version ? handed : undefined;
    },
  };
}
