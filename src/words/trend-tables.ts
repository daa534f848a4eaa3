/** The tables of figures in words: the same rows on a card, on the page and in the CSV. */
import { inLocale, type Locale } from '../domain/text';
import type { LineTrends, Shown } from '../trends/types';
import { trendWords } from './trends';

/** `rows` absent: they cannot be shown without showing too much. */
export type WordedTable = {
  readonly what: 'stages' | 'course' | 'decisions';
  readonly title: string;
  readonly help: string;
  readonly column: string;
  readonly rows?: readonly { readonly label: string; readonly count: Shown }[] | undefined;
};

export type WordedLine = { readonly title: string; readonly count: Shown; readonly tables: readonly WordedTable[] };

/** A line with its tables, each row named. */
export function wordedLine({ title, count, tables }: LineTrends, locale: Locale): WordedLine {
  const w = trendWords(locale);
  const table = <Row extends { readonly count: Shown }>(
    what: WordedTable['what'],
    rows: readonly Row[] | 'few' | undefined,
    label: (row: Row) => string,
  ): WordedTable[] =>
    rows === undefined
      ? []
      : [
          {
            what,
            title: w.tables[what],
            help: w.tableHelp[what],
            column: w.columns[what],
            rows: rows === 'few' ? undefined : rows.map((row) => ({ label: label(row), count: row.count })),
          },
        ];
  return {
    title: title ? inLocale(title, locale) : w.otherLine,
    count,
    tables: [
      ...table('stages', tables?.stages, (row) => (row.title ? inLocale(row.title, locale) : w.otherStage)),
      ...table('course', tables?.course, (row) => w.course[row.course]),
      ...table('decisions', tables?.decisions, (row) => inLocale(row.title, locale)),
    ],
  };
}
