/**
 * Puts on record that rows of a later edition hold in a case from now on. Which those are is decided where editions are
 * read.
 */
import { emit, openState, type Draft } from './draft';
import type { Pathway, Rule } from '../procedure/pathway';

/** What a row is known by in a case: a level of a rule stands once on each act. */
const rowKey = ({ level, id, on }: Rule): string => `${level} ${id} ${on.join(' ')}`;

/** Something of a later edition: what it is known by, and the rules that it serves. */
type Late = { readonly key: string; readonly rules: readonly string[] };

/** What the acts of a case also bring about since. */
const lateEffects = ({ acts }: Pathway): Late[] =>
  acts.flatMap(({ id, effects, handout }) =>
    [...effects, ...(handout?.asked ?? [])].flatMap((effect) =>
      effect.late
        ? [{ key: `effect ${id} ${'task' in effect ? effect.task.id : ''}`, rules: effect.carries ?? [] }]
        : [],
    ),
  );

/** The draft with a line for what of a later edition holds here and the record does not speak of yet. */
export function tellMended(current: Draft): Draft {
  const { pathway } = current.context;
  const told = openState(current).mended ?? [];
  const rules = pathway.rules.filter(({ late }) => late).map((rule): Late => ({ key: rowKey(rule), rules: [rule.id] }));
  const late = [...rules, ...lateEffects(pathway)].filter(({ key }) => !told.includes(key));
  if (late.length === 0) return current;
  return emit(current, {
    type: 'RulesMended',
    rows: [...new Set(late.map(({ key }) => key))],
    rules: [...new Set(late.flatMap((one) => one.rules))],
  });
}
