/** What was found in a text, for the one who typed it: each part once, and the text with brackets around them. Pure. */
import type { FindingKind, TextSpan } from './finding';

/** Of one name, though it was found word by word. */
const INSIDE_NAME = /^(?:[\s'.-]{1,3}|\s(?:van|de|der|den|el|al|le|la|du)\s(?:de\s|den\s|der\s)?)$/iu;
const LONGEST_GAP = 12;
/** A text that is longer is shown around what was found. */
const LONGEST_SHOWN = 600;
const AROUND = 60;

/** The spans in order, those of one name or in each other in one. */
function partsOf(text: string, spans: readonly TextSpan[]): TextSpan[] {
  const parts: TextSpan[] = [];
  for (const span of spans.toSorted((one, other) => one.at - other.at || other.end - one.end)) {
    const last = parts.at(-1);
    const gap = last ? text.slice(last.end, Math.min(span.at, last.end + LONGEST_GAP + 1)) : '';
    const goesOn = last?.kind === 'name' && span.kind === 'name' && INSIDE_NAME.test(gap);
    if (last && (span.at < last.end || goesOn)) {
      const end = Math.max(last.end, span.end);
      const kind = span.kind === 'quote' ? span.kind : last.kind;
      parts[parts.length - 1] = { ...last, kind, end, found: text.slice(last.at, end) };
    } else parts.push({ ...span, found: text.slice(span.at, span.end) });
  }
  return parts;
}

const withoutQuotes = (spans: readonly TextSpan[]): TextSpan[] => spans.filter(({ kind }) => kind !== 'quote');

/** Each kind with the words of it that were found, once, at most `most` of them; a quote without words. */
export function foundByKind(
  text: string,
  spans: readonly TextSpan[],
  most: number,
): { readonly kind: FindingKind; readonly words: readonly string[] }[] {
  const byKind = new Map<FindingKind, Set<string>>();
  for (const { kind } of spans.filter((span) => span.kind === 'quote')) byKind.set(kind, new Set());
  for (const { kind, found } of partsOf(text, withoutQuotes(spans)))
    byKind.set(kind, (byKind.get(kind) ?? new Set()).add(found));
  return [...byKind].map(([kind, words]) => ({ kind, words: [...words].slice(0, most) }));
}

/**
 * The readable text with brackets around what was found, to copy and change; of a long one what stands around them. A
 * quote is left out, and nothing is marked when it is all there is.
 */
export function markedText(text: string, spans: readonly TextSpan[]): string | undefined {
  if (withoutQuotes(spans).length === 0) return undefined;
  const parts = partsOf(text, spans);
  let marked = '';
  let end = 0;
  for (const { kind, at, end: until } of parts) {
    marked += `${text.slice(end, at)}[${kind === 'quote' ? '…' : text.slice(at, until)}]`;
    end = until;
  }
  marked += text.slice(end);
  if (marked.length <= LONGEST_SHOWN) return marked;
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const from = Math.max(0, first.at - AROUND);
  const shown = marked.slice(from, Math.min(last.end + 2 * parts.length + AROUND, from + LONGEST_SHOWN));
  return `${from > 0 ? '…' : ''}${shown}…`;
}
