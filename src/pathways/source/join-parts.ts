/**
 * Puts the parts of a procedure that have a file of their own with the rest, and knows in which file a thing stands.
 * Pure.
 */
import type { FileError, OpenYaml } from '../read-yaml';
import type { Path, SchemaProblem } from '../schema-issues';
import { isEntry, type AuthoredMap } from './authored';

/**
 * Parts that may have a file of their own, `meldcode.acts.yaml`, and what each of those holds. Conditions stand where
 * they are used.
 */
export const PARTS = {
  acts: ['acts', 'people', 'fields', 'options', 'conditions'],
  rules: ['rules', 'conditions'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Part = keyof typeof PARTS;

/** The whole of a procedure, from all its files. */
export type Joined = {
  readonly value: unknown;
  readonly errors: readonly FileError[];
  /** A problem as an error of the file in which its place stands. */
  readonly errorAt: (problem: SchemaProblem) => FileError;
};

/** What may stand in several files, each name in one of them. */
const SHARED = 'conditions';

const holds = ({ written }: OpenYaml, [key, name]: Path): boolean => {
  if (!isEntry(written) || typeof key !== 'string' || !(key in written)) return false;
  if (key !== SHARED || name === undefined) return true;
  const named = written[SHARED];
  return isEntry(named) && String(name) in named;
};

function wrongIn(part: Part, { written }: OpenYaml, before: readonly OpenYaml[]): SchemaProblem[] {
  const known: readonly string[] = PARTS[part];
  if (!isEntry(written)) return [{ path: [], message: `this file has ${known.join(', ')}` }];
  const twice = (path: Path) =>
    before.some((other) => holds(other, path))
      ? [{ path, message: `\`${path.map(String).join('.')}\` stands in another file of this procedure too` }]
      : [];
  return Object.entries(written).flatMap(([key, value]) => {
    if (!known.includes(key))
      return [{ path: [key], message: `\`${key}\` does not belong in this file: it has ${known.join(', ')}` }];
    return key === SHARED && isEntry(value) ? Object.keys(value).flatMap((name) => twice([key, name])) : twice([key]);
  });
}

/** The main file with its parts; what belongs in another file, or stands in two, is an error. */
export function joinParts(main: OpenYaml, parts: readonly (readonly [Part, OpenYaml])[]): Joined {
  const files = [main, ...parts.map(([, yaml]) => yaml)];
  const errors = parts.flatMap(([part, yaml], index) =>
    wrongIn(part, yaml, files.slice(0, index + 1)).map(yaml.errorAt),
  );
  const entries = files.flatMap(({ written }) => (isEntry(written) ? [written] : []));
  const together = (maps: readonly AuthoredMap[]): AuthoredMap =>
    Object.fromEntries(maps.flatMap((map) => Object.entries(map)));
  const conditions = entries.flatMap((entry) => (isEntry(entry[SHARED]) ? [entry[SHARED]] : []));
  const value = isEntry(main.written)
    ? { ...together(entries), ...(conditions.length > 0 ? { [SHARED]: together(conditions) } : {}) }
    : main.written;
  return {
    value,
    errors,
    errorAt: (problem) => (files.find((file) => holds(file, problem.path)) ?? main).errorAt(problem),
  };
}
