// Checks a Block Kit payload against Slack's documented limits (platform.md 2.3 and 2.4), which Slack's own types do not know. Finer than what the fake
// Slack of the stories refuses: it also finds empty rich text and a choice that starts with what is not offered.
import { LIMITS } from '../../src/render/limits';
import { bytesOf } from '../../src/render/pages';

const { slack } = LIMITS;
type Node = Readonly<Record<string, unknown>>;
type Problems = readonly string[];

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
const textOf = (value: unknown): string => (isNode(value) && typeof value.text === 'string' ? value.text : typeof value === 'string' ? value : '');

/** `text`: a text of 1 to `longest` characters. */
function text(path: string, value: unknown, longest: number): Problems {
  if (value === undefined) return [];
  const { length } = textOf(value);
  return length >= 1 && length <= longest ? [] : [`${path}: ${length} characters, must be 1 to ${longest}`];
}

/** A list of 1 to `most` items. */
function many(path: string, value: unknown, most: number): Problems {
  if (value === undefined) return [];
  const count = Array.isArray(value) ? value.length : 0;
  return count >= 1 && count <= most ? [] : [`${path}: ${count} items, must be 1 to ${most}`];
}

const required = (path: string, node: Node, keys: readonly string[]): Problems => keys.filter((key) => node[key] === undefined).map((key) => `${path}.${key}: missing`);

function option(path: string, node: Node): Problems {
  return [...text(`${path}.text`, node.text, slack.choiceText), ...text(`${path}.value`, node.value, slack.choiceValue), ...text(`${path}.description`, node.description, slack.choiceHint)];
}

const MENUS: readonly unknown[] = ['static_select', 'multi_static_select'];
const OPTION_LISTS: readonly unknown[] = ['radio_buttons', 'checkboxes', ...MENUS];

/** What starts chosen must be exactly one of the options. */
function initialOptions(path: string, node: Node, options: readonly Node[]): Problems {
  const known = options.map((one) => JSON.stringify(one));
  const initial = [...nodes([node.initial_option]), ...nodes(node.initial_options)];
  return initial.filter((one) => !known.includes(JSON.stringify(one))).map(() => `${path}: an initial option is not among the options`);
}

function choices(path: string, node: Node): Problems {
  const groups = nodes(node.option_groups);
  const options = [...nodes(node.options), ...groups.flatMap((group) => nodes(group.options))];
  const most = MENUS.includes(node.type) ? slack.menuChoices : slack.openChoices;
  return [
    ...(options.length === 0 ? [`${path}: no options`] : []),
    ...many(`${path}.options`, node.options, most),
    ...many(`${path}.option_groups`, node.option_groups, slack.menuGroups),
    ...groups.flatMap((group, index) => [...text(`${path}.option_groups[${index}].label`, group.label, slack.choiceText), ...many(`${path}.option_groups[${index}].options`, group.options, slack.menuChoices)]),
    ...options.flatMap((one, index) => option(`${path}.options[${index}]`, one)),
    ...initialOptions(path, node, options),
  ];
}

function element(path: string, node: Node): Problems {
  const common = [...text(`${path}.action_id`, node.action_id, slack.actionId), ...text(`${path}.placeholder`, node.placeholder, slack.placeholder)];
  if (node.type === 'button') return [...common, ...required(path, node, ['text', 'action_id']), ...text(`${path}.text`, node.text, slack.buttonText), ...text(`${path}.value`, node.value, slack.buttonValue), ...text(`${path}.accessibility_label`, node.accessibility_label, slack.accessibilityLabel)];
  if (node.type === 'plain_text_input') return [...common, ...(node.initial_value === undefined ? [] : text(`${path}.initial_value`, node.initial_value, slack.inputText))];
  return OPTION_LISTS.includes(node.type) ? [...common, ...choices(path, node)] : common;
}

function richText(path: string, node: Node): Problems {
  const here = node.type === 'text' ? text(`${path}.text`, node.text, slack.section) : [];
  const inside = nodes(node.elements).flatMap((child, index) => richText(`${path}.elements[${index}]`, child));
  return [...here, ...(node.elements === undefined ? [] : many(`${path}.elements`, node.elements, Number.MAX_SAFE_INTEGER)), ...inside];
}

