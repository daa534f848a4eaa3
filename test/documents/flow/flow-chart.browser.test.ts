// The drawing of a flow as a browser shows it: every text within its box, light and dark, and one sheet a page on
// paper.
import { drawFlow } from '../../../src/documents/flow/flow-chart';
import { withOwnRoles } from '../../../src/domain/people/roles';
import { viewFlow } from '../../../src/views/flow/view-flow';
import { describeWithChromium } from '../../support/chromium';
import { PRODUCT_ROLES } from '../../support/roles';
import { shippedPathways } from '../../support/shipped';

type Rect = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
type Shape = {
  getBoundingClientRect(): Rect;
  querySelector(of: string): Shape | null;
  querySelectorAll(of: string): Iterable<Shape>;
  textContent: string | null;
};
/** What of the page is used in it; the tests know no browser's types. */
type Window = {
  readonly document: { readonly documentElement: Shape & { readonly nodeName: string } };
  getComputedStyle(of: Shape): { fill: string };
};

/** Texts that stick out of the box they are in, by the eyes of the browser. */
function stickingOut(): string[] {
  const { documentElement } = (globalThis as unknown as Window).document;
  return [...documentElement.querySelectorAll('g[class]')].flatMap((group) => {
    const box = group.querySelector('.box')?.getBoundingClientRect();
    if (!box) return [];
    return [...group.querySelectorAll('text')].flatMap((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return left < box.left || right > box.right || top < box.top - 1 || bottom > box.bottom + 1
        ? [text.textContent ?? '']
        : [];
    });
  });
}

function coloursOf(): string[] {
  const { document, getComputedStyle } = globalThis as unknown as Window;
  return ['text', '.paper', '.box'].map((name) => getComputedStyle(document.documentElement.querySelector(name)!).fill);
}

describeWithChromium('a flow chart in a browser', (browser) => {
  it('is XML with every text in its box, can be read in the light and in the dark, and prints a sheet a page', async () => {
    for (const pathway of await shippedPathways()) {
      const flow = viewFlow({ pathway, roles: withOwnRoles(PRODUCT_ROLES, [pathway]), settings: {} });
      const { svg, sheets } = drawFlow(flow, { locale: 'nl', paper: 'a3' });
      const page = await browser().newPage({ colorScheme: 'light' });
      await page.route('https://chart.example/', (route) => route.fulfill({ body: svg, contentType: 'image/svg+xml' }));
      await page.goto('https://chart.example/');
      expect(await page.evaluate(() => (globalThis as unknown as Window).document.documentElement.nodeName)).toBe(
        'svg',
      );
      expect([pathway.id, await page.evaluate(stickingOut)]).toEqual([pathway.id, []]);
      const light = await page.evaluate(coloursOf);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await page.evaluate(coloursOf);
      expect(light).toEqual(['rgb(20, 35, 43)', 'rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
      expect(dark).toEqual(['rgb(232, 240, 243)', 'rgb(16, 25, 30)', 'rgb(24, 37, 44)']);
      await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
      expect((await page.evaluate(coloursOf))[0]).toBe(light[0]);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect([pathway.id, pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length]).toEqual([pathway.id, sheets]);
      await page.close();
    }
  });
});
