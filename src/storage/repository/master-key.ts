/** Proof that the master key at hand is the one this store was written with: found out at start, not at the first case somebody needs. */
import type { Collection } from '../collection';
import type { Sealer } from '../crypto/sealer';
import type { SecretDocument } from '../documents';

const PROOF = 'master-key';

/** The store was written with another master key. */
export class WrongMasterKey extends Error {
  override readonly name = 'WrongMasterKey';
}

/** Leaves the proof on first start; afterwards throws WrongMasterKey when it does not open. */
export async function checkMasterKey(secrets: Collection<SecretDocument>, sealer: Sealer): Promise<void> {
  const known = await secrets.findOne({ _id: PROOF }, ['sealed']);
  if (!known) {
    const left = await secrets.insertOne({ _id: PROOF, sealed: sealer.facts.seal(PROOF, [PROOF]) });
    return left === 'ok' ? undefined : checkMasterKey(secrets, sealer);
  }
  try {
    sealer.facts.open(known.sealed, [PROOF]);
  } catch (cause) {
    throw new WrongMasterKey('MASTER_KEY is not the key this store was written with: its cases cannot be read. Start with the key that was used before.', { cause });
  }
}
