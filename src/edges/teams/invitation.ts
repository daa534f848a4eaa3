/**
 * The answer to a command that may not be answered where it was typed: nothing but a button that opens a dialog for
 * whoever presses it (DES-4).
 */
import type { Typed } from '../../app/requests/read-command';
import { words } from '../../words/words';
import type { OutgoingMessage } from './bot-framework';
import { localeOf } from './locale';
import { CARD_TYPE } from './message';

/** The invitation, in the language of the one who typed. What it repeats is read by whoever reads the chat. */
export function invitationTo(typed: Typed, language: string | null | undefined): OutgoingMessage {
  const { app, buttons, edge } = words(localeOf(language));
  const open = {
    type: 'Action.Submit',
    title: buttons.open,
    associatedInputs: 'none',
    data: { msteams: { type: 'task/fetch' }, ...typed },
  };
  const content = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: edge.openInDialog,
    body: [
      { type: 'TextBlock', text: app, weight: 'Bolder', wrap: true },
      { type: 'TextBlock', text: edge.openInDialog, wrap: true },
    ],
    actions: [open],
  };
  return { type: 'message', summary: edge.openInDialog, attachments: [{ contentType: CARD_TYPE, content }] };
}
