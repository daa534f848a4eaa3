/** What to say of a word that is not known: what was probably meant, and what there is. Pure. */

/** The one of `known` that was probably meant, or undefined: about a third of the letters differ at most. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((name) => ({ name, distance: distance(typed.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best && best.distance <= Math.ceil(best.name.length / 3) ? best.name : undefined;
}

/** `"mentr" is not known here; did you mean "mentor"? Known: …` */
export function notKnown(what: string, typed: string, known: readonly string[]): string {
  const meant = nearest(typed, known);
  const guess = meant ? `; did you mean "${meant}"?` : '.';
  return `${what} "${typed}" is not known${guess} Known: ${known.length > 0 ? known.join(', ') : 'none'}.`;
}

/** `there is no act rnig; did you mean ring?`, or else which there are. */
export function thereIsNo(what: string, typed: string, known: readonly string[]): string {
  const meant = nearest(typed, known);
  const guess = meant
    ? `did you mean ${meant}?`
    : known.length > 0
      ? `there are: ${known.join(', ')}`
      : 'there are none';
  return `there is no ${what} ${typed}; ${guess}`;
}

/** Levenshtein's distance: the number of letters to insert, drop or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
