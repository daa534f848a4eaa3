/** `zorgspoor check`: walks pathways, tenants and stories, and says everything that is wrong with them at once. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Pathway } from '../domain/procedure/pathway';
import { withOwnRoles, type RoleTable } from '../domain/people/roles';
import { loadRoles, packageRoot } from '../compose/load-files';
import { readPathwayFiles, type PathwayRead } from '../compose/read-pathways';
import { isRolesFile, rolesElsewhere } from '../compose/read-roles';
import { noTenants, readTenantFiles, yearsAround, type TenantRead } from '../compose/read-tenants';
import { refuseUnreadable } from '../compose/setting-place';
import { systemClock } from '../compose/system';
import { yamlFiles, type SourceFile } from '../compose/yaml-files';
import { readToolConfig } from '../config';
import { parseRoles } from '../pathways/parse-roles';
import { withProductActs } from '../pathways/product-acts';
import { errorLine } from '../pathways/read-yaml';
import { makeRegistry } from '../pathways/registry';
import { problemLine } from '../stories/format/problem';
import { ownStories, readStoryFile } from './files';
import { EXIT, Unable, type CommandReport } from './output';

type Kind = 'roles' | 'pathway' | 'tenant' | 'story';
type Checked = { readonly file: string; readonly kind: Kind; readonly errors: readonly string[] };
/** `as`: what the start takes it for, whatever it says. */
type Source = SourceFile & { readonly as?: Kind | undefined };

/**
 * What a file is, by what only such a file says. What says nothing counts as a pathway, whose reader says why; the
 * texts of one in another language do so too.
 */
function kindOf({ source, as }: Source): Kind {
  if (as) return as;
  const keys = keysOf(source);
  if (keys.includes('roles') && keys.length === 1) return 'roles';
  if (keys.includes('stages') || keys.includes('acts')) return 'pathway';
  if (['steps', 'rows', 'story'].some((key) => keys.includes(key))) return 'story';
  return keys.includes('people') || keys.includes('group') ? 'tenant' : 'pathway';
}

/** The words at the margin: all there is to go by when the YAML itself is wrong. */
const wordsAtMargin = (source: string) => [...source.matchAll(/^([A-Za-z_]+):/gm)].map((match) => match[1]!);

function keysOf(source: string): readonly string[] {
  try {
    const read: unknown = parse(source);
    return typeof read === 'object' && read !== null ? Object.keys(read) : [];
  } catch {
    return wordsAtMargin(source);
  }
}

/**
 * Everything that is shipped and configured. The start reads only what lies directly in a folder that is configured, so
 * only ours are gone through whole.
 */
async function defaults(): Promise<readonly Source[]> {
  const { pathwaysDir, tenants } = readToolConfig();
  if (pathwaysDir) await refuseUnreadable('PATHWAYS_DIR', pathwaysDir);
  if (tenants) await refuseUnreadable('TENANTS', tenants);
  const shipped = ['pathways', 'config'].map((folder) => relative(process.cwd(), join(packageRoot(), folder)));
  const configured = [pathwaysDir, tenants].filter((path) => path !== undefined);
  return [
    ...(await sourcesAt([...shipped, ownStories()].filter(existsSync), true)),
    ...(await sourcesAt(configured, false)),
  ];
}

/**
 * What the start takes a file for, whatever it says: all that lies in the folder of schools, or of their own pathways.
 */
function meant(name: string): Kind | undefined {
  const { pathwaysDir, tenants } = readToolConfig();
  const liesIn = (path: string | undefined) =>
    path !== undefined && [name, dirname(name)].some((place) => resolve(place) === resolve(path));
  if (liesIn(tenants)) return 'tenant';
  return liesIn(pathwaysDir) && !isRolesFile(name) ? 'pathway' : undefined;
}

/** The files at these paths. */
async function sourcesAt(paths: readonly string[], deep: boolean): Promise<readonly Source[]> {
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) throw new Unable(missing.map((path) => `there is no file or folder ${path}`).join('\n'));
  const files = (await Promise.all(paths.map((path) => yamlFiles(path, { deep })))).flat();
  return files.map((file) => ({ ...file, as: meant(file.name) }));
}

/** Files that are read together: those of one folder, save an example, which is there to be copied. */
function together(sources: readonly Source[]): readonly (readonly Source[])[] {
  const keyOf = ({ name, as }: Source) => `${as} ${/\.example\.ya?ml$/.test(name) ? name : dirname(name)}`;
  const keys = [...new Set(sources.map(keyOf))];
  return keys.map((key) => sources.filter((source) => keyOf(source) === key));
}

