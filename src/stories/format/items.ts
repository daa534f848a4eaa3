/**
 * The parts of a case as a story calls them: by their label, whoever holds them, or the organisation they were opened
 * for.
 */
import type { Item } from '../../domain/case/case';
import { LOCALES, inLocale } from '../../domain/text';

/** How people and organisations of the story are called, by id. */
export type CalledInStory = Readonly<Record<string, string>>;

const flat = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

function namesOf({ id, label, holder, organisation }: Item, called: CalledInStory): string[] {
  const ids = [holder, organisation].filter((one) => one !== undefined);
  return [
    id,
    ...(label ? LOCALES.map((locale) => inLocale(label, locale)) : []),
    ...ids,
    ...ids.map((one) => called[one] ?? one),
  ];
}

/** The item of a kind that is called this; the label before the holder, since several may be held by one. */
export function itemNamed(
  items: readonly Item[],
  kind: string | undefined,
  name: string,
  called: CalledInStory,
): Item | undefined {
  const wanted = flat(name);
  const ofKind = items.filter((item) => kind === undefined || item.kind === kind);
  const byLabel = ofKind.find(
    ({ id, label }) => id === name || (label && LOCALES.some((locale) => flat(inLocale(label, locale)) === wanted)),
  );
  return byLabel ?? ofKind.find((item) => namesOf(item, called).some((one) => flat(one) === wanted));
}

/** What to call it in a failure. */
export const itemWords = ({ id, label, holder, organisation }: Item, called: CalledInStory): string =>
  label?.nl ?? called[holder ?? organisation ?? ''] ?? id;
