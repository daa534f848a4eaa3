// Writes the JSON Schemas that editors use while somebody writes a pathway or its roles (`npm run schema`). A test fails when a committed one is old.
import { writeFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

const { pathwayJsonSchema, rolesJsonSchema } = await tsImport('../src/pathways/json-schema.ts', import.meta.url);
for (const [name, schema] of [
  ['pathway', pathwayJsonSchema()],
  ['roles', rolesJsonSchema()],
])
  writeFileSync(new URL(`../pathways/${name}.schema.json`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
