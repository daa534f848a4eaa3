/** Finds people by the beginning of their names, as somebody types: without capitals and accents. Pure. */

/** As it is compared: small letters without accents. */
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const wordsIn = (text: string): string[] =>
  bare(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * Those of which each typed word begins a word of what they are called, in the order in which they came; all of them
 * when nothing was typed.
 */
export function foundAmong<One>(all: readonly One[], typed: string, calledAs: (one: One) => string): readonly One[] {
  const wanted = wordsIn(typed);
  if (wanted.length === 0) return typed.trim() === '' ? all : [];
  return all.filter((one) => {
    const called = wordsIn(calledAs(one));
    return wanted.every((word) => called.some((part) => part.startsWith(word)));
  });
}
