// Every limit of Slack's documentation (docs/platform-limits.md, JSDoc of @slack/types): taken at the limit, refused
// one over it. What cannot be one over is refused by name below.
import { checkSlackPayload, checkSubmissionAnswer } from '../../src/stories/fakes/slack-limits';

const x = (length: number) => 'x'.repeat(length);
const plain = (text: string) => ({ type: 'plain_text', text });
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const message = (...blocks: object[]) => ({ text: 'MC-2026-0007', blocks });
const modal = (more: object = {}) => ({
  type: 'modal',
  title: plain('Titel'),
  submit: plain('Ok'),
  blocks: [],
  ...more,
});
const home = (more: object = {}) => ({ type: 'home', blocks: [], ...more });
const divider = () => ({ type: 'divider' });
const button = (more: object = {}) => ({ type: 'button', text: plain('Open'), action_id: 'a', value: '{}', ...more });
const buttons = (count: number) => ({
  type: 'actions',
  elements: times(count, (index) => button({ action_id: `a${index}` })),
});
const withButton = (more: object) => message({ type: 'actions', elements: [button(more)] });
const withConfirm = (more: object) =>
  withButton({
    confirm: { title: plain('Zeker?'), text: plain('x'), confirm: plain('Ja'), deny: plain('Nee'), ...more },
  });
const input = (element: object, more: object = {}) =>
  modal({
    blocks: [{ type: 'input', block_id: 'b', label: plain('Wat'), element: { action_id: 'a', ...element }, ...more }],
  });
const typed = (more: object = {}) => input({ type: 'plain_text_input', ...more });
const option = (index: number | string, more: object = {}) => ({ text: plain('Ja'), value: `o${index}`, ...more });
const radio = (options: object[], more: object = {}) => input({ type: 'radio_buttons', options, ...more });
const boxes = (options: object[], more: object = {}) => input({ type: 'checkboxes', options, ...more });
const menu = (more: object) => input({ type: 'static_select', ...more });
const menus = (more: object) => input({ type: 'multi_static_select', ...more });
const group = (count: number, more: object = {}) => ({
  label: plain('Groep'),
  options: times(count, (index) => option(`${JSON.stringify(more)}-${index}`)),
  ...more,
});
const run = (more: object = {}) => ({ type: 'text', text: 'x', ...more });
const rich = (...elements: object[]) =>
  message({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] });

