/**
 * Writes a procedure out in full: from the form in which people write one, where a thing is said once and called by its
 * name, to the form that the program knows. What is written out already stays as it is. Pure.
 */
import type { SchemaProblem } from '../schema-issues';
import { isEntry, mapList, type AuthoredMap } from './authored';
import { expandAct, expandStages } from './expand-acts';
import { addPeople } from './expand-people';
import { expandRules } from './expand-rules';
import { NAMED, startExpansion } from './expansion';
import type { Origins } from './origins';

/** What only says something about the rest, and is gone when that is written out. */
const ONLY_WRITTEN = [...NAMED, 'defaults', 'people'] as const;

export type Expanded = {
  readonly value: unknown;
  /** Names that mean nothing, or that nothing uses; by their place in the file. */
  readonly problems: readonly SchemaProblem[];
};

function expandLine(line: AuthoredMap, stages: unknown): AuthoredMap {
  const { defaults: _defaults, ...rest } = line;
  return { ...rest, ...('stages' in line ? { stages } : {}) };
}

/**
 * The whole of `written`; of what is no map there is nothing to write out. `origins` gets to know where each part of it
 * comes from.
 */
export function expandPathway(written: unknown, origins: Origins): Expanded {
  if (!isEntry(written)) return { value: written, problems: [] };
  const expansion = startExpansion(written, origins);
  const own = mapList(written.acts, (act, index) => expandAct(expansion, act, ['acts', index]));
  const { acts, rules } = addPeople(expansion, own, expandRules(expansion, written.rules, ['rules']));
  const value: Record<string, unknown> = Object.fromEntries(
    Object.entries(written).filter(([key]) => !(ONLY_WRITTEN as readonly string[]).includes(key)),
  );
  if ('stages' in written) value.stages = expandStages(expansion, written, []);
  if ('lines' in written)
    value.lines = mapList(written.lines, (line, index) =>
      isEntry(line) ? expandLine(line, expandStages(expansion, line, ['lines', index])) : line,
    );
  if ('acts' in written) value.acts = acts;
  if (rules !== undefined) value.rules = rules;
  expansion.reportUnused();
  return { value, problems: expansion.problems.found };
}
