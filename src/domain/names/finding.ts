/**
 * What the check for names finds: what kind of thing, the words as they were typed, and where. Types, and making them
 * of a pattern. Pure.
 */

export const FINDING_KINDS = [
  'name',
  'account',
  'phone',
  'number',
  'birth',
  'address',
  'plate',
  'class',
  'school',
  'place',
  'code',
  'link',
  'moment',
  'quote',
  'staff',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What was found, as it was typed. */
export type Finding = { readonly kind: FindingKind; readonly found: string };
/** A finding where it stands in the readable text: from `at` up to `end`. */
export type TextSpan = Finding & { readonly at: number; readonly end: number };

/** Every match of a pattern, or of a group of it that has indices (`d`). */
export const spansOf = (text: string, pattern: RegExp, kind: FindingKind, group = 0): TextSpan[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const found = match[group];
    if (!found) return [];
    const from = group === 0 ? match.index : match.indices![group]![0];
    const at = from + (found.length - found.trimStart().length);
    return [{ kind, found: found.trim(), at, end: at + found.trim().length }];
  });

/** The text with blanks for what a pattern finds, so that everything else stays where it is. */
export const blanked = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => ' '.repeat(found.length));

type Stretch = Pick<TextSpan, 'at' | 'end'>;

/** Tells of a stretch of text whether it lies within one of these; however many they are, it looks at a few. */
export function isWithinAny(stretches: readonly Stretch[]): (one: Stretch) => boolean {
  const sorted = stretches.toSorted((one, other) => one.at - other.at);
  let farthest = -1;
  const reach = sorted.map(({ end }) => (farthest = Math.max(farthest, end)));
  return ({ at, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.at <= at) low = middle + 1;
      else high = middle;
    }
    return low > 0 && reach[low - 1]! >= end;
  };
}
