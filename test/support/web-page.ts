// A page in the tests' browser that keeps what goes wrong in it, and the check for what people with a handicap would
// trip over.
import { source } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

declare const axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };

/**
 * A page of its own; `problems` gathers uncaught errors and whatever the console reports as one, such as a breach of
 * the content security policy.
 */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  // For a busy machine; what comes at once costs nothing.
  page.setDefaultTimeout(120_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return { page, problems };
}

/** Every violation of the accessibility rules, with where it is. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const { violations: found } = await page.evaluate(() => axe.run());
  return found.flatMap(({ id, impact, nodes }) => nodes.map(({ html }) => `${impact} ${id}: ${html.slice(0, 200)}`));
}
