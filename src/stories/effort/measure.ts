/**
 * What a screen asks of whoever sees it, counted from what a platform really showed: words, buttons, questions, height.
 * Pure.
 */
import type { Screen, SeenInput } from '../drivers/screen';
import { DECIDE, FREE_TEXT, KEYSTROKE, PHONE, TAP, WORDS_A_MINUTE } from './sizes';

export type Size = {
  readonly words: number;
  readonly buttons: number;
  /** In screens of a phone (390 by 844). */
  readonly screens: number;
};

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const buttonsOf = ({ buttons, submit }: Screen): readonly string[] => [
  ...buttons.map(({ label }) => label),
  ...(submit ? [submit.label] : []),
];

const isEmpty = ({ value }: SeenInput): boolean => value === undefined || value.length === 0;

/** The choices that stand there before a menu is opened; of one that is filled in, what was chosen. */
function choicesShown({ choices = [], closed, value = '' }: SeenInput): readonly string[] {
  const shown = closed ? choices.filter((choice) => [value].flat().includes(choice.value)) : choices;
  return shown.map(({ label }) => label);
}

/** All that stands there to be read: lines, labels, choices, buttons. */
const textsOf = (screen: Screen): readonly string[] => [
  ...screen.lines,
  ...screen.inputs.flatMap((input) => [input.label, ...choicesShown(input)]),
  ...buttonsOf(screen),
];

const textHeight = (text: string): number =>
  Math.max(1, Math.ceil((text.length * PHONE.character) / PHONE.width)) * PHONE.line + PHONE.gap;

/** Buttons stand side by side as far as they fit. */
function buttonsHeight(labels: readonly string[]): number {
  let rows = 0;
  let left = 0;
  for (const label of labels) {
    const width = Math.min(PHONE.width, label.length * PHONE.character + PHONE.padding);
    if (width > left) {
      rows += 1;
      left = PHONE.width;
    }
    left -= width + PHONE.gap;
  }
  return rows * (PHONE.control + PHONE.gap);
}

function heightOf(screen: Screen): number {
  const inputs = screen.inputs.map(({ label }) => textHeight(label) + PHONE.control + PHONE.gap);
  return sum(screen.lines.map(textHeight)) + sum(inputs) + buttonsHeight(buttonsOf(screen));
}

/** How much there is on a screen before anything is unfolded. */
export function sizeOf(screen: Screen): Size {
  return {
    words: sum(textsOf(screen).map(wordsIn)),
    buttons: buttonsOf(screen).length,
    screens: heightOf(screen) / PHONE.height,
  };
}

/** How many words stand before the first of these texts; all of them when none is there. */
export function wordsBefore({ lines }: Screen, texts: readonly string[]): number {
  const first = lines.findIndex((line) => texts.some((text) => line.includes(text)));
  return sum((first === -1 ? lines : lines.slice(0, first)).map(wordsIn));
}

export type FormSize = {
  readonly questions: number;
  readonly required: number;
  /** Filled in beforehand, to be left or changed. */
  readonly filledIn: number;
  /** An estimate, in seconds, for somebody who sees the form for the first time and writes one free text. */
  readonly seconds: number;
};

/** What a form asks as it was shown first. What is filled in beforehand is read, and counts as answered. */
export function formSizeOf(form: Screen): FormSize {
  const questions = form.inputs.filter(isEmpty);
  const reading = (sizeOf(form).words / WORDS_A_MINUTE) * 60;
  const writes = questions.some(({ choices }) => choices === undefined);
  return {
    questions: questions.length,
    required: questions.filter(({ required }) => required).length,
    filledIn: form.inputs.length - questions.length,
    seconds: reading + questions.length * (DECIDE + TAP) + (writes ? FREE_TEXT * KEYSTROKE : 0) + TAP,
  };
}
