// What somebody who uses no mouse meets on a page: Tab after Tab, with the name that a screen reader says and where it
// stands.
import type { Page } from 'playwright-core';

/** One stop of the keyboard: what is said there, and the place of it on the page. */
export type Stop = { readonly kind: string; readonly name: string; readonly top: number; readonly left: number };

/**
 * In the browser: everything that can be reached, in the order of the document. A group of radio buttons is one stop,
 * as browsers have it. Microsoft's renderer makes the card as a whole a stop too, with nothing to say: that is for its
 * host, and Teams names it by the message.
 */
const FIND = `(scope) => {
  const all = [...document.querySelector(scope).querySelectorAll('button, input, textarea, select, a[href], summary, [tabindex="0"]')].filter((element) => element.checkVisibility() && !element.disabled && element.tabIndex >= 0 && !element.matches('.ac-adaptiveCard'));
  const first = (element) => element.type !== 'radio' ? element : (all.find((other) => other.name === element.name && other.checked) ?? all.find((other) => other.name === element.name));
  window.stops = [...new Set(all.map(first))];
  return window.stops.length;
}`;

/** In the browser: where the focus is among those, and how it is named. */
const HERE = `() => {
  const element = document.activeElement;
  const text = (ids) => ids.split(/\\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
  const group = element.closest('[role=group], [role=radiogroup]');
  const labels = [...(element.labels ?? [])].map((label) => label.textContent).join(' ').trim();
  const own = text(element.getAttribute('aria-labelledby') ?? '') || element.getAttribute('aria-label') || labels || (element.matches('button, a, summary') ? element.textContent.trim() : '');
  const named = group ? text(group.getAttribute('aria-labelledby') ?? '') + ': ' + own : own;
  const box = element.getBoundingClientRect();
  return { index: window.stops.indexOf(element), kind: element.type || element.localName, name: named, top: box.top + window.scrollY, left: box.left };
}`;

/**
 * Tabs through everything within `scope`, starting before it, and tells where one came, in order. Throws when something
 * cannot be reached.
 */
export async function walkByKeyboard(page: Page, scope: string): Promise<Stop[]> {
  const count = await page.evaluate<number>(`(${FIND})(${JSON.stringify(scope)})`);
  const met: Stop[] = [];
  const order: number[] = [];
  for (let pressed = 0; order.length < count && pressed < count * 4; pressed += 1) {
    await page.keyboard.press('Tab');
    const { index, ...stop } = await page.evaluate<Stop & { readonly index: number }>(`(${HERE})()`);
    if (index < 0 || order.includes(index)) continue;
    order.push(index);
    met.push(stop);
  }
  if (order.length < count) throw new Error(`${count - order.length} of ${count} cannot be reached by keyboard`);
  return met;
}
