/**
 * Reads `.env` for a command that somebody types, so that it sees what the bot sees. What the process has already
 * counts instead. Changes nothing, and never prints a value.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { envFileWords as say, wrongPlace } from '../words/setup/file-words';
import { nearest } from '../pathways/did-you-mean';
import { CONFIG_KEYS } from './environment';
import { placeFault, SECRET_FILES } from './secret-files';

/** What was found; `values` are only those that the process does not have itself, `overruled` the names it has otherwise. */
export type EnvFile = {
  readonly path: string;
  readonly values: Readonly<Record<string, string>>;
  readonly overruled: readonly string[];
  /** What is odd about it, a line each; it is read all the same. */
  readonly remarks: readonly string[];
};

/** A file that cannot be read: nothing goes on with half of the settings. */
class EnvFileRefused extends Error {
  override readonly name = 'EnvFileRefused';
}

const PATHS = ['DATA_DIR', 'TENANTS', 'PATHWAYS_DIR', 'AUDIT_LOG', 'BACKUP_DIR', ...SECRET_FILES];
/** Settings of others that live in the same file. */
const OF_OTHERS = /^(COMPOSE_|DOCKER_|NODE_|TZ$|NO_COLOR$|HTTPS?_PROXY$|NO_PROXY$)/;

function textIn(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const fault = placeFault(error);
    throw new EnvFileRefused(fault === 'forbidden' ? say.forbidden(path) : wrongPlace('.env', path, fault));
  }
  if (bytes.includes(0)) throw new EnvFileRefused(say.notText(path));
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

/** The words in another order, or letters that are wrong. */
function meantBy(name: string): string | undefined {
  const sorted = (one: string) => one.split('_').sort().join();
  const known = [...CONFIG_KEYS, ...SECRET_FILES];
  return known.find((one) => sorted(one) === sorted(name)) ?? nearest(name, known);
}

function remarksOn(path: string, text: string, values: Readonly<Record<string, string | undefined>>): string[] {
  const lines = text.split(/\r?\n/);
  const names = [...text.matchAll(/^[ \t]*(?:export[ \t]+)?([A-Z][A-Z0-9_]*)[ \t]*=/gm)].map(([, name]) => name!);
  const hasLongValue = Object.values(values).some((value) => value?.includes('\n'));
  const known = [...CONFIG_KEYS, ...SECRET_FILES];
  return [
    ...lines.flatMap((line, index) =>
      hasLongValue || /^\s*(#|$)/.test(line) || line.includes('=') ? [] : [say.noPair(path, index + 1)],
    ),
    ...[...new Set(names)].flatMap((name, _index, all) =>
      names.filter((one) => one === name).length > 1 && all.length > 0 ? [say.twice(path, name)] : [],
    ),
    ...lines.flatMap((line) => {
      const [, name] = /^[ \t]*(?:export[ \t]+)?([A-Z][A-Z0-9_]*)=[^'"\s#][^'"]*?(?:\$|(?<=\S)#)/.exec(line) ?? [];
      return name === undefined ? [] : [say.unquoted(path, name)];
    }),
    ...[...new Set(names)].flatMap((name) =>
      known.includes(name) || OF_OTHERS.test(name) ? [] : [say.unknown(path, name, meantBy(name))],
    ),
  ];
}

/**
 * The first `.env` in these folders. Paths in it count from where it is. Undefined where there is none; throws
 * EnvFileRefused for one that cannot be read.
 */
export function readEnvFile(
  folders: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): EnvFile | undefined {
  const path = folders.map((folder) => join(folder, '.env')).find(existsSync);
  if (path === undefined) return undefined;
  const text = textIn(path);
  const all = parseEnv(text) as Readonly<Record<string, string | undefined>>;
  const isSet = (value: string | undefined) => value !== undefined && value.trim() !== '';
  const fromHere = (name: string, value: string) =>
    PATHS.includes(name) ? resolve(dirname(path), value.trim()) : value;
  const given = Object.entries(all).flatMap(([name, value]) =>
    isSet(value) ? [[name, fromHere(name, value!)] as const] : [],
  );
  const overruled = given.filter(([name, value]) => isSet(env[name]) && env[name] !== all[name] && env[name] !== value);
  const values = Object.fromEntries(given.filter(([name]) => !isSet(env[name])));
  // Where nothing says it, cases are in the folder `data` of where the bot runs: beside this file.
  const dataDir: Readonly<Record<string, string>> =
    isSet(env.DATA_DIR) || values.DATA_DIR ? {} : { DATA_DIR: join(dirname(path), 'data') };
  return {
    path,
    values: { ...dataDir, ...values },
    overruled: overruled.map(([name]) => name),
    remarks: remarksOn(path, text, all),
  };
}
