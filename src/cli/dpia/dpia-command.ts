/**
 * `zorgspoor dpia`: a document for the data protection officer, from what runs, with what is different from the last
 * one. Reads no case.
 */
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { systemClock } from '../../compose/system';
import { readConfig, type Config } from '../../config';
import { RELEASE } from '../../storage/formats/release';
import { dpiaWords as say } from '../../words/setup/dpia-words';
import { placeFault } from '../../config/secret-files';
import { wrongPlace } from '../../words/setup/file-words';
import { dpiaDifference, partsOfDocument } from './dpia-difference';
import { dpiaDocument, dpiaParts } from './dpia-document';
import { gatherDpiaFacts } from './dpia-facts';
import { EXIT, Unable, type CommandReport } from '../output';

/** `out`: where it is written; what stands there is the last one, unless `last` names another. */
export type DpiaOptions = { readonly out?: string | undefined; readonly last?: string | undefined };

async function lastDocument({ out, last }: DpiaOptions) {
  const path = last ?? (out !== undefined && existsSync(out) ? out : undefined);
  if (path === undefined) return undefined;
  const setting = last === undefined ? '--out' : '--last';
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Unable(wrongPlace(setting, path, placeFault(error)));
  });
  const parts = partsOfDocument(text);
  if (!parts) throw new Unable(wrongPlace(setting, path, 'notOurs'));
  return parts;
}

/** Whole or not at all: a document that is there is replaced in one step. `now`: ISO, UTC. */
export async function dpiaCommand(
  options: DpiaOptions,
  config: Config = readConfig(),
  now: string = systemClock.now(),
): Promise<CommandReport> {
  const facts = await gatherDpiaFacts(config, now, RELEASE);
  const last = await lastDocument(options);
  const changed = last ? dpiaDifference(last, dpiaParts(facts)) : [say.first];
  const text = dpiaDocument(facts, changed);
  const { out } = options;
  const json = { out, changed };
  if (out === undefined) return { exit: EXIT.fine, text, json: { ...json, text } };
  try {
    await writeFile(`${out}.new`, text);
    await rename(`${out}.new`, out);
  } catch (error) {
    const fault = placeFault(error);
    throw new Unable(wrongPlace('--out', out, fault === 'forbidden' ? 'readOnly' : fault));
  }
  return { exit: EXIT.fine, text: [`${out}:`, ...changed].join('\n'), json };
}
