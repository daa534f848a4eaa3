/**
 * The parts of a case that have a state of their own (pupils, requests to services, delegates): opening, moving and
 * handing them over. Pure.
 */
import type { Answers, Item } from '../case/case';
import type { Facts } from '../case/facts';
import { emit, openState, type Draft } from '../case/draft';
import type { PersonId } from '../ids';
import { relationOf } from '../case/membership';
import { namedIn } from '../case/named-in';
import { valuesIn } from '../case/values-in';
import type { Effect, ItemRow } from '../procedure/effect';
import type { Act, Field } from '../procedure/pathway';
import { holdsRole } from '../people/roles';
import { asIs, type Text } from '../text';

type Opening = Extract<Effect, { opens: string }>;
type Moving = Extract<Effect, { item: ItemRow }>;
type Holder = Opening['holder'];
/** What an item is known by; at least one of them is there. */
type Known = Pick<Item, 'label' | 'holder' | 'organisation'>;
/** The record that opens or moves: its act, its answers and whose it is. */
type Recorded = { readonly act: Act; readonly record: string; readonly answers: Answers; readonly by: PersonId };

const sameWords = (one: Text | undefined, other: Text | undefined): boolean =>
  one?.nl.trim().toLowerCase() === other?.nl.trim().toLowerCase();
const isSameItem = (one: Known, other: Known): boolean =>
  sameWords(one.label, other.label) && one.holder === other.holder && one.organisation === other.organisation;

function knownBy(current: Draft, field: Field | undefined, value: string): Known {
  if (field?.type === 'person' || field?.type === 'people') return { holder: value as PersonId };
  if (field?.type === 'organisation' || field?.type === 'organisations')
    return { label: current.context.organisations[value]?.name ?? asIs(value), organisation: value };
  return { label: field?.options?.find((option) => option.value === value)?.label ?? asIs(value) };
}

/** What the items to open are known by: fixed texts, the members with a role, or the values of a field. */
function knownIn(current: Draft, label: Opening['label'], { act, answers }: Recorded): readonly Known[] {
  if ('texts' in label) return label.texts.map((text) => ({ label: text }));
  if ('role' in label) {
    const { roster } = current.context;
    return openState(current)
      .members.filter((person) => holdsRole(roster[person], label.role))
      .map((holder) => ({ holder }));
  }
  if ('every' in label) {
    const { organisations, roster } = current.context;
    const { without } = label;
    const taken = Object.values(roster)
      .filter((person) => without !== undefined && holdsRole(person, without))
      .flatMap((person) => person?.organisations ?? []);
    const ofKind = Object.entries(organisations).filter(
      ([id, one]) =>
        !taken.includes(id) &&
        one.kind === label.every &&
        (!label.level || label.level.some((level) => one.levels.includes(level))),
    );
    return ofKind.map(([organisation, { name }]) => ({ label: name, organisation }));
  }
  const field = act.fields.find(({ id }) => id === label.field);
  return valuesIn(answers, label.field).map((value) => knownBy(current, field, value));
}

function holderIn(holder: Holder, { answers, by }: Recorded): PersonId | undefined {
  if (!holder) return undefined;
  return 'actor' in holder ? by : namedIn(answers, holder.field)[0];
}

/** Opens one item for each value; what is there already stays as it is. */
export function openItems(current: Draft, effect: Opening, recorded: Recorded): Draft {
  const { label } = effect;
  const known = knownIn(current, label, recorded);
  const holder = holderIn(effect.holder, recorded);
  return known.reduce((next, one) => {
    const ofKind = openState(next).items.filter(({ kind }) => kind === effect.opens);
    const made: Known = holder ? { ...one, holder } : one;
    if (!effect.new && ofKind.some((item) => isSameItem(item, made))) return next;
    return emit(next, {
      type: 'ItemOpened',
      item: {
        ...made,
        id: `${effect.opens}-${ofKind.length + 1}`,
        kind: effect.opens,
        state: effect.is,
        record: recorded.record,
        openedAt: next.at,
      },
    });
  }, current);
}

/** Who or what a field names that an item belongs to: its organisation, or people of it. */
function namedFor(
  { context: { roster } }: Draft,
  { of, role }: Extract<ItemRow, { kind: string }>,
  answers: Answers,
  { organisation }: Item,
): readonly string[] {
  if (organisation === undefined) return [];
  return valuesIn(answers, of).filter(
    (id) =>
      id === organisation ||
      ((roster[id]?.organisations ?? []).includes(organisation) && (!role || holdsRole(roster[id], role))),
  );
}

function chosen(current: Draft, row: ItemRow, { answers, by }: Recorded): readonly Item[] {
  const { items } = openState(current);
  if ('own' in row) return items.filter((item) => item.kind === row.own && item.holder === by);
  if ('every' in row) return items.filter((item) => item.kind === row.every);
  if ('kind' in row)
    return items.filter(
      (item) =>
        item.kind === row.kind &&
        (!row.in || row.in.includes(item.state)) &&
        namedFor(current, row, answers, item).length > 0,
    );
  const named = valuesIn(answers, row.field);
  return items.filter((item) => named.includes(item.id));
}

/** Moves the items to another state and hands them to somebody else, as far as that changes anything. */
export function moveItems(current: Draft, effect: Moving, recorded: Recorded): Draft {
  const row = effect.item;
  return chosen(current, row, recorded).reduce((next, item) => {
    // Of several parts each is held by whoever is named for it.
    const own = 'kind' in row && effect.holder ? namedFor(current, row, recorded.answers, item) : [];
    const holder = 'kind' in row ? (own[0] as PersonId | undefined) : holderIn(effect.holder, recorded);
    const moved =
      effect.is !== undefined && effect.is !== item.state
        ? emit(next, { type: 'ItemMoved', item: item.id, to: effect.is })
        : next;
    return holder && holder !== item.holder ? emit(moved, { type: 'ItemHanded', item: item.id, holder }) : moved;
  }, current);
}

/** The items that a record of this act names, in whichever field. */
export const itemsNamed = (act: Act, answers: Answers): readonly string[] =>
  act.fields.filter(({ type }) => type === 'item' || type === 'items').flatMap(({ id }) => valuesIn(answers, id));

/** The people who hold the items named in a field. */
export function holdersIn(items: readonly Item[], answers: Answers, field: string): PersonId[] {
  const named = valuesIn(answers, field);
  return [...new Set(items.flatMap((item) => (named.includes(item.id) && item.holder ? [item.holder] : [])))];
}

/**
 * The items that may be named in a field now by the one who answers. Somebody who is in the case for a part of it may
 * only name what is theirs.
 */
export function itemsOffered(field: Field, { context, state, actor }: Facts): readonly Item[] {
  if (state.status === 'none' || !field.items) return [];
  const { kind, in: states, own } = field.items;
  const partial = actor !== undefined && relationOf(context, state, actor) === 'partial';
  return state.items.filter(
    (item) =>
      item.kind === kind && (!states || states.includes(item.state)) && (!(own ?? partial) || item.holder === actor),
  );
}
