/**
 * The source-free reports for the roles of one person: their references, and whether a question waits. L0 lines only.
 */
import type { Block, Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { ReportRowView } from '../../src/views/reports/report-types';
import { reportWords } from '../../src/words/report';
import { words } from '../../src/words/words';

function rowBlocks(row: ReportRowView, locale: Locale): Block[] {
  const { list, report } = reportWords(locale);
  return [
    { type: 'text', text: `${row.reference} · ${inLocale(row.title, locale)}`, strong: true },
    {
      type: 'text',
      text: [report.from(inLocale(row.week, locale)), ...(row.waiting ? [list.waiting] : [])].join(' · '),
    },
    {
      type: 'buttons',
      actions: [
        {
          label: list.open(row.reference),
          style: 'normal',
          press: { type: 'report', report: row.reference },
          opens: true,
        },
      ],
    },
  ];
}

export function reportListCard(rows: readonly ReportRowView[], locale: Locale): Card {
  const { list } = reportWords(locale);
  const w = words(locale);
  return {
    title: list.title,
    notification: w.notifications.answer,
    blocks: rows.length > 0 ? rows.flatMap((row) => rowBlocks(row, locale)) : [{ type: 'text', text: list.empty }],
    actions: [],
    close: w.buttons.close,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'reports' } },
  };
}