/** The roles of the product; a file of roles anywhere else says what only a pathway may. */
function checkRolesFile({ name, source }: Source): Checked {
  const ours = resolve(name) === join(packageRoot(), 'pathways', 'roles.yaml');
  const read = ours ? parseRoles(source, name) : { errors: [rolesElsewhere(name)] };
  const errors = 'errors' in read ? read.errors : [];
  return { file: name, kind: 'roles', errors: errors.map(errorLine) };
}

const checkedAs =
  (kind: Kind) =>
  ({ file, errors }: PathwayRead | TenantRead): Checked => ({ file, kind, errors: errors.map(errorLine) });

/** Folder by folder, as the start reads them: what one brings, the next may not bring otherwise. */
async function checkPathwayFiles(sources: readonly Source[], roles: RoleTable): Promise<readonly PathwayRead[]> {
  const read: PathwayRead[] = [];
  for (const folder of together(sources)) {
    const before = read.flatMap(({ pathway }) => pathway ?? []);
    read.push(...(await readPathwayFiles(folder, roles, before)));
  }
  return read;
}

async function checkStoryFile(
  { name: file, source }: Source,
  pathways: readonly Pathway[],
  roles: RoleTable,
): Promise<Checked> {
  const read = await readStoryFile(file, source, { pathways, roles: withOwnRoles(roles, pathways) });
  const problems = 'problems' in read ? read.problems : [];
  return { file, kind: 'story', errors: problems.map(problemLine) };
}

/**
 * Pathways that tenants and stories may name: ours, and those given, of which a later one counts instead of an earlier
 * with its id.
 */
async function knownPathways(given: readonly Pathway[], roles: RoleTable): Promise<readonly Pathway[]> {
  const { pathwaysDir } = readToolConfig();
  const files = await sourcesAt([join(packageRoot(), 'pathways'), ...(pathwaysDir ? [pathwaysDir] : [])], false);
  const there = files.filter((source) => kindOf(source) === 'pathway');
  const shipped = (await checkPathwayFiles(there, roles)).flatMap(({ pathway }) => pathway ?? []);
  // With what the product adds to every one of them: stories tell of that too.
  return makeRegistry([...shipped, ...given])
    .all()
    .map(withProductActs);
}

/** Checks these files, or everything that is shipped and configured. Ends with 1 when anything is wrong. */
export async function checkCommand(paths: readonly string[]): Promise<CommandReport> {
  const sources = paths.length > 0 ? await sourcesAt(paths, true) : await defaults();
  const kinds = new Map(sources.map((source) => [source, kindOf(source)]));
  const of = (kind: Kind) => sources.filter((source) => kinds.get(source) === kind);
  const rolesFiles = of('roles').map(checkRolesFile);
  const roles = await loadRoles();
  const checkedPathways = await checkPathwayFiles(of('pathway'), roles);
  const known = await knownPathways(
    checkedPathways.flatMap(({ pathway }) => pathway ?? []),
    roles,
  );
  const setting = { years: yearsAround(systemClock.now()), pathways: known, roles };
  const tenants = together(of('tenant')).flatMap((folder) => readTenantFiles(folder, setting));
  const { tenants: started } = readToolConfig();
  const looked = paths.length === 0 || paths.some((path) => resolve(path) === resolve(started ?? ''));
  const none = started !== undefined && looked && !sources.some(({ as }) => as === 'tenant');
  const stories = await Promise.all(of('story').map((source) => checkStoryFile(source, known, roles)));
  const checked: Checked[] = [
    ...rolesFiles,
    ...checkedPathways.map(checkedAs('pathway')),
    ...tenants.map(checkedAs('tenant')),
    ...(none ? [checkedAs('tenant')({ file: started, errors: [noTenants(started)] })] : []),
    ...stories,
  ];
  const wrong = [...new Set(checked.flatMap(({ errors }) => errors))];
  const lines = checked.map(
    ({ file, kind, errors }) => `${errors.length === 0 ? 'ok    ' : 'WRONG '} ${kind.padEnd(8)} ${file}`,
  );
  const total = `${checked.length} files, ${wrong.length === 0 ? 'nothing wrong' : `${wrong.length} problems`}`;
  return {
    exit: wrong.length === 0 ? EXIT.fine : EXIT.found,
    text: [...lines, ...(wrong.length > 0 ? ['', ...wrong] : []), '', total].join('\n'),
    json: { ok: wrong.length === 0, files: checked },
  };
}
