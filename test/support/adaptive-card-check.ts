// Microsoft's own parser and JSON schema on an Adaptive Card: the parser knows elements and values, the schema knows
// properties.
import { existsSync, readFileSync } from 'node:fs';
import * as AdaptiveCards from 'adaptivecards';
import Ajv from 'ajv';
import { microsoftData } from './microsoft-data';

const SCHEMA = microsoftData('adaptive-card-1.5.0.schema.json');

/** Whether the schema is there: it is Microsoft's and not ours to ship. */
export const hasSchema = existsSync(SCHEMA);

/** What Microsoft's parser and validator say of a card in Teams: nothing when it is in order. */
export function parserProblems(payload: unknown): string[] {
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig({ actions: { maxActions: 6 }, supportsInteractivity: true });
  card.parse(payload, context);
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
  if (validate(JSON.parse(JSON.stringify(payload)))) return undefined;
  const [first] = validate.errors ?? [];
  return `${first?.instancePath} ${first?.message} ${JSON.stringify(first?.params)}`;
}
