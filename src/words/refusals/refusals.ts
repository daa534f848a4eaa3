/**
 * The door of this part: turns a refusal or a hint, which is a key with values, into words. The only function that
 * does. Pure.
 */
import type { ProductSaid, RefusalKey, RowSaid, Said } from '../../domain/decide/refusal';
import { joinTexts, type Text } from '../../domain/text';
import { withOpenings } from './openings';
import { IN_A_SENTENCE, REFUSALS } from './product';
import { reasonsInWords } from './reasons';

/**
 * What a rule says and what to do next. `bare`: what it says without the words that it found in an answer, where it
 * quotes any.
 */
export type SaidInWords = {
  readonly say: Text;
  readonly bare?: Text | undefined;
  readonly next?: Text | undefined;
};

function rowInWords({ say, next, openings = {}, found = [] }: RowSaid): SaidInWords {
  const words = withOpenings(say, openings);
  const quoting =
    found.length > 0 ? { say: joinTexts([words, reasonsInWords(found)], ' '), bare: words } : { say: words };
  return { ...quoting, next: next && withOpenings(next, openings) };
}

const productInWords = <Key extends RefusalKey>(said: ProductSaid<Key>): SaidInWords => REFUSALS[said.key](said);

/** What a rule that spoke says. The roles to turn to (`ask`) are named by whoever shows it, before `next`. */
export const saidInWords = (said: Said): SaidInWords => (said.key === 'row' ? rowInWords(said) : productInWords(said));

/** The same for a rule that asks a reason: it always says what a reason must be. */
export function askInWords(said: Said): SaidInWords {
  const words = saidInWords(said);
  return { ...words, next: words.next ?? IN_A_SENTENCE };
}
