/**
 * Writes acts and stages out in full: shared fields and lists of options in the place of their names, and what is said
 * once for all of them. Pure.
 */
import { FIELD_TYPES, type FieldType } from '../../domain/procedure/pathway';
import type { Path } from '../schema-issues';
import { entriesOf, isEntry, listOf, type AuthoredMap } from './authored';
import { placeCondition } from './expand-conditions';
import type { Expansion } from './expansion';

type Fresh = Record<string, unknown>;

/** Types that a key for something else of a field is called by as well. */
export const NOT_SHORT: readonly string[] = ['items', 'organisations'];

/** The type of a field that stands before its label, in one; undefined where both have a key of their own. */
export const shortTypeOf = (field: AuthoredMap): FieldType | undefined =>
  'type' in field || 'label' in field
    ? undefined
    : FIELD_TYPES.find((type) => type in field && !NOT_SHORT.includes(type));

/** A fresh copy; what `defaults` says of a key that is not there is added, and noted as said there. */
function withDefaults(expansion: Expansion, written: AuthoredMap, path: Path, defaults: unknown, at: Path): Fresh {
  const fresh: Fresh = {};
  for (const key of Object.keys(written)) {
    fresh[key] = written[key];
    expansion.origins.moved(fresh, key, expansion.origins.noted(written, key) ?? { path: [...path, key] });
  }
  for (const [key, value] of entriesOf(defaults))
    if (!(key in fresh)) {
      fresh[key] = value;
      expansion.origins.moved(fresh, key, { path: [...at, key] });
    }
  return fresh;
}

/** What the file (or this line of it) says once for all its stages, acts or tasks. */
const defaultsFor = (file: unknown, kind: 'stage' | 'act' | 'task'): unknown =>
  isEntry(file) && isEntry(file.defaults) ? file.defaults[kind] : undefined;

/** `options` as a list: `{ yes: Ja, no: { label: Nee, hint: … } }` says the same in fewer words. */
function expandOptions(expansion: Expansion, written: unknown, path: Path): unknown {
  if (!isEntry(written)) return written;
  const fresh: unknown[] = [];
  for (const [value, said] of Object.entries(written)) {
    const option: Fresh = isEntry(said) && 'label' in said ? { value, ...said } : { value, label: said };
    for (const key of Object.keys(option))
      expansion.origins.moved(option, key, {
        path: key === 'value' || option.label === said ? [...path, value] : [...path, value, key],
      });
    expansion.origins.moved(fresh, fresh.length, { path: [...path, value] });
    fresh.push(option);
  }
  return fresh;
}

/** Writes `yesNo: Melden we?` out as a type and a label. */
function expandType(expansion: Expansion, fresh: Fresh, path: Path): void {
  const type = shortTypeOf(fresh);
  if (type === undefined) return;
  for (const [key, value] of [
    ['type', type],
    ['label', fresh[type]],
  ] as const) {
    fresh[key] = value;
    expansion.origins.moved(fresh, key, { path: [...path, type] });
  }
  delete fresh[type];
}

/** When a question is asked: `past` and `future` are no names but say where a date lies. */
function placeAskedWhen(expansion: Expansion, fresh: Fresh, when: unknown, path: Path): void {
  const isBound = (part: unknown) => part === 'past' || part === 'future';
  if (!Array.isArray(when)) {
    if (!isBound(when)) placeCondition(expansion, fresh, 'when', when, path);
    return;
  }
  const parts: unknown[] = [...(when as unknown[])];
  parts.forEach((part, index) => {
    if (!isBound(part)) placeCondition(expansion, parts, index, part, [...path, index]);
  });
  fresh.when = parts;
}

function expandField(expansion: Expansion, written: unknown, path: Path): unknown {
  if (!isEntry(written)) return written;
  const fresh = withDefaults(expansion, written, path, undefined, []);
  expandType(expansion, fresh, path);
  const { options, required } = written;
  if (typeof options === 'string') {
    const at = ['options', options];
    const meant = expansion.named('options', options, [...path, 'options']);
    fresh.options = expandOptions(expansion, meant, at);
    expansion.origins.moved(fresh, 'options', { path: at, usedAt: [...path, 'options'] });
  } else if (options !== undefined) fresh.options = expandOptions(expansion, options, [...path, 'options']);
  if (required !== undefined && typeof required !== 'boolean')
    placeCondition(expansion, fresh, 'required', required, [...path, 'required']);
  if (written.when !== undefined) placeAskedWhen(expansion, fresh, written.when, [...path, 'when']);
  return fresh;
}

