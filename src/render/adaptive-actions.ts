/**
 * The buttons of an Adaptive Card. In a message a press acts through Action.Execute (or Submit on old clients) or opens
 * a dialog; a dialog knows Submit alone.
 */
import type { CardElement, IExecuteAction, ISubmitAction } from '@microsoft/teams.cards';
import type { Action } from '../card';
import type { Press } from '../requests/request';
import { LIMITS } from './limits';
import { encodePress } from './press-codec';

/** Where the card is shown. A page asks for a form anew by itself, so it needs no button for that. */
export const TARGETS = ['message', 'dialog', 'page'] as const;
export type Target = (typeof TARGETS)[number];

type Style = Action['style'];
const STYLES: Record<Style, 'default' | 'positive' | 'destructive'> = {
  normal: 'default',
  primary: 'positive',
  danger: 'destructive',
};

/** `data` is the press and nothing else about the case. */
function submit(title: string, style: Style, data: Record<string, unknown>, inputs: boolean): ISubmitAction {
  return { type: 'Action.Submit', title, style: STYLES[style], data, associatedInputs: inputs ? 'auto' : 'none' };
}

function acting(
  title: string,
  style: Style,
  press: Press,
  data: Record<string, unknown>,
  target: Target,
  inputs: boolean,
): IExecuteAction | ISubmitAction {
  const plain = submit(title, style, data, inputs);
  if (target !== 'message') return plain;
  return { ...plain, type: 'Action.Execute', verb: press.type, fallback: plain };
}

/**
 * What the inputs of a card are, for whoever reads what comes back: clients leave out what is empty, and send several
 * choices as one text with commas (see `readFilled`).
 */
export type InputNames = { readonly many?: readonly string[]; readonly 'inputs-shown'?: readonly string[] };

/**
 * A button. It never sends inputs, so it works while a form is half filled in; one that `keeps` sends them as they are.
 */
export function renderAction(
  { label, style, press, page, opens, keeps }: Action,
  target: Target,
  inputs: InputNames = {},
): IExecuteAction | ISubmitAction {
  const data = { press: encodePress(press, page), ...(keeps ? inputs : {}) };
  if (keeps) return acting(label, style, press, data, target, true);
  if (opens && target === 'message') return submit(label, style, { msteams: { type: 'task/fetch' }, ...data }, false);
  return acting(label, style, press, data, target, false);
}

/** The button that sends the form. */
export function renderSubmit(
  { label, press }: Pick<Action, 'label' | 'press'>,
  inputs: InputNames,
  target: Target,
): IExecuteAction | ISubmitAction {
  return acting(label, 'primary', press, { press: encodePress(press), ...inputs }, target, true);
}

/** How many of the first buttons stand side by side without being squeezed or cut off; one always does. */
function rowLength(actions: readonly Action[]): number {
  const widths = actions.map((_, index) =>
    actions.slice(0, index + 1).reduce((sum, { label }) => sum + label.length + LIMITS.teams.buttonPadding, 0),
  );
  return Math.max(
    widths.filter((width, index) => width <= LIMITS.teams.rowWidth && index < LIMITS.teams.actions).length,
    1,
  );
}

/** Buttons in rows that fit on a phone. */
export function inRows(actions: readonly Action[]): (readonly Action[])[] {
  if (actions.length === 0) return [];
  const length = rowLength(actions);
  return [actions.slice(0, length), ...inRows(actions.slice(length))];
}

/** Rows of buttons in the body; a label that no phone shows whole stands before its button. */
export function renderRows(
  rows: readonly (readonly Action[])[],
  target: Target,
  inputs: InputNames = {},
): CardElement[] {
  return rows.flatMap((row): CardElement[] => [
    ...row
      .filter(({ label }) => label.length > LIMITS.teams.buttonText)
      .map(({ label }): CardElement => ({
        type: 'RichTextBlock',
        inlines: [{ type: 'TextRun', text: label }],
        spacing: 'Small',
      })),
    { type: 'ActionSet', actions: row.map((action) => renderAction(action, target, inputs)), spacing: 'Small' },
  ]);
}

/** Buttons in the body, in rows that fit. */
export const renderActionSets = (actions: readonly Action[], target: Target, inputs: InputNames = {}): CardElement[] =>
  renderRows(inRows(actions), target, inputs);
