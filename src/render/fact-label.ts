/** The label of a fact as it stands before its value. */

/** `Wanneer: `, but `Wat zag je? ` since a sentence has its own end. */
export function factLabel(label: string): string {
  return /[.?!:]$/.test(label) ? `${label} ` : `${label}: `;
}
