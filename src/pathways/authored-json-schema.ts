/**
 * What people may write shorter than the form that the program knows, as JSON Schema: names, Dutch alone, lists of
 * several, decision tables. Pure; made from the schema of that form.
 */
import { FIELD_TYPES, RULE_LEVELS } from '../domain/procedure/pathway';
import { NOT_SHORT, SEVERAL } from './source/expand-acts';
import { PARTS, type Part } from './source/join-parts';
import { STANDARD_ACTS } from './source/standard-people';

/** A JSON Schema, or a part of one. */
export type Json = { readonly [key: string]: unknown };

const ref = (name: string): Json => ({ $ref: `#/$defs/${name}` });
const text = { type: 'string', minLength: 1 };
const anyOf = (...forms: readonly unknown[]): Json => ({ anyOf: forms });
const mapOf = (value: unknown): Json => ({ type: 'object', additionalProperties: value });
const listOf = (value: unknown): Json => ({ type: 'array', minItems: 1, items: value });
const closed = (properties: Json, required: readonly string[] = []): Json => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const named = (what: string): Json => ({ ...text, description: `The name of ${what}` });

const propertiesOf = (schema: unknown): Json => (schema as { properties: Json }).properties;
const formsOf = (schema: unknown): readonly Json[] => (schema as { anyOf: readonly Json[] }).anyOf;

/** The same map of a schema, with other properties too, and fewer that have to be there. */
function loosened(schema: unknown, properties: Json, required: readonly string[]): Json {
  return { ...(schema as Json), properties: { ...propertiesOf(schema), ...properties }, required };
}

/** An option in a map: its label alone, or a map without its value. */
const option = anyOf(
  ref('Text'),
  closed({ label: ref('Text'), hint: ref('Text'), carries: ref('Carries') }, ['label']),
);
const options = (written: unknown): Json => anyOf(named('a list under `options`'), mapOf(option), written);

function field(schema: unknown): Json {
  const short = FIELD_TYPES.filter((type) => !NOT_SHORT.includes(type));
  const asTypes = Object.fromEntries(
    short.map((type) => [type, { ...ref('Text'), description: `The label of a field of type ${type}.` }]),
  );
  // `items` and `organisations` are words for something else of a field too.
  return loosened(schema, { ...asTypes, options: options(propertiesOf(schema).options) }, []);
}

function effect(schema: unknown): Json {
  const several = formsOf(schema).map((form) => {
    const properties = Object.entries(propertiesOf(form)).map(([key, value]) => [
      key,
      SEVERAL.includes(key) ? anyOf(value, listOf(value)) : value,
    ]);
    return { ...form, properties: Object.fromEntries(properties) as Json };
  });
  return { ...(schema as Json), anyOf: several };
}

/** A row that says its level and its rule in one key. */
const shortRow = (more: Json): Json => ({
  type: 'object',
  properties: { say: ref('Text'), next: ref('Text'), mends: { const: true }, ...more },
  patternProperties: { [`^(${RULE_LEVELS.join('|')}) `]: ref('Condition') },
  required: ['say', ...Object.keys(more)],
  additionalProperties: false,
});

function rules(row: unknown): Json {
  const on = propertiesOf(row).on;
  const inTable = loosened(row, {}, ['id', 'say']);
  const table = closed({ on, when: ref('Condition'), rows: listOf(anyOf(shortRow({}), inTable)) }, ['rows']);
  return { type: 'array', items: anyOf(shortRow({ on }), table, row) };
}

const stageKeys = ['id', 'title', 'acts'];

