// docs/pathways.md tells a care coordinator every word that a procedure may be written with: what it shows is in the
// form that we check, and nothing of that form is left out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { parse } from 'yaml';
import { editorSchemas } from '../../src/pathways/json-schema';

const PAGE = readFileSync(join(__dirname, '../../docs/pathways.md'), 'utf8');
const schemas = editorSchemas();
const written = schemas.pathway as { readonly $defs: Readonly<Record<string, { readonly anyOf?: readonly object[] }>> };

const ajv = new Ajv({ strict: false });
const withDefs = (schema: object) => ajv.compile({ ...schema, $defs: written.$defs });

/** The code of the page: blocks of YAML by what stands behind the word `yaml`, and what stands between backticks. */
const blocks = [...PAGE.matchAll(/```yaml ?(\w*)\n([\s\S]*?)```/g)].map(([, kind, text]) => ({ kind, text: text! }));
const spans = [...PAGE.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!);

/** The code in the first cells of a table below a heading. */
function shownUnder(heading: string): unknown[] {
  const section = PAGE.split(new RegExp(`^#+ ${heading}$`, 'm'))[1]!.split(/^#+ /m)[0]!;
  return [...section.matchAll(/^\| (`\{[^|]*`) \|/gm)].flatMap((row) =>
    [...row[1]!.matchAll(/`(\{[^`]+\})`/g)].map((code) => parse(code[1]!) as unknown),
  );
}

/** Every key that a part of the schema knows. */
function keysIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as { properties?: object };
  return [...Object.keys(properties), ...Object.values(schema).flatMap(keysIn)];
}

it.each(blocks.map(({ kind, text }) => [text.split('\n').slice(0, 2).join(' '), kind, text]))(
  'shows %s in the form in which a file has it',
  (_start, kind, text) => {
    const schema = kind === 'language' ? schemas['pathway-language']! : { ...schemas.pathway, required: [] };
    const validate = ajv.compile(schema);

    expect({ valid: validate(parse(text)), errors: validate.errors }).toEqual({ valid: true, errors: null });
  },
);

describe.each([
  ['Conditions', 'Condition'],
  ['Effects', 'Effect'],
])('%s', (heading, definition) => {
  const shown = shownUnder(heading);

  it('are shown as they are written', () => {
    const validate = withDefs({ $ref: `#/$defs/${definition}` });

    expect(shown.length).toBeGreaterThan(9);
    expect(shown.filter((one) => !validate(one))).toEqual([]);
  });

  it('are all there', () => {
    const forms = written.$defs[definition]!.anyOf!.filter((form) => 'properties' in form);
    // Work is told in a paragraph of its own, and asking the newest record is one row for four tests.
    const missing = forms.filter((form) => !shown.some((one) => withDefs(form)(one)));
    const names = missing.map((form) => Object.keys((form as { properties: object }).properties).join(' '));

    expect(names.filter((name) => !name.includes('task') && !name.startsWith('last field'))).toEqual([]);
  });
});

it('leaves out no word that a file may have', () => {
  const code = [...spans, ...blocks.map(({ text }) => text)].join('\n');
  const words = new Set(keysIn(schemas.pathway));
  const internal = ['nl', 'nl-BE', 'en', 'oversees', 'keepsContacts', 'appoints', 'alsoCalled'];

  expect(words.size).toBeGreaterThan(100);
  expect([...words].filter((word) => !internal.includes(word) && !new RegExp(`\\b${word}\\b`).test(code))).toEqual([]);
});
