/** Figures of a period, line by line: how many, how far, how it goes, what was decided (GES-3.3). No case can be told from them. */
import type { Note } from '../src/app/requests/outcome';
import type { Action, Block, Card } from '../src/card';
import type { Locale } from '../src/domain/text';
import type { TrendsView } from '../src/trends/types';
import { wordedLine, type WordedLine, type WordedTable } from '../src/words/trend-tables';
import { periodWords, shownWords, trendWords } from '../src/words/trends';
import { formatWhen } from '../src/words/when';
import { words } from '../src/words/words';
import { noteBlocks } from './notes';

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function tableBlocks({ title, rows }: WordedTable, locale: Locale): Block[] {
  const heading: Block = { type: 'text', text: title, strong: true };
  if (!rows) return [heading, { type: 'text', text: trendWords(locale).tooFew, subtle: true }];
  // Rows with nothing in them say little on a small screen; the page has them all.
  const some = rows.filter(({ count }) => count !== 0);
  return [
    heading,
    {
      type: 'facts',
      facts: (some.length > 0 ? some : rows.slice(0, 1)).map(({ label, count }) => ({
        label,
        value: shownWords(count),
      })),
    },
  ];
}

function lineBlocks({ title, tables }: WordedLine, locale: Locale): Block[] {
  return tables.length === 0
    ? []
    : [{ type: 'heading', text: title }, ...tables.flatMap((table) => tableBlocks(table, locale))];
}

function overview(view: TrendsView, lines: readonly WordedLine[], locale: Locale): Block[] {
  const w = trendWords(locale);
  if (view.total === 0) return [{ type: 'text', text: w.empty }];
  const counts = [
    { label: w.total, value: shownWords(view.total) },
    ...lines.map(({ title, count }) => ({ label: title, value: shownWords(count) })),
  ];
  return [{ type: 'facts', facts: counts }];
}

/** Where the figures stand with charts, and until when. */
export type TrendsPage = { readonly href: string; readonly until: string };

function pageBlocks({ href, until }: TrendsPage, { timeZone }: TrendsView, locale: Locale): Block[] {
  const w = trendWords(locale);
  return [
    { type: 'links', label: w.page, links: [{ text: w.openPage, href }] },
    { type: 'text', text: w.until(formatWhen(until, timeZone, locale)), subtle: true },
  ];
}

export function trendsCard(
  view: TrendsView,
  page: TrendsPage | undefined,
  notes: readonly Note[],
  locale: Locale,
): Card {
  const w = trendWords(locale);
  const common = words(locale);
  const lines = view.lines.map((line) => wordedLine(line, locale));
  const others = view.others.map((period): Action => ({
    label: capitalised(periodWords(period, locale)),
    style: 'normal',
    press: { type: 'trends', period: period.id },
    opens: true,
  }));
  return {
    title: w.title(periodWords(view.period, locale)),
    notification: common.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      ...overview(view, lines, locale),
      ...(page && view.total !== 0 ? pageBlocks(page, view, locale) : []),
      ...lines.flatMap((line) => lineBlocks(line, locale)),
      { type: 'divider' },
      { type: 'text', text: w.counted(formatWhen(view.at, view.timeZone, locale)), subtle: true },
      { type: 'text', text: w.withoutFaces, subtle: true },
      { type: 'text', text: w.others, strong: true },
      { type: 'buttons', actions: others },
    ],
    actions: [],
    close: common.buttons.close,
    more: { label: common.buttons.more, back: common.buttons.back, press: { type: 'trends', period: view.period.id } },
  };
}
