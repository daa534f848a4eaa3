/**
 * The doctor on the store: whether it can be reached, has its indexes, opens with the key that is set, and still uses
 * an old one. Makes nothing that is not there.
 */
import { existsSync } from 'node:fs';
import { access, constants, stat, statfs } from 'node:fs/promises';
import { mongo } from 'mongoose';
import { StorageUnavailable, type Storage } from '../../app/ports';
import { holdsStore, keyFileIn } from '../../compose/open-storage';
import type { Config } from '../../config';
import { lookAtMongo } from '../../storage/mongodb/look';
import { createMongoStorage } from '../../storage/mongodb/mongo-storage';
import { WrongMasterKey } from '../../storage/repository/master-key';
import { openToRead, type OpenedStore } from '../open-to-read';
import { failure, ok, someOf, warning, type DoctorFinding } from './finding';
import { verifiedAtNight } from './night';

const MINUTE = 60_000;
/** Reminders come within a second of their time. */
const LATE_MINUTES = 10;
const MB = 1024 * 1024;
const TIGHT_MB = 1024;
const FULL_MB = 100;

/** What the store says of itself, in words for people. */
const REFUSES_ITSELF: readonly string[] = [
  'StoreIncomplete',
  'NewerFormat',
  'UnreadableFormat',
  'KeyMissing',
  'ConfigError',
];

/** `isNew`: there is nothing in it to look at yet. */
type Looked = { readonly findings: readonly DoctorFinding[]; readonly isNew: boolean };
const stop = (...findings: DoctorFinding[]): Looked => ({ findings, isNew: true });

async function lookAtDatabase(uri: string): Promise<Looked> {
  try {
    const { isNew, missing, replicaSet } = await lookAtMongo(uri);
    const reached = ok(
      'database',
      `MongoDB answers${replicaSet ? `, as replica set ${replicaSet}` : ', as one server on its own'}`,
    );
    if (isNew)
      return stop(
        reached,
        ok('database', 'nothing is stored yet: collections and indexes are made at the first start'),
      );
    const indexes =
      missing.length === 0
        ? ok('indexes', 'all in place')
        : warning(
            'indexes',
            `not there: ${someOf(missing)}`,
            'Start the bot (again): it makes what is missing. If it stays, see whether its database user may make indexes.',
          );
    return { findings: [reached, indexes], isNew };
  } catch (error) {
    if (error instanceof StorageUnavailable)
      return stop(
        failure(
          'database',
          'MongoDB does not answer',
          'See whether it runs, whether MONGODB_URI has the right host and port, and whether a firewall stands between.',
        ),
      );
    if (error instanceof mongo.MongoError)
      return stop(
        failure(
          'database',
          `MongoDB refuses us (${String((error as { codeName?: string }).codeName ?? error.name)})`,
          'See whether user, password and authSource in MONGODB_URI are right, and whether the user may read and write the database.',
        ),
      );
    throw error;
  }
}

const readByOthers = (path: string): Promise<boolean> =>
  stat(path).then(
    ({ mode }) => process.platform !== 'win32' && (mode & 0o077) !== 0,
    () => false,
  );

async function lookAtFolder({ dataDir, masterKey }: Config): Promise<Looked> {
  if (!existsSync(dataDir))
    return stop(ok('data folder', `${dataDir} is not there yet: it is made at the first start`));
  const usable = await access(dataDir, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!usable)
    return stop(
      failure(
        'data folder',
        `${dataDir} may not be read and written by this user`,
        'Give it to the user that runs Zorgspoor (chown), and to nobody else (chmod 700).',
      ),
    );
  const { bavail, bsize } = await statfs(dataDir);
  const free = Math.floor((bavail * bsize) / MB);
  const text = `${free} MB free`;
  const disk =
    free < FULL_MB
      ? failure('disk', text, 'Make room now: on a full disk nothing can be stored.')
      : free < TIGHT_MB
        ? warning('disk', text, 'Make room: on a full disk nothing can be stored.')
        : ok('disk', text);
  const isNew = !(await holdsStore(dataDir));
  if (!isNew && !masterKey && !existsSync(keyFileIn(dataDir)))
    return stop(
      disk,
      failure(
        'master key',
        'the folder has cases, and its key file master.key is gone',
        'Put master.key back from its copy, or set MASTER_KEY. Do not start the bot before.',
      ),
    );
  if (!masterKey && (await readByOthers(keyFileIn(dataDir))))
    return stop(
      disk,
      failure(
        'master key',
        'others than its owner may read the key file master.key',
        'Run chmod 600 on it; the bot does not start before.',
      ),
    );
  return { findings: [ok('data folder', isNew ? 'nothing is stored yet' : 'can be read and written'), disk], isNew };
}

async function lookAtKeys(storage: Storage): Promise<readonly DoctorFinding[]> {
  const { current, old, unknown } = await storage.upkeep.keysInUse();
  if (unknown > 0)
    return [
      failure(
        'master key',
        `no key that is set opens ${unknown} case(s) or report(s)`,
        'Name the key they were written with in MASTER_KEY_ALSO, then run `zorgspoor rotate-key`.',
      ),
    ];
  if (old > 0)
    return [
      warning(
        'master key',
        `right; ${old} of ${old + current} keys still need an old master key`,
        'Run `zorgspoor rotate-key`; only then take the old key out of MASTER_KEY_ALSO.',
      ),
    ];
  return [ok('master key', `right; it wraps all ${current} keys`)];
}

async function lookAtQueue(storage: Storage, now: string): Promise<DoctorFinding> {
  const since = await storage.upkeep.overdueSince(now);
  const minutes = since === undefined ? 0 : Math.floor((Date.parse(now) - Date.parse(since)) / MINUTE);
  if (minutes < LATE_MINUTES) return ok('deliveries', 'nothing waits longer than it should');
  return warning(
    'deliveries',
    `something should have been sent ${minutes} minutes ago`,
    'See whether the bot runs, and what its log says under "message not delivered".',
  );
}

async function openStore(config: Config): Promise<OpenedStore> {
  const { mongodbUri: uri, masterKey, alsoKeys: also, tenantKeys } = config;
  if (!uri || !masterKey) return openToRead(config);
  const storage = await createMongoStorage({ uri, masterKey, also, tenantKeys });
  return { storage, close: () => storage.close() };
}

/**
 * The store, and for whoever looks further the store itself: `use` gets it while it is open, and not when there is
 * nothing in it yet.
 */
export async function store(
  config: Config,
  now: string,
  use: (storage: Storage) => Promise<readonly DoctorFinding[]>,
): Promise<readonly DoctorFinding[]> {
  const { findings, isNew } = config.mongodbUri ? await lookAtDatabase(config.mongodbUri) : await lookAtFolder(config);
  if (isNew) return findings;
  try {
    const { storage, close } = await openStore(config);
    try {
      return [
        ...findings,
        ...(await lookAtKeys(storage)),
        await lookAtQueue(storage, now),
        await verifiedAtNight(storage, now),
        ...(await use(storage)),
      ];
    } finally {
      await close();
    }
  } catch (error) {
    if (error instanceof WrongMasterKey)
      return [
        ...findings,
        failure(
          'master key',
          'not the key this store was written with: no case can be read',
          'Set MASTER_KEY to the key that was used before, or name that one in MASTER_KEY_ALSO.',
        ),
      ];
    if (error instanceof Error && REFUSES_ITSELF.includes(error.name))
      return [...findings, failure('store', error.message, 'The bot does not start before.')];
    if (error instanceof StorageUnavailable)
      return [...findings, failure('database', 'it went away while it was looked at', 'Run this again.')];
    throw error;
  }
}
