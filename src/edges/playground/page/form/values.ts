/** What is filled in on a form that grows, kept and sent. Reads no page and draws nothing. */

/** What is filled in, by input id, as a card sends it. */
export type Values = Readonly<Record<string, string>>;
type Refresh = { readonly press: string; readonly many: readonly string[] };
type Element = Readonly<Record<string, unknown>>;
const isElement = (value: unknown): value is Element => typeof value === 'object' && value !== null;

/** The card with these values in its inputs, whatever it came with: somebody may have typed since it was asked for. */
export function withValues(card: unknown, values: Values): unknown {
  if (!isElement(card) || !Array.isArray(card.body)) return card;
  const body = (card.body as readonly unknown[]).map((element) => {
    const id = isElement(element) && typeof element.id === 'string' ? element.id : undefined;
    return isElement(element) && id !== undefined && Object.hasOwn(values, id)
      ? { ...element, value: values[id] }
      : element;
  });
  return { ...card, body };
}

/** What asks for the form anew: its press, with everything that stands in it now. */
export function refreshData({ press, many }: Refresh, values: Values): unknown {
  return { press, many, 'inputs-shown': Object.keys(values), ...values };
}
