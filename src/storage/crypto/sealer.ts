/** Keys and what they seal: a data key per case, wrapped by the master key, so that destroying the wrapped key erases the case (DESIGN.md section 6). */
import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { open, seal } from './cipher';

export const KEY_BYTES = 32;

type Place = readonly (string | number)[];

/** Seals and opens with one key. Opening throws SealBroken. */
export type Seal = { seal(text: string, place: Place): string; open(sealed: string, place: Place): string };

export type Sealer = {
  /** A fresh data key for a case: wrapped, to store, and ready to use. */
  newCaseKey(caseId: string): { readonly wrapped: string; readonly key: Seal };
  /** The data key of a case; throws SealBroken when it was wrapped by another master key or for another case. */
  caseKey(caseId: string, wrapped: string): Seal;
  /** For small facts that belong to no case. */
  facts: Seal;
  /** A stand-in for an identifier that can be compared and not read. */
  blind(...parts: readonly string[]): string;
};

const sealWith = (key: Buffer): Seal => ({ seal: (text, place) => seal(key, text, place), open: (sealed, place) => open(key, sealed, place) });

/** Everything is derived from the master key, with one key per purpose. Throws when it is not 32 bytes. */
export function createSealer(masterKey: Buffer): Sealer {
  if (masterKey.length !== KEY_BYTES) throw new Error(`the master key must be ${KEY_BYTES} bytes, not ${masterKey.length}`);
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', masterKey, '', `zorgspoor ${purpose}`, KEY_BYTES));
  const wrapping = derive('case keys');
  const blinding = derive('blind ids');
  return {
    newCaseKey(caseId) {
      const key = randomBytes(KEY_BYTES);
      return { wrapped: seal(wrapping, key.toString('base64'), [caseId, 'key']), key: sealWith(key) };
    },
    caseKey: (caseId, wrapped) => sealWith(Buffer.from(open(wrapping, wrapped, [caseId, 'key']), 'base64')),
    facts: sealWith(derive('facts')),
    blind: (...parts) => createHmac('sha256', blinding).update(JSON.stringify(parts)).digest('base64url').slice(0, 24),
  };
}
