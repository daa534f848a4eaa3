/** What of a call to Slack could leak: all that Slack keeps, and of what is private only what carries ids. */
import type { ModalView } from '@slack/types';
import { encodePress } from '../../render/press-codec';
import type { CapturedText } from './driver';
import { readModal } from './read-block-kit';

/**
 * Of what is private only what carries ids: the metadata and values of a modal, the notification of a message for one
 * person.
 */
export function outgoingOf(method: string, args: Readonly<Record<string, unknown>>): CapturedText[] {
  // Slack keeps a home, so all of it counts.
  if (method === 'views.publish') return [{ what: method, text: JSON.stringify(args) }];
  if (method.startsWith('views.')) {
    const view = args.view as ModalView;
    const values = readModal(view).buttons.map(({ press, page }) => encodePress(press, page));
    const ids = view.blocks.map(({ block_id }) => block_id ?? '');
    return [
      {
        what: `${method} (metadata)`,
        text: [view.private_metadata ?? '', view.callback_id ?? '', ...ids, ...values].join('\n'),
      },
    ];
  }
  if (method === 'chat.postEphemeral' || method.startsWith('respond/'))
    return [{ what: `${method} (notification)`, text: String(args.text) }];
  return method.startsWith('chat.') ? [{ what: method, text: JSON.stringify(args) }] : [];
}
