/**
 * Draws every sample card as Teams would, with Microsoft's own renderer and the Teams host config in a headless browser: `npm run cards [name…]`.
 * The pictures are for people to look at; they land in test-artifacts/cards/.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { postedSamples, privateSamples } from '../cards/samples/samples';
import type { Card } from '../src/card';
import { LOCALES } from '../src/domain/text';
import { renderAdaptiveCard } from '../src/render/adaptive-card';

const ROOT = resolve(__dirname, '..');
const OUT = resolve(ROOT, 'test-artifacts/cards');
const HOST_CONFIG = resolve(ROOT, '../shared/data/teams-hostconfig-light.json');
const RENDERER = resolve(ROOT, 'node_modules/adaptivecards/dist/adaptivecards.js');
const PAGE = '<!doctype html><meta charset="utf-8"><body style="margin:16px;background:#f5f5f5"><div id="card" style="width:600px;background:#fff;border-radius:4px;box-shadow:0 1px 4px #0003"></div>';

/** In the browser: parse, render, and put the card on the page. */
const DRAW = `(payload, hostConfig) => {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  card.parse(payload);
  document.getElementById('card').append(card.render());
}`;

async function draw(page: Page, file: string, card: Card, target: 'message' | 'dialog', hostConfig: unknown): Promise<void> {
  await page.setContent(PAGE);
  await page.addScriptTag({ path: RENDERER });
  await page.evaluate(`(${DRAW})(${JSON.stringify(renderAdaptiveCard(card, target).payload)}, ${JSON.stringify(hostConfig)})`);
  await page.screenshot({ path: file, fullPage: true });
}

async function main(names: readonly string[]): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const hostConfig: unknown = existsSync(HOST_CONFIG) ? JSON.parse(readFileSync(HOST_CONFIG, 'utf8')) : {};
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args });
  const page = await browser.newPage({ viewport: { width: 640, height: 300 } });
  for (const locale of LOCALES) {
    const cards = [...Object.entries(postedSamples(locale)).map((entry) => [...entry, 'message'] as const), ...Object.entries(privateSamples(locale)).map((entry) => [...entry, 'dialog'] as const)];
    for (const [name, card, target] of cards) {
      if (names.length === 0 || names.includes(name)) await draw(page, resolve(OUT, `${name}.${locale}.png`), card, target, hostConfig);
    }
  }
  await browser.close();
}

void main(process.argv.slice(2));
