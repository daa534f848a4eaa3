// The checkers themselves: a check that finds nothing proves nothing until it has found something.
import { checkSlackPayload } from '../support/slack-limit-check';
import { hasSchema, parserProblems, schemaProblem } from '../support/adaptive-card-check';
import { describeWhenThere } from '../support/provided';

const plain = (text: string) => ({ type: 'plain_text', text });
const modal = { type: 'modal', title: plain('Titel'), close: plain('Sluiten'), blocks: [] };
const message = (blocks: unknown[]) => ({ text: 'MC-2026-0007', blocks });
const button = (rest: object) => ({ type: 'actions', elements: [{ type: 'button', action_id: 'press:1', text: plain('Open'), ...rest }] });
const input = (element: object) => ({ ...modal, submit: plain('Ok'), blocks: [{ type: 'input', block_id: 'a', label: plain('Wat'), element }] });
const option = (value: string, text = value) => ({ value, text: plain(text) });

describe('the checker of Slack payloads', () => {
  const wrong: [string, unknown, string][] = [
    ['a message without a notification', { blocks: [] }, 'text: missing'],
    ['too many blocks', message(Array.from({ length: 51 }, () => ({ type: 'divider' }))), '51 blocks, at most 50'],
    ['an unknown block', message([{ type: 'carousel' }]), 'carousel is not a block we use'],
    ['a long section', message([{ type: 'section', text: plain('x'.repeat(3001)) }]), 'blocks[0].text: 3001'],
    ['an empty section', message([{ type: 'section', text: plain('') }]), 'blocks[0].text: 0'],
    ['a section without text', message([{ type: 'section' }]), 'neither text nor fields'],
    ['eleven fields', message([{ type: 'section', fields: Array.from({ length: 11 }, () => plain('x')) }]), 'fields: 11'],
    ['a long header', message([{ type: 'header', text: plain('x'.repeat(151)) }]), '151'],
    ['no buttons', message([{ type: 'actions', elements: [] }]), 'elements: 0'],
    ['a long button', message([button({ text: plain('x'.repeat(76)) })]), '76'],
    ['a heavy button', message([button({ value: 'x'.repeat(2001) })]), '2001'],
    ['buttons with the same id', message([button({}), button({})]), 'press:1 occurs twice'],
    ['empty rich text', message([{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '' }] }] }]), 'elements[0].elements[0].text: 0'],
    ['a long title', { ...modal, title: plain('x'.repeat(25)) }, 'view.title: 25'],
    ['a long submit', { ...modal, submit: plain('x'.repeat(25)) }, 'view.submit: 25'],
    ['heavy metadata', { ...modal, private_metadata: 'x'.repeat(3001) }, 'private_metadata: 3001'],
    ['inputs without submit', { ...input({ type: 'plain_text_input' }), submit: undefined }, 'view.submit: missing'],
    ['inputs with the same id', { ...modal, blocks: [{ type: 'divider', block_id: 'a' }, { type: 'divider', block_id: 'a' }] }, 'a occurs twice'],
    ['eleven radio buttons', input({ type: 'radio_buttons', options: Array.from({ length: 11 }, (_, index) => option(`o${index}`)) }), 'options: 11'],
    ['no options', input({ type: 'static_select', options: [] }), 'no options'],
    ['a menu of 101', input({ type: 'static_select', options: Array.from({ length: 101 }, (_, index) => option(`o${index}`)) }), 'options: 101'],
    ['a long option', input({ type: 'checkboxes', options: [option('a', 'x'.repeat(76))] }), '76'],
    ['a choice that is not offered', input({ type: 'radio_buttons', options: [option('a')], initial_option: option('b') }), 'not among the options'],
    ['too much typed', input({ type: 'plain_text_input', initial_value: 'x'.repeat(3001) }), '3001'],
    ['a view that is too large', { ...modal, private_metadata: 'x'.repeat(250_001) }, 'view_too_large'],
    ['no payload', undefined, 'not an object'],
  ];
  it.each(wrong)('finds %s', (_what, payload, problem) => {
    expect(checkSlackPayload(payload).join('\n')).toContain(problem);
  });

  it('has nothing to say of a payload in order', () => {
    expect(checkSlackPayload(input({ type: 'radio_buttons', options: [option('a')], initial_option: option('a') }))).toEqual([]);
    expect(checkSlackPayload(message([button({ value: '{}' }), { type: 'divider' }]))).toEqual([]);
  });
});

const card = (body: unknown[], actions: unknown[] = []) => ({ type: 'AdaptiveCard', version: '1.5', body, actions });

describe('the parser of Adaptive Cards', () => {
  it.each([
    ['an unknown element', card([{ type: 'Carousel' }])],
    ['an input without id', card([{ type: 'Input.Text' }])],
    ['a choice without choices', card([{ type: 'Input.ChoiceSet', id: 'a', choices: [] }])],
    ['too many actions', card([], Array.from({ length: 7 }, () => ({ type: 'Action.Submit', title: 'x' })))],
  ])('finds %s', (_what, payload) => {
    expect(parserProblems(payload)).not.toEqual([]);
  });
});

describeWhenThere(hasSchema, 'the schema of Adaptive Cards', 'Put adaptive-card-1.5.0.schema.json in ../shared/data.', () => {
  it.each([
    ['an unknown property', card([{ type: 'TextBlock', text: 'x', colour: 'red' }])],
    ['a text block without text', card([{ type: 'TextBlock' }])],
    ['a wrong value', card([{ type: 'TextBlock', text: 'x', size: 'Huge' }])],
  ])('finds %s', (_what, payload) => {
    expect(schemaProblem(payload)).toBeDefined();
  });
});
