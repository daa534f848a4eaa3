/**
 * Reads Block Kit as a person would: text, notices, inputs and buttons. Knows the platform's own shapes and nothing of
 * how we render.
 */
import type { KnownBlock, ModalView, RichTextBlockElement, RichTextElement } from '@slack/types';
import { decodePress } from '../../render/press-codec';
import { rulesCited, toneOf, type Screen, type SeenButton, type SeenInput, type SeenNotice } from './screen';

type RunsOf = RichTextElement[];
const runText = (runs: RunsOf): string => runs.map((run) => ('text' in run ? run.text : '')).join('');

function richLines(element: RichTextBlockElement): string[] {
  if (element.type === 'rich_text_list') return element.elements.map((section) => runText(section.elements));
  return runText(element.elements).split('\n');
}

/** A quote whose bold words are a tone is a notice. */
function noticeIn(element: RichTextBlockElement): SeenNotice | undefined {
  if (element.type !== 'rich_text_quote') return undefined;
  const label = element.elements.flatMap((run) => (run.type === 'text' && run.style?.bold ? [run.text] : []))[0];
  const tone = label === undefined ? undefined : toneOf(label);
  const text = runText(element.elements);
  return tone && { tone, text, rules: rulesCited(text) };
}

type Option = { readonly value: string; readonly label: string };
type RawOption = { readonly text: { readonly text: string }; readonly value?: string };
const optionOf = ({ text, value = '' }: RawOption): Option => ({ value, label: text.text });

type Menu = {
  readonly options?: readonly RawOption[];
  readonly option_groups?: readonly { readonly options: readonly RawOption[] }[];
};
const menuOptions = ({ options = [], option_groups: groups = [] }: Menu): RawOption[] => [
  ...options,
  ...groups.flatMap((group) => group.options),
];

type InputBlock = Extract<KnownBlock, { type: 'input' }>;

function inputOf(block: InputBlock, error: string | undefined): SeenInput {
  const { element, label, optional } = block;
  const common = { id: block.block_id ?? '', label: label.text, required: optional !== true, error };
  if (element.type === 'plain_text_input') return { ...common, many: false, value: element.initial_value };
  if (element.type === 'datepicker') return { ...common, many: false, value: element.initial_date };
  if (element.type === 'radio_buttons')
    return { ...common, many: false, choices: element.options.map(optionOf), value: element.initial_option?.value };
  if (element.type === 'checkboxes')
    return {
      ...common,
      many: true,
      choices: element.options.map(optionOf),
      value: element.initial_options?.map(({ value = '' }) => value),
    };
  if (element.type === 'static_select')
    return {
      ...common,
      many: false,
      closed: true,
      choices: menuOptions(element).map(optionOf),
      value: element.initial_option?.value,
    };
  if (element.type === 'multi_static_select')
    return {
      ...common,
      many: true,
      closed: true,
      choices: menuOptions(element).map(optionOf),
      value: element.initial_options?.map(({ value = '' }) => value),
    };
  // Their choices are asked for: the driver says how.
  if (element.type === 'external_select') {
    const choices = element.initial_option ? [optionOf(element.initial_option)] : [];
    return { ...common, many: false, closed: true, searched: { handle: block }, choices, value: choices[0]?.value };
  }
  if (element.type === 'multi_external_select') {
    const choices = element.initial_options?.map(optionOf);
    const value = choices?.map((choice) => choice.value);
    return { ...common, many: true, closed: true, searched: { handle: block }, choices: choices ?? [], value };
  }
  throw new Error(`a form with an input that no person of a story can fill in: ${element.type}`);
}

function buttonsOf(block: Extract<KnownBlock, { type: 'actions' }>): SeenButton[] {
  return block.elements.flatMap((element) => {
    if (element.type !== 'button') return [];
    const pressed = decodePress(element.value);
    return pressed ? [{ ...pressed, label: element.text.text, handle: { ...element, block_id: block.block_id } }] : [];
  });
}

function linesOf(block: KnownBlock): string[] {
  if (block.type === 'header') return [block.text.text];
  if (block.type === 'section')
    return [block.text?.text ?? '', ...(block.fields ?? []).map(({ text }) => text)]
      .flatMap((text) => text.split('\n'))
      .filter(Boolean);
  if (block.type === 'context')
    return block.elements.flatMap((element) =>
      'text' in element && typeof element.text === 'string' ? [element.text] : [],
    );
  if (block.type === 'rich_text') return block.elements.flatMap(richLines);
  return block.type === 'input' && block.hint ? [block.hint.text] : [];
}

/** What somebody sees of these blocks. `idOf` turns a block id into the input's own id. */
export function readBlocks(blocks: readonly KnownBlock[], idOf: (blockId: string) => string = (id) => id): Screen {
  const inputs: SeenInput[] = [];
  let warning: string | undefined;
  for (const block of blocks) {
    const [first = ''] = linesOf(block);
    if (block.type === 'input') inputs.push({ ...inputOf(block, warning), id: idOf(block.block_id ?? '') });
    warning = block.type === 'section' && first.startsWith('⚠ ') ? first : undefined;
  }
  return {
    lines: blocks.flatMap(linesOf),
    notices: blocks.flatMap((block) =>
      block.type === 'rich_text' ? block.elements.flatMap((element) => noticeIn(element) ?? []) : [],
    ),
    inputs,
    buttons: blocks.flatMap((block) => (block.type === 'actions' ? buttonsOf(block) : [])),
  };
}

/** What somebody sees of a modal; its submit button carries the press of `private_metadata`. */
export function readModal(view: ModalView, idOf?: (blockId: string) => string): Screen {
  const screen = readBlocks(view.blocks as KnownBlock[], idOf);
  const pressed = view.submit ? decodePress(view.private_metadata) : undefined;
  const lines = [view.title.text, ...screen.lines];
  if (!pressed || !view.submit) return { ...screen, lines };
  const submit = { ...pressed, label: view.submit.text, handle: view };
  const dispatching = (view.blocks as KnownBlock[]).filter((block) => block.type === 'input' && block.dispatch_action);
  const inputs = screen.inputs.map((input) => {
    const block = dispatching.find(({ block_id: id = '' }) => (idOf ? idOf(id) : id) === input.id);
    return block ? { ...input, refreshes: { ...pressed, label: '', handle: block } } : input;
  });
  return { ...screen, lines, inputs, submit };
}