const LONGEST: readonly [string, number, (length: number) => object][] = [
  ['the notification of a message', 4000, (length) => ({ text: x(length) })],
  ['blocks in a message', 50, (count) => message(...times(count, divider))],
  ['blocks in a modal', 100, (count) => modal({ blocks: times(count, divider) })],
  ['blocks in an App Home', 100, (count) => home({ blocks: times(count, divider) })],
  ['the title of a modal', 24, (length) => modal({ title: plain(x(length)) })],
  ['the submit button of a modal', 24, (length) => modal({ submit: plain(x(length)) })],
  ['the close button of a modal', 24, (length) => modal({ close: plain(x(length)) })],
  ['callback_id', 255, (length) => modal({ callback_id: x(length) })],
  ['external_id', 255, (length) => modal({ external_id: x(length) })],
  ['private_metadata of a modal', 3000, (length) => modal({ private_metadata: x(length) })],
  ['private_metadata of an App Home', 3000, (length) => home({ private_metadata: x(length) })],
  ['block_id', 255, (length) => message({ type: 'divider', block_id: x(length) })],
  ['a section', 3000, (length) => message({ type: 'section', text: plain(x(length)) })],
  ['a section of mrkdwn', 3000, (length) => message({ type: 'section', text: { type: 'mrkdwn', text: x(length) } })],
  ['fields of a section', 10, (count) => message({ type: 'section', fields: times(count, () => plain('x')) })],
  ['one field of a section', 2000, (length) => message({ type: 'section', fields: [plain(x(length))] })],
  ['a header', 150, (length) => message({ type: 'header', text: plain(x(length)) })],
  ['elements of a context', 10, (count) => message({ type: 'context', elements: times(count, () => plain('x')) })],
  ['one text of a context', 3000, (length) => message({ type: 'context', elements: [plain(x(length))] })],
  ['buttons in a row', 25, (count) => message(buttons(count))],
  ['the text of a button', 75, (length) => withButton({ text: plain(x(length)) })],
  ['the value of a button', 2000, (length) => withButton({ value: x(length) })],
  ['the url of a button', 3000, (length) => withButton({ url: x(length) })],
  ['the label of a button for a screen reader', 75, (length) => withButton({ accessibility_label: x(length) })],
  ['action_id', 255, (length) => withButton({ action_id: x(length) })],
  ['the title of a confirmation', 100, (length) => withConfirm({ title: plain(x(length)) })],
  ['the text of a confirmation', 300, (length) => withConfirm({ text: plain(x(length)) })],
  ['yes of a confirmation', 30, (length) => withConfirm({ confirm: plain(x(length)) })],
  ['no of a confirmation', 30, (length) => withConfirm({ deny: plain(x(length)) })],
  ['the label of an input', 2000, (length) => input({ type: 'plain_text_input' }, { label: plain(x(length)) })],
  ['the hint of an input', 2000, (length) => input({ type: 'plain_text_input' }, { hint: plain(x(length)) })],
  ['the placeholder of a text', 150, (length) => typed({ placeholder: plain(x(length)) })],
  ['the placeholder of a date', 150, (length) => input({ type: 'datepicker', placeholder: plain(x(length)) })],
  ['the placeholder of a menu', 150, (length) => menu({ options: [option(1)], placeholder: plain(x(length)) })],
  ['what is typed already', 3000, (length) => typed({ initial_value: x(length) })],
  ['what is typed already, where less is allowed', 20, (length) => typed({ initial_value: x(length), max_length: 20 })],
  ['max_length', 3000, (length) => typed({ max_length: length })],
  ['min_length', 3000, (length) => typed({ min_length: length })],
  ['min_length beside max_length', 20, (length) => typed({ min_length: length, max_length: 20 })],
  ['radio buttons', 10, (count) => radio(times(count, option))],
  ['checkboxes', 10, (count) => boxes(times(count, option))],
  ['options of a menu', 100, (count) => menu({ options: times(count, option) })],
  ['options of a menu of many', 100, (count) => menus({ options: times(count, option) })],
  [
    'groups of a menu',
    100,
    (count) => menu({ option_groups: times(count, (index) => group(1, { label: plain(`G${index}`) })) }),
  ],
  ['options of a group', 100, (count) => menus({ option_groups: [group(count)] })],
  ['the label of a group', 75, (length) => menu({ option_groups: [group(1, { label: plain(x(length)) })] })],
  ['the text of an option', 75, (length) => radio([option(1, { text: plain(x(length)) })])],
  ['the text of an option of a menu', 75, (length) => menu({ options: [option(1, { text: plain(x(length)) })] })],
  ['the value of an option', 150, (length) => boxes([option(1, { value: x(length) })])],
  ['the value of an option of a menu', 150, (length) => menu({ options: [option(1, { value: x(length) })] })],
  ['the description of an option', 75, (length) => radio([option(1, { description: plain(x(length)) })])],
  [
    'the description of an option of a menu',
    75,
    (length) => menus({ options: [option(1, { description: plain(x(length)) })] }),
  ],
  ['a run of rich text', 3000, (length) => rich(run({ text: x(length) }))],
  ['the url of a link', 3000, (length) => rich({ type: 'link', url: x(length) })],
  [
    'the indent of a list',
    8,
    (indent) =>
      message({
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'bullet',
            indent,
            elements: [{ type: 'rich_text_section', elements: [run()] }],
          },
        ],
      }),
  ],
];

