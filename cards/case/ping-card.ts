/** The card of a case in a role channel: where it stands and what is asked. L0 only (DES-2). */
import type { Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { PingView } from '../../src/views/types';
import { words } from '../../src/words/words';
import { urgentBlocks } from './after-blocks';
import { contactsAction, urgentAction } from './parts/urgent-lane';
import { askedBlocks, stepBlocks } from './parts/where-block';

export function pingCard(ping: PingView, locale: Locale): Card {
  const w = words(locale);
  return {
    title: `${ping.code} · ${inLocale(ping.pathway, locale)}`,
    notification:
      ping.status === 'closed'
        ? w.notifications.closed(ping.code)
        : w.notifications.ping(ping.code, inLocale(ping.asked, locale)),
    blocks: [
      ...stepBlocks(ping, locale),
      ...askedBlocks(ping, locale),
      ...(ping.urgentAct ? urgentBlocks(w.buttons.urgent, ping.urgentAct.warns, locale) : []),
    ],
    actions: [
      {
        label: w.buttons.open,
        style: 'primary',
        press: { type: 'show', case: ping.caseId },
        opens: true,
      },
      ...urgentAction(ping, w.buttons.urgent),
      contactsAction(ping, locale),
    ],
    close: w.buttons.close,
  };
}
