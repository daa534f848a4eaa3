/**
 * The JSON Schemas of a school's file and of that of a group, for editors: completion and errors while somebody writes.
 * Made from the schemas we check with.
 */
import { z } from 'zod';
import { groupSchema, tenantSchema } from './schema';

type Json = Readonly<Record<string, unknown>>;

/** What every school says itself. What it may leave to its group is required only of one that is of no group. */
const OWN = ['id', 'name', 'people'];

function schoolJsonSchema(): Json {
  const { required, ...schema } = z.toJSONSchema(tenantSchema, { io: 'input' }) as Json & {
    readonly required: readonly string[];
  };
  return { ...schema, required: OWN, anyOf: [{ required: ['group'] }, { required }], title: 'Zorgspoor school' };
}

/** What people write, by the name of the schema's file. */
export const configurationSchemas = (): Readonly<Record<'school' | 'group', Json>> => ({
  school: schoolJsonSchema(),
  group: { ...z.toJSONSchema(groupSchema, { io: 'input' }), title: 'Zorgspoor group of schools' },
});
