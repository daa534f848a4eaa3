/** Which answers of the form at hand a condition looks at. Pure. */
import type { Condition } from './condition';

/** What stands where a field may stand, and is none. */
const NO_FIELDS = ['now', 'case', 'actor'];

function namedBy(condition: Condition): readonly (string | undefined)[] {
  // An answer of an earlier record, and not of this form.
  if ('last' in condition) return [];
  if ('field' in condition) return [condition.field];
  if ('people' in condition) return [condition.people.field, condition.people.of];
  if ('day' in condition) return [condition.day.of];
  if ('item' in condition) return [condition.item];
  if ('items' in condition) return [condition.items.of];
  if ('organisation' in condition) return [condition.organisation.of];
  if ('nobody' in condition) return [condition.nobody.of];
  return 'identifies' in condition ? (condition.identifies.fields ?? []) : [];
}

/** Ids of the fields of the act at hand that decide whether it holds, those of its parts included; each once. */
export function fieldsReadBy(condition: Condition): readonly string[] {
  const parts =
    'all' in condition ? condition.all : 'any' in condition ? condition.any : 'not' in condition ? [condition.not] : [];
  const all = [...parts.flatMap(fieldsReadBy), ...namedBy(condition)];
  return [...new Set(all.filter((name) => name !== undefined && !NO_FIELDS.includes(name)))] as string[];
}
