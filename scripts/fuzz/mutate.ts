/** Hostile copies of a payload: what no platform sends and anybody may. Seeded: the same seed gives the same again. */

/** In the place of anything: other types, other lengths, texts that look like something. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  'x',
  '2026-31-12',
  '__proto__',
  '\u0000\u202e\ud800',
  '🙂'.repeat(300),
  'a\n. '.repeat(1000),
  [],
  [null],
  [[]],
  {},
  { id: null },
  { toString: null, constructor: 0 },
];

type Path = readonly (string | number)[];
type Json = Record<string | number, unknown>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The way to every part of a payload, itself first. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  const below = isJson(value)
    ? Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, Array.isArray(value) ? Number(key) : key]))
    : [];
  return [path, ...below];
}

/** A copy with something else at the end of the path; without `put`, with nothing there. */
function replacedAt(value: unknown, path: Path, put?: { readonly value: unknown }): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return put?.value;
  if (!isJson(value)) return value;
  const copy: Json = Array.isArray(value) ? ([...(value as unknown[])] as unknown as Json) : { ...value };
  if (rest.length === 0 && !put) delete copy[key];
  else copy[key] = replacedAt(copy[key], rest, put);
  return copy;
}

/** Each part taken away, and each hostile value in the place of each part. */
export function* everyMutation(payload: unknown, hostile: readonly unknown[] = HOSTILE): Generator<unknown> {
  for (const path of pathsIn(payload)) {
    if (path.length > 0) yield replacedAt(payload, path);
    for (const value of hostile) yield replacedAt(payload, path, { value });
  }
}

/** Numbers from 0 to below 1 (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const oneOf = <T>(all: readonly T[], random: () => number): T => all[Math.floor(random() * all.length)]!;

/** One to four things changed. */
export function mutated(payload: unknown, random: () => number): unknown {
  let copy = payload;
  for (let times = Math.floor(random() ** 2 * 4); times >= 0; times -= 1) {
    const path = oneOf(pathsIn(copy), random);
    const takesAway = path.length > 0 && random() < 0.25;
    copy = replacedAt(copy, path, takesAway ? undefined : { value: oneOf(HOSTILE, random) });
  }
  return copy;
}
