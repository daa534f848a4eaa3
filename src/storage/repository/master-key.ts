/**
 * The store's own keys, wrapped by the master key. That they open is proof of the right master key: found out at start,
 * not at the first case somebody needs.
 */
import type { Collection } from '../collection';
import { SealBroken } from '../crypto/cipher';
import { createKeyring, type Keyring } from '../crypto/keyring';
import { createSealer, ownKeysFrom, type OwnKeys, type TenantKeys } from '../crypto/sealer';
import type { SecretDocument } from '../documents';

const OWN_KEYS = ['facts', 'blinding'] as const;
/** What stores had before they kept keys of their own: a fact sealed with a key derived from the master key. */
const OLD_PROOF = 'master-key';

type Secrets = Collection<SecretDocument>;

/** The store was written with another master key. */
export class WrongMasterKey extends Error {
  override readonly name = 'WrongMasterKey';
}

const refusal = (cause: unknown) =>
  new WrongMasterKey(
    'MASTER_KEY is not the key this store was written with: its cases cannot be read. Start with the key that was used before (or name that one in MASTER_KEY_ALSO).',
    { cause },
  );

const idOf = (name: (typeof OWN_KEYS)[number]) => `own-key-${name}`;

/** The master key that an older store was written with, or the present one for a new store. */
async function firstKey(secrets: Secrets, masterKey: Buffer, also: readonly Buffer[]): Promise<Buffer> {
  const proof = await secrets.findOne({ _id: OLD_PROOF }, ['sealed']);
  if (!proof) return masterKey;
  const opens = (key: Buffer): boolean => {
    try {
      return createSealer(key).facts.open(proof.sealed, [OLD_PROOF]) === OLD_PROOF;
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      return false;
    }
  };
  const found = [masterKey, ...also].find(opens);
  if (!found) throw refusal(undefined);
  return found;
}

async function keepOwn(
  secrets: Secrets,
  keyring: Keyring,
  name: (typeof OWN_KEYS)[number],
  key: Buffer,
): Promise<Buffer> {
  const _id = idOf(name);
  const known = await secrets.findOne({ _id }, ['sealed']);
  if (!known)
    return (await secrets.insertOne({ _id, sealed: keyring.wrap(key, [_id]) })) === 'ok'
      ? key
      : keepOwn(secrets, keyring, name, key);
  try {
    return keyring.unwrap(known.sealed, [_id]).key;
  } catch (cause) {
    throw refusal(cause);
  }
}

/**
 * The store's own keys, made at first start. Throws WrongMasterKey when neither the master key nor one of the others
 * opens them.
 */
export async function openOwnKeys(secrets: Secrets, masterKey: Buffer, also: readonly Buffer[]): Promise<OwnKeys> {
  const keyring = createKeyring(masterKey, also);
  const first = ownKeysFrom(await firstKey(secrets, masterKey, also));
  return {
    facts: await keepOwn(secrets, keyring, 'facts', first.facts),
    blinding: await keepOwn(secrets, keyring, 'blinding', first.blinding),
  };
}

/**
 * Found out at the start: a key of a tenant that is not the one it had, nor takes over from it. The proof is the id of
 * the tenant, under its key. Throws WrongMasterKey.
 */
export async function proveTenantKeys(secrets: Secrets, keys: TenantKeys, also: readonly Buffer[]): Promise<void> {
  for (const [tenant, key] of keys) {
    const _id = `tenant-key-${tenant}`;
    const keyring = createKeyring(key, also);
    const proof = () => keyring.wrap(Buffer.from(tenant), [_id]);
    const known = await secrets.findOne({ _id }, ['sealed']);
    if (!known) {
      await secrets.insertOne({ _id, sealed: proof() });
      continue;
    }
    try {
      if (!keyring.unwrap(known.sealed, [_id]).current)
        await secrets.updateOne({ _id, sealed: known.sealed }, { $set: { sealed: proof() } });
    } catch (cause) {
      throw new WrongMasterKey(
        `the key of ${tenant} in TENANT_KEYS is not the key that its cases were written with. Start with the key that was used before (or name that one in MASTER_KEY_ALSO).`,
        { cause },
      );
    }
  }
}

/** Wraps the store's own keys with the present master key, as far as another one did; returns how many. */
export async function rewrapOwnKeys(secrets: Secrets, masterKey: Buffer, also: readonly Buffer[]): Promise<number> {
  const keyring = createKeyring(masterKey, also);
  let changed = 0;
  for (const name of OWN_KEYS) {
    const _id = idOf(name);
    const known = await secrets.findOne({ _id }, ['sealed']);
    const { key, current } = known ? keyring.unwrap(known.sealed, [_id]) : { key: undefined, current: true };
    if (!key || current || !known) continue;
    if (await secrets.updateOne({ _id, sealed: known.sealed }, { $set: { sealed: keyring.wrap(key, [_id]) } }))
      changed += 1;
  }
  return changed;
}

/** How many of the store's own keys the present master key wrapped, and how many another one. */
export async function ownKeysWrapped(
  secrets: Secrets,
  masterKey: Buffer,
  also: readonly Buffer[],
): Promise<{ readonly current: number; readonly old: number }> {
  const keyring = createKeyring(masterKey, also);
  const counted = { current: 0, old: 0 };
  for (const name of OWN_KEYS) {
    const _id = idOf(name);
    const known = await secrets.findOne({ _id }, ['sealed']);
    if (known) counted[keyring.unwrap(known.sealed, [_id]).current ? 'current' : 'old'] += 1;
  }
  return counted;
}
