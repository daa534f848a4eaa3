/**
 * A list of people that is searched by typing: a combobox over the control that the renderer drew, which keeps the
 * answer. After the ARIA pattern for an editable combobox with a list. Who may be chosen came with the card.
 */
import { button, element } from '../element.ts';
import type { WireLocale } from '../wire.ts';
import { pageWords } from '../../../../words/playground/page-words.ts';
import { foundAmong } from '../../../../domain/people/search-people.ts';

type Person = { readonly value: string; readonly label: string };

/** What the renderer drew: it has all choices, and what is chosen in it is what is sent. */
type Control = {
  readonly people: readonly Person[];
  readonly drawn: HTMLElement;
  readonly isMany: boolean;
  chosen(): readonly string[];
  choose(values: readonly string[]): void;
};

/** So many are shown at once: more is a list again. */
const SHOWN = 15;

function changed(control: Element): void {
  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
}

function oneOf(select: HTMLSelectElement): Control {
  const people = [...select.options].filter(({ value, disabled }) => value !== '' && !disabled);
  return {
    people: people.map(({ value, text }) => ({ value, label: text })),
    drawn: select,
    isMany: false,
    chosen: () => (people.some(({ value }) => value === select.value) ? [select.value] : []),
    choose: ([value = '']) => {
      select.value = value;
      if (value === '') select.selectedIndex = 0;
      changed(select);
    },
  };
}

function someOf(group: HTMLElement): Control {
  const boxes = [...group.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const labelOf = ({ id }: HTMLInputElement) =>
    group.querySelector(`label[for="${CSS.escape(id)}"]`)?.textContent ?? '';
  return {
    people: boxes.map((box) => ({ value: box.value, label: labelOf(box) })),
    drawn: group,
    isMany: true,
    chosen: () => boxes.filter(({ checked }) => checked).map(({ value }) => value),
    choose: (values) => {
      for (const box of boxes) if (box.checked !== values.includes(box.value)) box.click();
    },
  };
}

function controlIn(field: Element): Control | undefined {
  const select = field.querySelector('select');
  if (select) return oneOf(select);
  const group = field.querySelector<HTMLElement>('.ac-choiceSetInput-multiSelect');
  return group ? someOf(group) : undefined;
}

/** Puts a box to search with before each of these inputs of a drawn card, and the control that was drawn out of sight. */
export function searchPeople(card: HTMLElement, inputs: readonly string[], locale: WireLocale): void {
  for (const id of inputs) {
    const field = card.querySelector<HTMLElement>(`[id="field-${CSS.escape(id)}"]`);
    const control = field && controlIn(field);
    if (field && control) combobox(field, id, control, locale);
  }
}

function combobox(field: HTMLElement, id: string, control: Control, locale: WireLocale): void {
  const words = pageWords(locale).people;
  const { people, drawn, isMany } = control;
  const nameOf = (value: string | undefined) => people.find((one) => one.value === value)?.label ?? '';
  const label = field.querySelector<HTMLLabelElement>(':scope > label');
  const listId = `found-${id}`;
  const input = element('input', {
    type: 'text',
    role: 'combobox',
    id: `search-${id}`,
    class: 'ac-input ac-textInput',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
    placeholder: words.search,
  });
  const list = element('ul', { role: 'listbox', id: listId, class: 'found' });
  const chosenList = element('ul', { class: 'chosen' });
  const told = element('span', { class: 'visually-hidden', role: 'status' });
  list.hidden = true;
  if (label) {
    label.htmlFor = input.id;
    list.setAttribute('aria-labelledby', label.id);
    chosenList.setAttribute('aria-labelledby', label.id);
  }
  let at = -1;

  const options = () => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const isOpen = () => !list.hidden;
  function mark(index: number): void {
    at = index;
    options().forEach((option, number) => {
      option.ariaSelected = String(number === at);
      if (number === at) option.scrollIntoView({ block: 'nearest' });
    });
    const id = options()[at]?.id;
    if (id === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', id);
  }
  function fold(): void {
    list.hidden = true;
    input.ariaExpanded = 'false';
    mark(-1);
  }
  function unfold(): void {
    const typed = isMany || input.value !== nameOf(control.chosen()[0]) ? input.value : '';
    const left = isMany ? people.filter(({ value }) => !control.chosen().includes(value)) : people;
    const found = foundAmong(left, typed, (one) => one.label);
    list.replaceChildren(
      ...found.slice(0, SHOWN).map((one, index) => {
        const option = element('li', { role: 'option', id: `${listId}-${index}`, 'data-value': one.value }, one.label);
        // The box keeps the focus.
        option.addEventListener('mousedown', (event) => event.preventDefault());
        option.addEventListener('click', () => take(one));
        return option;
      }),
    );
    list.hidden = found.length === 0;
    input.ariaExpanded = String(found.length > 0);
    told.textContent = words.found(found.length, SHOWN);
    mark(-1);
  }
  function take({ value }: Person): void {
    control.choose(isMany ? [...control.chosen(), value] : [value]);
    fold();
    input.focus();
  }
  /** What stands there is what is chosen, whoever chose it. */
  function show(): void {
    if (!isMany) {
      input.value = nameOf(control.chosen()[0]);
      return;
    }
    input.value = '';
    chosenList.hidden = control.chosen().length === 0;
    chosenList.replaceChildren(
      ...control.chosen().map((value) => {
        const away = button('×', 'x', () => {
          control.choose(control.chosen().filter((other) => other !== value));
          input.focus();
        });
        away.ariaLabel = words.remove(nameOf(value));
        return element('li', {}, element('span', {}, nameOf(value)), away);
      }),
    );
  }
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => {
      if (!isOpen()) unfold();
      mark(Math.min(at + 1, options().length - 1));
    },
    ArrowUp: () => {
      if (!isOpen()) unfold();
      mark(at <= 0 ? options().length - 1 : at - 1);
    },
    Enter: () => (options()[at] ?? (options().length === 1 ? options()[0] : undefined))?.click(),
    Escape: () => (isOpen() ? fold() : show()),
  };

  input.addEventListener('input', unfold);
  input.addEventListener('click', () => (isOpen() ? undefined : unfold()));
  input.addEventListener('keydown', (event) => {
    const key = keys[event.key];
    // Escape closes the window when there is nothing to close here.
    if (!key || (event.key === 'Escape' && !isOpen())) return;
    if (event.key !== 'Enter' || isOpen()) event.preventDefault();
    event.stopPropagation();
    if (event.key !== 'Enter' || isOpen()) key();
  });
  input.addEventListener('blur', () => {
    // Emptied by hand is nobody; half a name is who was chosen before.
    if (!isMany && input.value.trim() === '' && control.chosen().length > 0) control.choose([]);
    fold();
    show();
  });
  drawn.addEventListener('change', show);
  hideDrawn(drawn, input);
  drawn.before(chosenList, input, list, told);
  show();
}

/** Out of sight and of the way of the keyboard; what the renderer says of it is said of the box. */
function hideDrawn(drawn: HTMLElement, input: HTMLInputElement): void {
  drawn.classList.add('visually-hidden');
  drawn.ariaHidden = 'true';
  for (const control of drawn.matches('select') ? [drawn] : drawn.querySelectorAll<HTMLElement>('input')) {
    control.tabIndex = -1;
    // The renderer sends somebody there who left it empty.
    control.addEventListener('focus', () => input.focus());
  }
  new MutationObserver(() => {
    input.classList.toggle('ac-input-validation-failed', drawn.classList.contains('ac-input-validation-failed'));
  }).observe(drawn, { attributes: true, attributeFilter: ['class'] });
}
