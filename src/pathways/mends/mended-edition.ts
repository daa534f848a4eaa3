/**
 * The edition that a running case began with, and the rows of today's that mend it. Only ever stricter: nothing that
 * refused or asked is taken away. Pure.
 */
import type { Condition } from '../../domain/procedure/condition';
import type { Pathway, Rule } from '../../domain/procedure/pathway';
import { holdsRegardless } from './holds-regardless';
import { lackedBy } from './lacked-by';
import { withLateEffects } from './late-effects';

const isSame = (one: Condition, other: Condition): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * What a row adds to this edition on one act of it, if anything. Nothing on an act that is urgent there (DES-9), nor
 * where the row would refuse or ask whatever people do because the edition lacks what it speaks of. What the edition's
 * own row says of the same rule goes on holding.
 */
function lateRow(edition: Pathway, rule: Rule, id: string): Rule | undefined {
  const act = edition.acts.find((one) => one.id === id);
  if (!act || act.urgent || holdsRegardless(rule.when, lackedBy(edition, act))) return undefined;
  const own = edition.rules.find((one) => one.id === rule.id && one.level === rule.level && one.on.includes(id));
  if (own && isSame(own.when, rule.when)) return undefined;
  return { ...rule, on: [id], when: own ? { any: [rule.when, own.when] } : rule.when, late: true };
}

/** The edition with the rows and effects marked `mends` of today's that it lacks; the edition itself when it lacks none. */
export function mendedEdition(began: Pathway, today: Pathway): Pathway {
  const edition = withLateEffects(began, today);
  const late = today.rules
    .filter(({ mends }) => mends)
    .flatMap((rule) => rule.on.flatMap((act) => lateRow(edition, rule, act) ?? []));
  if (late.length === 0) return edition;
  const isReplaced = (rule: Rule, act: string) =>
    late.some(({ id, level, on }) => id === rule.id && level === rule.level && on.includes(act));
  const kept = edition.rules.flatMap((rule) => {
    const on = rule.on.filter((act) => !isReplaced(rule, act));
    return on.length === rule.on.length ? [rule] : on.length > 0 ? [{ ...rule, on }] : [];
  });
  return { ...edition, rules: [...kept, ...late] };
}
