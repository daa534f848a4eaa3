/** The YAML files at a path: the file itself, or those in the folder. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** A file's text; `name` is its path from here, short enough for an error line. */
export type SourceFile = { readonly name: string; readonly source: string };

/** A file by its path. */
const readSourceFile = async (file: string): Promise<SourceFile> => ({
  name: relative(process.cwd(), file) || file,
  source: await readFile(file, 'utf8'),
});

/**
 * Reads them in order of path; `deep`: those of folders in the folder too. Throws when there is nothing at the path.
 */
export async function yamlFiles(path: string, { deep = false } = {}): Promise<readonly SourceFile[]> {
  const isFolder = (await stat(path)).isDirectory();
  const found = isFolder
    ? (await readdir(path, { recursive: deep }))
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
        .map((name) => join(path, name))
    : [path];
  return Promise.all(found.map(readSourceFile));
}

/** These files, and those beside one of them that `belongs` to it, by their names. */
export async function withFilesBeside(
  files: readonly SourceFile[],
  belongs: (beside: string, given: string) => boolean,
): Promise<readonly SourceFile[]> {
  const folders = [...new Set(files.map(({ name }) => dirname(name)))];
  const listed = await Promise.all(
    folders.map(async (folder) => (await readdir(folder)).map((name) => join(folder, name))),
  );
  const more = listed
    .flat()
    .filter((name) => /\.ya?ml$/.test(name) && files.every((file) => relative(file.name, name) !== ''))
    .filter((name) => files.some((file) => belongs(name, relative('.', file.name))));
  return [...files, ...(await Promise.all(more.map(readSourceFile)))];
}
