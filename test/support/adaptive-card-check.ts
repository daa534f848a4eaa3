// Microsoft's own parser and JSON schema on an Adaptive Card: the parser knows elements and values, the schema knows
// properties.
import { existsSync, readFileSync } from 'node:fs';
import * as AdaptiveCards from 'adaptivecards';
import Ajv from 'ajv';
import { microsoftData } from './microsoft-data';

const SCHEMA = microsoftData('adaptive-card-1.5.0.schema.json');

/** Whether the schema is there: it is Microsoft's and not ours to ship. */
export const hasSchema = existsSync(SCHEMA);

/**
 * A box to search with asks us for its choices, which the schema knows since 1.6 and Teams shows in a card of 1.5
 * (docs/platform-limits.md): held to its shape here, and then seen as a list.
 */
function asList(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asList);
  if (typeof value !== 'object' || value === null) return value;
  const { 'choices.data': query, ...rest } = value as Record<string, unknown>;
  const inner = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, asList(one)]));
  if (query === undefined) return inner;
  const { type, dataset, associatedInputs, ...more } = query as Record<string, unknown>;
  const isQuery = type === 'Data.Query' && typeof dataset === 'string' && associatedInputs === 'auto';
  if (!isQuery || Object.keys(more).length > 0 || inner.style !== 'filtered') return value;
  const chosen = Array.isArray(inner.choices) ? (inner.choices as unknown[]) : [];
  return { ...inner, choices: chosen.length > 0 ? chosen : [{ title: 'somebody', value: 'somebody' }] };
}

/** What Microsoft's parser and validator say of a card in Teams: nothing when it is in order. */
export function parserProblems(payload: unknown): string[] {
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig({ actions: { maxActions: 6 }, supportsInteractivity: true });
  card.parse(asList(payload), context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const failures = card.validateProperties().validationEvents.map((event) => event.message);
  return [...events, ...failures];
}

function compileSchema() {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  // Teams' own property, which the general schema does not know.
  schema.definitions.AdaptiveCard.properties.msteams = { type: 'object' };
  // Draft 6 in all but its keyword for ids, as far as this schema goes.
  delete schema.$schema;
  schema.$id = schema.id ?? schema.$id;
  delete schema.id;
  return new Ajv({ strict: false, allErrors: false, validateFormats: false }).compile(schema);
}

let validate: ReturnType<typeof compileSchema> | undefined;

/** Where the card first differs from the JSON schema of version 1.5, or undefined. Ask only when `hasSchema`. */
export function schemaProblem(payload: unknown): string | undefined {
  validate ??= compileSchema();
  if (validate(asList(JSON.parse(JSON.stringify(payload))))) return undefined;
  const [first] = validate.errors ?? [];
  return `${first?.instancePath} ${first?.message} ${JSON.stringify(first?.params)}`;
}
