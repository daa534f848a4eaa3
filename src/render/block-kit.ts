/**
 * Renders a card to Block Kit: a message, a modal or somebody's App Home. Pure; what does not fit on this page is in
 * `overflow` and behind the card's `more` button.
 */
import type { Action, Block, Card } from '../card';
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { numberButtons, renderButtons, renderInput } from './block-kit-controls';
import { headingBlock, plain, renderText, shorten } from './block-kit-text';
import { LIMITS } from './limits';
import { formPage, pageOf, turning, type Budget, type Page } from './pages';
import { renderPlainText } from './plain-text';
import { encodePress } from './press-codec';
import { splitBlock } from './split-text';

const { slack } = LIMITS;

/** `callback_id` of every modal of ours: what its submit means is in `private_metadata`. */
const MODAL = 'press';

export type SlackMessage = { readonly text: string; readonly blocks: KnownBlock[] };
export type Rendered<T> = { readonly payload: T; readonly overflow: readonly Block[] };

function renderBlock(block: Block): KnownBlock[] {
  if (block.type === 'input') return renderInput(block);
  return block.type === 'buttons' ? renderButtons(block.actions) : renderText(block);
}

type Turning = (card: Card, page: Page<unknown>) => Action[];

function layOut(
  card: Card,
  title: readonly KnownBlock[],
  budget: Budget,
  wanted: number,
  turn: Turning = turning,
): Rendered<KnownBlock[]> {
  const pieces = card.blocks.flatMap(splitBlock).map((block) => ({ block, elements: renderBlock(block) }));
  const end = renderButtons(card.actions);
  const room = { elements: budget.elements - title.length - end.length - 1, bytes: budget.bytes };
  const page = card.submit ? formPage(pieces, room) : pageOf(pieces, room, wanted);
  const blocks = [...title, ...page.elements, ...renderButtons(turn(card, page)), ...end];
  return { payload: numberButtons(blocks), overflow: page.overflow };
}

/** A message: `text` is the L0 notification, `blocks` the card. `page` is that of the press that asked for it. */
export function renderMessage(card: Card, page = 1): Rendered<SlackMessage> {
  const { payload, overflow } = layOut(
    card,
    headingBlock(card.title),
    { elements: slack.messageBlocks, bytes: slack.messageBytes },
    page,
  );
  return { payload: { text: renderPlainText(card), blocks: payload }, overflow };
}

/** A modal's own title is short; the card's stands above the content when it does not fit. */
function modalTitle(card: Card): { title: string; above: KnownBlock[] } {
  if (card.title.length <= slack.modalTitle) return { title: card.title, above: [] };
  const [first = ''] = card.title.split(' · ');
  return { title: shorten(first, slack.modalTitle), above: headingBlock(card.title) };
}

/**
 * A modal, with the press of its submit button in `private_metadata`. `page` is that of the press that asked for it.
 */
export function renderModal(card: Card, page = 1): Rendered<ModalView> {
  const { title, above } = modalTitle(card);
  const { payload, overflow } = layOut(card, above, { elements: slack.modalBlocks, bytes: slack.modalBytes }, page);
  const submit = card.submit
    ? { submit: plain(shorten(card.submit.label, slack.modalButton)), private_metadata: encodePress(card.submit.press) }
    : {};
  const close = plain(shorten(card.close, slack.modalButton));
  return {
    payload: { type: 'modal', callback_id: MODAL, title: plain(title), close, blocks: payload, ...submit },
    overflow,
  };
}

/**
 * A home does not turn pages: what it has no room for opens in a modal, from the beginning, because a modal holds
 * another amount.
 */
const elsewhere: Turning = ({ more }, { hasNext }) =>
  more && hasNext ? [{ label: more.label, style: 'normal', press: more.press, opens: true }] : [];

/** Somebody's App Home. Slack keeps it, so the card must be L0; it has nowhere to send an input to. */
export function renderHome(card: Card): Rendered<HomeView> {
  const { payload, overflow } = layOut(
    card,
    headingBlock(card.title),
    { elements: slack.homeBlocks, bytes: slack.modalBytes },
    1,
    elsewhere,
  );
  return { payload: { type: 'home', callback_id: MODAL, blocks: payload }, overflow };
}
