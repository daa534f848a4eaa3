import { describeWithChromium } from './chromium';

describeWithChromium('the browser of the tests', (browser) => {
  it('shows a page and takes its picture', async () => {
    const page = await browser().newPage();
    await page.setContent('<button onclick="this.textContent = \'Gemeld\'">Meld</button>');
    await page.getByRole('button', { name: 'Meld' }).click();
    expect(await page.getByRole('button').textContent()).toBe('Gemeld');
    expect((await page.screenshot()).length).toBeGreaterThan(1000);
    await page.close();
  });
});
