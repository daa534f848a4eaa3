/** How old the newest backup is, by the folder that backups are put in. Reads none of them. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** When the newest file in the folder was written (ISO, UTC); undefined when there is none, or no such folder. */
export async function lastBackup(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch((): string[] => []);
  const times = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (file) => (file.isFile() && file.size > 0 ? file.mtimeMs : 0),
        () => 0,
      ),
    ),
  );
  const newest = Math.max(0, ...times);
  return newest === 0 ? undefined : new Date(newest).toISOString();
}
