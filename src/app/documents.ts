/** The port behind which files are made of what may be seen. */
import type { Locale } from '../domain/text';
import type { TrendsView } from '../trends/types';
import type { DossierView } from '../views/dossier/dossier-types';

/** Makes files of what may be seen. */
export type Documents = {
  /** A PDF for people and screen readers. */
  dossier(view: DossierView): Promise<Uint8Array>;
  /** A page of HTML with a chart beside every table, that loads nothing; `csv`: where the same figures are as a file. */
  trendsPage(view: TrendsView, locale: Locale, csv: string): Promise<string>;
  /** The figures as a table to calculate with. */
  trendsCsv(view: TrendsView, locale: Locale): string;
};
