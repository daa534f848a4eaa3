/** How a row ended, read from what the person saw; and whether that is what the story expects. */
import { inLocale, LOCALES } from '../../domain/text';
import { refusalNotes } from '../../app/requests/notes';
import { rulesAsked, textOf, type Screen } from '../drivers/screen';
import type { StoryAction, Expectation } from '../format/story';

export type VerdictKind = 'ok' | 'refuse' | 'ask' | 'fields' | 'stale' | 'unknown' | 'unchanged' | 'shown' | 'nothing';

/**
 * `rules`: those cited by a refusal or asking a reason · `hints`: advice given · `fields`: inputs with an error, and
 * then `rules` are those that these fields carry.
 */
export type RowVerdict = {
  readonly kind: VerdictKind;
  readonly rules: readonly string[];
  readonly hints: readonly string[];
  readonly fields: readonly string[];
};

const UNKNOWN = LOCALES.flatMap((locale) =>
  refusalNotes({ kind: 'unknown' }).map((note) => inLocale(note.text, locale)),
);

function kindOf(screen: Screen): VerdictKind {
  const tones = screen.notices.map(({ tone }) => tone);
  const text = textOf(screen);
  if (screen.lines.length === 0 && screen.inputs.length === 0) return 'nothing';
  if (tones.includes('stale')) return 'stale';
  if (screen.inputs.some(({ error }) => error !== undefined)) return 'fields';
  if (tones.includes('ask')) return 'ask';
  if (tones.includes('refused')) return UNKNOWN.some((line) => text.includes(line)) ? 'unknown' : 'refuse';
  if (tones.includes('done')) return 'ok';
  const first = screen.notices[0];
  return first?.tone === 'info' && first.rules.includes('DES-11') ? 'unchanged' : 'shown';
}

/** What a screen says about the request it answers. */
export function verdictOf(screen: Screen): RowVerdict {
  const kind = kindOf(screen);
  const rulesOf = (...tones: readonly string[]) =>
    screen.notices.filter(({ tone }) => tones.includes(tone)).flatMap(({ rules }) => rules);
  const cited = kind === 'ask' ? [...rulesOf('ask'), ...rulesAsked(screen)] : rulesOf('refused', 'stale');
  const fields = screen.inputs.filter(({ error }) => error !== undefined).map(({ id }) => id);
  return { kind, rules: [...new Set(cited)], hints: [...new Set(rulesOf('hint', 'info'))], fields };
}

const list = (words: readonly string[]) => words.join(', ');

/** The verdict in words, as the transcript and failures say it. */
export function verdictWords({ kind, rules, hints, fields }: RowVerdict): string {
  switch (kind) {
    case 'ok':
      return hints.length > 0 ? `ok, with hint ${list(hints)}` : 'ok';
    case 'refuse':
      return `refused by ${list(rules) || 'no rule'}`;
    case 'ask':
      return `asked a reason for ${list(rules)}`;
    case 'fields':
      return `wrong or missing fields: ${list(fields)}${rules.length > 0 ? ` (${list(rules)})` : ''}`;
    case 'stale':
      return 'the card was out of date';
    case 'unknown':
      return 'no such case for this person';
    case 'unchanged':
      return 'was done already; nothing changed';
    case 'shown':
      return hints.length > 0 ? `shown, with hint ${list(hints)}` : 'shown';
    case 'nothing':
      return 'the person saw no answer';
  }
}

/** The expectation in words. */
export function expectationWords(expect: Expectation): string {
  switch (expect.kind) {
    case 'ok':
      return expect.hints.length > 0 ? `ok, with hint ${list(expect.hints)}` : 'ok';
    case 'refuse':
      return expect.rules.length > 0 ? `refused by ${list(expect.rules)}` : 'refused';
    case 'ask':
      return expect.rules.length > 0 ? `asked a reason for ${list(expect.rules)}` : 'asked a reason';
    case 'fields':
      return expect.fields.length > 0 ? `wrong or missing fields: ${list(expect.fields)}` : 'wrong or missing fields';
    case 'stale':
      return 'the card was out of date';
    case 'unknown':
      return 'no such case for this person';
  }
}

const includesAll = (found: readonly string[], wanted: readonly string[]) => wanted.every((one) => found.includes(one));
const isQuestion = ({ doing }: StoryAction) =>
  ['show', 'list', 'journal', 'command', 'entry', 'press', 'open', 'write'].includes(doing.kind);

/** Does the verdict meet the expectation? Other rules, hints and fields than those named may have spoken as well. */
export function meets(action: StoryAction, verdict: RowVerdict): boolean {
  const { expect } = action;
  switch (expect.kind) {
    case 'ok':
      return (
        (verdict.kind === 'ok' ||
          (isQuestion(action) && ['shown', 'unchanged'].includes(verdict.kind)) ||
          (action.doing.kind === 'tick' && verdict.kind === 'unchanged')) &&
        includesAll(verdict.hints, expect.hints)
      );
    case 'refuse':
      // Saying that a case does not exist is how DES-3 refuses.
      // A form that comes back because of a field that carries the rule is how the product keeps that rule.
      return (
        (verdict.kind === 'refuse' ||
          verdict.kind === 'fields' ||
          (verdict.kind === 'unknown' && (expect.rules.length === 0 || expect.rules.includes('DES-3')))) &&
        includesAll(verdict.rules, expect.rules)
      );
    case 'ask':
      return verdict.kind === 'ask' && includesAll(verdict.rules, expect.rules);
    case 'fields':
      return verdict.kind === 'fields' && includesAll(verdict.fields, expect.fields);
    case 'stale':
    case 'unknown':
      return verdict.kind === expect.kind;
  }
}
