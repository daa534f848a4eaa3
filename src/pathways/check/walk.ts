/**
 * Goes through a value by a table that has a row for every key of its type, and gathers what its words refer to. The
 * types of the tables are what matters here: a key, or a member of a union, that the schema of procedures gets and that
 * has no row does not compile. Pure.
 */
import type { Act, Pathway } from '../../domain/procedure/pathway';
import type { Text } from '../../domain/text';
import type { Path } from '../schema-issues';

/**
 * What a word can name. Roles, contacts, settings and rules are not the procedure's own: whoever knows which there are
 * looks them up.
 */
export type NameKind =
  | 'act'
  | 'contact'
  | 'field'
  | 'flag'
  | 'item'
  | 'line'
  | 'opened_item'
  | 'role'
  | 'rule'
  | 'section'
  | 'setting'
  | 'stage'
  | 'state'
  | 'task'
  | 'track'
  | 'value';

/**
 * How far a text goes: `ping` may be read by everybody in a channel (L0), `told` is a rule's, in which times of
 * contacts are filled in.
 */
type TextKind = 'said' | 'told' | 'ping';

/** A word that names something, in its place; `wrong` when the procedure has nothing like it. */
export type NamedWord = {
  readonly path: Path;
  readonly names: NameKind;
  readonly word: string;
  readonly wrong?: string | undefined;
};

/** A text for people, in its place. */
export type PlacedText = { readonly path: Path; readonly text: Text; readonly kind: TextKind };

export type Visited = NamedWord | PlacedText;

/**
 * Where the walk is. `acts`: those whose answers may be read here, any of them; none where no form is open, undefined
 * where it cannot be told.
 */
export type At = {
  readonly path: Path;
  readonly pathway: Pathway;
  readonly acts: readonly Act[] | undefined;
};

/** Looks at a value; `owner` is the object that it is a key of. */
export type Visit<Value, Owner = unknown> = (value: Value, at: At, owner: Owner) => readonly Visited[];

/**
 * What stands behind a key: `closed` where the schema knows every word there is; for any word at all either what it
 * names, `defined` where the file itself says with it that there is such a thing, or `free`; for a text who reads it.
 */
type Slot<Value, Owner> = [Value] extends [string | number | boolean]
  ? string extends Value
    ? 'defined' | 'free' | Visit<Value, Owner>
    : 'closed'
  : [Value] extends [readonly (infer Item)[]]
    ? Slot<Item, Owner>
    : [Value] extends [Text]
      ? TextKind
      : Visit<Value, Owner>;

type Given<Value> = Exclude<Value, undefined>;
type Keys<Union> = Union extends unknown ? keyof Union : never;
type Behind<Union, Key extends PropertyKey> = Union extends { readonly [K in Key]?: infer Value } ? Value : never;
/** An object that may be any member of a union, with every key that one of them has. */
type Merged<Union> = { readonly [Key in Keys<Union>]?: Given<Behind<Union, Key>> | undefined };
type Having<Key extends PropertyKey> = { readonly [K in Key]: unknown };

/** A row for each key that a member of the union has. */
type Row<Union> = { readonly [Key in Keys<Union>]-?: Slot<Given<Behind<Union, Key>>, Merged<Union>> };

/**
 * For each of these keys in turn, the members of the union that have it; a member with none of them is an error of the
 * compiler.
 */
type Rows<Union, Order> = Order extends readonly [infer Key extends PropertyKey, ...infer Rest]
  ? { readonly [K in Key]: Row<Extract<Union, Having<Key>>> } & Rows<Exclude<Union, Having<Key>>, Rest>
  : [Union] extends [never]
    ? unknown
    : { readonly 'a member of the union is in no row': Union };

type AnySlot = string | Visit<never, never>;

function visitSlot(slot: AnySlot, value: unknown, at: At, owner: unknown): readonly Visited[] {
  if (value === undefined) return [];
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) => visitSlot(slot, one, { ...at, path: [...at.path, index] }, owner));
  if (typeof slot === 'function') return slot(value as never, at, owner as never);
  if (slot === 'said' || slot === 'told' || slot === 'ping')
    return [{ path: at.path, text: value as Text, kind: slot }];
  return [];
}

type AnyRow = Readonly<Record<string, AnySlot>>;
/** Where a key stands in the file, where that is somewhere else than here. */
type Called = Readonly<Record<string, (owner: object) => Path>>;

function visitRow(row: AnyRow, value: object, at: At, called: Called = {}): readonly Visited[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    visitSlot(row[key] ?? 'free', inner, { ...at, path: [...at.path, ...(called[key]?.(value) ?? [key])] }, value),
  );
}

/** Visits an object with a row for each of its keys. */
export const object =
  <Value extends object>(row: Row<Value>, called?: Called): Visit<Value> =>
  (value, at) =>
    visitRow(row, value, at, called);

/** Visits whichever member of a union it is: that of the first key in `order` that the value has. */
export const oneOf =
  <Union extends object>() =>
  <const Order extends readonly string[]>(order: Order, rows: Rows<Union, Order>): Visit<Union> =>
  (value, at) => {
    const key = order.find((one) => one in value);
    const all = rows as Readonly<Record<string, AnyRow>>;
    return key === undefined ? [] : visitRow(all[key]!, value, at);
  };

/** Visits everything that a table has, by whatever name it is defined there. */
export const everyNamed =
  <Value>(slot: Slot<Value, Readonly<Record<string, Value>>>): Visit<Readonly<Record<string, Value>>> =>
  (value, at) =>
    Object.entries(value).flatMap(([key, inner]) =>
      visitSlot(slot as AnySlot, inner, { ...at, path: [...at.path, key] }, value),
    );
