/** A line about a source-free report: its reference and what happened, and no more (BXN-3.4, DES-2). */
import type { Card } from '../../src/card';
import type { Locale } from '../../src/domain/text';
import type { ReportNoticeView } from '../../src/views/reports/report-types';
import { reportWords } from '../../src/words/report';
import { words } from '../../src/words/words';

export function reportNoticeCard({ reference, news }: ReportNoticeView, locale: Locale): Card {
  const { buttons, notice } = reportWords(locale);
  const w = words(locale);
  const say = notice[news];
  return {
    title: reference,
    notification: w.notifications.notice(reference, say),
    blocks: [{ type: 'text', text: say }],
    actions: [{ label: buttons.open, style: 'primary', press: { type: 'report', report: reference }, opens: true }],
    close: w.buttons.close,
  };
}
