/**
 * Renders a card to Adaptive Card 1.5, for Teams and the playground. Pure; what does not fit on this page is in
 * `overflow` and behind the `more` button.
 */
import type { Block, Card } from '../card';
import type { CardElement, IAdaptiveCard } from '@microsoft/teams.cards';
import {
  inRows,
  renderAction,
  renderActionSets,
  renderRows,
  renderSubmit,
  TARGETS,
  type InputNames,
  type Target,
} from './adaptive-actions';
import { headingElement, renderElements, type AskedIn } from './adaptive-elements';
import { LIMITS } from './limits';
import { bytesOf, formPage, pageOf, turning } from './pages';
import { renderPlainText } from './plain-text';
import { encodeSearch } from './search-codec';
import { splitBlock } from './split-text';

export type AdaptivePayload = IAdaptiveCard & { readonly version: '1.5' };

/** What stands in the bar of a dialog, which is short: the code alone where the card's own heading says the rest. */
export const dialogTitle = ({ title }: Card): string => title.split(' · ')[0] ?? title;

/** Room for the frame, the title and the buttons that turn pages. */
const FRAME_BYTES = 1500;

/** An input that others follow from has a button under it, where no page asks by itself: they appear below that. */
function renderBlock(block: Block, target: Target, { refresh, submit }: Card, inputs: InputNames): CardElement[] {
  if (block.type === 'buttons') return renderActionSets(block.actions, target, inputs);
  const isFollowed = block.type === 'input' && block.refreshes && refresh && target !== 'page';
  const goOn = isFollowed ? [{ ...refresh, style: 'normal', opens: true, keeps: true } as const] : [];
  // The page has the choices, and searches them by itself.
  const asks: AskedIn = submit && target !== 'page' ? (id) => encodeSearch(submit.press, id) : undefined;
  return [...renderElements(block, asks), ...renderActionSets(goOn, target, inputs)];
}

const isRefresh = (block: Block): boolean => block.type === 'buttons' && block.actions.some(({ keeps }) => keeps);

/**
 * A client sends nothing as long as a required input is empty. A form that is sent half filled in, to be shown anew,
 * therefore has none: it says what is required with a sign, and the server looks at it.
 */
const unguarded = (block: Block): Block =>
  block.type === 'input' && block.required ? { ...block, required: false, label: `${block.label} *` } : block;

/**
 * Clients leave out what is empty. Where something was filled in beforehand, or comes and goes, what is empty was
 * emptied.
 */
function inputNames(blocks: readonly Block[], isGrowing: boolean): InputNames {
  const inputs = blocks.filter((block) => block.type === 'input');
  const many = inputs.filter(({ control }) => control === 'choices').map(({ id }) => id);
  const isMeant = isGrowing || inputs.some(({ value }) => value !== undefined && value.length > 0);
  return {
    ...(many.length > 0 ? { many } : {}),
    ...(isMeant && inputs.length > 0 ? { 'inputs-shown': inputs.map(({ id }) => id) } : {}),
  };
}

/**
 * The card for a message or a dialog, at most 24 KB of JSON (a form keeps its inputs together and may be larger).
 * `fallbackText` is the L0 notification; there is no `speak`, because it would be heard instead of the content. `page`
 * is that of the press that asked for it.
 */
export function renderAdaptiveCard(
  card: Card,
  target: Target = 'message',
  page = 1,
): { readonly payload: AdaptivePayload; readonly overflow: readonly Block[] } {
  // Somebody may turn the page of a message in a dialog: both deal the pages alike, by the larger of the two, or what
  // stands between would be on neither.
  const largest = (size: (one: Target) => number): number => Math.max(...TARGETS.map(size));
  const { refresh } = card;
  const isGrowing = refresh !== undefined || card.blocks.some(isRefresh);
  const inputs = inputNames(card.blocks, isGrowing);
  const blocks = isGrowing ? card.blocks.map(unguarded) : card.blocks;
  const pieces = blocks.flatMap(splitBlock).map((block) => ({
    block,
    elements: renderBlock(block, target, card, inputs),
    bytes: largest((one) => bytesOf(renderBlock(block, one, card, inputs))),
  }));
  const submit = card.submit ? [renderSubmit(card.submit, inputs, target)] : [];
  // What sends a form, or else the last row of buttons, is the card's own; the rows above it stand at the end of the
  // body.
  const rows = inRows(card.actions);
  const above = card.submit ? rows : rows.slice(0, -1);
  const last = card.submit ? [] : (rows.at(-1) ?? []);
  const actions = [...submit, ...last.map((action) => renderAction(action, target))];
  const ends = largest((one) =>
    bytesOf([submit, last.map((action) => renderAction(action, one)), renderRows(above, one)]),
  );
  const bytes = (card.submit ? LIMITS.teams.formBytes : LIMITS.teams.bytes) - FRAME_BYTES - ends;
  const room = { elements: Number.MAX_SAFE_INTEGER, bytes };
  const shown = card.submit ? formPage(pieces, room) : pageOf(pieces, room, page);
  const body = [
    headingElement(card.title, 'Large'),
    ...shown.elements,
    ...renderActionSets(turning(card, shown), target),
    ...renderRows(above, target),
  ];
  return {
    payload: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      fallbackText: renderPlainText(card),
      msteams: { width: 'full' },
      body,
      actions,
    },
    overflow: shown.overflow,
  };
}
