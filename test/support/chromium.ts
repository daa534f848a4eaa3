// Suites that need a browser: Debian's Chromium, driven by playwright-core. `npm run verify` installs it.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { describeIf } from './provided';

const EXECUTABLE = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const HOW = `No browser at ${EXECUTABLE}. Run \`npm run verify\`, or set CHROMIUM_PATH.`;

/**
 * A describe whose tests share one headless browser, asked for inside a test. Open a fresh page (or context) per test.
 */
export function describeWithChromium(title: string, suite: (browser: () => Browser) => void): void {
  describeIf(existsSync(EXECUTABLE), title, HOW, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath: EXECUTABLE,
        timeout: 300_000,
        // As root, without a GPU, and silent on the network save for what a test opens.
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      });
    });
    afterAll(() => browser?.close());
    suite(() => {
      if (!browser) throw new Error('Ask for the browser inside a test: it is not started yet.');
      return browser;
    });
  });
}
