/**
 * Reads an Adaptive Card as a person would: text, notices, inputs and buttons. Knows the schema's own shapes and
 * nothing of how we render.
 */
import { LOCALES } from '../../domain/text';
import { decodePress } from '../../render/press-codec';
import { words } from '../../words/words';
import { rulesCited, toneOf, type Screen, type SeenButton, type SeenInput, type SeenNotice } from './screen';

/** JSON of a card element or action; a platform's payload is read, never believed. */
type Element = Readonly<Record<string, unknown>>;

const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): Element[] => (Array.isArray(value) ? value.filter(isElement) : []);
const string = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Headings and links escape the signs of markdown; nobody sees the backslashes, nor where a link leads. */
const unescape = (text: string) =>
  text
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/\[([^[\]]+)\]\((?:https|tel|mailto):[^)]+\)/g, '$1')
    .replace(/\\([\\`*_~[\]<>#|+.-])/g, '$1');

function lineOf(element: Element): string | undefined {
  if (element.type === 'TextBlock') return unescape(string(element.text));
  if (element.type === 'RichTextBlock')
    return (Array.isArray(element.inlines) ? element.inlines : [])
      .map((run: unknown) => (isElement(run) ? string(run.text) : string(run)))
      .join('');
  return undefined;
}

/** Every element of the card in order, those inside containers and columns included. */
function flatten(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => [element, ...flatten([...list(element.items), ...list(element.columns)])]);
}

function noticeIn(element: Element): SeenNotice | undefined {
  if (element.type !== 'Container') return undefined;
  const [label = '', ...rest] = flatten(list(element.items)).flatMap((inner) => lineOf(inner) ?? []);
  const tone = toneOf(label);
  const text = [label, ...rest].join('\n');
  return tone && { tone, text, rules: rulesCited(text) };
}

function inputOf(element: Element, error: string | undefined): SeenInput | undefined {
  const type = string(element.type);
  if (!type.startsWith('Input.')) return undefined;
  const many = element.isMultiSelect === true;
  const typed = element.value === undefined ? undefined : string(element.value);
  const choices =
    type === 'Input.ChoiceSet'
      ? list(element.choices).map((choice) => ({ value: string(choice.value), label: string(choice.title) }))
      : undefined;
  const value = many && typed !== undefined ? typed.split(',').filter(Boolean) : typed;
  return {
    id: string(element.id),
    label: string(element.label),
    // Where the server looks at it, a sign says so.
    required: element.isRequired === true || string(element.label).endsWith(' *'),
    error,
    many,
    choices,
    closed: choices && string(element.style) !== 'expanded',
    ...(isElement(element['choices.data']) ? { searched: { handle: element['choices.data'] } } : {}),
    value,
  };
}

/** A button that carries a press, under Execute or Submit. */
function buttonOf(action: Element): SeenButton | undefined {
  const data = isElement(action.data) ? action.data : {};
  const pressed = decodePress(data.press);
  return pressed && { ...pressed, label: string(action.title), handle: action };
}

const GO_ON = LOCALES.map((locale) => words(locale).buttons.goOn);

/** The button under an input that others follow from. */
function goOnIn(element: Element): SeenButton | undefined {
  if (element.type !== 'ActionSet') return undefined;
  const [button] = list(element.actions).flatMap((action) => buttonOf(action) ?? []);
  return button?.press.type === 'refresh' && GO_ON.includes(button.label) ? button : undefined;
}

/** What somebody sees of a card. The submit button is the action that sends the inputs. */
export function readAdaptiveCard(card: unknown): Screen {
  const root = isElement(card) ? card : {};
  const elements = flatten(list(root.body));
  const inputs: SeenInput[] = [];
  let warning: string | undefined;
  for (const element of elements) {
    const input = inputOf(element, warning);
    if (input) inputs.push(input);
    const goOn = goOnIn(element);
    const above = inputs.at(-1);
    if (goOn && above) inputs[inputs.length - 1] = { ...above, refreshes: goOn };
    const line = lineOf(element) ?? '';
    warning = line.startsWith('⚠ ') ? line : undefined;
  }
  const actions = [
    ...list(root.actions),
    ...elements.filter(({ type }) => type === 'ActionSet').flatMap((set) => list(set.actions)),
  ];
  const seen = actions.flatMap((action) => {
    const button = buttonOf(action);
    return button ? [{ button, sends: action.associatedInputs !== 'none' }] : [];
  });
  const isSubmit = ({ button, sends }: (typeof seen)[number]) => sends && button.press.type !== 'refresh';
  const buttons = seen.filter((one) => !isSubmit(one)).map(({ button }) => button);
  const submit = seen.find(isSubmit)?.button;
  const screen = {
    lines: elements.flatMap((element) => lineOf(element) ?? []),
    notices: elements.flatMap((element) => noticeIn(element) ?? []),
    inputs,
    buttons,
  };
  return submit ? { ...screen, submit } : screen;
}
