/**
 * A preview of Block Kit in HTML: exactly the blocks we send, throwing on any other. We never send mrkdwn (what people
 * typed stays literal), so neither does this know it.
 */
import type {
  ActionsBlockElement,
  InputBlock,
  KnownBlock,
  ModalView,
  RichTextBlock,
  RichTextElement,
} from '@slack/types';
import type { SlackMessage } from '../../src/render/block-kit';
import { button, control } from './block-kit-elements';
import { escapeHtml } from './html';

/** The signs of a notice in their own colours: the machine that draws may have no font with emoji. */
const SIGNS: Readonly<Record<string, string>> = {
  '✅': '✔;#007a5a',
  ℹ️: 'ℹ;#1264a3',
  '💡': '★;#b7791f',
  '✍️': '✎;#b7791f',
  '⛔': '⊘;#c01343',
  '🔄': '↻;#1264a3',
  '🚨': '▲;#c01343',
};

/** Text with the signs that a notice may start with. */
function withSigns(text: string): string {
  return Object.entries(SIGNS).reduce((html, [emoji, sign]) => {
    const [mark, colour] = sign.split(';');
    return html.replaceAll(emoji, `<span style="color:${colour};font-weight:700">${mark}</span>`);
  }, escapeHtml(text));
}

type Shown = { readonly type: string };
const unknown = (what: string, { type }: Shown): Error =>
  new Error(`the preview of Slack does not know the ${what} ${type}`);

function run(element: RichTextElement): string {
  if (element.type === 'link')
    return `<a href="${escapeHtml(element.url)}">${escapeHtml(element.text ?? element.url)}</a>`;
  if (element.type !== 'text') throw unknown('rich text', element);
  return element.style?.bold ? `<strong>${withSigns(element.text)}</strong>` : withSigns(element.text);
}

function richPart(part: RichTextBlock['elements'][number]): string {
  const runs = (elements: readonly RichTextElement[]): string => elements.map(run).join('');
  switch (part.type) {
    case 'rich_text_section':
      return `<div class="text">${runs(part.elements)}</div>`;
    case 'rich_text_quote':
      return `<blockquote>${runs(part.elements)}</blockquote>`;
    case 'rich_text_preformatted':
      return `<pre>${runs(part.elements)}</pre>`;
    case 'rich_text_list':
      return `<ul>${part.elements.map((item) => `<li>${runs(item.elements)}</li>`).join('')}</ul>`;
    default:
      throw unknown('rich text', part);
  }
}

function plain(text: Shown & { readonly text?: string }): string {
  if (text.type !== 'plain_text') throw unknown('text', text);
  return escapeHtml(text.text ?? '');
}

function input({ block_id: block = '', label, optional, hint, element }: InputBlock, optionalWord: string): string {
  const id = `control-${block}`;
  const labelId = `label-${block}`;
  const isSet = element.type === 'radio_buttons' || element.type === 'checkboxes';
  const words = `${plain(label)}${optional ? ` <span class="optional">(${escapeHtml(optionalWord)})</span>` : ''}`;
  const name = isSet
    ? `<div class="label" id="${escapeHtml(labelId)}">${words}</div>`
    : `<label class="label" id="${escapeHtml(labelId)}" for="${escapeHtml(id)}">${words}</label>`;
  return `<div class="input">${name}${control(element, id, labelId)}${hint ? `<div class="hint">${plain(hint)}</div>` : ''}</div>`;
}

/** Of what can be pressed we send buttons alone. */
function pressable(element: ActionsBlockElement): string {
  if (element.type !== 'button') throw unknown('element', element);
  return button(element);
}

function block(one: KnownBlock, optionalWord: string): string {
  if (one.type === 'header') return `<h2>${plain(one.text)}</h2>`;
  if (one.type === 'section') {
    if (!one.text || one.fields || one.accessory)
      throw new Error('the preview of Slack knows a section with text alone');
    return `<div class="section text">${plain(one.text)}</div>`;
  }
  if (one.type === 'context') return `<div class="context">${one.elements.map(plain).join(' ')}</div>`;
  if (one.type === 'actions') return `<div class="actions">${one.elements.map(pressable).join('')}</div>`;
  if (one.type === 'divider') return '<hr>';
  if (one.type === 'rich_text') return one.elements.map(richPart).join('');
  if (one.type === 'input') return input(one, optionalWord);
  throw unknown('block', one);
}

/** Slack's own word beside what need not be filled in. */
const optionalIn = (language: string): string => (language === 'en' ? 'optional' : 'optioneel');

const blocks = (all: readonly KnownBlock[], language: string): string =>
  all.map((one) => `<div class="block">${block(one, optionalIn(language))}</div>`).join('');

/** A message in a channel or a direct message, with its sender. */
export function messageHtml({ blocks: all }: SlackMessage, language: string): string {
  return `<div class="message"><div class="avatar" aria-hidden="true">Z</div><div class="body"><div class="sender"><h1>Zorgspoor</h1> <span class="app">APP</span> <span class="time">14:05</span></div>${blocks(all, language)}</div></div>`;
}

/** A modal with its bar and its buttons. */
export function modalHtml({ title, blocks: all, close, submit }: ModalView, language: string): string {
  const leave = close ? `<button type="button" class="button"><span>${plain(close)}</span></button>` : '';
  const send = submit ? `<button type="button" class="button primary"><span>${plain(submit)}</span></button>` : '';
  return `<div class="modal"><div class="bar"><div class="avatar" aria-hidden="true">Z</div><h1>${plain(title)}</h1><span aria-hidden="true">✕</span></div><div class="content">${blocks(all as KnownBlock[], language)}</div><div class="foot">${leave}${send}</div></div>`;
}
