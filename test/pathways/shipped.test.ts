import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import { parse } from 'yaml';
import { readPathways } from '../../src/compose/read-pathways';
import { editorSchemas } from '../../src/pathways/json-schema';
import { errorLine } from '../../src/pathways/read-yaml';
import { makeRegistry } from '../../src/pathways/registry';
import { PRODUCT_ROLES } from '../support/roles';
import { readShipped, shippedFiles } from '../support/shipped-file';

const FOLDER = join(__dirname, '../../pathways');
const RULES = readFileSync(join(__dirname, '../../docs/rules.md'), 'utf8');
const files = shippedFiles();
const sourceOf = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

function pathwayOf(name: string) {
  const result = readShipped(name);
  if ('errors' in result) throw new Error(result.errors.map(errorLine).join('\n'));
  return result.pathway;
}

/** Every rule id anywhere in a value: what rows are called, and what elements carry. */
function ruleIdsIn(value: unknown): Set<string> {
  return new Set(JSON.stringify(value).match(/(?<=")(RAD|BXN|MELD|GES|TIE|DES|ENR|FM)-[A-Z]?\d+(\.\d+)?(?=")/g));
}

/** A question that says itself when it applies: it should not be there when it does not. */
const OF_ITSELF = /, (als|if) |^(Zo (ja|nee)|If (so|not))\b/;

describe.each(files)('%s', (name) => {
  it('asks nothing that says itself when it applies', () => {
    const labels = pathwayOf(name).acts.flatMap(({ id, fields }) =>
      fields.flatMap(({ id: field, label }) =>
        Object.values(label).map((said) => ({ at: `${id}.${field}`, said: String(said) })),
      ),
    );

    expect(labels.length).toBeGreaterThan(20);
    expect(labels.filter(({ said }) => OF_ITSELF.test(said))).toEqual([]);
  });

  it('has no problems', () => {
    const result = readShipped(name);

    expect('errors' in result ? result.errors.map(errorLine) : []).toEqual([]);
  });

  it('is named after its id and tells editors its schema', () => {
    expect(`${pathwayOf(name).id.replaceAll('_', '-')}.yaml`).toBe(name);
    expect(sourceOf(name).split('\n')[0]).toBe('# yaml-language-server: $schema=./pathway.schema.json');
  });
});

it('reads exactly the pathways in the folder', async () => {
  const read = await readPathways([FOLDER], PRODUCT_ROLES);

  expect(
    'editions' in read ? read.editions.map(({ pathway }) => `${pathway.id.replaceAll('_', '-')}.yaml`) : read.errors,
  ).toEqual(files);
});

it('gives pathways by id, a later one in place of an earlier', () => {
  const meldcode = pathwayOf('meldcode.yaml');
  const own = { ...meldcode, version: 2 };
  const registry = makeRegistry([meldcode, own]);

  expect(registry.get('meldcode')).toBe(own);
  expect(registry.get('nothing')).toBeUndefined();
  expect(registry.all()).toEqual([own]);
});

it('keeps the JSON Schemas for editors current (npm run schema)', () => {
  const committed = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, `${name}.schema.json`), 'utf8'));

  for (const [name, schema] of Object.entries(editorSchemas()))
    expect(committed(name)).toEqual(JSON.parse(JSON.stringify(schema)));
});

it('lets an editor find nothing wrong with a file that we ship', () => {
  const validators = new Map<string, ValidateFunction>();
  const wrong = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const [, schema] = /^# yaml-language-server: \$schema=\.\/(\S+)\n/.exec(sourceOf(name)) ?? [];
      if (schema === undefined) return [`${name} names no schema`];
      const validate =
        validators.get(schema) ?? new Ajv({ strict: false }).compile(JSON.parse(sourceOf(schema)) as object);
      validators.set(schema, validate);
      return validate(parse(sourceOf(name))) ? [] : [`${name} ${JSON.stringify(validate.errors?.[0])}`];
    });

  expect(wrong).toEqual([]);
});

it('keeps each file short enough to be read through, and its lines narrow enough', () => {
  const long = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml') && !/\.(en|nl-BE)\.yaml$/.test(name))
    .flatMap((name) => {
      const lines = sourceOf(name).trimEnd().split('\n');
      return [
        ...(lines.length > 700 ? [`${name} has ${lines.length} lines`] : []),
        ...lines.flatMap((line, index) => (line.length > 120 && name !== 'roles.yaml' ? [`${name}:${index + 1}`] : [])),
      ];
    });

  expect(long).toEqual([]);
});

describe('the Meldcode', () => {
  const SECTIONS: Readonly<Record<number, number>> = { 0: 1, 1: 3, 2: 8, 3: 15, 4: 11, 5: 21, 6: 4 };
  const seedRules = Object.entries(SECTIONS).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, index) => `MELD-${section}.${index + 1}`),
  );

  it('carries each of the 63 rules of the seed', () => {
    const carried = ruleIdsIn(pathwayOf('meldcode.yaml'));

    expect(seedRules).toHaveLength(63);
    expect(seedRules.filter((rule) => !carried.has(rule))).toEqual([]);
  });

  it('counts the same rules as docs/rules.md, and names none that is not there', () => {
    const rows = [...RULES.matchAll(/^\| <a id=\S+?<\/a>(MELD-\d+\.\d+) \|/gm)].map((match) => match[1]);
    const invented = [...ruleIdsIn(pathwayOf('meldcode.yaml'))].filter(
      (rule) => !new RegExp(`${rule.replace('.', '\\.')}(?!\\d)`).test(RULES),
    );

    expect(seedRules).toEqual(rows);
    expect(invented).toEqual([]);
  });

  it('carries the enrichments that are help, prompts and timers', () => {
    const carried = ruleIdsIn(pathwayOf('meldcode.yaml'));
    const wanted = [2, 4, 5, 6, 7, 8, 9, 10, 11, 14, 15, 16, 17, 19].map((number) => `ENR-M${number}`);

    expect(wanted.filter((rule) => !carried.has(rule))).toEqual([]);
  });

  it('names the role rule first in every act that a role guards, because that is what a refusal cites', () => {
    const acts = new Map(pathwayOf('meldcode.yaml').acts.map((act) => [act.id, act.carries?.[0]]));

    expect(
      Object.fromEntries(
        ['signal', 'consultation', 'talk', 'waiver', 'weighing', 'decision1', 'decision2'].map((id) => [
          id,
          acts.get(id),
        ]),
      ),
    ).toEqual({
      signal: 'MELD-1.3',
      consultation: 'MELD-2.8',
      talk: 'MELD-3.9',
      waiver: 'MELD-3.14',
      weighing: 'MELD-4.11',
      decision1: 'MELD-5.3',
      decision2: 'MELD-5.3',
    });
  });
});
