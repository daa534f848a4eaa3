/** Reads the inputs of a Slack modal: `view.state.values`, by block id and action id, to values by input id. */

type Read = Readonly<Record<string, unknown>>;

const isRead = (value: unknown): value is Read => typeof value === 'object' && value !== null && !Array.isArray(value);
const valueOf = (option: unknown): unknown => (isRead(option) ? option.value : undefined);

function elementValue(element: Read): unknown {
  if (Array.isArray(element.selected_options)) return element.selected_options.map(valueOf);
  if ('selected_option' in element) return valueOf(element.selected_option);
  if ('selected_date' in element) return element.selected_date ?? undefined;
  return element.value ?? undefined;
}

/**
 * Values by input id: text, a date, one chosen value or a list of them; undefined for what was left empty. Never throws
 * on odd shapes.
 */
export function readSlackState(values: unknown): Record<string, unknown> {
  if (!isRead(values)) return {};
  const blocks = Object.entries(values).map(
    ([id, actions]) => [id, isRead(actions) ? Object.values(actions).find(isRead) : undefined] as const,
  );
  return Object.fromEntries(blocks.map(([id, element]) => [id, element ? elementValue(element) : undefined]));
}
