/** The parts of a case, like its pupils: by their label for those who read it, by number for the others. */
import type { ExistingCase, Item } from '../domain/case/case';
import { asIs, joinTexts, type Text } from '../domain/text';
import type { Namer } from './known-people';
import type { ItemsView } from './types';
import type { ViewerStanding, ViewContext } from './viewer';

/** Who is in the case for a part of it may know of the items they hold only, nor count the others. */
const isTheirs = (standing: ViewerStanding, { id }: Item): boolean =>
  standing.relation === 'member' || standing.holds.includes(id);

/**
 * What an item is called, and whether that says which one it is: a label, else the one who holds it; without the level
 * for that, "Leerling 2".
 */
export function labelOf(
  view: ViewContext,
  standing: ViewerStanding,
  state: ExistingCase,
  item: Item,
  name: Namer,
): { readonly label: Text; readonly byHolder: boolean; readonly numbered: boolean } {
  const kind = view.context.pathway.items[item.kind];
  const reads = kind !== undefined && standing.levels.includes(kind.level);
  if (reads && item.label) return { label: item.label, byHolder: false, numbered: false };
  const holder = reads && item.holder ? name(item.holder) : undefined;
  if (holder !== undefined) return { label: asIs(holder), byHolder: true, numbered: false };
  const ofKind = state.items.filter((other) => other.kind === item.kind && isTheirs(standing, other));
  const number = ofKind.findIndex(({ id }) => id === item.id) + 1;
  const title = kind?.title ?? asIs(item.kind);
  return { label: joinTexts([title, asIs(String(number))], ' '), byHolder: false, numbered: true };
}

/** The words of an item's state. */
export function itemStateWords(view: ViewContext, item: Pick<Item, 'kind' | 'state'>): Text {
  return view.context.pathway.items[item.kind]?.states[item.state] ?? asIs(item.state);
}

function viewItem(
  view: ViewContext,
  standing: ViewerStanding,
  state: ExistingCase,
  item: Item,
  name: Namer,
): ItemsView['items'][number] {
  const { label, byHolder } = labelOf(view, standing, state, item, name);
  const holder =
    item.holder &&
    !byHolder &&
    standing.relation === 'member' &&
    standing.levels.includes(view.context.pathway.items[item.kind]?.level ?? 'L3')
      ? name(item.holder)
      : undefined;
  return { label, state: itemStateWords(view, item), holder, mine: item.holder === standing.person };
}

/**
 * The items by kind, in the order they were opened. Who is in the case for a part of it sees their own; a reporter
 * none.
 */
export function viewItems(view: ViewContext, standing: ViewerStanding, state: ExistingCase, name: Namer): ItemsView[] {
  if (standing.relation === 'none' || standing.relation === 'reporter') return [];
  return Object.entries(view.context.pathway.items).flatMap(([kind, { title }]) => {
    const items = state.items.filter((item) => item.kind === kind && isTheirs(standing, item));
    return items.length > 0
      ? [{ kind, title, items: items.map((item) => viewItem(view, standing, state, item, name)) }]
      : [];
  });
}
