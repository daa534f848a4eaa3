/**
 * The master key of a single machine, in a file of its own that only its owner may read. A team sets MASTER_KEY
 * instead.
 */
import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KEY_BYTES } from './keyring';

const OWNER_ONLY = 0o600;
const OTHERS = 0o077;
const HEX_KEY = new RegExp(`^[0-9a-f]{${KEY_BYTES * 2}}$`);

/** A key file that is there and cannot be used: for a person to put right. */
export class KeyFileRefused extends Error {
  override readonly name = 'KeyFileRefused';
  readonly reason: 'open' | 'noKey';

  constructor(message: string, reason: 'open' | 'noKey') {
    super(message);
    this.reason = reason;
  }
}

async function create(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const fresh = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(fresh, 'wx', OWNER_ONLY);
  await file.writeFile(`${randomBytes(KEY_BYTES).toString('hex')}\n`);
  await file.sync();
  await file.close();
  await chmod(fresh, OWNER_ONLY);
  // A link appears whole or not at all, and never replaces a key that is there.
  await link(fresh, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(fresh);
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Where the next key waits while it takes over: both open the store until it has. */
const nextTo = (path: string): string => `${path}.next`;

/** The next key, when a change of keys was begun and not finished. */
export async function nextKeyIn(path: string): Promise<readonly Buffer[]> {
  return (await exists(nextTo(path))) ? [await loadOrCreateKeyFile(nextTo(path))] : [];
}

/**
 * Changes the key in the file: `rewrap` wraps everything with the next one, and only then that one takes the place of
 * the old. It may be run again after a crash.
 */
export async function changeKeyFile<T>(
  path: string,
  rewrap: (keys: { readonly masterKey: Buffer; readonly alsoKeys: readonly Buffer[] }) => Promise<T>,
): Promise<T> {
  const old = await loadOrCreateKeyFile(path);
  const done = await rewrap({ masterKey: await loadOrCreateKeyFile(nextTo(path)), alsoKeys: [old] });
  await rename(nextTo(path), path);
  return done;
}

/** The key in the file, or undefined when there is no such file: none is made. Throws KeyFileRefused. */
export const readKeyFile = async (path: string): Promise<Buffer | undefined> =>
  (await exists(path)) ? loadOrCreateKeyFile(path) : undefined;

/**
 * The key in the file, which is made on first use. Throws KeyFileRefused when others may read it, or when it holds no key: both are
 * for a person to put right.
 */
export async function loadOrCreateKeyFile(path: string): Promise<Buffer> {
  if (!(await exists(path))) await create(path);
  const { mode } = await stat(path);
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0)
    throw new KeyFileRefused(`others than its owner may read the key file ${path}: run chmod 600 on it`, 'open');
  const text = (await readFile(path, 'utf8')).trim();
  if (!HEX_KEY.test(text))
    throw new KeyFileRefused(
      `the key file ${path} holds no key: put the ${KEY_BYTES * 2} hexadecimal digits back, from a backup`,
      'noKey',
    );
  return Buffer.from(text, 'hex');
}
