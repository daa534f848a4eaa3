/** One line about a case, with a button to open it. L0 only (DES-2). */
import type { Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { NoticeView } from '../../src/views/types';
import { words } from '../../src/words/words';

export function noticeCard(view: NoticeView, locale: Locale): Card {
  const w = words(locale);
  const say = inLocale(view.say, locale);
  return {
    title: view.code,
    notification: w.notifications.notice(view.code, say),
    blocks: [
      view.urgent ? { type: 'notice', tone: 'urgent', label: w.tones.urgent, text: say } : { type: 'text', text: say },
    ],
    actions: view.caseId
      ? [{ label: w.buttons.open, style: 'normal', press: { type: 'show', case: view.caseId }, opens: true }]
      : [],
    close: w.buttons.close,
  };
}
