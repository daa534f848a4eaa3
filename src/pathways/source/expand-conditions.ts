/** Puts conditions in the place of their names. Pure. */
import type { Path } from '../schema-issues';
import { isEntry } from './authored';
import type { Expansion } from './expansion';

type Fresh = Record<PropertyKey, unknown> | unknown[];

/**
 * The condition with every name in it replaced by what stands under it; a name that nothing stands under stays, and is
 * a problem. What has no form of a condition is left to the schema.
 */
function expandCondition(expansion: Expansion, written: unknown, path: Path, within: readonly string[]): unknown {
  if (typeof written === 'string') {
    if (within.includes(written)) {
      expansion.problems.add(path, `the condition ${written} is made of itself`);
      return written;
    }
    const meant = expansion.named('conditions', written, path);
    return meant === undefined
      ? written
      : expandCondition(expansion, meant, ['conditions', written], [...within, written]);
  }
  if (!isEntry(written)) return written;
  const fresh: Record<string, unknown> = { ...written };
  if ('not' in written) placeCondition(expansion, fresh, 'not', written.not, [...path, 'not'], within);
  for (const key of ['all', 'any'] as const) {
    const list = written[key];
    if (Array.isArray(list)) fresh[key] = expandConditions(expansion, list as unknown[], [...path, key], within);
  }
  return fresh;
}

function expandConditions(expansion: Expansion, list: readonly unknown[], path: Path, within: readonly string[]) {
  const fresh: unknown[] = [];
  list.forEach((written, index) => placeCondition(expansion, fresh, index, written, [...path, index], within));
  return fresh;
}

/** Puts the condition that is `written` at `path` under a key of a (fresh) map or list, with what its names mean. */
export function placeCondition(
  expansion: Expansion,
  container: Fresh,
  key: PropertyKey,
  written: unknown,
  path: Path,
  within: readonly string[] = [],
): void {
  (container as Record<PropertyKey, unknown>)[key] = expandCondition(expansion, written, path, within);
  const origin = typeof written === 'string' ? { path: ['conditions', written], usedAt: path } : { path };
  expansion.origins.moved(container, key, origin);
}
