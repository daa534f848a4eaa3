/**
 * `zorgspoor verify` and `zorgspoor rotate-key`: what the owner of a store does with it as a whole. Prints codes of
 * cases, never anything of what is in them.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { CheckedCase, KeptEnds } from '../app/upkeep';
import { keyFileIn, openConfiguredStorage, type StorageConfig } from '../compose/open-storage';
import { readToolConfig } from '../config';
import { changeKeyFile } from '../storage/crypto/key-file';
import { StoreIncomplete } from '../storage/repository/manifest';
import { openToRead, refuseNothingStored } from './open-to-read';
import { EXIT, Unable, type CommandReport } from './output';
import { placeOfStore } from './upkeep/store-place';

type Found = NonNullable<CheckedCase['problem']>;

const WHAT: Readonly<Record<Found['what'], (found: Found) => string>> = {
  journal: ({ seq }) =>
    `the record was changed at entry ${seq ?? '?'}: it, or what should follow it, is not what was written`,
  head: () => 'the record is whole, but the present state beside it was changed, or does not belong to it',
  column: ({ column }) => `the record is whole, but what stands in clear beside it was changed: ${column ?? '?'}`,
  key: () => 'its key was taken away, and there is no decision to destroy it: it can be read again only from a backup',
  format: () => 'it is not in the format that it says, or in one of a later version: start that version',
  older: () => 'it was put back to an older copy of itself: entries are gone that the digest knows',
  removed: () => 'it was stored, and is gone: it can be found again only in a backup',
  missing: () =>
    'this number was given out and no case is known to have had it: the bot stopped just before storing it, or (in a store of before version 0.1.0 kept a list) it was removed',
};

function line({ tenant, code, problem }: CheckedCase): string[] {
  return problem ? [`${tenant} ${code}: ${WHAT[problem.what](problem)}`] : [];
}

/** Nothing where there are no reports: not every school has them. */
function reportsLine({ whole, broken }: { readonly whole: number; readonly broken: number }): string[] {
  const all = whole + broken;
  return all === 0
    ? []
    : [
        `${all} report${all === 1 ? '' : 's'} without a source: ${broken === 0 ? 'every one is what was written.' : `${broken} not what was written.`}`,
      ];
}

const digestSchema = z.object({
  cases: z.record(z.string(), z.object({ entries: z.number(), hash: z.string() })),
});

/** What an earlier `--digest` kept outside the store. Throws Unable when it cannot be read. */
async function readDigest(path: string): Promise<KeptEnds> {
  try {
    return new Map(Object.entries(digestSchema.parse(JSON.parse(await readFile(path, 'utf8'))).cases));
  } catch {
    throw new Unable(`${path} cannot be read as a digest: it is what \`zorgspoor verify --digest FILE\` wrote`);
  }
}

async function writeDigest(path: string, checked: readonly CheckedCase[]): Promise<void> {
  const ends = checked.flatMap(({ tenant, code, entries, lastHash }) =>
    entries > 0 ? [[`${tenant}/${code}`, { entries, hash: lastHash }] as const] : [],
  );
  await writeFile(path, `${JSON.stringify({ cases: Object.fromEntries(ends) }, null, 1)}\n`, { mode: 0o600 });
}

/** `digest`: where to write what is to be kept outside · `against`: what was kept so before. Both are files. */
export type VerifyOptions = { readonly digest?: string; readonly against?: string };

/** `hasPlatform`: whether anything of Slack or Teams is set beside it. */
type VerifiedConfig = StorageConfig & { readonly hasPlatform?: boolean };

const CANNOT_KNOW =
  'Whether the whole store was put back to an older copy, the store itself cannot say: keep a digest elsewhere (--digest FILE), and hold it against that (--against FILE).';

const notAll = (text: string): CommandReport => ({ exit: EXIT.found, text, json: { incomplete: text } });

/**
 * Checks the record of every case in the configured store, and every report that left one. Ends with 1 when one is not
 * what was written, is gone, or is behind what was kept of it outside; a number without a case, as a crash leaves it,
 * is told and no fault.
 */
