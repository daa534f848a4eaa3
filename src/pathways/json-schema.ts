/**
 * The JSON Schemas of the files of a pathway and of the roles, for editors: completion and errors while somebody
 * writes. Made from the schemas we check with.
 */
import { z } from 'zod';
import { authoredSchemas, languageSchema, type Json } from './authored-json-schema';
import { rolesFileSchema } from './role-schema';
import { pathwaySchema } from './schema';

/** Every key that a part of a schema knows. */
function keysIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as { properties?: object };
  return [...Object.keys(properties), ...Object.values(schema).flatMap(keysIn)];
}

/** Every word that may be a key in the file of a pathway, wherever it belongs. */
export const pathwayWords = (): readonly string[] => [...new Set(keysIn(editorSchemas().pathway))];

/** What people write, by the name of the schema's file. */
export function editorSchemas(): Readonly<Record<string, Json>> {
  const { main, acts, rules } = authoredSchemas(z.toJSONSchema(pathwaySchema, { io: 'input' }));
  return {
    pathway: { ...main, title: 'Zorgspoor pathway' },
    'pathway-acts': { ...acts, title: 'Zorgspoor pathway: its acts' },
    'pathway-rules': { ...rules, title: 'Zorgspoor pathway: its rules' },
    'pathway-language': { ...languageSchema(), title: 'Zorgspoor pathway: another language' },
    roles: { ...z.toJSONSchema(rolesFileSchema, { io: 'input' }), title: 'Zorgspoor roles' },
  };
}
