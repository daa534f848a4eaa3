/** Writes the rules out row by row: of a decision table each row has the condition that all its rows share. Pure. */
import { RULE_LEVELS } from '../../domain/procedure/pathway';
import type { Path } from '../schema-issues';
import { isEntry, listOf, type Entry } from './authored';
import { placeCondition } from './expand-conditions';
import type { Expansion } from './expansion';

type Fresh = Record<string, unknown>;

/** `refuse MELD-3.7`: the level of a row and its rule in one. */
const LEVEL_AND_RULE = new RegExp(`^(${RULE_LEVELS.join('|')}) (\\S+)$`);

/** The keys of a row that say its level: alone, or with the rule behind it. */
export function levelsOf(row: Entry): { readonly key: string; readonly level: string; readonly rule?: string }[] {
  return Object.keys(row).flatMap((key) => {
    const [, level, rule] = LEVEL_AND_RULE.exec(key) ?? [];
    if (level !== undefined && rule !== undefined) return [{ key, level, rule }];
    return (RULE_LEVELS as readonly string[]).includes(key) ? [{ key, level: key }] : [];
  });
}

/** A table that the row stands in. */
type Table = { readonly written: Entry; readonly path: Path };

/** What all rows of a table share: its condition, in the parts that it has. */
const sharedParts = ({ written: { when }, path }: Table): { readonly written: unknown; readonly path: Path }[] =>
  isEntry(when) && Array.isArray(when.all) && Object.keys(when).length === 1
    ? when.all.map((written: unknown, index) => ({ written, path: [...path, 'when', 'all', index] }))
    : [{ written: when, path: [...path, 'when'] }];

/** The condition of a row, together with what its table asks of all rows. */
function placeWhen(expansion: Expansion, fresh: Fresh, level: string, row: Row, key: string): void {
  const { written, path, table } = row;
  if (!table || table.written.when === undefined) {
    placeCondition(expansion, fresh, level, written[key], [...path, key]);
    return;
  }
  const own = written[key];
  const isAll = isEntry(own) && Array.isArray(own.all) && Object.keys(own).length === 1;
  const parts = [
    ...sharedParts(table),
    ...(isAll
      ? (own.all as unknown[]).map((part, index) => ({ written: part, path: [...path, key, 'all', index] }))
      : [{ written: own, path: [...path, key] }]),
  ];
  const all: unknown[] = [];
  parts.forEach((part, index) => placeCondition(expansion, all, index, part.written, part.path));
  fresh[level] = { all };
  expansion.origins.moved(fresh, level, { path: [...path, key] });
}

type Row = { readonly written: Entry; readonly path: Path; readonly table?: Table | undefined };

function expandRow(expansion: Expansion, row: Row): unknown {
  const { written, path, table } = row;
  const fresh: Fresh = {};
  const moved = (key: string, value: unknown, at: Path) => {
    fresh[key] = value;
    expansion.origins.moved(fresh, key, { path: at });
  };
  if (table && table.written.on !== undefined && !('on' in written))
    moved('on', table.written.on, [...table.path, 'on']);
  const levels = levelsOf(written);
  for (const [key, value] of Object.entries(written)) {
    const level = levels.find((one) => one.key === key);
    if (!level) moved(key, value, [...path, key]);
    else {
      if (level.rule !== undefined) moved('id', level.rule, [...path, key]);
      placeWhen(expansion, fresh, level.level, row, key);
    }
  }
  return fresh;
}

const TABLE_KEYS = ['on', 'when', 'rows'];

/** Every row of every table, in order, in a list of its own. */
export function expandRules(expansion: Expansion, written: unknown, path: Path): unknown {
  if (!Array.isArray(written)) return written;
  const fresh: unknown[] = [];
  const add = (row: unknown, at: Path, table?: Table) => {
    expansion.origins.moved(fresh, fresh.length, { path: at });
    fresh.push(isEntry(row) ? expandRow(expansion, { written: row, path: at, table }) : row);
  };
  (written as unknown[]).forEach((rule, index) => {
    const at = [...path, index];
    if (!isEntry(rule) || !('rows' in rule)) {
      add(rule, at);
      return;
    }
    for (const key of Object.keys(rule))
      if (!TABLE_KEYS.includes(key))
        expansion.problems.add([...at, key], `a table of rules has ${TABLE_KEYS.join(', ')}, and no \`${key}\``);
    listOf(rule.rows).forEach((row, number) => add(row, [...at, 'rows', number], { written: rule, path: at }));
  });
  return fresh;
}
