/**
 * What is wrong with an answer stands under its question, in the way in which the renderer says that one is missing, and
 * the first of them is before one's eyes. What is wrong is the server's to say.
 */

const SIGN = '⚠ ';
const WRONG = '.wrong';

const controlIn = (field: Element): HTMLElement | null =>
  field.querySelector<HTMLElement>('[role="combobox"]') ??
  field.querySelector<HTMLElement>('input:checked, input, select, textarea');

/** The server puts what is wrong before the question, which a screen reader does not connect with it. */
export function placeErrors(card: HTMLElement): void {
  for (const field of card.querySelectorAll<HTMLElement>('[id^="field-"]')) {
    const said = saidBefore(field);
    const control = controlIn(field);
    if (!said || !control) continue;
    said.classList.add('wrong');
    said.id = `wrong-${field.id}`;
    field.append(said);
    control.ariaInvalid = 'true';
    control.setAttribute('aria-describedby', said.id);
  }
}

/** Between what is said and its question the renderer may leave room, as an element of its own. */
function saidBefore(field: Element): HTMLElement | undefined {
  let before = field.previousElementSibling;
  while (before instanceof HTMLElement && before.textContent === '') before = before.previousElementSibling;
  const isSaid = before instanceof HTMLElement && !before.id && (before.textContent ?? '').startsWith(SIGN);
  return isSaid ? (before as HTMLElement) : undefined;
}

/** Puts the focus at the first question with something wrong; false when there is none. */
export function focusFirstWrong(card: HTMLElement): boolean {
  const [field] = [...card.querySelectorAll(WRONG)].map((said) => said.parentElement);
  const control = field && controlIn(field);
  if (!control) return false;
  control.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center' });
  return true;
}
