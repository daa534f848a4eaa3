// Writes the JSON Schemas that editors use while somebody writes a pathway, its other languages or its roles, or the file of a school, and the list of rules that one may cite (`npm run schema`). A test fails when a committed one is old.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { tsImport } from 'tsx/esm/api';

const { editorSchemas } = await tsImport('../src/pathways/json-schema.ts', import.meta.url);
const { configurationSchemas } = await tsImport('../src/tenants/json-schema.ts', import.meta.url);

async function writeAll(folder, schemas) {
  for (const [name, schema] of Object.entries(schemas)) {
    const file = fileURLToPath(new URL(`../${folder}/${name}.schema.json`, import.meta.url));
    writeFileSync(file, await format(JSON.stringify(schema), { ...(await resolveConfig(file)), filepath: file }));
  }
}
await writeAll('pathways', editorSchemas());
await writeAll('config', configurationSchemas());

const book = readFileSync(new URL('../docs/rules.md', import.meta.url), 'utf8');
const rules = [...book.matchAll(/<a id="[^"]+"><\/a>([A-Z]+-[A-Z]?\d+(?:\.\d+)?)/g)].map(([, id]) => id);
writeFileSync(new URL('../src/pathways/rule-ids.json', import.meta.url), `${JSON.stringify(rules, null, 2)}\n`);
