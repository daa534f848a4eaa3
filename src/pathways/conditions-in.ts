/** Finds every condition of a pathway with its place and with the acts whose answers it may read. Pure. */
import type { Condition } from '../domain/procedure/condition';
import { linesOf, type Act, type Pathway } from '../domain/procedure/pathway';
import type { Path } from './schema-issues';

/** A condition in its place. `acts`: the acts at hand, of which any may be; none where no form is open. */
export type PlacedCondition = { readonly path: Path; readonly condition: Condition; readonly acts: readonly Act[] };

function inAct(act: Act, path: Path): PlacedCondition[] {
  const place = (condition: Condition | boolean | undefined, ...at: Path): PlacedCondition[] =>
    typeof condition === 'object' ? [{ condition, path: [...path, ...at], acts: [act] }] : [];
  return [
    ...act.fields.flatMap((field, index) => place(field.required, 'fields', index, 'required')),
    ...act.fields.flatMap((field, index) => place(field.askedIf, 'fields', index, 'when')),
    ...act.effects.flatMap((effect, index) => place(effect.when, 'effects', index, 'when')),
    ...act.notices.flatMap((notice, index) => place(notice.when, 'notices', index, 'when')),
  ];
}

/** The conditions that stand on their own; what is nested in them is not listed. */
export function conditionsIn(pathway: Pathway): PlacedCondition[] {
  const { acts, rules } = pathway;
  return [
    ...linesOf(pathway).flatMap(({ stages }, line) =>
      stages.flatMap(({ completes }, index) =>
        completes
          ? [
              {
                condition: completes,
                path: [...(line === 0 ? [] : ['lines', line - 1]), 'stages', index, 'completes'],
                acts: [],
              },
            ]
          : [],
      ),
    ),
    ...rules.map((rule, index) => ({
      condition: rule.when,
      path: ['rules', index, rule.level],
      acts: acts.filter((act) => rule.on.includes(act.id)),
    })),
    ...acts.flatMap((act, index) => inAct(act, ['acts', index])),
  ];
}

/** The condition and everything nested in it, each in its place. */
export function unfold(placed: PlacedCondition): PlacedCondition[] {
  const { condition, path, acts } = placed;
  const nested = (inner: Condition, ...at: Path) => unfold({ condition: inner, path: [...path, ...at], acts });
  if ('all' in condition) return [placed, ...condition.all.flatMap((inner, index) => nested(inner, 'all', index))];
  if ('any' in condition) return [placed, ...condition.any.flatMap((inner, index) => nested(inner, 'any', index))];
  if ('not' in condition) return [placed, ...nested(condition.not, 'not')];
  return [placed];
}
