/**
 * The elements of an Adaptive Card. What people typed goes into text runs and input values, which know no markdown: it
 * is shown literally, whatever signs are in it. Only headings (for a screen reader) and links (for a click) are text
 * blocks, with markdown's signs escaped.
 */
import type { Block, Choice, Input, Tone } from '../card';
import type {
  CardElement,
  ContainerStyle,
  IChoiceSetInput,
  ITextRun,
  Spacing,
  TextColor,
} from '@microsoft/teams.cards';
import { factLabel } from './fact-label';
import { LIMITS } from './limits';
import { dotsOf } from './progress-line';
import { isSafeLink } from './safe-link';

/**
 * What a question asks by while somebody types in it, by its id; undefined where the choices have to come along.
 */
export type AskedIn = ((input: string) => string) | undefined;

type Run = ITextRun;
type Look = {
  readonly spacing?: Spacing;
  readonly color?: TextColor;
  readonly strong?: boolean | undefined;
  readonly subtle?: boolean | undefined;
};

/** The colour of a notice; the label beside it says the same in words. */
const STYLES: Record<Tone, ContainerStyle> = {
  done: 'good',
  info: 'emphasis',
  hint: 'accent',
  ask: 'warning',
  refused: 'attention',
  stale: 'warning',
  urgent: 'attention',
};

const run = (text: string): Run => ({ type: 'TextRun', text });
const bold = (text: string): Run => ({ type: 'TextRun', text, weight: 'Bolder' });

function line(runs: readonly Run[], look: Look = {}): CardElement {
  const { spacing, color, subtle } = look;
  const inlines = runs.map((one) => ({ ...one, ...(color ? { color } : {}), ...(subtle ? { isSubtle: true } : {}) }));
  return { type: 'RichTextBlock', inlines, ...(spacing ? { spacing } : {}) };
}

/**
 * One element a line, since line ends inside a run are shown differently by each client. An empty line becomes room.
 */
function lines(text: string, look: Look = {}): CardElement[] {
  const parts = text.split(/\r?\n/).map((part) => part.trimEnd());
  return parts.flatMap((part, index) => {
    if (part === '') return [];
    const spacing = index === 0 ? look.spacing : parts[index - 1] === '' ? 'Small' : 'None';
    return [line([look.strong ? bold(part) : run(part)], { ...look, ...(spacing ? { spacing } : {}) })];
  });
}

/** Text with the signs of markdown made harmless. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_~[\]<>#|]/g, '\\$&')
    .replace(/^([^\S\r\n\u2028\u2029]*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^([^\S\r\n\u2028\u2029]*\d+)\.(?=\s)/gm, '$1\\.');
}

/** A heading, for eyes and for screen readers. */
export function headingElement(text: string, size: 'Large' | 'Medium'): CardElement {
  return {
    type: 'TextBlock',
    style: 'heading',
    size,
    weight: 'Bolder',
    wrap: true,
    text: escapeMarkdown(text),
    ...(size === 'Medium' ? { spacing: 'Large' as const, separator: true } : {}),
  };
}

function fact(label: string, value: string, index: number): CardElement[] {
  const [first = '', ...rest] = value.split(/\r?\n/).filter((part) => part.trim() !== '');
  const spacing = index > 0 ? ('Small' as const) : ('Default' as const);
  return [
    line([bold(factLabel(label)), run(first || '–')], { spacing }),
    ...rest.flatMap((part) => lines(part, { spacing: 'None' })),
  ];
}

/**
 * Only markdown can link; so here, and nowhere else beside headings, text is escaped. Square brackets would end the
 * words of a link.
 */
function linksText({ label, links }: Extract<Block, { type: 'links' }>): string {
  const said = (text: string) => escapeMarkdown(text.replaceAll('[', '(').replaceAll(']', ')').replace(/\s+/g, ' '));
  const each = links.map(({ text, href }) => (isSafeLink(href) ? `[${said(text)}](${href})` : said(text)));
  return `**${said(factLabel(label).trim())}** ${each.join(' · ')}`;
}

/** The question to us of which choices there are, asked by Teams while somebody types, with what else is filled in. */
type DataQuery = {
  readonly 'choices.data': {
    readonly type: 'Data.Query';
    readonly dataset: string;
    readonly associatedInputs: 'auto';
  };
};

