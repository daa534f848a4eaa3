/**
 * Whether a condition comes out the same whatever happens in the case, because things that it names are not there.
 * Evaluates nothing of a case. Pure.
 */
import { isAsMany } from '../../domain/conditions/count';
import type { Condition } from '../../domain/procedure/condition';

/** What a condition comes to when what it names is missing (docs/pathways.md, the column “if it is missing”). */
function whenMissing(atom: Condition): boolean {
  if ('filled' in atom) return !atom.filled;
  if ('people' in atom) return isAsMany(0, atom.people);
  if ('members' in atom) return isAsMany(0, atom.members);
  if ('items' in atom) return isAsMany(0, atom.items);
  return 'nobody' in atom;
}

/**
 * `true` or `false` when it comes to that in every case in which all that `isMissing` tells is not there; undefined
 * when it depends on the case.
 */
export function holdsRegardless(condition: Condition, isMissing: (atom: Condition) => boolean): boolean | undefined {
  const of = (part: Condition) => holdsRegardless(part, isMissing);
  if ('not' in condition) {
    const denied = of(condition.not);
    return denied === undefined ? undefined : !denied;
  }
  if ('all' in condition) {
    const parts = condition.all.map(of);
    if (parts.includes(false)) return false;
    return parts.every((part) => part === true) ? true : undefined;
  }
  if ('any' in condition) {
    const parts = condition.any.map(of);
    if (parts.includes(true)) return true;
    return parts.every((part) => part === false) ? false : undefined;
  }
  return isMissing(condition) ? whenMissing(condition) : undefined;
}
