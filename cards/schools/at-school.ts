/**
 * A card for somebody of several schools: it says of which it is, and each of its buttons asks there. Everybody else's
 * stays as it is.
 */
import type { Outcome } from '../../src/app/requests/outcome';
import type { Action, Block, Card } from '../../src/card';
import { severalSchoolsWords } from '../../src/words/several-schools';

/** The card at the school of this answer. */
export function atSchool(card: Card, { school, locale }: Pick<Outcome, 'school' | 'locale'>): Card {
  if (!school) return card;
  const here = <Part extends { readonly press: Action['press'] }>(part: Part): Part => ({
    ...part,
    press: { ...part.press, at: school.id },
  });
  const inBlock = (block: Block): Block =>
    block.type === 'buttons' ? { ...block, actions: block.actions.map(here) } : block;
  return {
    ...card,
    blocks: [
      { type: 'text', text: severalSchoolsWords(locale).here(school.name), subtle: true },
      ...card.blocks.map(inBlock),
    ],
    actions: card.actions.map(here),
    ...(card.submit ? { submit: here(card.submit) } : {}),
    ...(card.refresh ? { refresh: here(card.refresh) } : {}),
    ...(card.more ? { more: here(card.more) } : {}),
  };
}
