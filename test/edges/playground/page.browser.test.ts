/**
 * The page in a real browser, on the real application: what a newcomer does with hands, keyboard and screen reader.
 * Needs `npm run build:page`.
 */
import { existsSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describeWithChromium } from '../../support/chromium';
import { walkByKeyboard } from '../../support/keyboard';
import { openPage, violations } from '../../support/web-page';
import { send } from '../../e2e/on-the-page';
import { startPlayground } from './school';

const PHONE = { viewport: { width: 360, height: 740 } };

describeWithChromium('the page of the playground', (browser) => {
  let playground: Awaited<ReturnType<typeof startPlayground>>;
  let pages: { page: Page; problems: string[] }[] = [];
  beforeAll(() => {
    if (!existsSync('dist/page/main.js')) throw new Error('The page is not built: npm run build:page');
  });
  beforeEach(async () => void (playground = await startPlayground()));
  afterEach(async () => {
    const problems = pages.flatMap((one) => one.problems);
    for (const { page } of pages) await page.context().close();
    pages = [];
    await playground.close();
    // The content security policy speaks through the console.
    expect(problems).toEqual([]);
  });

  async function visit(name?: RegExp, options: BrowserContextOptions = {}): Promise<Page> {
    const { page, problems } = await openPage(browser(), options);
    pages.push({ page, problems });
    await page.goto(playground.url);
    if (name) await page.getByRole('button', { name }).click();
    return page;
  }

  const openForm = async (page: Page) => {
    await page.getByRole('textbox', { name: 'Opdracht' }).fill('/zorg');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
  };

  it('says what it is, lets one pick a person and speaks that person’s language', async () => {
    const page = await visit();
    expect(await page.getByText('Speeltuin: verzonnen scholen, geen echte gegevens').isVisible()).toBe(true);
    await page.getByRole('button', { name: /^Tom/ }).click();
    await page.getByRole('combobox', { name: 'You are' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.getByRole('combobox', { name: 'You are' }).selectOption('ilse');
    await page.getByRole('heading', { name: '# zorgteam' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('nl');
  });

  it('carries a case from a command to a new message in another tab, and markup that was typed stays text', async () => {
    const ilse = await visit(/^Ilse/);
    const joost = await visit(/^Joost/);
    await openForm(joost);
    await joost
      .getByRole('textbox', { name: /facts/ })
      .fill('<img src=x onerror=alert(1)> **blauw** [x](javascript:alert(1))');
    await joost.getByRole('button', { name: 'Versturen' }).or(joost.locator('dialog .style-positive')).first().click();
    await ilse
      .getByRole('article', { name: /TP-2026-0001/ })
      .first()
      .waitFor();
    await ilse.getByRole('button', { name: 'Openen' }).first().click();
    await ilse
      .getByRole('dialog')
      .getByText('<img src=x onerror=alert(1)> **blauw** [x](javascript:alert(1))')
      .waitFor();
    expect(await ilse.locator('dialog img').count()).toBe(0);
  });

  it('puts the focus in the dialog and back, and loses nothing that was typed by accident', async () => {
    const page = await visit(/^Joost/);
    await openForm(page);
    expect(await page.locator(':focus').getAttribute('role')).toBe('heading');
    await page.getByRole('textbox', { name: /facts/ }).fill('Blauwe plek');
    for (const closing of [
      () => page.keyboard.press('Escape'),
      () => page.locator('#dialog-x').click(),
      () => page.locator('#dialog-close').click(),
    ]) {
      await closing();
      await page.getByRole('alertdialog', { name: 'Sluiten zonder te versturen?' }).waitFor();
      // Enter presses the safe button, because it has the focus.
      await page.keyboard.press('Enter');
    }
    expect(await page.getByRole('textbox', { name: /facts/ }).inputValue()).toBe('Blauwe plek');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('textbox', { name: /facts/ }).inputValue()).toBe('Blauwe plek');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Weggooien' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.locator(':focus').getAttribute('id')).toBe('command');
  });

  it('lets one reach everything with the keyboard, in a form and on a case, each by a name', async () => {
    const page = await visit(/^Joost/);
    await openForm(page);
    const inForm = await walkByKeyboard(page, 'dialog[open]');
    expect(inForm.filter(({ name }) => name === '')).toEqual([]);
    expect(inForm.map(({ name }) => name)).toEqual(
      expect.arrayContaining([expect.stringContaining('facts'), expect.stringContaining('pupil'), 'Vastleggen']),
    );
    await page.getByRole('textbox', { name: /facts/ }).fill('Blauwe plek');
    await page.locator('dialog .style-positive').click();
    await page.getByRole('dialog').getByText('TP-2026-0001', { exact: false }).first().waitFor();
    const onCase = await walkByKeyboard(page, 'dialog[open]');
    expect(onCase.filter(({ name }) => name === '')).toEqual([]);
    expect(onCase.map(({ name }) => name)).toEqual(expect.arrayContaining(['Meer…', 'Sluiten']));
  });

  it('stays away when it is put away while it looks something up, and is there for what was done', async () => {
    const page = await visit(/^Joost/);
    await openForm(page);
    let release = () => undefined as void;
    await page.route('**/api/press', async (route) => {
      await new Promise<void>((resolve) => (release = resolve));
      await route.continue();
    });
    /** Presses, puts the dialog away before the answer comes, and waits until it has come. */
    const putAwayWhile = async (button: string, discard: boolean) => {
      const sent = page.waitForRequest('**/api/press');
      await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).first().click();
      await sent;
      await page.locator('#dialog-close').click();
      if (discard) await page.getByRole('button', { name: 'Weggooien' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      release();
      await page.locator('body:not(.busy)').waitFor();
    };
    await page.getByRole('textbox', { name: /facts/ }).fill('Blauwe plek');
    await putAwayWhile('Vastleggen', true);
    await page.getByRole('dialog').getByText('TP-2026-0001', { exact: false }).first().waitFor();
    await putAwayWhile('Meer…', false);
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
  });

  it('closes an untouched dialog at once', async () => {
    const page = await visit(/^Joost/);
    await openForm(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.getByRole('alertdialog').count()).toBe(0);
  });

  it('points out what must be filled in, and keeps what was typed', async () => {
    const page = await visit(/^Joost/);
    await openForm(page);
    await page.getByRole('textbox', { name: 'pupil' }).fill('Sofie');
    await page.locator('dialog .style-positive').click();
    expect(await page.locator(':focus').getAttribute('class')).toContain('ac-input-validation-failed');
    expect(await page.getByRole('textbox', { name: 'pupil' }).inputValue()).toBe('Sofie');
  });

  it('points out nothing any more once an example was filled in', async () => {
    const page = await visit(/^Joost/);
    await openForm(page);
    await page.locator('dialog .style-positive').click();
    expect(await page.locator('dialog [aria-invalid]').count()).toBeGreaterThan(0);
    expect(await page.getByText('Vul dit nog in.').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Vul een voorbeeld in' }).click();
    expect(await page.locator('dialog [aria-invalid], dialog .ac-input-validation-failed').count()).toBe(0);
    expect(await page.getByText('Vul dit nog in.').count()).toBe(0);
  });

  it('keeps what was typed when the server is away, and sends it when it is back', async () => {
    const page = await visit(/^Joost/);
    await openForm(page);
    await page.getByRole('textbox', { name: /facts/ }).fill('Blauwe plek');
    await page.route('**/api/press', (route) => route.abort());
    await page.locator('dialog .style-positive').click();
    await page.getByRole('alert').getByText('De server is niet bereikbaar').waitFor();
    await page.unroute('**/api/press');
    await page.locator('dialog .style-positive').click();
    await page.getByRole('dialog').getByText('TP-2026-0001', { exact: false }).first().waitFor();
    pages.forEach((one) =>
      one.problems.splice(0, Infinity, ...one.problems.filter((text) => !text.includes('ERR_FAILED'))),
    );
  });

  it('moves the clock, says what came of it and remembers what was read', async () => {
    const page = await visit(/^Joost/);
    await openForm(page);
    await page.getByRole('textbox', { name: /facts/ }).fill('Blauwe plek');
    await send(page);
    await page.locator('#dialog-close').click();
    await page.getByRole('combobox', { name: 'Jij bent' }).selectOption('ilse');
    await page.getByRole('article').first().waitFor();
    await page.getByRole('button', { name: '+1 week' }).click();
    await page.getByRole('status').getByText('ma 23 nov 2026', { exact: false }).waitFor();
    expect(await page.getByRole('article', { name: /Herinnering/ }).count()).toBe(2);
    await page.getByRole('button', { name: /Berichten aan jou .* nieuw/ }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Berichten aan jou', exact: true }).waitFor();
  });

  it('answers what is not a command in private and leaves it standing', async () => {
    const page = await visit(/^Ilse/);
    await page.getByRole('textbox', { name: 'Opdracht' }).fill('Sofie heeft een blauwe plek');
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await page.getByRole('status').getByText('schuine streep').waitFor();
    expect(await page.getByRole('textbox', { name: 'Opdracht' }).inputValue()).toBe('Sofie heeft een blauwe plek');
  });

  it.each([
    ['light on a desk', { colorScheme: 'light', viewport: { width: 1280, height: 800 } }],
    ['dark on a phone', { colorScheme: 'dark', ...PHONE }],
  ] as const)('has no accessibility violations, in %s', async (_what, options) => {
    const page = await visit(undefined, options);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Joost/ }).click();
    await openForm(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('textbox', { name: /facts/ }).fill('Blauwe plek');
    await send(page);
    await page.locator('#dialog-close').click();
    await page.getByRole('combobox', { name: 'Jij bent' }).selectOption('ilse');
    await page.getByRole('article').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Openen' }).first().click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('fits a phone without scrolling sideways', async () => {
    const page = await visit(/^Ilse/, PHONE);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await openForm(page);
    expect(
      await page.evaluate(
        '[document.documentElement.scrollWidth, document.getElementById("dialog-scroll").scrollWidth]',
      ),
    ).toEqual([360, 360]);
  });
});
