/** Fills in a form with made-up answers, so that a newcomer need not think any up. What was filled in already stays. */
import { EXAMPLES } from './examples.ts';

export type Examples = { readonly text: string; /** Local date of the playground, YYYY-MM-DD. */ readonly today: string };

/** The fields of a drawn form (see accessible.ts) by their ids. */
const fieldsOf = (card: HTMLElement) => [...card.querySelectorAll<HTMLElement>('[id^="field-"]')].map((field) => ({ id: field.id.slice('field-'.length), field }));
const isRequired = (field: HTMLElement) => field.querySelector('.ac-input-required') !== null;

/** True when the form has something that must be filled in. */
export const canFill = (card: HTMLElement): boolean => fieldsOf(card).some(({ field }) => isRequired(field));

/** Fills what must be filled in, or has an example of its own, and is still empty. */
export function fillExamples(card: HTMLElement, examples: Examples): void {
  for (const { id, field } of fieldsOf(card)) {
    const wanted = EXAMPLES[id];
    if (wanted === undefined && !isRequired(field)) continue;
    if (field.querySelector('[type="radio"], [type="checkbox"]')) tick(field, wanted);
    else fill(field.querySelector('input, textarea, select'), wanted, examples);
  }
}

/** Ticks the choices wanted, or the first when none of them is offered. */
function tick(field: HTMLElement, wanted: string | readonly string[] | undefined): void {
  const choices = [...field.querySelectorAll('input')];
  if (choices.some(({ checked }) => checked)) return;
  const chosen = choices.filter(({ value }) => [wanted].flat().includes(value));
  for (const choice of chosen.length > 0 ? chosen : choices.slice(0, 1)) choice.click();
}

function fill(input: Element | null, wanted: string | readonly string[] | undefined, { text, today }: Examples): void {
  if (input instanceof HTMLSelectElement) {
    const offered = [...input.options].filter(({ value, disabled }) => value !== '' && !disabled);
    if (!input.selectedOptions[0]?.value) input.value = (offered.find(({ value }) => value === wanted) ?? offered[0])?.value ?? '';
  } else if (input instanceof HTMLInputElement && input.type === 'date') input.value ||= today;
  // A menu that can be searched is a text field with a list.
  else if (input instanceof HTMLInputElement && input.list instanceof HTMLDataListElement) input.value ||= input.list.options[0]?.value ?? '';
  else if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) input.value ||= typeof wanted === 'string' ? wanted : text;
}
