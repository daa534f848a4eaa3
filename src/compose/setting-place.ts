/** A file or folder that a setting names, looked at before it is read, so that whoever set it reads which setting it was. */
import { access, constants, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from '../config';
import { placeFault } from '../config/secret-files';
import { wrongPlace } from '../words/setup/file-words';

/** Throws ConfigError with the setting, the place and what to do, when it or one of its YAML files cannot be read. */
export async function refuseUnreadable(setting: 'TENANTS' | 'PATHWAYS_DIR', path: string): Promise<void> {
  let looked = path;
  try {
    const isFolder = (await stat(path)).isDirectory();
    const names = isFolder ? (await readdir(path)).filter((name) => /\.ya?ml$/.test(name)) : [];
    for (const place of isFolder ? names.map((name) => join(path, name)) : [path]) {
      looked = place;
      await access(place, constants.R_OK);
    }
  } catch (error) {
    throw new ConfigError(wrongPlace(setting, looked, placeFault(error)));
  }
}
