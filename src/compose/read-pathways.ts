/** Reads the pathways from disk: ours, then a school's own, which add to them or replace one with the same id. */
import { createHash } from 'node:crypto';
import type { Edition } from '../app/deps';
import type { Pathway } from '../domain/procedure/pathway';
import { withOwnRoles, type RoleTable } from '../domain/people/roles';
import { withProductActs } from '../pathways/product-acts';
import { parsePathway } from '../pathways/parse';
import type { FileError } from '../pathways/read-yaml';
import { makeRegistry } from '../pathways/registry';
import { groupedByPathway, stemOf } from '../pathways/source/pathway-files';
import { isRolesFile, rolesElsewhere } from './read-roles';
import { withFilesBeside, yamlFiles, type SourceFile } from './yaml-files';

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

/** The procedures among these files, each with the files beside it: also those that lie beside a file which was given alone. */
export async function pathwayFiles(files: readonly SourceFile[]) {
  const all = await withFilesBeside(files, (beside, given) => stemOf(beside) === stemOf(given));
  return groupedByPathway(all.map(({ name, source }) => ({ file: name, source })));
}

type Folder = { readonly pathways: readonly Pathway[]; readonly errors: readonly FileError[] };

/** A second file with the same id in one folder is an error: nobody could say which one counts. `before` are the pathways of the folders read before. */
async function readFolder(path: string, roles: RoleTable, before: Folder | undefined): Promise<Folder> {
  const pathways: Pathway[] = [];
  const errors: FileError[] = [];
  const found = await yamlFiles(path);
  // The first folder is ours, with the roles that are read already.
  if (before) errors.push(...found.filter(({ name }) => isRolesFile(name)).map(({ name }) => rolesElsewhere(name)));
  const grouped = await pathwayFiles(found.filter(({ name }) => !isRolesFile(name)));
  errors.push(...grouped.errors);
  for (const { file: name, source, ...beside } of grouped.pathways) {
    const brought = withOwnRoles({}, [...(before?.pathways ?? []), ...pathways]);
    const parsed = parsePathway(source, name, roles, brought, beside);
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

/**
 * Reads these folders (or single files) in order, ours first. Returns every error of every file, or the editions in use. `roles` are those of the
 * product. Throws when a folder is not there.
 */
export async function readPathways(
  paths: readonly string[],
  roles: RoleTable,
): Promise<{ readonly editions: readonly Edition[] } | { readonly errors: readonly FileError[] }> {
  let read: Folder | undefined;
  for (const path of paths) {
    const { pathways, errors } = await readFolder(path, roles, read);
    read = { pathways: [...(read?.pathways ?? []), ...pathways], errors: [...(read?.errors ?? []), ...errors] };
  }
  const { pathways, errors } = read ?? { pathways: [], errors: [] };
  if (errors.length > 0) return { errors };
  return {
    editions: makeRegistry(pathways).all().map(withProductActs).map(editionOf),
  };
}
