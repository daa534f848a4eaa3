// Writes docs/permissions-matrix.md from every shipped pathway (`npm run permissions`). A test fails when the committed one is old.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPathways, loadRoles } from '../src/compose/load-files';
import { withProductActs } from '../src/pathways/product-acts';
import { permissionsMatrix } from './permissions-matrix';

async function main(): Promise<void> {
  const roles = await loadRoles();
  const editions = await loadPathways(undefined, roles);
  writeFileSync(
    join(__dirname, '../docs/permissions-matrix.md'),
    permissionsMatrix(
      editions.map(({ pathway }) => withProductActs(pathway)),
      roles,
    ),
  );
}

void main();
