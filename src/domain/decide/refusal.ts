/** Why something was not done. A refusal is a value with words for the person and the rule it cites (DES-5); nothing throws for it. */
import type { Text } from '../text';

/**
 * A rule that spoke: its id, what it says, and what to do next. `bare`: what it says without the words that it found in an answer, where it quotes any.
 * `ask`: the roles to turn to as people call them, named to the person before `next`.
 */
export type Said = {
  readonly rule: string;
  readonly say: Text;
  readonly bare?: Text | undefined;
  readonly next?: Text | undefined;
  readonly ask?: readonly Text[] | undefined;
};

export type Refusal =
  /** A rule of the procedure or of the product says no. */
  | { readonly kind: 'rule'; readonly said: readonly Said[] }
  /** Accepted only with a written reason for each of these rules. */
  | { readonly kind: 'ask'; readonly said: readonly Said[] }
  /** Missing or wrong answers, by field. */
  | { readonly kind: 'fields'; readonly errors: Readonly<Record<string, Text>> }
  /** The card is older than the case (DES-11). */
  | { readonly kind: 'stale' }
  /** No such case, or not for this person: the two cannot be told apart (DES-3). */
  | { readonly kind: 'unknown' };

/** The rules a refusal cites, for the person and the journal. */
export function rulesOf(refusal: Refusal): readonly string[] {
  switch (refusal.kind) {
    case 'rule':
    case 'ask':
      return refusal.said.map((said) => said.rule);
    case 'fields':
    case 'stale':
      return ['DES-11'].slice(refusal.kind === 'stale' ? 0 : 1);
    case 'unknown':
      return ['DES-3'];
  }
}
