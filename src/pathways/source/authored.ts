/** What stands in a file before anybody knows whether it has the right form, and small questions about it. Pure. */
import type { Path, SchemaProblem } from '../schema-issues';

/** A map of a file. */
export type Entry = Readonly<Record<string, unknown>>;

/** Is this a map, and no list and no text? */
export const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entries of a map; none of what is no map. */
export const entriesOf = (value: unknown): [string, unknown][] => (isEntry(value) ? Object.entries(value) : []);

/** The parts of a list; none of what is no list. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** The same map with each value that is there changed; what is no map stays as it is. */
export function mapEntries(value: unknown, change: (inner: unknown, key: string) => unknown): unknown {
  return isEntry(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner, key)]))
    : value;
}

/** The same list with each part changed; what is no list stays as it is. */
export const mapList = (value: unknown, change: (inner: unknown, index: number) => unknown): unknown =>
  Array.isArray(value) ? value.map(change) : value;

/** The map with these keys changed, of those that it has; what is no map stays as it is. */
export function changeKeys(value: unknown, changes: Readonly<Record<string, (inner: unknown) => unknown>>): unknown {
  return mapEntries(value, (inner, key) => (Object.hasOwn(changes, key) ? changes[key]!(inner) : inner));
}

/** What goes wrong along the way is noted here. */
export type Problems = { readonly found: readonly SchemaProblem[]; add(path: Path, message: string): void };

/** An empty list of problems. */
export function noProblems(): Problems {
  const found: SchemaProblem[] = [];
  return { found, add: (path, message) => void found.push({ path, message }) };
}
