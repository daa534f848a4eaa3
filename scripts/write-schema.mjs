// Writes the JSON Schema that editors use while somebody writes a pathway (`npm run schema`). A test fails when the committed one is old.
import { writeFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

const { pathwayJsonSchema } = await tsImport('../src/pathways/json-schema.ts', import.meta.url);
writeFileSync(
  new URL('../pathways/pathway.schema.json', import.meta.url),
  `${JSON.stringify(pathwayJsonSchema(), null, 2)}\n`,
);
