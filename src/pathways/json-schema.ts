/** The JSON Schema of a pathway file, for editors: completion and errors while somebody writes. Made from the schema we check with. */
import { z } from 'zod';
import { pathwaySchema } from './schema';

/** What people write (before defaults), as JSON Schema. */
export function pathwayJsonSchema(): object {
  return { ...z.toJSONSchema(pathwaySchema, { io: 'input' }), title: 'Zorgspoor pathway' };
}
