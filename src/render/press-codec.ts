/**
 * The one way in which a press travels: compact JSON with fixed keys. It holds ids and numbers only, and reading it believes nothing: what does not
 * have exactly the right form is no press at all (docs/decisions/channels-get-no-content.md#what-a-card-carries).
 */
import { VERBS, type Press, type Verb } from '../card';
import { LIMITS } from './limits';

const CASE = /^[\w-]{1,64}$/;
/** Act, task or pathway id; an opening form's act is `<pathway>/<act>`. */
const ACT = /^[\w./:-]{1,200}$/;
const LAST_PAGE = 999;

const isText = (value: unknown, form: RegExp): value is string | undefined =>
  value === undefined || (typeof value === 'string' && form.test(value));
const isCount = (value: unknown, from: number, to: number): value is number | undefined =>
  value === undefined || (typeof value === 'number' && Number.isSafeInteger(value) && value >= from && value <= to);
const isVerb = (value: unknown): value is Verb => (VERBS as readonly unknown[]).includes(value);

/** What travels, as it was read: anything at all. */
type Wire = { readonly v: unknown; readonly c: unknown; readonly a: unknown; readonly r: unknown; readonly p: unknown };
/** The same, when each part has its own form. */
type ProperWire = {
  readonly v: Verb;
  readonly c: string | undefined;
  readonly a: string | undefined;
  readonly r: number | undefined;
  readonly p: number | undefined;
};

function isProper(wire: Wire): wire is ProperWire {
  const { v, c, a, r, p } = wire;
  return (
    isVerb(v) && isText(c, CASE) && isText(a, ACT) && isCount(r, 0, Number.MAX_SAFE_INTEGER) && isCount(p, 1, LAST_PAGE)
  );
}

/** The text a button carries. Throws when an id has no proper form or is too long, since that is a bug of ours. */
export function encodePress({ verb, case: caseId, act, revision, page }: Press): string {
  const wire = { v: verb, c: caseId, a: act, r: revision, p: page };
  const text = JSON.stringify(wire);
  if (text.length > LIMITS.press || !isProper(wire)) throw new Error(`a press that could not be read back: ${verb}`);
  return text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The press in `text`, or undefined for anything that `encodePress` does not make. */
export function decodePress(text: unknown): Press | undefined {
  if (typeof text !== 'string' || text.length > LIMITS.press) return undefined;
  const read = parse(text);
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return undefined;
  const { v, c, a, r, p, ...rest } = read as Record<string, unknown>;
  const wire = { v, c, a, r, p };
  if (Object.keys(rest).length > 0 || !isProper(wire)) return undefined;
  const known = { case: wire.c, act: wire.a, revision: wire.r, page: wire.p };
  return { verb: wire.v, ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) };
}
