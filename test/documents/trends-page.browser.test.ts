/** The page of figures in a browser: under its own policy, with its charts, and without anything that axe finds. */
import { sampleTrends } from '../../cards/samples/sample-trends';
import { trendsPage } from '../../src/documents/trends-page';
import { TRENDS_STYLE_HASH } from '../../src/documents/trends-style';
import { describeWithChromium } from '../support/chromium';

const CSV = `/trends/${'a'.repeat(64)}/cijfers.csv`;

describeWithChromium('the page in a browser', (browser) => {
  it('keeps to its own policy: its style is used, its charts are drawn, and axe finds nothing', async () => {
    const page = await browser().newPage();
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    const html = await trendsPage(sampleTrends, 'nl', CSV);
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; img-src data:; style-src '${TRENDS_STYLE_HASH}'`,
    };
    await page.route('https://figures.example/', (route) => route.fulfill({ body: html, headers }));
    await page.goto('https://figures.example/');
    const drawn = await page.evaluate(() =>
      [...(globalThis as unknown as { document: { images: Iterable<{ naturalWidth: number }> } }).document.images].map(
        ({ naturalWidth }) => naturalWidth,
      ),
    );
    expect(drawn).toEqual([470, 470, 470, 470, 470]);
    expect(problems.filter((text) => !text.includes('favicon'))).toEqual([]);
    await page.close();
    const looked = await browser().newPage();
    await looked.setContent(html);
    await looked.addScriptTag({ path: require.resolve('axe-core') });
    const found = await looked.evaluate(async () =>
      (
        await (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run()
      ).violations.map(({ id }) => id),
    );
    expect(found).toEqual([]);
    await looked.close();
  });
});
