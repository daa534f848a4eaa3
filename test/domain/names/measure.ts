/** Measures the guard of names on the labelled corpus, by kind and by half. Counts; judges nothing. */
import { identifiersIn, type Known } from '../../../src/domain/names/identifiers';
import { plainly, readable } from '../../../src/domain/names/letters';
import { maskerFor } from '../../../src/views/mask/mask';
import {
  HALVES,
  identifierEntries,
  knownEntries,
  maskingEntries,
  neutralEntries,
  unknownEntries,
  type Half,
  type IdentifierEntry,
  type MaskingEntry,
  type NeutralEntry,
  type TellingEntry,
} from './corpus';

const NOBODY: Known = { names: [], schools: [], places: [], texts: [], allowed: [], spared: [], source: false };
const AT_SCHOOL: Partial<Known> = {
  source: true,
  schools: ['Koninklijk Atheneum Zavelberg'],
  places: ['Wezelbos'],
  allowed: ['Godelieve Aerts'],
  spared: ['Gent'],
};

const bare = (text: string): string => plainly(readable(text)).replace(/[^\p{L}\d]/gu, '');
/** Is this word among what was found, in whole, or every part of it? */
function isAmong(word: string, found: readonly string[]): boolean {
  const told = bare(word);
  const all = found.map(bare).filter((one) => one !== '');
  const parts = word
    .split(/[^\p{L}\p{M}\d]+/u)
    .map(bare)
    .filter((one) => one.length > 1);
  return (
    all.some((one) => one.includes(told) || (told.includes(one) && one.length * 2 >= told.length)) ||
    (parts.length > 1 && parts.every((part) => all.some((one) => one.includes(part))))
  );
}

/**
 * `good`: as it should be. `sure`, `asked`: what came out, of the kinds where that is told apart. `what`: to show where
 * it went wrong.
 */
export type Outcome = {
  readonly group: string;
  readonly kind: string;
  readonly half: Half;
  readonly good: boolean;
  readonly sure: boolean;
  readonly text: string;
  readonly what: string;
};

const outcome = (
  group: string,
  { kind, half, text }: { readonly kind: string; readonly half: Half; readonly text: string },
  good: boolean,
  sure: boolean,
  what: unknown,
): Outcome => ({ group, kind, half, text, good, sure, what: JSON.stringify(what) });

function tellingOutcome(group: string, entry: TellingEntry): Outcome {
  const { sure, doubtful } = identifiersIn(entry.text, { ...NOBODY, names: entry.names, allowed: ['Godelieve Aerts'] });
  const certain = sure.map(({ found }) => found);
  const all = [...certain, ...doubtful.map(({ found }) => found)];
  const good = entry.telling.every((word) => isAmong(word, all));
  return outcome(group, entry, good, good && entry.telling.every((word) => isAmong(word, certain)), all);
}

function identifierOutcome(entry: IdentifierEntry): Outcome {
  const { sure, doubtful } = identifiersIn(entry.text, {
    ...NOBODY,
    names: ['Yelena Vandorpe'],
    ...(entry.of === 'source' ? AT_SCHOOL : {}),
  });
  const certain = isAmong(
    entry.telling,
    sure.map(({ found }) => found),
  );
  const asked = isAmong(
    entry.telling,
    doubtful.map(({ found }) => found),
  );
  return outcome('identifiers', entry, entry.of === 'source' ? certain : certain || asked, certain, { sure, doubtful });
}

function neutralOutcome(entry: NeutralEntry): Outcome {
  const { sure, doubtful } = identifiersIn(entry.text, {
    ...NOBODY,
    ...(entry.of === 'source' ? AT_SCHOOL : {}),
    names: entry.names,
  });
  return outcome('neutral', entry, sure.length + doubtful.length === 0, sure.length > 0, { sure, doubtful });
}

const MARK = '[…]';
const hasWord = (text: string, word: string): boolean =>
  new RegExp(`(?<!\\p{L})${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'u').test(text);

function maskingOutcome(entry: MaskingEntry): Outcome {
  const { subject, others, staff } = entry;
  const masker = maskerFor({ subject, others, words: [], staff, spared: ['Gent'], marker: MARK });
  const masked = masker.typed(entry.text);
  // The name of the one it is about may stay beside somebody of the same name.
  const leaks = entry.gone.filter(
    (word) =>
      hasWord(masked, word) &&
      !(
        entry.kind === 'namesake' &&
        subject.split(' ').includes(word) &&
        masked.includes(subject) &&
        !hasWord(masked.replace(subject, ''), word)
      ),
  );
  const missing = entry.stays.map((part) => part.replaceAll('{x}', MARK)).filter((part) => !masked.includes(part));
  const colleague =
    entry.kind === 'stranger' &&
    staff.some(({ role }) => masked.includes(`[${role}]`)) &&
    !entry.stays.some((part) => part.includes(`[${staff[0]!.role}]`));
  return outcome(
    'masking',
    entry,
    leaks.length + missing.length === 0 && !colleague,
    leaks.length > 0 || colleague,
    masked,
  );
}

/**
 * Every entry of the corpus with what came of it. Of `neutral`, `sure` is refused; of `masking`, `sure` is a leak or a
 * stranger made staff.
 */
export function outcomes(): Outcome[] {
  return [
    ...knownEntries().map((entry) => tellingOutcome('known', entry)),
    ...unknownEntries().map((entry) => tellingOutcome('unknown', entry)),
    ...identifierEntries().map(identifierOutcome),
    ...neutralEntries().map(neutralOutcome),
    ...maskingEntries().map(maskingOutcome),
  ];
}

export type Score = {
  readonly group: string;
  readonly half: Half;
  readonly all: number;
  readonly good: number;
  readonly sure: number;
};

/** A line for each group and half: how many, how many as they should be, how many for sure. */
export function scores(of: readonly Outcome[]): Score[] {
  const groups = [...new Set(of.map(({ group }) => group))];
  return groups.flatMap((group) =>
    HALVES.map((half) => {
      const those = of.filter((one) => one.group === group && one.half === half);
      return {
        group,
        half,
        all: those.length,
        good: those.filter(({ good }) => good).length,
        sure: those.filter(({ sure }) => sure).length,
      };
    }),
  );
}
