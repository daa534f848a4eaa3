/**
 * A card as a Teams message. Its `summary` is what a notification shows: L0 only (DES-4), so never the card's own text.
 */
import type { Card } from '../../card';
import { renderAdaptiveCard } from '../../render/adaptive-card';
import { renderPlainText } from '../../render/plain-text';
import type { OutgoingMessage } from './bot-framework';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** The card as a message; `page` is that of the press which asked for it. */
export function teamsMessageOf(card: Card, page = 1): OutgoingMessage {
  return {
    type: 'message',
    summary: renderPlainText(card),
    attachments: [{ contentType: CARD_TYPE, content: renderAdaptiveCard(card, 'message', page).payload }],
  };
}
