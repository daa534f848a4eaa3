/**
 * Adds the standard acts about people to a file that asks for them with `people`, with the exceptions that it makes.
 * Pure.
 */
import { notKnown } from '../did-you-mean';
import type { Path } from '../schema-issues';
import { entriesOf, isEntry, listOf, type AuthoredMap } from './authored';
import { expandAct } from './expand-acts';
import { placeCondition } from './expand-conditions';
import type { Expansion } from './expansion';
import { LEAD_RULE, standardAct, STANDARD_ACTS, type PeopleSetting, type StandardAct } from './standard-people';

type Fresh = Record<string, unknown>;

/** What may stand under `people` besides the exceptions. */
const FOR_ALL = ['rule', 'by'];

/** Every act that a card offers, in any line. */
function offered(file: AuthoredMap): unknown[] {
  const inLine = (line: unknown): unknown[] =>
    isEntry(line)
      ? [
          ...listOf(line.anytime),
          ...listOf(line.afterwards),
          ...listOf(line.stages).flatMap((stage) => (isEntry(stage) ? listOf(stage.acts) : [])),
        ]
      : [];
  return [...inLine(file), ...listOf(file.lines).flatMap(inLine)];
}

/**
 * A field with the exceptions made for it; those for a field that is not there make a new one, `false` takes it out.
 */
function mergeFields(expansion: Expansion, standard: readonly unknown[], changed: unknown, path: Path): unknown[] {
  const changes = new Map(entriesOf(changed));
  const kept = standard.filter((field) => !(isEntry(field) && changes.get(String(field.id)) === false));
  const fields: unknown[] = [];
  const add = (field: AuthoredMap, own: unknown, id: string) => {
    const at = [...path, id];
    const fresh: Fresh = { ...field, ...(isEntry(own) ? own : {}) };
    for (const [key] of entriesOf(own)) expansion.origins.moved(fresh, key, { path: [...at, key] });
    expansion.origins.moved(fields, fields.length, { path: at });
    fields.push(fresh);
  };
  for (const field of kept) if (isEntry(field)) add(field, changes.get(String(field.id)), String(field.id));
  for (const [id, own] of changes)
    if (own !== false && !standard.some((field) => isEntry(field) && field.id === id)) add({ id }, own, id);
  return fields;
}

function oneAct(expansion: Expansion, id: StandardAct, setting: PeopleSetting, people: AuthoredMap) {
  const { act, refuse } = standardAct(id, setting);
  const own = people[id];
  const path = id in people ? ['people', id] : ['people'];
  const { fields, refuse: _ownRefusal, ...rest } = isEntry(own) ? own : {};
  const forAll = {
    ...('by' in people && id !== 'note' ? { by: people.by } : {}),
  };
  const merged: Fresh = {
    ...act,
    ...forAll,
    ...rest,
    fields: mergeFields(expansion, listOf(act.fields), fields, [...path, 'fields']),
  };
  const expanded = expandAct(expansion, merged, path) as Fresh;
  return { expanded, path, refuse };
}

/** The refusal that belongs to a standard act, with the exceptions made for it; undefined when it is taken out. */
function refusalOf(
  expansion: Expansion,
  id: StandardAct,
  standard: AuthoredMap,
  people: AuthoredMap,
): Fresh | undefined {
  const own = isEntry(people[id]) ? people[id].refuse : undefined;
  if (own === false) return undefined;
  const at = ['people', ...(id in people ? [id] : []), ...(own === undefined ? [] : ['refuse'])];
  const { when, ...row } = { ...standard, ...(isEntry(own) ? own : {}) };
  const fresh: Fresh = { on: id, ...row };
  placeCondition(expansion, fresh, 'refuse', when, isEntry(own) && 'when' in own ? [...at, 'when'] : at);
  return fresh;
}

/** What a file says about people that means nothing. */
function reportUnknown(expansion: Expansion, people: AuthoredMap, offers: readonly unknown[]): void {
  for (const key of Object.keys(people)) {
    const known = [...FOR_ALL, ...STANDARD_ACTS];
    if (!known.includes(key)) expansion.problems.add(['people', key], notKnown('The word', key, known));
    else if (!FOR_ALL.includes(key) && !offers.includes(key))
      expansion.problems.add(
        ['people', key],
        `act ${key} is offered nowhere: name it in anytime, afterwards or a stage`,
      );
  }
}

/**
 * The acts and rules with the standard ones behind them: those that the file offers and does not write itself. Without
 * `people` they stay as they are.
 */
export function addPeople(expansion: Expansion, acts: unknown, rules: unknown): { acts: unknown; rules: unknown } {
  const { people } = expansion.file;
  if (people === undefined || !Array.isArray(acts)) return { acts, rules };
  const exceptions = isEntry(people) ? people : {};
  if (!isEntry(people) && people !== 'standard')
    expansion.problems.add(['people'], 'this is `standard`, or a map of what is otherwise here');
  const offers = offered(expansion.file);
  reportUnknown(expansion, exceptions, offers);
  const { leads = [], coordinator } = expansion.file;
  const rule = typeof exceptions.rule === 'string' ? exceptions.rule : LEAD_RULE;
  const all: unknown[] = [...(acts as unknown[])];
  const rows: unknown[] = [...listOf(rules)];
  // Copies: what is noted of the parts of the lists before goes on to them.
  acts.forEach((_act, index) => expansion.origins.moved(all, index, { path: ['acts', index] }));
  rows.forEach((_row, index) =>
    expansion.origins.moved(rows, index, expansion.origins.of({ rules }, ['rules', index])),
  );
  for (const id of STANDARD_ACTS) {
    if (!offers.includes(id) || acts.some((act) => isEntry(act) && act.id === id)) continue;
    const { expanded, path, refuse } = oneAct(expansion, id, { leads, coordinator, rule }, exceptions);
    expansion.origins.moved(all, all.length, { path });
    all.push(expanded);
    const refusal = refuse && refusalOf(expansion, id, refuse, exceptions);
    if (!refusal) continue;
    expansion.origins.moved(rows, rows.length, { path });
    rows.push(refusal);
  }
  return { acts: all, rules: rows };
}