const WRONG: readonly [string, unknown, string][] = [
  ['a message without a notification', { blocks: [] }, 'text: invalid_type'],
  ['an empty notification', { text: '' }, 'text: too_small'],
  ['no payload', undefined, 'payload: invalid_type'],
  ['a block that nobody looked up', message({ type: 'carousel' }), 'blocks.0.type: invalid_union'],
  ['a property that nobody looked up', message({ type: 'divider', colour: 'red' }), 'blocks.0: unrecognized_keys'],
  ['a property of a modal that there is none of', modal({ subtitle: 'x' }), 'payload: unrecognized_keys'],
  ['an empty section', message({ type: 'section', text: plain('') }), 'blocks.0.text.text: too_small'],
  ['a section without text', message({ type: 'section' }), 'blocks.0: neither text nor fields'],
  [
    'a header of mrkdwn',
    message({ type: 'header', text: { type: 'mrkdwn', text: 'x' } }),
    'blocks.0.text.type: invalid_value',
  ],
  [
    'a menu with mrkdwn',
    menu({ options: [option(1, { text: { type: 'mrkdwn', text: 'x' } })] }),
    'blocks.0.element.options.0.text.type: invalid_value',
  ],
  ['no buttons', message(buttons(0)), 'blocks.0.elements: too_small'],
  [
    'a style of a button that there is none of',
    withButton({ style: 'normal' }),
    'blocks.0.elements.0.style: invalid_value',
  ],
  ['a button twice', message({ type: 'actions', elements: [button(), button()] }), 'action_id a is used twice'],
  [
    'two blocks with one id',
    message({ type: 'divider', block_id: 'a' }, { type: 'divider', block_id: 'a' }),
    'block_id a is used twice',
  ],
  ['a context without text', message({ type: 'context', elements: [] }), 'blocks.0.elements: too_small'],
  ['an empty run of rich text', rich(run({ text: '' })), 'blocks.0.elements.0.elements.0.text: too_small'],
  ['rich text with nothing in it', rich(), 'blocks.0.elements.0.elements: too_small'],
  ['a form that cannot be sent', { ...typed(), submit: undefined }, 'inputs without a submit button'],
  [
    'a date that is none',
    input({ type: 'datepicker', initial_date: '2026-02-30' }),
    'blocks.0.element.initial_date: invalid_format',
  ],
  ['no options', menu({ options: [] }), 'blocks.0.element.options: too_small'],
  ['a menu of nothing', menu({}), 'blocks.0.element: either options or groups of them'],
  [
    'a menu of options and of groups',
    menu({ options: [option(1)], option_groups: [group(1)] }),
    'blocks.0.element: either options or groups of them',
  ],
  ['an option twice', radio([option(1), option(1)]), 'blocks.0.element: an option is there twice'],
  [
    'an option twice in two groups',
    menu({ option_groups: [group(1), group(1)] }),
    'blocks.0.element: an option is there twice',
  ],
  [
    'a choice that is not offered',
    radio([option(1)], { initial_option: option(2) }),
    'blocks.0.element: an initial option is not offered',
  ],
  [
    'a choice that differs in its text',
    radio([option(1)], { initial_option: option(1, { text: plain('Nee') }) }),
    'blocks.0.element: an initial option is not offered',
  ],
  [
    'boxes that are not offered',
    boxes([option(1)], { initial_options: [option(1), option(2)] }),
    'blocks.0.element: an initial option is not offered',
  ],
  [
    'no boxes ticked, said so',
    boxes([option(1)], { initial_options: [] }),
    'blocks.0.element.initial_options: too_small',
  ],
  [
    'a choice of a menu that is in no group',
    menu({ option_groups: [group(1)], initial_option: option(2) }),
    'blocks.0.element: an initial option is not offered',
  ],
  [
    'a view of more than 250 KB',
    modal({ blocks: times(90, () => ({ type: 'section', text: plain(x(2900)) })) }),
    'view_too_large',
  ],
];

describe('the limits of Slack', () => {
  it.each(LONGEST)('%s: %i', (_what, most, make) => {
    expect(checkSlackPayload(make(most))).toEqual([]);
    expect(checkSlackPayload(make(most + 1))).not.toEqual([]);
  });

  it.each(WRONG)('refuse %s', (_what, payload, problem) => {
    expect(checkSlackPayload(payload)).toContain(problem);
  });

  it('quote nothing of what they refuse', () => {
    expect(checkSlackPayload(message({ type: 'header', text: plain(`Mila ${x(150)}`) })).join()).not.toContain('Mila');
  });
});

describe('the answer to a form', () => {
  it.each<[string, unknown]>([
    ['an error under an input that was there', { response_action: 'errors', errors: { b: 'Dit veld is nodig.' } }],
    ['another modal in its place', { response_action: 'update', view: modal() }],
    ['another modal on top', { response_action: 'push', view: modal() }],
    ['closing', { response_action: 'clear' }],
  ])('may be %s', (_what, answer) => {
    expect(checkSubmissionAnswer(answer, ['b'])).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    [
      'an error under nothing',
      { response_action: 'errors', errors: { gone: 'Dit veld is nodig.' } },
      'errors: no input has that block_id',
    ],
    ['an error without words', { response_action: 'errors', errors: { b: '' } }, 'errors.b: too_small'],
    ['errors without one', { response_action: 'errors', errors: {} }, 'errors: none'],
    [
      'a modal that is refused',
      { response_action: 'update', view: modal({ title: plain(x(25)) }) },
      'title.text: too_big',
    ],
    ['no modal', { response_action: 'update' }, 'view: invalid_type'],
    ['something else', { response_action: 'close' }, 'response_action: invalid_union'],
  ])('may not be %s', (_what, answer, problem) => {
    expect(checkSubmissionAnswer(answer, ['b'])).toContain(problem);
  });
});
