/**
 * Draws a card in a page as Slack would show it. Slack has no renderer to borrow: the look is ours, after Slack's own.
 */
import type { Page } from 'playwright-core';
import type { Card } from '../../src/card';
import type { Target } from '../../src/render/adaptive-actions';
import { renderMessage, renderModal } from '../../src/render/block-kit';
import { messageHtml, modalHtml } from './block-kit-html';
import { escapeHtml } from './html';

const STYLE = `
  * { box-sizing: border-box; }
  body { margin: 0; padding: 12px; background: #fff; color: #1d1c1d; font: 15px/22px "Lato", "Noto Sans", sans-serif; }
  body.behind { background: #e8e8e8; }
  .message { display: flex; gap: 8px; }
  .avatar { flex: none; width: 36px; height: 36px; border-radius: 4px; background: #1264a3; color: #fff; font-weight: 700; display: grid; place-items: center; }
  .body { flex: 1; min-width: 0; }
  .sender h1 { display: inline; font: inherit; font-weight: 700; }
  .app { background: #e8e8e8; color: #454447; border-radius: 2px; padding: 1px 3px; font-size: 10px; font-weight: 700; }
  .time, .context, .hint, .optional { color: #616061; font-size: 13px; line-height: 18px; }
  .optional { font-weight: 400; }
  .block { margin: 8px 0; }
  .modal { max-width: 520px; margin: 0 auto; background: #fff; border-radius: 8px; box-shadow: 0 0 0 1px #1d1c1d21, 0 4px 12px #0002; }
  .bar, .foot { display: flex; align-items: center; gap: 10px; padding: 14px 20px; }
  .bar { border-bottom: 1px solid #1d1c1d21; } .foot { border-top: 1px solid #1d1c1d21; justify-content: flex-end; }
  .bar h1 { flex: 1; margin: 0; font-size: 20px; line-height: 26px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .content { padding: 8px 20px; }
  h2 { margin: 0; font-size: 18px; line-height: 24px; font-weight: 900; overflow-wrap: anywhere; }
  .text, blockquote { white-space: pre-wrap; overflow-wrap: anywhere; }
  blockquote { margin: 0; padding: 2px 0 2px 12px; border-left: 4px solid #dddddd; }
  ul { margin: 0; padding-left: 26px; white-space: pre-wrap; } pre { margin: 0; padding: 8px; border: 1px solid #1d1c1d21; border-radius: 4px; background: #f8f8f8; white-space: pre-wrap; font: 12px/18px monospace; }
  hr { border: 0; border-top: 1px solid #dddddd; margin: 0; }
  a { color: #1264a3; }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; }
  .button { max-width: 100%; height: 36px; padding: 0 12px; border: 1px solid #bbb; border-radius: 4px; background: #fff; color: #1d1c1d; font: 700 15px/20px "Lato", "Noto Sans", sans-serif; }
  .actions .button { height: 28px; font-size: 13px; }
  .button span { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .button.primary { background: #007a5a; border-color: #007a5a; color: #fff; } .button.danger { border-color: #e01e5a; color: #c01343; }
  .label { display: block; font-weight: 700; margin-bottom: 4px; }
  input[type=text], input[type=date], textarea, select { width: 100%; padding: 8px 12px; border: 1px solid #868686; border-radius: 4px; background: #fff; color: inherit; font: inherit; }
  .choice { display: flex; gap: 8px; margin: 4px 0; } .choice small { display: block; color: #616061; font-size: 13px; } .choice input { flex: none; width: 18px; height: 18px; margin: 2px 0; }
  :focus-visible { outline: 3px solid #1d9bd1; outline-offset: 2px; }
`;

/** Puts the card in the page, as a message or a modal. Returns how many blocks are on another page of the card. */
export async function drawSlack(page: Page, card: Card, target: Target, language: string): Promise<number> {
  const modal = renderModal(card);
  const message = renderMessage(card);
  const [html, { overflow }] =
    target !== 'message'
      ? [modalHtml(modal.payload, language), modal]
      : [messageHtml(message.payload, language), message];
  await page.setContent(
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escapeHtml(card.title)}</title><style>${STYLE}</style><body class="${target !== 'message' ? 'behind' : ''}"><main>${html}</main>`,
  );
  return overflow.length;
}
