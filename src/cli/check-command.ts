/** `zorgspoor check`: walks pathways, tenants and stories, and says everything that is wrong with them at once. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Pathway } from '../domain/procedure/pathway';
import { withOwnRoles, type RoleTable } from '../domain/people/roles';
import { loadRoles, packageRoot } from '../compose/load-files';
import { pathwayFiles } from '../compose/read-pathways';
import { rolesElsewhere } from '../compose/read-roles';
import { readTenantFiles, yearsAround } from '../compose/read-tenants';
import { systemClock } from '../compose/system';
import { yamlFiles } from '../compose/yaml-files';
import { readToolConfig } from '../config';
import { parsePathway } from '../pathways/parse';
import { parseRoles } from '../pathways/parse-roles';
import { withProductActs } from '../pathways/product-acts';
import { errorLine } from '../pathways/read-yaml';
import { problemLine } from '../stories/format/problem';
import { ownStories, readStoryFile } from './files';
import { EXIT, Unable, type CommandReport } from './output';

type Kind = 'roles' | 'pathway' | 'tenant' | 'story';
type Checked = { readonly file: string; readonly kind: Kind; readonly errors: readonly string[] };
type Source = { readonly name: string; readonly source: string };

/** What a file is, by what only such a file says. What says nothing counts as a pathway, whose reader says why; the texts of one in another language do so too. */
function kindOf({ source }: Source): Kind {
  const keys = keysOf(source);
  if (keys.includes('roles') && keys.length === 1) return 'roles';
  if (keys.includes('stages') || keys.includes('acts')) return 'pathway';
  if (['steps', 'rows', 'story'].some((key) => keys.includes(key))) return 'story';
  return keys.includes('people') ? 'tenant' : 'pathway';
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

/** Everything that is shipped and configured. The start reads only what lies directly in a folder that is configured, so only ours are gone through whole. */
async function defaults(): Promise<readonly Source[]> {
  const { pathwaysDir, tenants } = readToolConfig();
  const shipped = ['pathways', 'config'].map((folder) => relative(process.cwd(), join(packageRoot(), folder)));
  const configured = [pathwaysDir, tenants].filter((path) => path !== undefined);
  return [...(await sourcesAt([...shipped, ownStories()], true)), ...(await sourcesAt(configured, false))];
}

/** The files at those of these paths that are there. */
async function sourcesAt(paths: readonly string[], deep: boolean): Promise<readonly Source[]> {
  const there = paths.filter((path) => existsSync(path));
  return (await Promise.all(there.map((path) => yamlFiles(path, { deep })))).flat();
}

/** The roles of the product; a file of roles anywhere else says what only a pathway may. */
function checkRolesFile({ name, source }: Source): Checked {
  const ours = resolve(name) === join(packageRoot(), 'pathways', 'roles.yaml');
  const read = parseRoles(source, name);
  const errors = [...('errors' in read ? read.errors : []), ...(ours ? [] : [rolesElsewhere(name)])];
  return { file: name, kind: 'roles', errors: errors.map(errorLine) };
}

type CheckedPathway = Checked & { readonly pathway?: Pathway | undefined };

/** Each in the order of the files, as the start reads them: what one brings, the next may not bring otherwise. What stands beside a file comes behind it. */
async function checkPathwayFiles(sources: readonly Source[], roles: RoleTable): Promise<readonly CheckedPathway[]> {
  const { pathways, errors } = await pathwayFiles(sources);
  const checked: CheckedPathway[] = errors.map((error) => ({
    file: error.file,
    kind: 'pathway',
    errors: [errorLine(error)],
  }));
  for (const { file, source, ...beside } of pathways) {
    const brought = withOwnRoles(
      {},
      checked.flatMap(({ pathway }) => pathway ?? []),
    );
    const read = parsePathway(source, file, roles, brought, beside);
    const found = 'errors' in read ? read.errors : [];
    const of = (name: string) => found.filter((error) => error.file === name).map(errorLine);
    checked.push(
      { file, kind: 'pathway', errors: of(file), ...('pathway' in read ? { pathway: read.pathway } : {}) },
      ...[beside.parts ?? [], beside.languages ?? []]
        .flat()
        .map((one) => ({ file: one.file, kind: 'pathway' as const, errors: of(one.file) })),
    );
  }
  return checked;
}

/** Files that are read together: those of one folder, save an example, which is there to be copied. */
function together(sources: readonly Source[]): readonly (readonly Source[])[] {
  const keyOf = ({ name }: Source) => (/\.example\.ya?ml$/.test(name) ? name : dirname(name));
  const keys = [...new Set(sources.map(keyOf))];
  return keys.map((key) => sources.filter((source) => keyOf(source) === key));
}

function checkTenantFiles(sources: readonly Source[], pathways: readonly Pathway[], roles: RoleTable): Checked[] {
  const setting = { years: yearsAround(systemClock.now()), pathways, roles };
  return together(sources)
    .flatMap((folder) => readTenantFiles(folder, setting))
    .map(({ file, errors }) => ({ file, kind: 'tenant', errors: errors.map(errorLine) }));
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

/** Pathways that tenants and stories may name besides those given: ours, unless one given has the same id. */
async function knownPathways(given: readonly Pathway[], roles: RoleTable): Promise<readonly Pathway[]> {
  const { pathwaysDir } = readToolConfig();
  const files = await sourcesAt([join(packageRoot(), 'pathways'), ...(pathwaysDir ? [pathwaysDir] : [])], false);
  const there = files.filter((source) => kindOf(source) === 'pathway');
  const shipped = (await checkPathwayFiles(there, roles)).flatMap(({ pathway }) => pathway ?? []);
  // With what the product adds to every one of them: stories tell of that too.
  return [...given, ...shipped.filter(({ id }) => !given.some((pathway) => pathway.id === id))].map(withProductActs);
}

/** Checks these files, or everything that is shipped and configured. Ends with 1 when anything is wrong. */
export async function checkCommand(paths: readonly string[]): Promise<CommandReport> {
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) throw new Unable(missing.map((path) => `there is no file or folder ${path}`).join('\n'));
  const sources = paths.length > 0 ? await sourcesAt(paths, true) : await defaults();
  const of = (kind: Kind) => sources.filter((source) => kindOf(source) === kind);
  const rolesFiles = of('roles').map(checkRolesFile);
  const roles = await loadRoles();
  const checkedPathways = await checkPathwayFiles(of('pathway'), roles);
  const known = await knownPathways(
    checkedPathways.flatMap(({ pathway }) => pathway ?? []),
    roles,
  );
  const stories = await Promise.all(of('story').map((source) => checkStoryFile(source, known, roles)));
  const checked: Checked[] = [
    ...rolesFiles,
    ...checkedPathways.map(({ file, kind, errors }) => ({ file, kind, errors })),
    ...checkTenantFiles(of('tenant'), known, roles),
    ...stories,
  ];
  const wrong = checked.flatMap(({ errors }) => errors);
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
