/** The YAML files at a path: the file itself, or those in the folder. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A file's text; `name` is its path from here, short enough for an error line. */
export type SourceFile = { readonly name: string; readonly source: string };

/** Reads them in order of path; `deep`: those of folders in the folder too. Throws when there is nothing at the path. */
export async function yamlFiles(path: string, { deep = false } = {}): Promise<readonly SourceFile[]> {
  const isFolder = (await stat(path)).isDirectory();
  const found = isFolder
    ? (await readdir(path, { recursive: deep }))
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
        .map((name) => join(path, name))
    : [path];
  return Promise.all(
    found.map(async (file) => ({ name: relative(process.cwd(), file) || file, source: await readFile(file, 'utf8') })),
  );
}
