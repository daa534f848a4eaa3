/**
 * Whether a case is the one that somebody typed a part of: of its code, or of the name of whom it is about as far as they
 * may read it. Judges what it is given and looks nothing up. Pure.
 */
import { asHeard, plainly, readable } from '../../domain/names/letters';

/** Words and numbers apart, however they were joined: `MC-2026-0001`, `mc 2026/1` and `mc20260001` alike. */
const partsIn = (text: string): string[] => plainly(readable(text)).match(/\p{L}+|\p{N}+/gu) ?? [];

/** A number is the same with or without the zeros before it. */
const isPart = (part: string, typed: string): boolean =>
  part === typed || (/^\d+$/.test(typed) && /^\d+$/.test(part) && Number(part) === Number(typed));

function isInCode(code: string, typed: readonly string[]): boolean {
  const parts = partsIn(code);
  const stands = parts.some((_, at) => typed.every((one, index) => isPart(parts[at + index] ?? '', one)));
  return stands || parts.join('').includes(typed.join(''));
}

/** In whatever order and spelling its words were typed, each the beginning of a word; or a part of it as it stands. */
function isInName(name: string, typed: readonly string[]): boolean {
  const [called, words] = [partsIn(name), typed.map(asHeard)];
  const heard = called.map(asHeard);
  return (
    called.join('').includes(typed.join('')) ||
    words.every((word) => word !== '' && heard.some((part) => part.startsWith(word)))
  );
}

/** `subject`: as far as who asks may read it. Nothing to go by (`-`) finds nothing. */
export function isCaseCalled(
  { code, subject }: { readonly code: string; readonly subject?: string | undefined },
  words: string,
): boolean {
  const typed = partsIn(words);
  if (typed.length === 0) return false;
  return isInCode(code, typed) || (subject !== undefined && isInName(subject, typed));
}
