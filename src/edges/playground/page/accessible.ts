/**
 * Mends what Microsoft's renderer leaves undone for people who do not see the page or use no mouse. Changes nothing of
 * what a card says.
 */

const GROUPS = '.ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect';

/** Makes groups of choices say what they are about, and keeps the ids of fields apart from those of the page. */
export function mend(card: HTMLElement): void {
  // The card itself does nothing, so it is no stop for the keyboard.
  card.removeAttribute('tabindex');
  for (const container of card.querySelectorAll('.ac-input-container')) {
    const field = container.parentElement!;
    const label = field.querySelector(':scope > label');
    if (field.id) field.id = `field-${field.id}`;
    const group = container.querySelector(GROUPS);
    if (group && label) nameGroup(group, label);
  }
  // The renderer tells what is missing by a class alone, and keeps the click on its buttons to itself.
  new MutationObserver(() => markInvalid(card)).observe(card, {
    subtree: true,
    attributes: true,
    attributeFilter: ['class'],
  });
}

/** The renderer names the first choice alone after the group, and the others not at all. */
function nameGroup(group: Element, label: Element): void {
  group.role = group.matches('.ac-choiceSetInput-expanded') ? 'radiogroup' : 'group';
  group.setAttribute('aria-labelledby', label.id);
  // It points at a group, which a label cannot.
  label.removeAttribute('for');
  for (const choice of group.querySelectorAll('input')) {
    const own = group.querySelector(`label[for="${CSS.escape(choice.id)}"]`);
    if (own) choice.setAttribute('aria-labelledby', own.id);
  }
}

function markInvalid(card: HTMLElement): void {
  for (const input of card.querySelectorAll('.ac-input')) input.removeAttribute('aria-invalid');
  for (const input of card.querySelectorAll('.ac-input-validation-failed')) input.ariaInvalid = 'true';
}
