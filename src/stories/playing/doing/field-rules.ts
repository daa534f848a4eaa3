/**
 * Which rules a field stands for: a form that comes back because of it is how the product keeps them (no third ground,
 * help must be offered).
 */
import type { Act } from '../../../domain/procedure/pathway';
import type { RowVerdict } from '../verdict';

/**
 * The verdict on a form that came back, with the rules that its wrong fields and their options carry; any other as it
 * is.
 */
export function withFieldRules(act: Act, verdict: RowVerdict): RowVerdict {
  if (verdict.kind !== 'fields') return verdict;
  const wrong = act.fields.filter(({ id }) => verdict.fields.includes(id));
  const carried = wrong.flatMap(({ carries = [], options = [] }) => [
    ...carries,
    ...options.flatMap((option) => option.carries ?? []),
  ]);
  return { ...verdict, rules: [...new Set([...verdict.rules, ...carried])] };
}
