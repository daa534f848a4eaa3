/**
 * Draws a card in a page as Teams would, with Microsoft's own renderer. What the renderer leaves to its host (buttons,
 * boxes to type in, the frame) is styled after Teams.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { Card } from '../../src/card';
import { safeHtml } from '../../src/edges/playground/page/markdown';
import { dialogTitle, renderAdaptiveCard } from '../../src/render/adaptive-card';
import type { Target } from '../../src/render/adaptive-actions';
import { escapeHtml } from './html';
import { hostConfigOf, paletteOf, type TeamsLook } from './looks';

const RENDERER = readFileSync(resolve(__dirname, '../../node_modules/adaptivecards/dist/adaptivecards.min.js'), 'utf8');

/**
 * On a phone Teams keeps a row of buttons on one line and cuts off what does not fit; so does this, or nobody would see
 * it coming.
 */
const STYLE = `
  * { box-sizing: border-box; }
  body { margin: 0; padding: 12px; background: var(--page); color: var(--ink); font: 14px/20px "Segoe UI", "Noto Sans", sans-serif; }
  #frame { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
  #bar { padding: 14px 16px 4px; font-weight: 600; font-size: 16px; color: var(--ink); display: flex; justify-content: space-between; gap: 12px; }
  #bar h1 { margin: 0; font: inherit; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  #sender { margin: 0 0 6px; font-size: 12px; font-weight: 400; color: var(--subtle); }
  .ac-actionSet, .ac-adaptiveCard > div:last-child:has(> .ac-pushButton) { flex-wrap: nowrap !important; }
  .ac-pushButton { flex: 0 1 auto !important; min-width: 0; max-width: 100%; height: 32px; padding: 0 12px; border: 1px solid var(--line); border-radius: 4px; background: var(--surface); color: var(--ink); font: 600 14px/20px "Segoe UI", "Noto Sans", sans-serif; overflow: hidden; }
  .ac-pushButton > div { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .ac-pushButton.style-positive { background: var(--brand); border-color: var(--brand); color: var(--on-brand); }
  .ac-pushButton.style-destructive { border-color: var(--danger); color: var(--danger); }
  .ac-pushButton:focus-visible, input:focus-visible, textarea:focus-visible, select:focus-visible, a:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
  .ac-input.ac-textInput, .ac-input.ac-dateInput, .ac-input.ac-multichoiceInput { width: 100%; min-height: 32px; padding: 5px 12px; border: 1px solid var(--line); border-bottom-color: var(--ink); border-radius: 4px; background: var(--page); color: var(--ink); color-scheme: var(--scheme); font: inherit; }
  textarea.ac-input { min-height: 76px !important; }
  .ac-input.ac-choiceSetInput-expanded > div, .ac-input.ac-choiceSetInput-multiSelect > div { margin: 3px 0; }
  a { color: var(--accent); }
  .contrast .ac-container[style*="background"] { outline: 1px solid var(--line); }
`;

const DRAW = `({ payload, hostConfig, html }) => {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = html[text] ?? text; result.didProcess = true; };
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  card.parse(payload, new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5));
  document.getElementById('card').append(card.render());
}`;

/** Every markdown text of a payload as HTML, by its text: only text blocks know markdown. */
function markdownIn(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  const { type, text } = value as { type?: unknown; text?: unknown };
  const own = type === 'TextBlock' && typeof text === 'string' ? { [text]: safeHtml(text) } : {};
  return Object.assign(own, ...Object.values(value).map(markdownIn)) as Record<string, string>;
}

function pageFor(card: Card, look: TeamsLook, target: Target, language: string): string {
  const palette = paletteOf(look);
  const variables = Object.entries(palette)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
  const scheme = palette.page === '#f5f5f5' ? 'light' : 'dark';
  const bar =
    target === 'dialog'
      ? `<div id="bar"><h1>${escapeHtml(dialogTitle(card))}</h1><span aria-hidden="true">✕</span></div>`
      : '';
  const sender = target === 'message' ? '<h1 id="sender">Zorgspoor</h1>' : '';
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escapeHtml(card.title)}</title><style>:root{${variables};--scheme:${scheme}}${STYLE}</style>
    <body class="${look === 'teams-high-contrast' ? 'contrast' : ''}"><main>${sender}<div id="frame">${bar}<div id="card"></div></div></main>`;
}

/**
 * Puts the card in the page. `target`: a message in a conversation, or a dialog with its own bar. Returns how many
 * blocks are on another page of the card.
 */
export async function drawTeams(
  page: Page,
  card: Card,
  look: TeamsLook,
  target: Target,
  language: string,
): Promise<number> {
  const { payload, overflow } = renderAdaptiveCard(card, target);
  await page.setContent(pageFor(card, look, target, language));
  await page.addScriptTag({ content: RENDERER });
  await page.evaluate(
    `(${DRAW})(${JSON.stringify({ payload, hostConfig: hostConfigOf(look), html: markdownIn(payload) })})`,
  );
  return overflow.length;
}