export async function verifyCommand(
  { digest, against }: VerifyOptions = {},
  config: VerifiedConfig = readToolConfig(),
): Promise<CommandReport> {
  const kept = against === undefined ? undefined : await readDigest(against);
  try {
    const { storage, close } = await openToRead(config);
    try {
      const checked: CheckedCase[] = [];
      for await (const one of storage.upkeep.verify(kept)) checked.push(one);
      if (digest !== undefined) await writeDigest(digest, checked);
      return reportOf(config, checked, await storage.upkeep.verifyReports(), kept !== undefined);
    } finally {
      await close();
    }
  } catch (error) {
    if (error instanceof StoreIncomplete) return notAll(error.message);
    throw error;
  }
}

const OF_THE_PLAYGROUND =
  'No token of Slack or Teams is set here, so this is the store of the playground, or not that of the bot: run this with the settings of the bot (.env).';

function reportOf(
  config: VerifiedConfig,
  checked: readonly CheckedCase[],
  reports: { readonly whole: number; readonly broken: number },
  isHeldAgainst: boolean,
): CommandReport {
  const broken = checked.filter(({ problem }) => problem && problem.what !== 'missing');
  const cases = checked.filter(({ problem }) => problem?.what !== 'missing' && problem?.what !== 'removed');
  const entries = cases.reduce((sum, one) => sum + one.entries, 0);
  const total = `${cases.length} case${cases.length === 1 ? '' : 's'} with ${entries} entries: ${broken.length === 0 ? 'every record is what was written.' : `${broken.length} not what was written.`}`;
  const isWhole = broken.length === 0 && reports.broken === 0;
  return {
    exit: isWhole ? EXIT.fine : EXIT.found,
    text: [
      `Looked at ${placeOfStore(config)}.`,
      ...checked.flatMap(line),
      total,
      ...reportsLine(reports),
      ...(isHeldAgainst ? [] : [CANNOT_KNOW]),
      ...(config.hasPlatform === false ? [OF_THE_PLAYGROUND] : []),
    ].join('\n'),
    json: {
      store: placeOfStore(config),
      hasPlatform: config.hasPlatform,
      cases: cases.length,
      entries,
      reports,
      problems: checked.filter(({ problem }) => problem),
    },
  };
}

async function rewrap(config: StorageConfig): Promise<{ readonly changed: number; readonly kept: number }> {
  const storage = await openConfiguredStorage(config, 0);
  try {
    return await storage.upkeep.rewrapKeys();
  } finally {
    await storage.close();
  }
}

/** Not before the present key is proved: without it there is nothing to take over from, and no new one is made. */
async function changeOwnKey(config: StorageConfig): Promise<{ readonly changed: number; readonly kept: number }> {
  await (await openConfiguredStorage(config, 0)).close();
  return changeKeyFile(keyFileIn(config.dataDir), (keys) => rewrap({ ...config, ...keys }));
}

/**
 * Wraps every data key with the new master key, or with that of its school where that has one of its own. With
 * MASTER_KEY: that is the new one, and MASTER_KEY_ALSO holds the old one. Without: the key file gets a new key. With
 * MongoDB the bot may go on running; with files it is stopped first, since a data folder is one process's own (throws
 * FolderInUse).
 */
export async function rotateKeyCommand(config: StorageConfig = readToolConfig()): Promise<CommandReport> {
  await refuseNothingStored(config);
  const ownFile = !config.mongodbUri && !config.masterKey;
  if (!ownFile && config.alsoKeys.length === 0 && config.tenantKeys.size === 0)
    throw new Unable(
      'set MASTER_KEY to the new key and MASTER_KEY_ALSO to the old one, here and for every process of the bot; then run this again (docs/security.md)',
    );
  const { changed, kept } = ownFile ? await changeOwnKey(config) : await rewrap(config);
  const next = ownFile
    ? `The key in ${keyFileIn(config.dataDir)} is new: keep a copy of it, and destroy copies of the old one.`
    : 'The old key is needed no more: take it out of MASTER_KEY_ALSO and destroy it.';
  return {
    exit: EXIT.fine,
    text: `${changed} keys wrapped with the new master key, ${kept} were already. ${next}`,
    json: { changed, kept },
  };
}
