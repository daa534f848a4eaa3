/**
 * The card as a notification: plain text for a lock screen, and for a screen reader before the card itself. L0 only
 * (DES-4), so never the blocks.
 */
import type { Card } from '../card';

/** The notification of a card; the same on every platform. */
export function renderPlainText(card: Card): string {
  return card.notification;
}
