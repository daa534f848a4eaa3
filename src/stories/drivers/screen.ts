/** What a person sees on any platform, read from the payload that was really sent: the only thing a story judges by. */
import type { Tone } from '../../card';
import type { CarriedPress } from '../../render/press-codec';
import { inLocale, type Locale } from '../../domain/text';
import { caseNotes } from '../../words/notes/case-notes';
import { words } from '../../words/words';

/** A button as rendered; `handle` is what its platform sends back when it is pressed. */
export type SeenButton = CarriedPress & { readonly label: string; readonly handle: unknown };

export type SeenInput = {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly value?: string | readonly string[] | undefined;
  readonly error?: string | undefined;
  /** Absent for free text and dates. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[] | undefined;
  /** The choices are behind a tap: a menu that is closed until somebody opens it. */
  readonly closed?: boolean | undefined;
  readonly many: boolean;
  /**
   * Somebody types here and chooses of who is found; `choices` are those chosen so far. `handle`: what the platform asks
   * by.
   */
  readonly searched?: { readonly handle: unknown } | undefined;
  /** Other inputs come and go with its value: what a platform sends, or a person presses, once it was chosen. */
  readonly refreshes?: SeenButton | undefined;
};

/** A remark with a tone: what the verdict of a row is read from. */
export type SeenNotice = { readonly tone: Tone; readonly text: string; readonly rules: readonly string[] };

export type Screen = {
  /** Every line of visible text, in order. */
  readonly lines: readonly string[];
  readonly notices: readonly SeenNotice[];
  readonly inputs: readonly SeenInput[];
  readonly buttons: readonly SeenButton[];
  /** Set on a form. */
  readonly submit?: SeenButton | undefined;
};

/** What sends words to search with: whoever is shown it need not look for anything. */
export const isSearchBox = ({ press }: SeenButton): boolean => press.type === 'contacts' || press.type === 'find';

export const NOTHING: Screen = { lines: [], notices: [], inputs: [], buttons: [] };

/** All as one screen, so that what is on the second page, or said besides, is seen as well. */
export function together(pages: readonly Screen[]): Screen {
  return pages.reduce(
    (all, page) => ({
      ...all,
      lines: [...all.lines, ...page.lines],
      notices: [...all.notices, ...page.notices],
      inputs: [...all.inputs, ...page.inputs],
      buttons: [...all.buttons, ...page.buttons],
    }),
    NOTHING,
  );
}

/** All visible text, for searching. */
export function textOf(screen: Screen): string {
  const choices = screen.inputs.flatMap(({ choices: offered }) => offered ?? []).map(({ label }) => label);
  const typed = screen.inputs.flatMap(({ value }) => value ?? []);
  return [
    ...screen.lines,
    ...screen.inputs.flatMap(({ label, error }) => [label, ...(error === undefined ? [] : [error])]),
    ...choices,
    ...typed,
    ...screen.buttons.map(({ label }) => label),
  ].join('\n');
}

/** The tone a label stands for, in whatever language it is. */
export function toneOf(label: string): Tone | undefined {
  const said = label.trim();
  for (const locale of ['nl', 'nl-BE', 'en'] satisfies Locale[]) {
    // A gap is refused without being called so.
    if (inLocale(caseNotes.fieldsWrong.label, locale) === said) return 'refused';
    const found = Object.entries(words(locale).tones).find(([, word]) => word === said);
    if (found) return found[0] as Tone;
  }
  return undefined;
}

const ONE_RULE = '[A-Z]{2,5}-[A-Z]?\\d+(?:\\.\\d+)?';
const RULES = new RegExp(`\\((?:regels?|rules?) (${ONE_RULE}(?:, ${ONE_RULE})*)\\)`, 'g');

/** The rules cited in a text: `(regel MELD-3.7)`, or several of them. */
export function rulesCited(text: string): string[] {
  return [...text.matchAll(RULES)].flatMap((match) => match[1]!.split(', '));
}

/** The rules whose reason a form asks. */
export function rulesAsked(screen: Screen): string[] {
  return screen.inputs.filter(({ id }) => id.startsWith('reason:')).map(({ id }) => id.slice('reason:'.length));
}
