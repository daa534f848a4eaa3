/** Figures as a file for a spreadsheet: one row for each count, in which nothing is ever a formula. */
import { stringify } from 'csv-stringify/sync';
import type { Documents } from '../app/documents';
import type { Shown } from '../trends/types';
import { wordedLine } from '../words/trend-tables';
import { periodWords, trendWords } from '../words/trends';

/** Spreadsheets expect what is usual where they are: a semicolon where the comma stands in a number. */
const DELIMITER = { nl: ';', 'nl-BE': ';', en: ',' } as const;

/** The same figures as on the page, and no more. */
export const trendsCsv: Documents['trendsCsv'] = (view, locale) => {
  const w = trendWords(locale);
  const counted = (shown: Shown): string => (shown === 'few' ? '<5' : shown === 'hidden' ? w.csvHidden : String(shown));
  const lines = view.lines.map((line) => wordedLine(line, locale));
  const period = periodWords(view.period, locale);
  const row = (line: string, table: string, what: string, count: string) => [
    view.school,
    period,
    line,
    table,
    what,
    count,
  ];
  const rows = [
    row('', '', w.total, counted(view.total)),
    ...lines.flatMap(({ title, count, tables }) => [
      row(title, '', w.cases, counted(count)),
      ...tables.flatMap((table) =>
        table.rows
          ? table.rows.map(({ label, count: one }) => row(title, table.title, label, counted(one)))
          : [row(title, table.title, '', w.csvHidden)],
      ),
    ]),
  ];
  const columns = [w.school, w.period, w.line, w.csvColumns.table, w.csvColumns.what, w.csvColumns.count];
  return stringify([columns, ...rows], {
    delimiter: DELIMITER[locale],
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
};
