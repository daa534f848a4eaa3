/**
 * Draws every sample card on every platform, in every look and language, and makes one page of the pictures: `npm run cards [name…] [--theme look…] [--language locale…]`.
 * The pictures are for people to look at; they land in test-artifacts/cards/, with index.html to open. Nothing leaves the machine.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { LOCALES, type Locale } from '../src/domain/text';
import { drawSlack } from './gallery/draw-slack';
import { drawTeams } from './gallery/draw-teams';
import { writeIndex, fileName, type Picture } from './gallery/index-page';
import { hasHostConfig, isTeams, LOOKS, widthOf, type Look } from './gallery/looks';
import { realCards } from './gallery/real-cards';
import { samplesIn, type SampleCard } from './gallery/sample-cards';

const OUT = resolve(__dirname, '../test-artifacts/cards');
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function oneOf<T extends string>(
  given: readonly string[] | undefined,
  known: readonly T[],
  what: string,
): readonly T[] {
  const wrong = given?.filter((one) => !(known as readonly string[]).includes(one)) ?? [];
  if (wrong.length > 0) throw new Error(`there is no ${what} ${wrong.join(', ')}; there is ${known.join(', ')}`);
  return given ? known.filter((one) => given.includes(one)) : known;
}

/** Draws all pictures of one look, in a page of its own. */
async function drawLook(
  browser: Browser,
  look: Look,
  names: readonly string[],
  locales: readonly Locale[],
  cardsIn: (locale: Locale) => readonly SampleCard[],
  drawn: () => void,
): Promise<Picture[]> {
  const page = await browser.newPage({ viewport: { width: widthOf(look), height: 200 } });
  const pictures: Picture[] = [];
  for (const locale of locales) {
    for (const { name, card, target } of cardsIn(locale).filter((sample) => names.includes(sample.name))) {
      const left = await (isTeams(look)
        ? drawTeams(page, card, look, target, locale)
        : drawSlack(page, card, target, locale));
      await page.screenshot({ path: resolve(OUT, fileName({ name, look, locale })), fullPage: true });
      pictures.push({ name, look, locale, left });
      drawn();
    }
  }
  await page.close();
  return pictures;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { theme: { type: 'string', multiple: true }, language: { type: 'string', multiple: true } },
  });
  const looks = oneOf(values.theme, LOOKS, 'theme');
  const locales = oneOf(values.language, LOCALES, 'language');
  const real = await realCards();
  const cardsIn = (locale: Locale) => [...real(locale), ...samplesIn(locale)];
  const names = oneOf(
    positionals.length > 0 ? positionals : undefined,
    cardsIn('nl').map(({ name }) => name),
    'card',
  );
  const missing = looks.filter(isTeams).filter((look) => !hasHostConfig(look));
  if (missing.length > 0)
    console.log(
      `Without Microsoft's host configs (CONTRIBUTING.md#data-of-microsoft), ${missing.join(', ')} have the measures of our playground in the colours of Teams.`,
    );
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS });
  const all = looks.length * locales.length * names.length;
  let done = 0;
  const drawn = () => {
    done += 1;
    if (done % 25 === 0 || done === all) console.log(`${done} of ${all} pictures`);
  };
  try {
    const pictures = (
      await Promise.all(looks.map((look) => drawLook(browser, look, names, locales, cardsIn, drawn)))
    ).flat();
    const page = writeIndex(OUT, pictures, missing.length === 0);
    console.log(`${pictures.length} pictures of ${names.length} cards. Open ${page}`);
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
