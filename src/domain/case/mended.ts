/**
 * Puts on record that rows of a later edition hold in a case from now on. Which those are is decided where editions are
 * read.
 */
import { emit, openState, type Draft } from './draft';
import type { Rule } from '../procedure/pathway';

/** What a row is known by in a case: a level of a rule stands once on each act. */
const rowKey = ({ level, id, on }: Rule): string => `${level} ${id} ${on.join(' ')}`;

/** The draft with a line for the rows of a later edition that the record does not speak of yet. */
export function tellMended(current: Draft): Draft {
  const told = openState(current).mended ?? [];
  const rows = current.context.pathway.rules.filter((rule) => rule.late && !told.includes(rowKey(rule)));
  if (rows.length === 0) return current;
  return emit(current, { type: 'RulesMended', rows: rows.map(rowKey), rules: [...new Set(rows.map(({ id }) => id))] });
}
