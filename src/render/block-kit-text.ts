/**
 * Text in Block Kit. Only `plain_text` and `rich_text` are ever used, never `mrkdwn`: what people typed is shown
 * literally, whatever signs are in it, and can mention nobody and link to nothing. Links are elements of their own.
 */
import type { Block } from '../card';
import type { Tone } from '../card';
import type { KnownBlock, PlainTextElement, RichTextElement, RichTextText } from '@slack/types';
import { factLabel } from './fact-label';
import { LIMITS } from './limits';
import { dotsOf } from './progress-line';
import { isSafeLink } from './safe-link';
import { splitText } from './split-text';

/** A glance at the tone; the label beside it says the same in words. */
const ICONS: Record<Tone, string> = {
  done: '✅',
  info: 'ℹ️',
  hint: '💡',
  ask: '✍️',
  refused: '⛔',
  stale: '🔄',
  urgent: '🚨',
};

/** A context block is small grey text; longer text is read better in a section. */
const LONGEST_SUBTLE = 1000;

export const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: false });
const run = (text: string): RichTextText => ({ type: 'text', text });
const bold = (text: string): RichTextText => ({ type: 'text', text, style: { bold: true } });
const rich = (elements: RichTextElement[]): KnownBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});

/** `text` when it fits, else its beginning and an ellipsis. Whoever uses it shows the whole text elsewhere. */
export function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${splitText(text, longest - 1)[0]!.trimEnd()}…`;
}

/** Plain paragraphs; nothing for empty text, which Slack refuses. */
export function paragraphs(text: string): KnownBlock[] {
  return splitText(text)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ type: 'section', text: plain(part) }));
}

/** A header, or a plain paragraph when it is too long for one. */
export function headingBlock(text: string): KnownBlock[] {
  return text.length <= LIMITS.slack.header ? [{ type: 'header', text: plain(text) }] : paragraphs(text);
}

function facts(block: Extract<Block, { type: 'facts' }>): KnownBlock[] {
  const runs = block.facts.flatMap(({ label, value }, index) => [
    bold(`${index > 0 ? '\n' : ''}${factLabel(label)}`),
    run(value.trim() === '' ? '–' : value),
  ]);
  return runs.length > 0 ? [rich(runs)] : [];
}

function linked({ label, links }: Extract<Block, { type: 'links' }>): KnownBlock[] {
  const each = links.flatMap(({ text, href }, index): RichTextElement[] => [
    ...(index > 0 ? [run(' · ')] : []),
    isSafeLink(href) ? { type: 'link', url: href, text } : run(text),
  ]);
  return each.length > 0 ? [rich([bold(factLabel(label)), ...each])] : [];
}

function list(block: Extract<Block, { type: 'list' }>): KnownBlock[] {
  const items = block.items.filter((item) => item.trim() !== '');
  if (items.length === 0) return [];
  return [
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: items.map((item) => ({ type: 'rich_text_section', elements: [run(item)] })),
        },
      ],
    },
  ];
}

function copy(block: Extract<Block, { type: 'copy' }>): KnownBlock[] {
  const text = block.text.trim() === '' ? '–' : block.text;
  return [
    rich([bold(block.label)]),
    { type: 'rich_text', elements: [{ type: 'rich_text_preformatted', elements: [run(text)] }] },
  ];
}

function notice({ tone, label, text }: Extract<Block, { type: 'notice' }>): KnownBlock[] {
  const words = text.trim() === '' ? [] : [run(`\n${text}`)];
  return [
    {
      type: 'rich_text',
      elements: [{ type: 'rich_text_quote', elements: [run(`${ICONS[tone]} `), bold(label), ...words] }],
    },
  ];
}

function paragraph({ text, strong, subtle }: Extract<Block, { type: 'text' }>): KnownBlock[] {
  if (strong && text.trim() !== '') return [rich([bold(text)])];
  if (!subtle || text.length > LONGEST_SUBTLE || text.trim() === '') return paragraphs(text);
  return [{ type: 'context', elements: [plain(text)] }];
}

function progress(block: Extract<Block, { type: 'progress' }>): KnownBlock[] {
  if (block.steps.length === 0) return [];
  return [rich([bold(block.says), run(`  ${dotsOf(block)}`)])];
}

/** The Block Kit of a block without controls. */
export function renderText(block: Exclude<Block, { type: 'input' | 'buttons' }>): KnownBlock[] {
  switch (block.type) {
    case 'heading':
      return headingBlock(block.text);
    case 'text':
      return paragraph(block);
    case 'facts':
      return facts(block);
    case 'list':
      return list(block);
    case 'progress':
      return progress(block);
    case 'notice':
      return notice(block);
    case 'copy':
      return copy(block);
    case 'links':
      return linked(block);
    case 'divider':
      return [{ type: 'divider' }];
  }
}
