// Writes the JSON Schemas that editors use while somebody writes a pathway, its other languages or its roles, and the list of rules that one may cite (`npm run schema`). A test fails when a committed one is old.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { tsImport } from 'tsx/esm/api';

const { editorSchemas } = await tsImport('../src/pathways/json-schema.ts', import.meta.url);
for (const [name, schema] of Object.entries(editorSchemas())) {
  const file = fileURLToPath(new URL(`../pathways/${name}.schema.json`, import.meta.url));
  writeFileSync(file, await format(JSON.stringify(schema), { ...(await resolveConfig(file)), filepath: file }));
}

const book = readFileSync(new URL('../docs/rules.md', import.meta.url), 'utf8');
const rules = [...book.matchAll(/<a id="[^"]+"><\/a>([A-Z]+-[A-Z]?\d+(?:\.\d+)?)/g)].map(([, id]) => id);
writeFileSync(new URL('../src/pathways/rule-ids.json', import.meta.url), `${JSON.stringify(rules, null, 2)}\n`);
