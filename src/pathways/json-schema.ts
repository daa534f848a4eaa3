/** The JSON Schemas of the files of a pathway and of the roles, for editors: completion and errors while somebody writes. Made from the schemas we check with. */
import { z } from 'zod';
import { authoredSchemas, languageSchema, type Json } from './authored-json-schema';
import { rolesFileSchema } from './role-schema';
import { pathwaySchema } from './schema';

/** What people write, by the name of the schema's file. */
export function editorSchemas(): Readonly<Record<string, Json>> {
  const { main, acts, rules } = authoredSchemas(z.toJSONSchema(pathwaySchema, { io: 'input' }) as Json);
  return {
    pathway: { ...main, title: 'Zorgspoor pathway' },
    'pathway-acts': { ...acts, title: 'Zorgspoor pathway: its acts' },
    'pathway-rules': { ...rules, title: 'Zorgspoor pathway: its rules' },
    'pathway-language': { ...languageSchema(), title: 'Zorgspoor pathway: another language' },
    roles: { ...z.toJSONSchema(rolesFileSchema, { io: 'input' }), title: 'Zorgspoor roles' },
  };
}
