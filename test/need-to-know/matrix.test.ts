import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { permissionsMatrix } from '../../scripts/permissions-matrix';
import { SHIPPED } from './statements';
import { PRODUCT_ROLES } from '../support/roles';

it('keeps the permissions table for people current (npm run permissions)', () => {
  expect(readFileSync(join(__dirname, '../../docs/permissions-matrix.md'), 'utf8')).toBe(
    permissionsMatrix(
      SHIPPED.map(([, pathway]) => pathway),
      PRODUCT_ROLES,
    ),
  );
});
