/** The JSON Schemas of a pathway file and of the roles, for editors: completion and errors while somebody writes. Made from the schemas we check with. */
import { z } from 'zod';
import { rolesFileSchema } from './role-schema';
import { pathwaySchema } from './schema';

/** What people write in a pathway file (before defaults), as JSON Schema. */
export function pathwayJsonSchema(): object {
  return { ...z.toJSONSchema(pathwaySchema, { io: 'input' }), title: 'Zorgspoor pathway' };
}

/** What people write in the file with the roles, as JSON Schema. */
export function rolesJsonSchema(): object {
  return { ...z.toJSONSchema(rolesFileSchema, { io: 'input' }), title: 'Zorgspoor roles' };
}
