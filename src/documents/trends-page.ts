/**
 * Figures as a page: a chart and a table for each, that need no script, load nothing and can be read without seeing.
 */
import type { Documents } from '../app/documents';
import type { TrendsView } from '../trends/types';
import { wordedLine, type WordedLine, type WordedTable } from '../words/trend-tables';
import { periodWords, shownWords, trendWords, type TrendWords } from '../words/trends';
import { formatWhen } from '../words/when';
import { drawBars, hasLength, type Bar } from './bar-chart';
import { escaped, htmlPage } from './html-page';

type Page = { readonly words: TrendWords };
type Figure = {
  readonly title: string;
  readonly of: string;
  readonly help?: string | undefined;
  readonly column: string;
  readonly level: 2 | 3;
  readonly bars: readonly Bar[];
};

function chart({ words }: Page, { title, of, bars }: Figure): string {
  const says = words.chartSays(bars.map(({ label, count }) => `${label}: ${shownWords(count)}`).join('; '));
  const { svg, width, height } = drawBars({ title: of === '' ? title : words.chart(title, of), says, bars });
  return `<img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}" width="${width}" height="${height}" alt="${escaped(says)}">`;
}

function table({ words }: Page, { title, of, column, bars }: Figure): string {
  const rows = bars.map(
    ({ label, count }) => `<tr><th scope="row">${escaped(label)}</th><td>${escaped(shownWords(count))}</td></tr>`,
  );
  return `<table><caption>${escaped(of === '' ? title : words.chart(title, of))}</caption><thead><tr><th scope="col">${escaped(column)}</th><th scope="col">${escaped(words.cases)}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function figure(page: Page, one: Figure): string {
  const help = one.help ? `<p>${escaped(one.help)}</p>` : '';
  return `<div class="part"><h${one.level}>${escaped(one.title)}</h${one.level}>${help}<div class="figure">${one.bars.some(hasLength) ? chart(page, one) : ''}${table(page, one)}</div></div>`;
}

function tableOf(page: Page, line: WordedLine, { title, help, column, rows }: WordedTable): string {
  if (!rows) return `<div class="part"><h3>${escaped(title)}</h3><p>${escaped(page.words.tooFew)}</p></div>`;
  return figure(page, { title, of: line.title, help, column, level: 3, bars: rows });
}

function lineOf(page: Page, line: WordedLine, index: number): string {
  if (line.tables.length === 0) return '';
  const id = `line-${index + 1}`;
  return `<section class="line" aria-labelledby="${id}"><h2 id="${id}">${escaped(line.title)}</h2>${line.tables.map((one) => tableOf(page, line, one)).join('\n')}</section>`;
}

function overview(page: Page, view: TrendsView, lines: readonly WordedLine[]): string {
  const { words } = page;
  if (view.total === 0) return `<p>${escaped(words.empty)}</p>`;
  const total = `<p class="total">${escaped(words.total)}: <strong>${escaped(shownWords(view.total))}</strong></p>`;
  return `${total}${figure(page, { title: words.line, of: '', column: words.line, level: 2, bars: lines.map(({ title, count }) => ({ label: title, count })) })}`;
}

/** The whole page in one language; `csv` is an address on this server. */
export const trendsPage: Documents['trendsPage'] = (view, locale, csv) => {
  const words = trendWords(locale);
  const page = { words };
  const lines = view.lines.map((line) => wordedLine(line, locale));
  const title = words.title(periodWords(view.period, locale));
  return Promise.resolve(
    htmlPage(
      locale,
      title,
      `<main>
<header>
<p class="school">${escaped(view.school)}</p>
<h1>${escaped(title)}</h1>
<p>${escaped(words.counted(formatWhen(view.at, view.timeZone, locale)))}</p>
<p>${escaped(words.withoutFaces)}</p>
<p><a href="${escaped(csv)}" download>${escaped(words.csv)}</a></p>
</header>
${overview(page, view, lines)}
${lines.map((line, index) => lineOf(page, line, index)).join('\n')}
</main>`,
    ),
  );
};
