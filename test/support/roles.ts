/** The roles of the product, as `pathways/roles.yaml` has them, for what is read or played in a test. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseRoles } from '../../src/pathways/parse-roles';
import type { RoleTable } from '../../src/domain/people/roles';

const FILE = 'pathways/roles.yaml';

function productRoles(): RoleTable {
  const read = parseRoles(readFileSync(resolve(__dirname, '../..', FILE), 'utf8'), FILE);
  if ('errors' in read) throw new Error(JSON.stringify(read.errors));
  return read.roles;
}

export const PRODUCT_ROLES: RoleTable = productRoles();
