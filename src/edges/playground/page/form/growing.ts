/**
 * A form of which questions come and go while it is filled in: nothing typed is lost by that, and the hands stay where
 * they are.
 */
import type { DrawnCard } from '../cards.ts';
import type { Values } from './values.ts';

const FIELD = '[id^="field-"]';
const fieldIdOf = (element: Element | null): string | undefined => element?.closest(FIELD)?.id;
const controlsIn = (field: Element) => [...field.querySelectorAll<HTMLElement>('input, select, textarea')];

/** Calls `changed` when one of these inputs of a drawn form has another value than before. */
export function watch({ element }: DrawnCard, inputs: readonly string[], changed: () => void): void {
  element.addEventListener('change', ({ target }) => {
    const id = target instanceof HTMLElement ? fieldIdOf(target) : undefined;
    if (id !== undefined && inputs.some((input) => id === `field-${input}`)) changed();
  });
}

/** Where somebody is in a form, to be put back there in another drawing of it. */
export function placeIn(card: HTMLElement): (other: HTMLElement) => boolean {
  const { activeElement } = document;
  const id = card.contains(activeElement) ? fieldIdOf(activeElement) : undefined;
  const field = id === undefined ? null : card.querySelector(`[id="${CSS.escape(id)}"]`);
  const number = field ? controlsIn(field).findIndex((control) => control === activeElement) : -1;
  const isText = activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement;
  const [start, end] = isText ? [activeElement.selectionStart, activeElement.selectionEnd] : [null, null];
  return (other) => {
    const there = id === undefined ? null : other.querySelector(`[id="${CSS.escape(id)}"]`);
    const control = there ? controlsIn(there)[number] : undefined;
    if (!control) return false;
    control.focus({ preventScroll: true });
    const takesCaret = control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement;
    if (takesCaret && start !== null) control.setSelectionRange(start, end);
    return true;
  };
}

/** The first question that was not there before. */
export function firstNew(before: Values, card: HTMLElement): HTMLElement | undefined {
  const fresh = [...card.querySelectorAll(FIELD)].find(({ id }) => !Object.hasOwn(before, id.slice('field-'.length)));
  return fresh && controlsIn(fresh)[0];
}
