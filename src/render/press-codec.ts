/**
 * The one way in which a press travels: compact JSON with fixed keys, the same since the first release, so that a
 * button that stands in a chat is read for as long as it stands there. Reading it believes nothing: what does not have
 * exactly the right form is no press at all (docs/decisions/channels-get-no-content.md#what-a-card-carries).
 */
import { z } from 'zod';
import { pressSchema, type Press } from '../requests/request';
import { LIMITS } from './limits';

/**
 * A button's press, and the page of a card that is too long for its platform; the renderer sets it and the edge hands
 * it back to the renderer.
 */
export type CarriedPress = { readonly press: Press; readonly page?: number | undefined };

const LAST_PAGE = 999;
/**
 * `v`: what is asked · `c`: the case · `a`: the one other id that it is about · `b`: the other case beside this one · `r`:
 * the revision · `o`: the parts of a form that are open · `s`: the school that is meant · `p`: the page.
 */
const wireSchema = z.strictObject({
  v: z.string(),
  c: z.string().optional(),
  a: z.string().optional(),
  b: z.string().optional(),
  r: z.int().nonnegative().optional(),
  o: z.array(z.string()).optional(),
  s: z.string().optional(),
  p: z.int().min(1).max(LAST_PAGE).optional(),
});

/** What is called otherwise on the wire than in the program. */
const ON_THE_WIRE: Readonly<Record<string, string>> = { fromMessage: 'startFrom' };
const typeOf = (verb: string): string => Object.entries(ON_THE_WIRE).find(([, wire]) => wire === verb)?.[0] ?? verb;

/** The name of the one id that a press of each type carries beside its case: `act`, `task`, `contact`… */
const ID_NAMES: ReadonlyMap<string, string> = new Map(
  pressSchema.options.flatMap(({ shape }) => {
    const id = Object.keys(shape).find((key) => !['type', 'case', 'other', 'revision', 'opened', 'at'].includes(key));
    return id === undefined ? [] : [[shape.type.value, id] as const];
  }),
);

/** The text a button carries. Throws when an id has no proper form or is too long, since that is a bug of ours. */
export function encodePress(press: Press, page?: number): string {
  const carried: Readonly<Record<string, unknown>> = press;
  const text = JSON.stringify({
    v: ON_THE_WIRE[press.type] ?? press.type,
    c: carried.case,
    // Nothing to name, such as no period, is left out.
    a: carried[ID_NAMES.get(press.type) ?? ''] || undefined,
    b: carried.other,
    r: carried.revision,
    o: carried.opened,
    s: carried.at,
    p: page,
  });
  if (!decodePress(text)) throw new Error(`a press that could not be read back: ${press.type}`);
  return text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The press in `text`, or undefined for anything that is none, an id or a revision that it needs being absent included.
 * Never throws.
 */
export function decodePress(text: unknown): CarriedPress | undefined {
  if (typeof text !== 'string' || text.length > LIMITS.press) return undefined;
  const wire = wireSchema.safeParse(parse(text));
  if (!wire.success) return undefined;
  const { v, c, a, b, r, o, s, p } = wire.data;
  const type = typeOf(v);
  const id = ID_NAMES.get(type);
  // What a press of this type has no use for, as the revision on a button that opens a case, is left out.
  const press = pressSchema.safeParse({
    type,
    case: c,
    other: b,
    revision: r,
    opened: o,
    at: s,
    ...(id === undefined ? {} : { [id]: a }),
  });
  return press.success ? { press: press.data, ...(p === undefined ? {} : { page: p }) } : undefined;
}
