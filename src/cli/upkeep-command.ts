/**
 * `zorgspoor verify` and `zorgspoor rotate-key`: what the owner of a store does with it as a whole. Prints codes of
 * cases, never anything of what is in them.
 */
import type { CheckedCase } from '../app/ports';
import { keyFileIn, openConfiguredStorage, type StorageConfig } from '../compose/open-storage';
import { readToolConfig } from '../config';
import { changeKeyFile } from '../storage/crypto/key-file';
import { openToRead } from './open-to-read';
import { EXIT, Unable, type CommandReport } from './output';

const WHAT = {
  journal: (seq: number | undefined) =>
    `the record was changed at entry ${seq ?? '?'}: it, or what should follow it, is not what was written`,
  head: () => 'the record is whole, but the present state beside it was changed, or does not belong to it',
  key: () => 'its key was taken away, and there is no decision to destroy it: it can be read again only from a backup',
  missing: () =>
    'this number was given out and no case has it: it was removed, or the bot stopped just before storing it',
};

function line({ tenant, code, problem }: CheckedCase): string[] {
  return problem ? [`${tenant} ${code}: ${WHAT[problem.what](problem.seq)}`] : [];
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

/**
 * Checks the record of every case in the configured store, and every report that left one. Ends with 1 when one is not
 * what was written.
 */
export async function verifyCommand(config: StorageConfig = readToolConfig()): Promise<CommandReport> {
  const { storage, close } = await openToRead(config);
  try {
    const checked: CheckedCase[] = [];
    for await (const one of storage.upkeep.verify()) checked.push(one);
    const reports = await storage.upkeep.verifyReports();
    const broken = checked.filter(({ problem }) => problem && problem.what !== 'missing');
    const cases = checked.filter(({ problem }) => problem?.what !== 'missing');
    const entries = cases.reduce((sum, one) => sum + one.entries, 0);
    const total = `${cases.length} case${cases.length === 1 ? '' : 's'} with ${entries} entries: ${broken.length === 0 ? 'every record is what was written.' : `${broken.length} not what was written.`}`;
    const isWhole = broken.length === 0 && reports.broken === 0;
    return {
      exit: isWhole ? EXIT.fine : EXIT.found,
      text: [...checked.flatMap(line), total, ...reportsLine(reports)].join('\n'),
      json: { cases: cases.length, entries, reports, problems: checked.filter(({ problem }) => problem) },
    };
  } finally {
    await close();
  }
}

async function rewrap(config: StorageConfig): Promise<{ readonly changed: number; readonly kept: number }> {
  const storage = await openConfiguredStorage(config, 0);
  try {
    return await storage.upkeep.rewrapKeys();
  } finally {
    await storage.close();
  }
}

/**
 * Wraps every data key with the new master key, or with that of its school where that has one of its own. With
 * MASTER_KEY: that is the new one, and MASTER_KEY_ALSO holds the old one. Without: the key file gets a new key. With
 * MongoDB the bot may go on running; with files it is stopped first, since a data folder is one process's own (throws
 * FolderInUse).
 */
export async function rotateKeyCommand(config: StorageConfig = readToolConfig()): Promise<CommandReport> {
  const ownFile = !config.mongodbUri && !config.masterKey;
  if (!ownFile && config.alsoKeys.length === 0 && config.tenantKeys.size === 0)
    throw new Unable(
      'set MASTER_KEY to the new key and MASTER_KEY_ALSO to the old one, here and for every process of the bot; then run this again (docs/security.md)',
    );
  const { changed, kept } = ownFile
    ? await changeKeyFile(keyFileIn(config.dataDir), (keys) => rewrap({ ...config, ...keys }))
    : await rewrap(config);
  const next = ownFile
    ? `The key in ${keyFileIn(config.dataDir)} is new: keep a copy of it, and destroy copies of the old one.`
    : 'The old key is needed no more: take it out of MASTER_KEY_ALSO and destroy it.';
  return {
    exit: EXIT.fine,
    text: `${changed} keys wrapped with the new master key, ${kept} were already. ${next}`,
    json: { changed, kept },
  };
}