function section(path: string, node: Node): Problems {
  const fields = nodes(node.fields).flatMap((field, index) => text(`${path}.fields[${index}]`, field, slack.field));
  const accessory = isNode(node.accessory) ? element(`${path}.accessory`, node.accessory) : [];
  const empty = node.text === undefined && node.fields === undefined ? [`${path}: neither text nor fields`] : [];
  return [...empty, ...text(`${path}.text`, node.text, slack.section), ...many(`${path}.fields`, node.fields, slack.fields), ...fields, ...accessory];
}

function block(path: string, node: Node): Problems {
  const id = text(`${path}.block_id`, node.block_id, slack.blockId);
  switch (node.type) {
    case 'header':
      return [...id, ...required(path, node, ['text']), ...text(`${path}.text`, node.text, slack.header)];
    case 'section':
      return [...id, ...section(path, node)];
    case 'context':
      return [...id, ...required(path, node, ['elements']), ...many(`${path}.elements`, node.elements, slack.contextElements), ...nodes(node.elements).flatMap((one, index) => text(`${path}.elements[${index}]`, one, slack.section))];
    case 'actions':
      return [...id, ...required(path, node, ['elements']), ...many(`${path}.elements`, node.elements, slack.actions), ...nodes(node.elements).flatMap((one, index) => element(`${path}.elements[${index}]`, one))];
    case 'input':
      return [...id, ...required(path, node, ['label', 'element']), ...text(`${path}.label`, node.label, slack.inputLabel), ...text(`${path}.hint`, node.hint, slack.inputHint), ...nodes([node.element]).flatMap((one) => element(`${path}.element`, one))];
    case 'rich_text':
      return [...id, ...required(path, node, ['elements']), ...richText(path, node)];
    case 'divider':
      return id;
    default:
      return [`${path}.type: ${String(node.type)} is not a block we use`];
  }
}

function twice(path: string, values: readonly unknown[]): Problems {
  const texts = values.filter((value) => typeof value === 'string');
  return texts.filter((value, index) => texts.indexOf(value) !== index).map((value) => `${path}: ${value} occurs twice`);
}

function blocks(path: string, value: unknown, most: number): Problems {
  const all = nodes(value);
  const buttons = all.flatMap((one) => [...nodes(one.type === 'actions' ? one.elements : []), ...nodes([one.accessory])]);
  return [
    ...(all.length > most ? [`${path}: ${all.length} blocks, at most ${most}`] : []),
    ...twice(`${path}.block_id`, all.map((one) => one.block_id)),
    ...twice(`${path}.action_id`, buttons.map((one) => one.action_id)),
    ...all.flatMap((one, index) => block(`${path}[${index}]`, one)),
  ];
}

function view(node: Node): Problems {
  const hasInput = nodes(node.blocks).some((one) => one.type === 'input');
  return [
    ...required('view', node, ['title', 'blocks']),
    ...text('view.title', node.title, slack.modalTitle),
    ...text('view.submit', node.submit, slack.modalButton),
    ...text('view.close', node.close, slack.modalButton),
    ...text('view.callback_id', node.callback_id, slack.callbackId),
    ...text('view.private_metadata', node.private_metadata, slack.privateMetadata),
    ...(hasInput && node.submit === undefined ? ['view.submit: missing, though there are inputs'] : []),
    ...(bytesOf(node) > slack.viewBytes ? ['view: view_too_large'] : []),
    ...blocks('view.blocks', node.blocks, slack.modalBlocks),
  ];
}

function home(node: Node): Problems {
  const inputs = nodes(node.blocks).some((one) => one.type === 'input') ? ['view.blocks: inputs, though a home sends nothing'] : [];
  return [...required('view', node, ['blocks']), ...inputs, ...(bytesOf(node) > slack.viewBytes ? ['view: view_too_large'] : []), ...blocks('view.blocks', node.blocks, slack.homeBlocks)];
}

/** What Slack would refuse in a modal (`type: 'modal'`), a home (`type: 'home'`) or a message (`text`, `blocks`), one line each with its path; nothing when it is in order. */
export function checkSlackPayload(payload: unknown): readonly string[] {
  if (!isNode(payload)) return ['payload: not an object'];
  if (payload.type === 'modal') return view(payload);
  if (payload.type === 'home') return home(payload);
  const hasText = typeof payload.text === 'string' && payload.text !== '';
  return [...(hasText ? text('text', payload.text, slack.messageText) : ['text: missing, it is the notification']), ...blocks('blocks', payload.blocks, slack.messageBlocks)];
}
