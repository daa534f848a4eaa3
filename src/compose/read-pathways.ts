/** Reads the pathways from disk: ours, then a school's own, which add to them or replace one with the same id. */
import { createHash } from 'node:crypto';
import type { Edition } from '../app/deps';
import type { Pathway } from '../domain/procedure/pathway';
import { withProductActs } from '../pathways/product-acts';
import { parsePathway } from '../pathways/parse';
import type { FileError } from '../pathways/read-yaml';
import { makeRegistry } from '../pathways/registry';
import { yamlFiles } from './yaml-files';

/** The same JSON whatever the order of the keys: two files that say the same are one edition. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

/** A pathway with the name of exactly what it says: 16 hexadecimal digits of the hash of its canonical form. */
export function editionOf(pathway: Pathway): Edition {
  const edition = createHash('sha256').update(canonical(pathway)).digest('hex').slice(0, 16);
  return { pathway, ref: { id: pathway.id, version: pathway.version, edition } };
}

type Folder = { readonly pathways: readonly Pathway[]; readonly errors: readonly FileError[] };

/** A second file with the same id in one folder is an error: nobody could say which one counts. */
async function readFolder(path: string): Promise<Folder> {
  const pathways: Pathway[] = [];
  const errors: FileError[] = [];
  for (const { name, source } of await yamlFiles(path)) {
    const parsed = parsePathway(source, name);
    if ('errors' in parsed) errors.push(...parsed.errors);
    else if (pathways.some(({ id }) => id === parsed.pathway.id))
      errors.push({
        file: name,
        line: 1,
        path: 'id',
        message: `another file here is pathway ${parsed.pathway.id} already`,
      });
    else pathways.push(parsed.pathway);
  }
  return { pathways, errors };
}

/** Reads these folders (or single files) in order. Returns every error of every file, or the editions in use. Throws when a folder is not there. */
export async function readPathways(
  paths: readonly string[],
): Promise<{ readonly editions: readonly Edition[] } | { readonly errors: readonly FileError[] }> {
  const folders = await Promise.all(paths.map(readFolder));
  const errors = folders.flatMap((folder) => folder.errors);
  if (errors.length > 0) return { errors };
  return {
    editions: makeRegistry(folders.flatMap((folder) => folder.pathways))
      .all()
      .map(withProductActs)
      .map(editionOf),
  };
}
