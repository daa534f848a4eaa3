/**
 * The page and the file of figures: a table beside every chart, nothing loaded, and no cell that a spreadsheet would
 * work out.
 */
import { sampleTrends } from '../../cards/samples/sample-trends';
import { LOCALES } from '../../src/domain/text';
import { drawBars } from '../../src/documents/bar-chart';
import { trendsCsv } from '../../src/documents/trends-csv';
import { trendsPage } from '../../src/documents/trends-page';

const CSV = `/trends/${'a'.repeat(64)}/cijfers.csv`;
const odd = (name: string) => ({
  ...sampleTrends,
  school: name,
  lines: sampleTrends.lines.map((line) => ({ ...line, title: { nl: name, en: name } })),
});

describe('a chart', () => {
  it('says in words what it shows, and gives a small count no length', () => {
    const { svg } = drawBars({
      title: 'A <b>',
      says: '"Says" & more',
      bars: [
        { label: 'Few & <few>', count: 'few' },
        { label: 'Left out', count: 'hidden' },
        { label: 'Many', count: 12 },
      ],
    });
    expect(svg).toContain('<title>A &#60;b&#62;</title><desc>&#34;Says&#34; &#38; more</desc>');
    expect(svg).toContain('>&#60;5</text>');
    expect(svg).not.toMatch(/<few>|<script|https?:\/\/(?!www\.w3\.org)/);
    expect([...svg.matchAll(/<rect x="236" [^>]*width="([\d.]+)"/g)].map(([, length]) => length)).toEqual([
      '0',
      '0',
      '174',
    ]);
  });

  it('breaks a long label between words, and shortens only what two lines cannot hold', () => {
    const label = (text: string) =>
      [
        ...drawBars({ title: 'A', says: 'B', bars: [{ label: text, count: 6 }] }).svg.matchAll(/"end"[^>]*>([^<]*)</g),
      ].map(([, line]) => line);
    expect(label('Meldcode')).toEqual(['Meldcode']);
    expect(label('Stap 1: signalen in kaart brengen')).toEqual(['Stap 1: signalen in kaart', 'brengen']);
    expect(label('Gesloten na een half jaar, en daarna nog een keer heropend')).toEqual([
      'Gesloten na een half jaar,',
      'en daarna nog een keer he…',
    ]);
    expect(label('Leerlingenbegeleidingscentrum')).toEqual(['Leerlingenbegeleidingscen…']);
  });
});

describe('the page', () => {
  it.each(LOCALES)('loads nothing and has a table for every chart, in %s', async (locale) => {
    const html = await trendsPage(sampleTrends, locale, CSV);
    const count = (form: RegExp) => [...html.matchAll(form)].length;
    expect(count(/<img /g)).toBe(5);
    expect(count(/<table>/g)).toBe(5);
    expect(count(/<img [^>]*alt="[^"]{20,}"/g)).toBe(5);
    expect(html).toContain(`lang="${locale}"`);
    expect(html).toContain(`href="${CSV}"`);
    expect(html).not.toMatch(/<script|\son\w+=|(?:src|href)="(?!data:image\/svg|\/trends\/)/);
  });

  it('shows a name as it is, whatever signs are in it', async () => {
    const html = await trendsPage(odd('<img src=x onerror=alert(1)> & "co"'), 'nl', CSV);
    expect(html).not.toContain('<img src=x');
    expect(html).toContain('&#60;img src=x onerror=alert(1)&#62; &#38; &#34;co&#34;');
  });
});

describe('the file', () => {
  it('has a row for each count, small ones as they are on the page', () => {
    const rows = trendsCsv(sampleTrends, 'nl').replace('\ufeff', '').trim().split('\r\n');
    expect(rows[0]).toBe('School of zone;Tijdvak;Werkwijze;Tabel;Wat;Aantal');
    expect(rows).toContain('Het Kompas;schooljaar 2026–2027;Meldcode;Hoe ver;Stap 1: signalen in kaart brengen;<5');
    expect(rows).toContain('Het Kompas;schooljaar 2026–2027;Gesprekskaart;Hoe ver;;weggelaten');
    expect(trendsCsv(sampleTrends, 'en')).toContain('Het Kompas,school year 2026–2027,,,All cases,46');
  });

  it.each(['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', '\r=1'])('has no formula of %j', (name) => {
    const cells = trendsCsv(odd(name), 'nl')
      .replace('\ufeff', '')
      .split(/;|\r\n/);
    expect(cells.filter((cell) => /^"?[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells.some((cell) => cell.replace(/^"/, '').startsWith("'"))).toBe(true);
  });
});
