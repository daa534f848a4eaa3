/** The buttons of an Adaptive Card. In a message a press acts through Action.Execute (or Submit on old clients) or opens a dialog; a dialog knows Submit alone. */
import type { CardElement, IExecuteAction, ISubmitAction } from '@microsoft/teams.cards';
import type { Action } from '../card';
import type { Press } from '../requests/request';
import { LIMITS } from './limits';
import { encodePress } from './press-codec';

/** Where the card is shown. */
export const TARGETS = ['message', 'dialog'] as const;
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
  if (target === 'dialog') return plain;
  return { ...plain, type: 'Action.Execute', verb: press.type, fallback: plain };
}

/** A button. It never sends inputs, so it works while a form is half filled in. */
export function renderAction(
  { label, style, press, page, opens }: Action,
  target: Target,
): IExecuteAction | ISubmitAction {
  const data = { press: encodePress(press, page) };
  if (opens && target === 'message') return submit(label, style, { msteams: { type: 'task/fetch' }, ...data }, false);
  return acting(label, style, press, data, target, false);
}

/** The button that sends the form. `many` names the inputs that come back as one text with commas (see `readFilled`). */
export function renderSubmit(
  label: string,
  press: Press,
  many: readonly string[],
  target: Target,
): IExecuteAction | ISubmitAction {
  const data = { press: encodePress(press), ...(many.length > 0 ? { many: [...many] } : {}) };
  return acting(label, 'primary', press, data, target, true);
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
export function renderRows(rows: readonly (readonly Action[])[], target: Target): CardElement[] {
  return rows.flatMap((row): CardElement[] => [
    ...row
      .filter(({ label }) => label.length > LIMITS.teams.buttonText)
      .map(({ label }): CardElement => ({
        type: 'RichTextBlock',
        inlines: [{ type: 'TextRun', text: label }],
        spacing: 'Small',
      })),
    { type: 'ActionSet', actions: row.map((action) => renderAction(action, target)), spacing: 'Small' },
  ]);
}

/** Buttons in the body, in rows that fit. */
export const renderActionSets = (actions: readonly Action[], target: Target): CardElement[] =>
  renderRows(inRows(actions), target);