/** Every definition, with what may be written shorter. */
function definitions(defs: Json): Json {
  const act = defs.Act as Json;
  const fields = { type: 'array', items: anyOf(named('a field under `fields`'), listOf(text), ref('Field')) };
  return {
    ...defs,
    Text: anyOf({ ...text, description: 'What people read, in Dutch.' }, defs.Text),
    Carries: listOf({ type: 'string' }),
    Condition: {
      ...(defs.Condition as Json),
      anyOf: [named('a condition under `conditions`'), ...formsOf(defs.Condition)],
    },
    Field: field(defs.Field),
    Effect: effect(defs.Effect),
    Task: loosened(defs.Task, {}, ['id', 'title', 'due']),
    Stage: loosened(defs.Stage, {}, stageKeys),
    Line: loosened(
      defs.Line,
      { defaults: closed({ stage: mapOf(true) }) },
      (defs.Line as { required: readonly string[] }).required,
    ),
    Act: loosened(act, { by: anyOf({ enum: ['members', 'lead'] }, listOf(text), propertiesOf(act).by), fields }, [
      'id',
      'title',
    ]),
  };
}

/** What is said once for all stages, acts and tasks. */
const defaultsOf = (defs: Json): Json =>
  closed({ stage: loosened(defs.Stage, {}, []), act: loosened(defs.Act, {}, []), task: loosened(defs.Task, {}, []) });

const exception = anyOf(
  { type: 'object' },
  closed({ fields: mapOf(anyOf({ const: false }, mapOf(true))), refuse: anyOf({ const: false }, mapOf(true)) }),
);

function people(): Json {
  const acts = Object.fromEntries(STANDARD_ACTS.map((id) => [id, exception]));
  return anyOf({ const: 'standard' }, closed({ rule: text, by: listOf(text), ...acts }));
}

/** The main file and each part, from the schema of a procedure that is written out in full. */
export function authoredSchemas(written: Json): Readonly<Record<'main' | Part, Json>> {
  const { $defs, properties, required, ...rest } = written as {
    $defs: Json;
    properties: Json;
    required: readonly string[];
  };
  const defs = definitions($defs);
  const mapped = $defs.Field as Json;
  const own: Json = {
    ...properties,
    rules: rules($defs.Rule),
    conditions: mapOf(ref('Condition')),
    options: mapOf(anyOf(mapOf(option), propertiesOf(mapped).options)),
    fields: mapOf({ ...ref('Field') }),
    people: people(),
  };
  const partOf = (keys: readonly string[]): Json => ({
    ...rest,
    $defs: defs,
    properties: Object.fromEntries(keys.map((key) => [key, own[key]])),
    required: keys.slice(0, 1),
  });
  const main = {
    ...rest,
    $defs: defs,
    properties: { ...own, defaults: defaultsOf(defs) },
    required: required.filter((key) => key !== 'acts'),
  };
  return { main, acts: partOf(PARTS.acts), rules: partOf(PARTS.rules) };
}

const said = (...keys: readonly string[]): Json => Object.fromEntries(keys.map((key) => [key, text]));

/** The file of another language: texts by the ids that lead to them. */
export function languageSchema(): Json {
  const states = mapOf(closed({ title: text, states: mapOf(text) }));
  const labels = mapOf(anyOf(text, closed(said('label', 'hint'))));
  const aField = closed({ ...said('label', 'hint'), options: labels, example: anyOf(text, listOf(text)) });
  const stages = mapOf(closed(said('title', 'help')));
  const row = closed(said('say', 'next'));
  const act = closed({
    ...said('title', 'help'),
    sections: mapOf(closed(said('title'))),
    fields: mapOf(anyOf(text, aField)),
    tasks: mapOf(text),
    notices: mapOf(text),
    opens: mapOf(listOf(text)),
    refuse: row,
  });
  return closed({
    ...said('title', 'summary', 'attribution'),
    roles: mapOf(closed(said('name'))),
    flags: mapOf(text),
    tracks: states,
    items: states,
    stages,
    lines: mapOf(closed({ ...said('title', 'summary'), stages })),
    options: mapOf(labels),
    fields: mapOf(anyOf(text, aField)),
    acts: mapOf(act),
    people: mapOf(act),
    rules: mapOf(mapOf(row)),
  });
}
