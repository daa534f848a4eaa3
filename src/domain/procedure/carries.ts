/** Which rules an element of a procedure implements, and which of them are of its source. */

/** Ids of rules (docs/rules.md) that an element implements; `zorgspoor rules` prints them. */
export type Carries = { readonly carries?: readonly string[] | undefined };

/** Families of rules that no procedure brings: of the product, of what enriches it, of what goes wrong in practice. */
const NOT_OF_A_SOURCE = ['DES', 'ENR', 'FM'];

/** Is it a rule of the source of a procedure, like MELD-2.1? */
export const isOfSource = (rule: string): boolean => !NOT_OF_A_SOURCE.includes(rule.split('-')[0] ?? '');
