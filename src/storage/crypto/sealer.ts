/**
 * Keys and what they seal: a data key per case, wrapped by the master key, so that destroying the wrapped key erases
 * the case (docs/decisions/a-key-per-case.md).
 */
import { createHmac, randomBytes } from 'node:crypto';
import { openSealed, seal } from './cipher';
import { createKeyring, deriveKey, KEY_BYTES } from './keyring';

type Place = readonly (string | number)[];

/** Seals and opens with one key. Opening throws SealBroken. */
export type Seal = { seal(text: string, place: Place): string; open(sealed: string, place: Place): string };

/**
 * The keys of the store itself: for small facts that belong to no case, and for blinding ids. They stay the same when
 * the master key changes.
 */
export type OwnKeys = { readonly facts: Buffer; readonly blinding: Buffer };

export type Sealer = {
  /** A fresh data key for a case: wrapped by the master key of its tenant, to store, and ready to use. */
  newCaseKey(caseId: string, tenant: string): { readonly wrapped: string; readonly key: Seal };
  /** The data key of a case; throws SealBroken when it was wrapped by another master key or for another case. */
  caseKey(caseId: string, wrapped: string): Seal;
  /** The same data key wrapped by the present master key of its tenant; undefined when it is already. */
  rewrapped(caseId: string, wrapped: string, tenant: string): string | undefined;
  /** For small facts that belong to no case. */
  facts: Seal;
  /** A stand-in for an identifier that can be compared and not read. */
  blind(...parts: readonly string[]): string;
  /**
   * As `blind`, under the key of a tenant: first by its present key, then by each that it may have been made with before
   * that took over. Who has another tenant's key, or the store's alone where the tenant has its own, cannot try names.
   */
  marks(tenant: string, ...parts: readonly string[]): readonly [string, ...string[]];
};

const sealWith = (key: Buffer): Seal => ({
  seal: (text, place) => seal(key, text, place),
  open: (sealed, place) => openSealed(key, sealed, place),
});

/** The keys a new store gets for itself. */
export const ownKeysFrom = (masterKey: Buffer): OwnKeys => ({
  facts: deriveKey(masterKey, 'facts'),
  blinding: deriveKey(masterKey, 'blind ids'),
});

/** Master keys of tenants that have one of their own; all others are under the one of the store. */
export type TenantKeys = ReadonlyMap<string, Buffer>;

/**
 * `also`: master keys that may have wrapped what is there; `own`: the store's own keys. Throws when a master key is not
 * 32 bytes.
 */
export function createSealer(
  masterKey: Buffer,
  also: readonly Buffer[] = [],
  own: OwnKeys = ownKeysFrom(masterKey),
  tenantKeys: TenantKeys = new Map(),
): Sealer {
  const every = [masterKey, ...tenantKeys.values(), ...also];
  // Whichever of our keys it is under, a case can be read: a school may have got, or given up, a key of its own since.
  const ringOf = (key: Buffer) =>
    createKeyring(
      key,
      every.filter((other) => other !== key),
    );
  const common = ringOf(masterKey);
  const rings = new Map([...tenantKeys].map(([tenant, key]) => [tenant, ringOf(key)]));
  const keyringOf = (tenant: string) => rings.get(tenant) ?? common;
  const placeOf = (caseId: string) => [caseId, 'key'] as const;
  const derived = new Map<Buffer, Buffer>();
  const markingKey = (key: Buffer): Buffer => {
    const found = derived.get(key) ?? deriveKey(key, 'marks');
    derived.set(key, found);
    return found;
  };
  const keyed = (key: Buffer, parts: readonly string[]): string =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url').slice(0, 24);
  return {
    newCaseKey(caseId, tenant) {
      const key = randomBytes(KEY_BYTES);
      return { wrapped: keyringOf(tenant).wrap(key, placeOf(caseId)), key: sealWith(key) };
    },
    caseKey: (caseId, wrapped) => sealWith(common.unwrap(wrapped, placeOf(caseId)).key),
    rewrapped(caseId, wrapped, tenant) {
      const keyring = keyringOf(tenant);
      const { key, current } = keyring.unwrap(wrapped, placeOf(caseId));
      return current ? undefined : keyring.wrap(key, placeOf(caseId));
    },
    facts: sealWith(own.facts),
    blind: (...parts) => keyed(own.blinding, parts),
    marks(tenant, ...parts) {
      const present = tenantKeys.get(tenant) ?? own.blinding;
      const earlier = [own.blinding, ...also].filter((key) => key !== present);
      const mark = (key: Buffer) => keyed(markingKey(key), [tenant, ...parts]);
      return [mark(present), ...earlier.map(mark)];
    },
  };
}