/** Only what was chosen already comes along: Teams would show whoever is among the choices a second time. */
function searchedInput(input: Input, dataset: string): Omit<IChoiceSetInput, 'id'> & DataQuery {
  const { choices = [], value } = input;
  return {
    ...choiceInput(
      input,
      choices.filter((choice) => [value].flat().includes(choice.value)),
    ),
    style: 'filtered',
    'choices.data': { type: 'Data.Query', dataset, associatedInputs: 'auto' },
  };
}

function choiceInput(input: Input, choices: readonly Choice[]): Omit<IChoiceSetInput, 'id'> {
  const many = input.control === 'choices';
  const open = choices.length <= LIMITS.teams.openChoices && !input.searched;
  const value = [input.value ?? []].flat().filter((one) => choices.some((choice) => choice.value === one));
  return {
    type: 'Input.ChoiceSet',
    isMultiSelect: many,
    style: open ? 'expanded' : 'compact',
    ...(input.placeholder ? { placeholder: input.placeholder } : {}),
    wrap: true,
    choices: choices.map((choice) => ({
      title: choice.hint ? `${choice.label} (${choice.hint})` : choice.label,
      value: choice.value,
    })),
    ...(value.length > 0 ? { value: value.join(',') } : {}),
  };
}

function control(input: Input, asks: AskedIn) {
  const value = typeof input.value === 'string' && input.value !== '' ? { value: input.value } : {};
  switch (input.control) {
    case 'text':
      return { type: 'Input.Text' as const, ...value };
    case 'longText':
      return { type: 'Input.Text' as const, isMultiline: true, maxLength: LIMITS.teams.inputText, ...value };
    case 'date':
      return { type: 'Input.Date' as const, ...(/^\d{4}-\d\d-\d\d$/.test(value.value ?? '') ? value : {}) };
    case 'choice':
    case 'choices': {
      const dataset = input.searched === 'asked' ? asks?.(input.id) : undefined;
      if (dataset !== undefined) return searchedInput(input, dataset);
      const listed = choiceInput(input, input.choices ?? []);
      return input.searched === 'here' ? { ...listed, style: 'filtered' as const } : listed;
    }
  }
}

/** An input with its error and hint before it. A choice without choices is only named. */
function inputElements(input: Input, asks: AskedIn): CardElement[] {
  if (input.control.startsWith('choice') && !input.choices?.length) return lines(input.label);
  const error = input.error ? lines(`⚠ ${input.error}`, { strong: true, spacing: 'Medium' }) : [];
  const required = input.required ? { isRequired: true, errorMessage: input.ifEmpty ?? input.label } : {};
  const element: CardElement = {
    ...control(input, asks),
    id: input.id,
    label: input.label,
    ...required,
    spacing: error.length > 0 ? 'None' : 'Medium',
  };
  return [...error, element, ...lines(input.hint ?? '', { subtle: true, spacing: 'Small' })];
}

function progressElements(block: Extract<Block, { type: 'progress' }>): CardElement[] {
  return [line([bold(block.says), { ...run(`  ${dotsOf(block)}`), isSubtle: true }])];
}

/** The elements of a block without buttons. */
export function renderElements(block: Exclude<Block, { type: 'buttons' }>, asks?: AskedIn): CardElement[] {
  switch (block.type) {
    case 'heading':
      return [headingElement(block.text, 'Medium')];
    case 'text':
      return lines(block.text, { strong: block.strong, subtle: block.subtle });
    case 'facts':
      return block.facts.flatMap(({ label, value }, index) => fact(label, value, index));
    case 'list':
      return block.items.flatMap((item, index) => lines(`• ${item}`, { spacing: index > 0 ? 'Small' : 'Default' }));
    case 'progress':
      return block.steps.length === 0 ? [] : progressElements(block);
    case 'notice':
      return [
        {
          type: 'Container',
          style: STYLES[block.tone],
          bleed: false,
          items: [line([bold(block.label)]), ...lines(block.text, { spacing: 'Small' })],
        },
      ];
    case 'copy':
      return [
        line([bold(block.label)]),
        { type: 'Container', style: 'emphasis', spacing: 'Small', items: lines(block.text, { spacing: 'None' }) },
      ];
    case 'links':
      return [{ type: 'TextBlock', wrap: true, spacing: 'Small', text: linksText(block) }];
    case 'divider':
      return [{ type: 'RichTextBlock', inlines: [run(' ')], separator: true, spacing: 'Medium' }];
    case 'input':
      return inputElements(block, asks);
  }
}
