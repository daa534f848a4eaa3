/**
 * Puts what a group of schools shares under what one of them says itself: the school's own word counts. Pure; knows
 * what was written, not yet whether it holds.
 */
import type { Path } from '../pathways/schema-issues';

type Written = Readonly<Record<string, unknown>>;

/** What is said by key: a school that names one length of time of its own keeps the others of its group. */
const BY_KEY: readonly string[] = ['workspaces', 'settings', 'retention'];
/** Lists that add up; of two contacts with one id the school's own counts. */
const ADDED: readonly string[] = ['contacts', 'closures'];

const isMap = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const idOf = (item: unknown): unknown => (isMap(item) ? item.id : undefined);

/** Where something of the whole was written: in the school's own file, or in that of its group. */
export type WrittenPlace = { readonly of: 'school' | 'group'; readonly path: Path };

/**
 * A school as it is with its group. `originOf`: in which of the two files, and where in it, a place of the whole was
 * written.
 */
export type Merged = { readonly written: Written; readonly originOf: (path: Path) => WrittenPlace };

/** The items of the group that the school does not have itself, with where they stand in the file of the group. */
function addedItems(own: readonly unknown[], shared: readonly unknown[]) {
  const ids = new Set<unknown>(own.map(idOf).filter((id) => id !== undefined));
  return shared.map((item, at) => ({ item, at })).filter(({ item }) => !ids.has(idOf(item)));
}

/** The school with what its group shares; `group` is what stands in the file of the group, its name included. */
export function mergeGroup(school: Written, group: Written): Merged {
  const { group: _name, ...shared } = group;
  const written: Record<string, unknown> = { ...shared, ...school };
  const places = new Map<string, readonly number[]>();
  for (const [key, common] of Object.entries(shared)) {
    const own = school[key];
    if (BY_KEY.includes(key) && isMap(own) && isMap(common)) written[key] = { ...common, ...own };
    if (ADDED.includes(key) && Array.isArray(own) && Array.isArray(common)) {
      const added = addedItems(own, common);
      written[key] = [...(own as unknown[]), ...added.map(({ item }) => item)];
      places.set(key, [...own.map((_, at) => at), ...added.map(({ at }) => at)]);
    }
  }
  const originOf = (path: Path): WrittenPlace => {
    const [key, inside, ...rest] = path;
    if (typeof key !== 'string' || !(key in shared)) return { of: 'school', path };
    const own = school[key];
    if (own === undefined) return { of: 'group', path };
    const at = places.get(key);
    if (at && typeof inside === 'number' && Array.isArray(own) && inside >= own.length)
      return { of: 'group', path: [key, at[inside] ?? inside, ...rest] };
    const isOfGroup = BY_KEY.includes(key) && isMap(own) && typeof inside === 'string' && !(inside in own);
    return { of: isOfGroup ? 'group' : 'school', path };
  };
  return { written, originOf };
}
