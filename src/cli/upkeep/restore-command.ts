/**
 * `zorgspoor restore --try FOLDER`: opens a backup of a data folder with the key that is set, verifies and counts it,
 * and changes nothing: what is looked at is a copy without a key.
 */
import { stat } from 'node:fs/promises';
import { keyFileIn, type StorageConfig } from '../../compose/open-storage';
import { readToolConfig } from '../../config';
import { placeFault } from '../../config/secret-files';
import { readKeyFile } from '../../storage/crypto/key-file';
import { storeWords, wrongPlace } from '../../words/setup/file-words';
import { openToRead } from '../open-to-read';
import { EXIT, Unable, type CommandReport } from '../output';
import { verifyCommand } from '../upkeep-command';

export type RestoreOptions = { readonly try?: string | undefined };

/** The key that is set, that of the folder as it is now, or one that lies in the backup (where it should not). */
async function keyFor(config: StorageConfig, folder: string): Promise<Buffer> {
  const found =
    config.masterKey ?? (await readKeyFile(keyFileIn(config.dataDir))) ?? (await readKeyFile(keyFileIn(folder)));
  if (!found) throw new Unable(storeWords.noKey(folder, keyFileIn(config.dataDir)));
  return found;
}

async function refuseOther(folder: string): Promise<void> {
  const isFolder = await stat(folder).then(
    (place) => place.isDirectory(),
    (error: unknown) => {
      throw new Unable(wrongPlace('--try', folder, placeFault(error)));
    },
  );
  if (!isFolder) throw new Unable(wrongPlace('--try', folder, 'file'));
}

/** Ends with 1 when something in it is not what was written. Throws Unable, WrongMasterKey, StoreIncomplete. */
export async function restoreCommand(
  { try: folder }: RestoreOptions,
  config: StorageConfig = readToolConfig(),
): Promise<CommandReport> {
  if (folder === undefined) throw new Unable(storeWords.howToTry);
  await refuseOther(folder);
  const tried: StorageConfig = {
    ...config,
    mongodbUri: undefined,
    dataDir: folder,
    masterKey: await keyFor(config, folder),
  };
  const verified = await verifyCommand({}, tried);
  if (verified.exit !== EXIT.fine) return verified;
  const { storage, close } = await openToRead(tried);
  try {
    const { editions } = await storage.upkeep.inUse();
    const counts = [...editions.values()];
    const sum = (of: 'open' | 'closed') => counts.reduce((total, one) => total + one[of], 0);
    const text = `It opens with this key: ${sum('open')} open and ${sum('closed')} closed cases. Nothing was changed, here or there.`;
    return {
      exit: EXIT.fine,
      text: `${verified.text}\n${text}`,
      json: { verified: verified.json, open: sum('open'), closed: sum('closed') },
    };
  } finally {
    await close();
  }
}
