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

/**
 * The procedures among these files, each with the files beside it: also those that lie beside a file which was given
 * alone.
 */
async function pathwayFiles(files: readonly SourceFile[]) {
  const all = await withFilesBeside(files, (beside, given) => stemOf(beside) === stemOf(given));
  return groupedByPathway(all.map(({ name, source }) => ({ file: name, source })));
}

/** What came of one file of a folder of pathways; one that stands beside another has errors of its own. */
export type PathwayRead = {
  readonly file: string;
  readonly pathway?: Pathway | undefined;
  readonly errors: readonly FileError[];
};

/**
 * The pathways of one folder, in order. A second file with the same id is an error: nobody could say which one counts.
 * `before` are the pathways of the folders read before: what one of those brings, none of these may bring otherwise.
 * All that the start finds, and so all that `zorgspoor check` does.
 */
export async function readPathwayFiles(
  files: readonly SourceFile[],
  roles: RoleTable,
  before: readonly Pathway[],
): Promise<readonly PathwayRead[]> {
  const { pathways, errors: ofNone } = await pathwayFiles(files);
  const read: PathwayRead[] = ofNone.map((error) => ({ file: error.file, errors: [error] }));
  const here: Pathway[] = [];
  for (const { file, source, ...beside } of pathways) {
    const parsed = parsePathway(source, file, roles, withOwnRoles({}, [...before, ...here]), beside);
    const found = 'errors' in parsed ? [...parsed.errors] : [];
    const pathway = 'pathway' in parsed ? parsed.pathway : undefined;
    const isTwice = here.some(({ id }) => id === pathway?.id);
    if (isTwice)
      found.push({ file, line: 1, path: 'id', message: `another file here is pathway ${pathway?.id} already` });
    else if (pathway) here.push(pathway);
    const of = (name: string) => found.filter((error) => error.file === name);
    const more = [...(beside.parts ?? []), ...(beside.languages ?? [])];
    read.push(
      { file, pathway: isTwice ? undefined : pathway, errors: of(file) },
      ...more.map((one) => ({ file: one.file, errors: of(one.file) })),
    );
  }
  return read;
}

/**
 * Reads these folders (or single files) in order, ours first. Returns every error of every file, or the editions in
 * use. `roles` are those of the product. Throws when a folder is not there.
 */
export async function readPathways(
  paths: readonly string[],
  roles: RoleTable,
): Promise<{ readonly editions: readonly Edition[] } | { readonly errors: readonly FileError[] }> {
  const pathways: Pathway[] = [];
  const errors: FileError[] = [];
  for (const [index, path] of paths.entries()) {
    const files = await yamlFiles(path);
    const ofRoles = files.filter(({ name }) => isRolesFile(name));
    // The first folder is ours, with the roles that are read already.
    if (index > 0) errors.push(...ofRoles.map(({ name }) => rolesElsewhere(name)));
    const others = files.filter((file) => !ofRoles.includes(file));
    const read = await readPathwayFiles(others, roles, pathways);
    pathways.push(...read.flatMap(({ pathway }) => pathway ?? []));
    errors.push(...read.flatMap((one) => one.errors));
  }
  if (errors.length > 0) return { errors };
  return {
    editions: makeRegistry(pathways).all().map(withProductActs).map(editionOf),
  };
}
