/**
 * Reads what came back from a form: values by input id. What they mean is for the domain; here only reasons and answers
 * are told apart.
 */

const REASON = 'reason:';
/**
 * What our own buttons add to the values: the press, which inputs are lists, and which inputs there were (no field can
 * be called that).
 */
const SHOWN = 'inputs-shown';
const OURS = ['press', 'many', SHOWN, 'msteams'];
const MOST_INPUTS = 200;

/** What was filled in, as an edge hands it to the application. */
export type FilledIn = {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly reasons: Readonly<Record<string, string>>;
};

/**
 * Adaptive Cards return several choices as one text with commas; the button's own data names the inputs for which that
 * is so.
 */
function readValue(id: string, value: unknown, many: readonly unknown[]): unknown {
  if (!many.includes(id) || typeof value !== 'string') return value;
  return value.split(',').filter((part) => part !== '');
}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/**
 * Answers by field id and reasons by rule id; a reason that is not text is left out, as if it was not given. An input
 * that was there and is not among the values was left empty.
 */
export function readFilled(values: Readonly<Record<string, unknown>>): FilledIn {
  const many = listIn(values.many);
  const left = listIn(values[SHOWN])
    .filter((id) => typeof id === 'string' && !OURS.includes(id) && !Object.hasOwn(values, id))
    .slice(0, MOST_INPUTS)
    .map((id) => [String(id), ''] as const);
  const entries = [...left, ...Object.entries(values).filter(([id]) => !OURS.includes(id))];
  const reasons = entries.flatMap(([id, value]) =>
    id.startsWith(REASON) && typeof value === 'string' ? [[id.slice(REASON.length), value] as const] : [],
  );
  const answers = entries
    .filter(([id]) => !id.startsWith(REASON))
    .map(([id, value]) => [id, readValue(id, value, many)] as const);
  return { answers: Object.fromEntries(answers), reasons: Object.fromEntries(reasons) };
}
