/** Keys and what they seal: a data key per case, wrapped by the master key, so that destroying the wrapped key erases the case (docs/decisions/a-key-per-case.md). */
import { createHmac, randomBytes } from 'node:crypto';
import { openSealed, seal } from './cipher';
import { createKeyring, deriveKey, KEY_BYTES } from './keyring';

type Place = readonly (string | number)[];

/** Seals and opens with one key. Opening throws SealBroken. */
export type Seal = { seal(text: string, place: Place): string; open(sealed: string, place: Place): string };

/** The keys of the store itself: for small facts that belong to no case, and for blinding ids. They stay the same when the master key changes. */
export type OwnKeys = { readonly facts: Buffer; readonly blinding: Buffer };

export type Sealer = {
  /** A fresh data key for a case: wrapped, to store, and ready to use. */
  newCaseKey(caseId: string): { readonly wrapped: string; readonly key: Seal };
  /** The data key of a case; throws SealBroken when it was wrapped by another master key or for another case. */
  caseKey(caseId: string, wrapped: string): Seal;
  /** The same data key wrapped by the present master key; undefined when it is already. */
  rewrapped(caseId: string, wrapped: string): string | undefined;
  /** For small facts that belong to no case. */
  facts: Seal;
  /** A stand-in for an identifier that can be compared and not read. */
  blind(...parts: readonly string[]): string;
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

/** `also`: master keys that may have wrapped what is there; `own`: the store's own keys. Throws when the master key is not 32 bytes. */
export function createSealer(
  masterKey: Buffer,
  also: readonly Buffer[] = [],
  own: OwnKeys = ownKeysFrom(masterKey),
): Sealer {
  const keyring = createKeyring(masterKey, also);
  const placeOf = (caseId: string) => [caseId, 'key'] as const;
  return {
    newCaseKey(caseId) {
      const key = randomBytes(KEY_BYTES);
      return { wrapped: keyring.wrap(key, placeOf(caseId)), key: sealWith(key) };
    },
    caseKey: (caseId, wrapped) => sealWith(keyring.unwrap(wrapped, placeOf(caseId)).key),
    rewrapped(caseId, wrapped) {
      const { key, current } = keyring.unwrap(wrapped, placeOf(caseId));
      return current ? undefined : keyring.wrap(key, placeOf(caseId));
    },
    facts: sealWith(own.facts),
    blind: (...parts) =>
      createHmac('sha256', own.blinding).update(JSON.stringify(parts)).digest('base64url').slice(0, 24),
  };
}
