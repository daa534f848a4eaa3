/** What one fills in or presses in Block Kit, as HTML; exactly the elements we send. Throws on any other. */
import type { Button, InputBlock, PlainTextOption } from '@slack/types';
import { escapeHtml } from './html';

type Element = InputBlock['element'];
type Options = { readonly options?: readonly PlainTextOption[] | undefined; readonly option_groups?: readonly { readonly label: { readonly text: string }; readonly options: readonly PlainTextOption[] }[] | undefined };

/** A button of Slack: one line, cut off where the screen ends. */
export function button({ text, style, action_id: id }: Button): string {
  return `<button type="button" class="button ${style ?? ''}" data-id="${escapeHtml(id ?? '')}"><span>${escapeHtml(text.text)}</span></button>`;
}

function choice(type: 'radio' | 'checkbox', { value, text, description }: PlainTextOption, group: string, isChosen: boolean): string {
  const more = description ? `<small>${escapeHtml(description.text)}</small>` : '';
  return `<label class="choice"><input type="${type}" name="${escapeHtml(group)}" value="${escapeHtml(value ?? '')}"${isChosen ? ' checked' : ''}><span>${escapeHtml(text.text)}${more}</span></label>`;
}

const chosen = (all: readonly PlainTextOption[], option: PlainTextOption): boolean => all.some(({ value }) => value === option.value);

function menu({ options = [], option_groups: groups = [] }: Options, picked: readonly PlainTextOption[], placeholder: string, id: string): string {
  const one = (option: PlainTextOption): string => `<option value="${escapeHtml(option.value ?? '')}"${chosen(picked, option) ? ' selected' : ''}>${escapeHtml(option.text.text)}</option>`;
  const grouped = groups.map(({ label, options: inGroup }) => `<optgroup label="${escapeHtml(label.text)}">${inGroup.map(one).join('')}</optgroup>`);
  return `<select id="${escapeHtml(id)}"><option value="">${escapeHtml(placeholder)}</option>${options.map(one).join('')}${grouped.join('')}</select>`;
}

/** The control of an input. `id` is that of the label's target; a set of choices is named by its label through `labelId`. */
export function control(element: Element, id: string, labelId: string): string {
  const group = (items: string): string => `<div role="group" aria-labelledby="${escapeHtml(labelId)}">${items}</div>`;
  switch (element.type) {
    case 'plain_text_input': {
      const value = escapeHtml(element.initial_value ?? '');
      return element.multiline ? `<textarea id="${escapeHtml(id)}" rows="4">${value}</textarea>` : `<input type="text" id="${escapeHtml(id)}" value="${value}">`;
    }
    case 'datepicker':
      return `<input type="date" id="${escapeHtml(id)}" value="${escapeHtml(element.initial_date ?? '')}">`;
    case 'radio_buttons':
      return group(element.options.map((option) => choice('radio', option as PlainTextOption, id, option.value === element.initial_option?.value)).join(''));
    case 'checkboxes':
      return group(element.options.map((option) => choice('checkbox', option as PlainTextOption, id, chosen((element.initial_options ?? []) as PlainTextOption[], option as PlainTextOption))).join(''));
    case 'static_select':
      return menu(element as Options, element.initial_option ? [element.initial_option as PlainTextOption] : [], element.placeholder?.text ?? '', id);
    case 'multi_static_select':
      return menu(element as Options, (element.initial_options ?? []) as PlainTextOption[], element.placeholder?.text ?? '', id);
    default:
      throw new Error(`the preview of Slack does not know the input ${element.type}`);
  }
}
