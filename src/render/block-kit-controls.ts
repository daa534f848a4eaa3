/**
 * Buttons and inputs in Block Kit. What is too long for a control stands in full before it: nothing is cut without
 * saying so.
 */
import type { Action, Choice, Input } from '../card';
import type { Button, InputBlock, KnownBlock, PlainTextOption } from '@slack/types';
import { paragraphs, plain, shorten } from './block-kit-text';
import { LIMITS } from './limits';
import { encodePress } from './press-codec';

const { slack } = LIMITS;

function button({ label, style, press, page }: Action): Button {
  const look = style === 'normal' ? {} : { style };
  return { type: 'button', text: plain(shorten(label, slack.buttonText)), value: encodePress(press, page), ...look };
}

/**
 * Buttons in rows of at most 25, after the full text of labels that are too long for a button. `action_id`s are given
 * by `numberButtons`.
 */
export function renderButtons(actions: readonly Action[]): KnownBlock[] {
  if (actions.length === 0) return [];
  const long = actions.filter(({ label }) => label.length > slack.buttonText).flatMap(({ label }) => paragraphs(label));
  return [
    ...long,
    { type: 'actions', elements: actions.slice(0, slack.actions).map(button) },
    ...renderButtons(actions.slice(slack.actions)),
  ];
}

/** Gives every button an `action_id` that is unique in its message or modal. */
export function numberButtons(blocks: readonly KnownBlock[]): KnownBlock[] {
  let count = 0;
  return blocks.map((block) =>
    block.type === 'actions'
      ? { ...block, elements: block.elements.map((element) => ({ ...element, action_id: `press:${(count += 1)}` })) }
      : block,
  );
}

/** Choices with the option each becomes. When one does not fit, all are numbered and `legend` says them in full. */
function optionsOf(choices: readonly Choice[]): { options: PlainTextOption[]; legend: string[] } {
  const isLong = choices.some(
    ({ label, hint = '' }) => label.length > slack.choiceText || hint.length > slack.choiceHint,
  );
  const options = choices.map(({ value, label, hint }, index) => {
    const text = plain(shorten(isLong ? `${index + 1}. ${label}` : label, slack.choiceText));
    return hint && !isLong ? { value, text, description: plain(hint) } : { value, text };
  });
  const legend = isLong
    ? choices.map(({ label, hint }, index) => `${index + 1}. ${label}${hint ? ` (${hint})` : ''}`)
    : [];
  return { options, legend };
}

/** Slack's menus take 100 options, or 100 groups of 100. */
function menuOptions(options: readonly PlainTextOption[]) {
  if (options.length <= slack.menuChoices) return { options: [...options] };
  const groups = Array.from({ length: Math.ceil(options.length / slack.menuChoices) }, (_, index) =>
    options.slice(index * slack.menuChoices, (index + 1) * slack.menuChoices),
  );
  const label = (group: readonly PlainTextOption[]) =>
    `${group[0]!.text.text.slice(0, 30)} … ${group.at(-1)!.text.text.slice(0, 30)}`;
  return { option_groups: groups.map((group) => ({ label: plain(label(group)), options: group })) };
}

/** Slack asks us for the people who are called as somebody types; from the first letter on, and for all of them before. */
function searchElement(input: Input, options: PlainTextOption[]): InputBlock['element'] {
  const chosen = options.filter((option) => [input.value].flat().includes(option.value));
  const [first] = chosen;
  const common = {
    action_id: input.id,
    min_query_length: 0,
    ...(input.placeholder ? { placeholder: plain(shorten(input.placeholder, slack.placeholder)) } : {}),
  };
  return input.control === 'choices'
    ? { type: 'multi_external_select', ...common, ...(first ? { initial_options: chosen } : {}) }
    : { type: 'external_select', ...common, ...(first ? { initial_option: first } : {}) };
}

/** People as they may be chosen in a menu that searches; Slack takes no more of them at once. */
export const searchOptions = (choices: readonly Choice[]): PlainTextOption[] =>
  choices
    .slice(0, slack.menuChoices)
    .map(({ value, label }) => ({ value, text: plain(shorten(label, slack.choiceText)) }));

function choiceElement(input: Input, options: PlainTextOption[]): InputBlock['element'] {
  const chosen = options.filter((option) => [input.value].flat().includes(option.value));
  const [first] = chosen;
  const one = first ? { initial_option: first } : {};
  const some = first ? { initial_options: chosen } : {};
  const common = { action_id: input.id };
  const menu = {
    ...menuOptions(options),
    ...(input.placeholder ? { placeholder: plain(shorten(input.placeholder, slack.placeholder)) } : {}),
  };
  if (input.control === 'choices') {
    if (options.length <= slack.openChoices) return { type: 'checkboxes', options, ...some, ...common };
    return { type: 'multi_static_select', ...menu, ...some, ...common };
  }
  if (options.length <= slack.openChoices) return { type: 'radio_buttons', options, ...one, ...common };
  return { type: 'static_select', ...menu, ...one, ...common };
}

function textElement(input: Input): InputBlock['element'] {
  const typed = typeof input.value === 'string' ? input.value.slice(0, slack.inputText) : '';
  return {
    type: 'plain_text_input',
    action_id: input.id,
    multiline: input.control === 'longText',
    ...(typed ? { initial_value: typed } : {}),
  };
}

/** Slack shows no modal at all with a date that is none. */
const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

function element(input: Input, options: PlainTextOption[]): InputBlock['element'] {
  switch (input.control) {
    case 'text':
    case 'longText':
      return textElement(input);
    case 'date':
      return {
        type: 'datepicker',
        action_id: input.id,
        ...(isDay(input.value) ? { initial_date: input.value } : {}),
      };
    case 'choice':
    case 'choices':
      return input.searched === 'asked' ? searchElement(input, options) : choiceElement(input, options);
  }
}

/** A label is the same wherever it is offered: Slack compares what was chosen with what it is offered. */
const searchedOptions = ({ choices = [] }: Input) => ({
  options: choices.flatMap((choice) => searchOptions([choice])),
  legend: [],
});

/**
 * An input under its own id, with its error and whatever is too long for it before it, and choices in full after it. A
 * choice without choices is only named.
 */
export function renderInput(input: Input): KnownBlock[] {
  const { options, legend } = input.searched === 'asked' ? searchedOptions(input) : optionsOf(input.choices ?? []);
  const { label, hint = '', value } = input;
  if (input.control.startsWith('choice') && options.length === 0) return paragraphs(label);
  const long = [
    ...(label.length > slack.inputLabel ? [label] : []),
    ...(hint.length > slack.inputHint ? [hint] : []),
    ...(typeof value === 'string' && value.length > slack.inputText ? [value] : []),
  ];
  const block: InputBlock = {
    type: 'input',
    block_id: input.id,
    label: plain(shorten(label, slack.inputLabel)),
    optional: !input.required,
    // Slack then tells of every choice, with all that was filled in.
    ...(input.refreshes ? { dispatch_action: true } : {}),
    element: element(input, options),
    ...(hint ? { hint: plain(shorten(hint, slack.inputHint)) } : {}),
  };
  return [
    ...long.flatMap(paragraphs),
    ...(input.error ? paragraphs(`⚠ ${label}: ${input.error}`) : []),
    block,
    ...paragraphs(legend.join('\n')),
  ];
}
