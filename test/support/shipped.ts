// The procedures that we ship, as the program reads them.
import { join } from 'node:path';
import { readPathways } from '../../src/compose/read-pathways';
import { PRODUCT_ROLES } from './roles';
import { linesOf, type Pathway } from '../../src/domain/procedure/pathway';

export async function shippedPathways(): Promise<readonly Pathway[]> {
  const read = await readPathways([join(__dirname, '../../pathways')], PRODUCT_ROLES);
  if ('errors' in read) throw new Error(JSON.stringify(read.errors));
  return read.editions.map(({ pathway }) => pathway);
}

/** The words that begin their lines. */
export const shippedCommands = async (): Promise<string[]> =>
  (await shippedPathways()).flatMap(linesOf).map(({ command }) => command);