/** The fields of an act: written out, called by their name, or several names in a row. */
function expandFields(expansion: Expansion, written: unknown, path: Path): unknown {
  if (!Array.isArray(written)) return written;
  const fresh: unknown[] = [];
  const byName = (name: string, usedAt: Path) => {
    const at = ['fields', name];
    const meant = expansion.named('fields', name, usedAt);
    if (meant === undefined) return;
    expansion.origins.moved(fresh, fresh.length, { path: at, usedAt });
    fresh.push(expandField(expansion, isEntry(meant) ? { id: name, ...meant } : meant, at));
  };
  (written as unknown[]).forEach((field, index) => {
    const at = expansion.origins.noted(written, index)?.path ?? [...path, index];
    const names = typeof field === 'string' ? [field] : field;
    if (Array.isArray(names) && names.every((name) => typeof name === 'string'))
      names.forEach((name) => byName(name, at));
    else {
      expansion.origins.moved(fresh, fresh.length, { path: at });
      fresh.push(expandField(expansion, field, at));
    }
  });
  return fresh;
}

/** What an effect may say of several at once: each of them is an effect of its own. */
export const SEVERAL: readonly string[] = ['member', 'exclude', 'removeMember', 'flag', 'unflag', 'track'];

/** A row for each part of a list in a row, `{ track: [decision1, decision2], is: open }`. */
function oneByOne(expansion: Expansion, written: readonly unknown[], path: Path): readonly unknown[] {
  const fresh: unknown[] = [];
  written.forEach((row, index) => {
    const key = isEntry(row) ? SEVERAL.find((one) => Array.isArray(row[one])) : undefined;
    for (const one of isEntry(row) && key !== undefined ? listOf(row[key]) : [row]) {
      expansion.origins.moved(fresh, fresh.length, { path: [...path, index] });
      fresh.push(isEntry(row) && key !== undefined ? { ...row, [key]: one } : one);
    }
  });
  return fresh;
}

/** Effects or notices: rows that may have a condition. */
function expandRows(expansion: Expansion, written: unknown, path: Path): unknown {
  const tasks = defaultsFor(expansion.file, 'task');
  const rows = oneByOne(expansion, listOf(written), path);
  const expanded: unknown[] = [];
  rows.forEach((row, index) => {
    const at = expansion.origins.noted(rows, index)?.path ?? [...path, index];
    expansion.origins.moved(expanded, index, { path: at });
    if (!isEntry(row)) {
      expanded.push(row);
      return;
    }
    const fresh: Fresh = { ...row };
    if (row.when !== undefined) placeCondition(expansion, fresh, 'when', row.when, [...at, 'when']);
    if (isEntry(row.task)) fresh.task = withDefaults(expansion, row.task, [...at, 'task'], tasks, ['defaults', 'task']);
    expanded.push(fresh);
  });
  return expanded;
}

/** `by: members`, `by: lead` and `by: [role, role]` are short for the maps of the same meaning. */
function expandBy(by: unknown): unknown {
  if (by === 'members' || by === 'lead') return { [by]: true };
  return Array.isArray(by) ? { roles: by as unknown[] } : by;
}

/** One act, written out in full. */
export function expandAct(expansion: Expansion, written: unknown, path: Path): unknown {
  if (!isEntry(written)) return written;
  const fresh = withDefaults(expansion, written, path, defaultsFor(expansion.file, 'act'), ['defaults', 'act']);
  if ('by' in fresh) fresh.by = expandBy(fresh.by);
  if ('fields' in written) fresh.fields = expandFields(expansion, written.fields, [...path, 'fields']);
  for (const key of ['effects', 'notices'])
    if (Array.isArray(written[key])) fresh[key] = expandRows(expansion, written[key], [...path, key]);
  const { approval, handout } = written;
  if (isEntry(approval) && approval.when !== undefined) {
    const own: Fresh = { ...approval };
    placeCondition(expansion, own, 'when', approval.when, [...path, 'approval', 'when']);
    fresh.approval = own;
  }
  if (isEntry(handout) && Array.isArray(handout.asked))
    fresh.handout = { ...handout, asked: expandRows(expansion, handout.asked, [...path, 'handout', 'asked']) };
  return fresh;
}

/** The stages of the procedure or of a line, written out in full; a line may say other things once than the file. */
export function expandStages(expansion: Expansion, line: unknown, path: Path): unknown {
  const stages = isEntry(line) ? line.stages : undefined;
  if (!Array.isArray(stages)) return stages;
  return (stages as unknown[]).map((written, index) => {
    if (!isEntry(written)) return written;
    const at = [...path, 'stages', index];
    const own = withDefaults(expansion, written, at, defaultsFor(line, 'stage'), [...path, 'defaults', 'stage']);
    const more = entriesOf(path.length > 0 ? defaultsFor(expansion.file, 'stage') : undefined);
    for (const [key, value] of more)
      if (!(key in own)) {
        own[key] = value;
        expansion.origins.moved(own, key, { path: ['defaults', 'stage', key] });
      }
    if (written.completes !== undefined)
      placeCondition(expansion, own, 'completes', written.completes, [...at, 'completes']);
    return own;
  });
}
