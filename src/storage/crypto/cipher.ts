/**
 * Authenticated encryption of text: AES-256-GCM, one format for everything that is stored sealed. Knows keys, not where
 * they come from.
 */
import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';

const FORMAT = 'v1.';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Randomness for the next nonces, drawn many at a time: drawing it costs a third of sealing a line. Each byte is used
 * once.
 */
const nonces = Buffer.alloc(NONCE_BYTES * 256);
let used = nonces.length;

/** A nonce that was never used before; to be copied before the next one is asked for. */
function nextNonce(): Buffer {
  if (used === nonces.length) {
    randomFillSync(nonces);
    used = 0;
  }
  used += NONCE_BYTES;
  return nonces.subarray(used - NONCE_BYTES, used);
}

/** Sealed text did not open: another key, another place than it was sealed for, or tampering. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/**
 * Ciphertext of `text` that opens only with the same key and the same `place`: the names of what it belongs to, so that
 * sealed values cannot be swapped.
 */
export function seal(key: Buffer, text: string, place: readonly (string | number)[]): string {
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(
    Buffer.from(JSON.stringify(place)),
  );
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return FORMAT + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

/** The text that was sealed; throws SealBroken, which names the place and never a content. */
export function openSealed(key: Buffer, sealed: string, place: readonly (string | number)[]): string {
  const bytes = Buffer.from(sealed.slice(FORMAT.length), 'base64');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  try {
    if (!sealed.startsWith(FORMAT)) throw new Error('unknown format');
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(JSON.stringify(place)))
      .setAuthTag(tag);
    return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    throw new SealBroken(`sealed text does not open: ${place.join(' ')}`, { cause });
  }
}
