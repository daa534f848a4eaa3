// A procedure that we ship, read from its files as `parsePathway` reads them, without the rest of the program.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePathway } from '../../src/pathways/parse';
import { groupedByPathway } from '../../src/pathways/source/pathway-files';
import { PRODUCT_ROLES } from './roles';

const FOLDER = join(__dirname, '../../pathways');

const grouped = () =>
  groupedByPathway(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.yaml') && name !== 'roles.yaml')
      .map((name) => ({ file: name, source: readFileSync(join(FOLDER, name), 'utf8') })),
  );

/** Each procedure that we ship, by the name of its main file. */
export const shippedFiles = (): string[] => grouped().pathways.map(({ file }) => file);

/**
 * Everything that is written about one of them in Dutch: its main file and the parts beside it, one behind the other.
 */
export function shippedSource(name: string): string {
  const { source, parts = [] } = grouped().pathways.find(({ file }) => file === name)!;
  return [source, ...parts.map((part) => part.source)].join('\n');
}

/** The procedure, or all that is wrong with its files. */
export function readShipped(name: string): ReturnType<typeof parsePathway> {
  const { file, source, ...beside } = grouped().pathways.find((one) => one.file === name)!;
  return parsePathway(source, file, PRODUCT_ROLES, {}, beside);
}
