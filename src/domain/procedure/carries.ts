/** Which rules an element of a procedure implements. A type only. */

/** Ids of rules (docs/rules.md) that an element implements; `zorgspoor rules` prints them. */
export type Carries = { readonly carries?: readonly string[] | undefined };
