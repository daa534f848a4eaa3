/** Fills in a form with the made-up answers that came with it. What was filled in already stays. */

export type Example = Readonly<Record<string, string | readonly string[]>>;

/**
 * Fills the fields of a drawn form (see accessible.ts) that have an example and are still empty, and says so as typing
 * does, so that what was missing is missing no more.
 */
export function fillExamples(card: HTMLElement, example: Example): void {
  for (const [id, wanted] of Object.entries(example)) {
    const field = card.querySelector<HTMLElement>(`[id="field-${CSS.escape(id)}"]`);
    if (!field) continue;
    if (field.querySelector('[type="radio"], [type="checkbox"]')) tick(field, [wanted].flat());
    else fill(field.querySelector('input, textarea, select'), [wanted].flat().join(', '));
  }
}

function tick(field: HTMLElement, wanted: readonly string[]): void {
  const choices = [...field.querySelectorAll('input')];
  if (choices.some(({ checked }) => checked)) return;
  for (const choice of choices.filter(({ value }) => wanted.includes(value))) choice.click();
}

function fill(input: Element | null, wanted: string): void {
  if (input instanceof HTMLSelectElement) {
    if (input.selectedOptions[0]?.value) return;
    input.value = wanted;
  } else if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) {
    if (input.value) return;
    input.value = wanted;
  } else return;
  for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
}
