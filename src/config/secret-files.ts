/**
 * Secrets that stand in a file of their own instead of in the settings, as Docker, systemd and Kubernetes hand them
 * over: `MASTER_KEY_FILE` for `MASTER_KEY`, and so for each. Never prints what is in one.
 */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTwice, wrongPlace, type PlaceFault } from '../words/setup/file-words';

const SECRETS = [
  'MASTER_KEY',
  'MASTER_KEY_ALSO',
  'TENANT_KEYS',
  'MONGODB_URI',
  'SLACK_SIGNING_SECRET',
  'SLACK_APP_TOKEN',
  'SLACK_BOT_TOKEN',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'TEAMS_APP_PASSWORD',
  'AZURE_CLIENT_SECRET',
  'VAULT_TOKEN',
] as const;
const LARGEST = 64 * 1024;

/** The settings that name a file. */
export const SECRET_FILES: readonly string[] = SECRETS.map((name) => `${name}_FILE`);

const FAULTS: Readonly<Record<string, PlaceFault>> = {
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EISDIR: 'folder',
  EROFS: 'readOnly',
};

/** What is the matter, by the code of an error of the file system. */
export const placeFault = (error: unknown): PlaceFault =>
  FAULTS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'other';

function valueIn(path: string): { readonly value: string } | { readonly fault: PlaceFault } {
  try {
    const { size } = statSync(path);
    if (size > LARGEST) return { fault: 'large' };
    const value = readFileSync(path, 'utf8').trim();
    if (value === '') return { fault: 'empty' };
    return /[\r\n]/.test(value) ? { fault: 'several' } : { value };
  } catch (error) {
    return { fault: placeFault(error) };
  }
}

type Secret = (typeof SECRETS)[number];

/** What opens a store, for commands that need no more. */
export const STORE_SECRETS: readonly Secret[] = ['MASTER_KEY', 'MASTER_KEY_ALSO', 'TENANT_KEYS', 'MONGODB_URI'];

/** The settings with what stands in the files of these secrets, and what is wrong with them, a line each. */
export function withSecretFiles(
  settings: Readonly<Record<string, string>>,
  secrets: readonly Secret[] = SECRETS,
): {
  readonly settings: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
} {
  const found: Record<string, string> = { ...settings };
  const problems: string[] = [];
  for (const name of secrets) {
    const setting = `${name}_FILE`;
    const named = settings[setting]?.trim();
    if (named === undefined) continue;
    delete found[setting];
    if (settings[name] !== undefined) {
      problems.push(setTwice(name));
      continue;
    }
    const path = resolve(named);
    const read = valueIn(path);
    if ('value' in read) found[name] = read.value;
    else problems.push(wrongPlace(setting, path, read.fault));
  }
  return { settings: found, problems };
}
