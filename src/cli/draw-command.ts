/**
 * `zorgspoor draw`: a pathway as a flow chart in SVG, for a wall or a meeting. Reads pathways and writes one file at
 * most.
 */
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { loadPathways, loadRoles } from '../compose/load-files';
import { drawFlow } from '../documents/flow/flow-chart';
import { PAPERS, type Paper } from '../documents/flow/flow-pages';
import { withPupilSystem } from '../domain/procedure/pupil-system';
import { withOwnRoles } from '../domain/people/roles';
import { LOCALES, type Locale } from '../domain/text';
import { notKnown } from '../pathways/did-you-mean';
import { viewFlow } from '../views/flow/view-flow';
import { NEUTRAL_PUPIL_SYSTEM } from '../words/pupil-system';
import { allProcedures, pathwayNamed, type Procedures } from './files';
import { EXIT, Unable, type CommandReport } from './output';

export type DrawOptions = { readonly lang: string; readonly paper: string; readonly out?: string | undefined };

function oneOf<Name extends string>(what: string, typed: string, there: readonly Name[]): Name {
  const name = there.find((one) => one.toLowerCase() === typed.toLowerCase());
  if (name === undefined) throw new Unable(notKnown(what, typed, there));
  return name;
}

/**
 * The procedure in a file, with those that are shipped: it may use their roles. Refuses a folder, of which nobody said
 * which one.
 */
async function inFile(path: string): Promise<Procedures & { readonly id: string }> {
  if ((await stat(path)).isDirectory())
    throw new Unable(`${path} is a folder: name the file of one procedure in it, or its id with PATHWAYS_DIR=${path}`);
  const ours = await loadRoles();
  const pathways = (await loadPathways(path, ours)).map(({ pathway }) => pathway);
  const written = parse(await readFile(path, 'utf8')) as { readonly id: string };
  return { pathways, roles: withOwnRoles(ours, pathways), id: written.id };
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new Unable(`${file} cannot be written: ${(error as Error).message}`);
  }
}

/**
 * `name`: the id of a pathway that is shipped or in PATHWAYS_DIR, or the file of one. Refuses what is not known and
 * says what there is.
 */
export async function drawCommand(name: string, { lang, paper, out }: DrawOptions): Promise<CommandReport> {
  const locale: Locale = oneOf('The language', lang, LOCALES);
  const on: Paper = oneOf('The paper', paper, PAPERS);
  const { pathways, roles, id } = existsSync(name) ? await inFile(name) : { ...(await allProcedures()), id: name };
  const pathway = withPupilSystem(pathwayNamed(pathways, id), NEUTRAL_PUPIL_SYSTEM);
  const { svg, sheets } = drawFlow(viewFlow({ pathway, roles, settings: {} }), { locale, paper: on });
  const json = { pathway: id, locale, paper: on, sheets, out };
  if (out === undefined) return { exit: EXIT.fine, text: svg.trimEnd(), json };
  await write(out, svg);
  const count = `${sheets} ${sheets === 1 ? 'sheet' : 'sheets'} of ${on.toUpperCase()}`;
  return { exit: EXIT.fine, text: `${out}: ${id}, ${count}`, json };
}
