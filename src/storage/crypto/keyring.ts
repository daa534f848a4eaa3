/**
 * Wraps data keys with the master key, and unwraps them with it or with one it takes over from: so that a key can be
 * changed while cases are open.
 */
import { hkdfSync } from 'node:crypto';
import { openSealed, seal, SealBroken } from './cipher';

export const KEY_BYTES = 32;

type Place = readonly (string | number)[];

export type Keyring = {
  /** A key as it is stored, wrapped by the master key. */
  wrap(key: Buffer, place: Place): string;
  /**
   * The key, and whether the master key itself wrapped it; throws SealBroken when none of the keys did, or for another
   * place.
   */
  unwrap(wrapped: string, place: Place): { readonly key: Buffer; readonly current: boolean };
};

/** One key per purpose, from the master key. Throws when that is not 32 bytes. */
export function deriveKey(masterKey: Buffer, purpose: string): Buffer {
  if (masterKey.length !== KEY_BYTES)
    throw new Error(`the master key must be ${KEY_BYTES} bytes, not ${masterKey.length}`);
  return Buffer.from(hkdfSync('sha256', masterKey, '', `zorgspoor ${purpose}`, KEY_BYTES));
}

function unwrapped(wrapping: Buffer, wrapped: string, place: Place): Buffer | undefined {
  try {
    return Buffer.from(openSealed(wrapping, wrapped, place), 'base64');
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    return undefined;
  }
}

/** `also`: other master keys that may have wrapped what is stored, as while one takes over from another. */
export function createKeyring(masterKey: Buffer, also: readonly Buffer[] = []): Keyring {
  const wrapping = deriveKey(masterKey, 'case keys');
  const others = also.map((other) => deriveKey(other, 'case keys'));
  return {
    wrap: (key, place) => seal(wrapping, key.toString('base64'), place),
    unwrap(wrapped, place) {
      const current = unwrapped(wrapping, wrapped, place);
      if (current) return { key: current, current: true };
      for (const other of others) {
        const key = unwrapped(other, wrapped, place);
        if (key) return { key, current: false };
      }
      throw new SealBroken(`no master key opens: ${place.join(' ')}`);
    },
  };
}
