/** One line about the school itself, for its coordinators, with a button to look at it. No name. */
import type { SchoolNoticeView } from '../../src/app/gateway';
import type { Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import { words } from '../../src/words/words';

export function schoolNoticeCard({ school, say, opens }: SchoolNoticeView, locale: Locale): Card {
  const w = words(locale);
  const text = inLocale(say, locale);
  return {
    title: school,
    notification: w.notifications.notice(school, text),
    blocks: [{ type: 'text', text }],
    actions: opens ? [{ label: inLocale(opens.label, locale), style: 'primary', press: opens.press, opens: true }] : [],
    close: w.buttons.close,
  };
}
