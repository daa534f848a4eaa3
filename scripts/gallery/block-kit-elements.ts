/** What one fills in or presses in Block Kit, as HTML; exactly the elements we send. Throws on any other. */
import type { Button, InputBlock, Option } from '@slack/types';
import { escapeHtml } from './html';

type Element = InputBlock['element'];
type Options = {
  readonly options?: readonly Option[] | undefined;
  readonly option_groups?:
    readonly { readonly label: { readonly text: string }; readonly options: readonly Option[] }[] | undefined;
};

/** A button of Slack: one line, cut off where the screen ends. */
export function button({ text, style, action_id: id }: Button): string {
  return `<button type="button" class="button ${style ?? ''}" data-id="${escapeHtml(id ?? '')}"><span>${escapeHtml(text.text)}</span></button>`;
}

function choice(
  type: 'radio' | 'checkbox',
  { value, text, description }: Option,
  group: string,
  isChosen: boolean,
): string {
  const more = description ? `<small>${escapeHtml(description.text)}</small>` : '';
  return `<label class="choice"><input type="${type}" name="${escapeHtml(group)}" value="${escapeHtml(value ?? '')}"${isChosen ? ' checked' : ''}><span>${escapeHtml(text.text)}${more}</span></label>`;
}

const chosen = (all: readonly Option[], option: Option): boolean => all.some(({ value }) => value === option.value);

function menu(
  { options = [], option_groups: groups = [] }: Options,
  picked: readonly Option[],
  placeholder: string,
  id: string,
): string {
  const one = (option: Option): string =>
    `<option value="${escapeHtml(option.value ?? '')}"${chosen(picked, option) ? ' selected' : ''}>${escapeHtml(option.text.text)}</option>`;
  const grouped = groups.map(
    ({ label, options: inGroup }) =>
      `<optgroup label="${escapeHtml(label.text)}">${inGroup.map(one).join('')}</optgroup>`,
  );
  return `<select id="${escapeHtml(id)}"><option value="">${escapeHtml(placeholder)}</option>${options.map(one).join('')}${grouped.join('')}</select>`;
}

/**
 * The control of an input. `id` is that of the label's target; a set of choices is named by its label through
 * `labelId`.
 */
export function control(element: Element, id: string, labelId: string): string {
  const group = (items: string): string => `<div role="group" aria-labelledby="${escapeHtml(labelId)}">${items}</div>`;
  if (element.type === 'plain_text_input') {
    const value = escapeHtml(element.initial_value ?? '');
    return element.multiline
      ? `<textarea id="${escapeHtml(id)}" rows="4">${value}</textarea>`
      : `<input type="text" id="${escapeHtml(id)}" value="${value}">`;
  }
  if (element.type === 'datepicker')
    return `<input type="date" id="${escapeHtml(id)}" value="${escapeHtml(element.initial_date ?? '')}">`;
  if (element.type === 'radio_buttons')
    return group(
      element.options
        .map((option) => choice('radio', option, id, option.value === element.initial_option?.value))
        .join(''),
    );
  if (element.type === 'checkboxes')
    return group(
      element.options
        .map((option) => choice('checkbox', option, id, chosen(element.initial_options ?? [], option)))
        .join(''),
    );
  if (element.type === 'static_select')
    return menu(element, element.initial_option ? [element.initial_option] : [], element.placeholder?.text ?? '', id);
  if (element.type === 'multi_static_select')
    return menu(element, element.initial_options ?? [], element.placeholder?.text ?? '', id);
  throw new Error(`the preview of Slack does not know the input ${element.type}`);
}
