/** The preview of Slack in the gallery: whole for what we send, and never silent about what it cannot show. */
import type { KnownBlock } from '@slack/types';
import { messageHtml, modalHtml } from '../../scripts/gallery/block-kit-html';
import { samplesIn } from '../../scripts/gallery/sample-cards';
import { LOCALES } from '../../src/domain/text';
import { renderMessage, renderModal } from '../../src/render/block-kit';

const unescaped = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

describe.each(LOCALES)('every sample, in %s', (locale) => {
  it.each(samplesIn(locale).map((sample) => [sample.name, sample] as const))(
    '%s is shown with its title and every button',
    (_name, { card, target }) => {
      const modal = renderModal(card).payload;
      const html = target === 'dialog' ? modalHtml(modal, locale) : messageHtml(renderMessage(card).payload, locale);
      const shown = unescaped(html);
      expect(shown).toContain(target === 'dialog' ? modal.title.text : card.title);
      for (const { label } of card.actions) expect(shown).toContain(label);
    },
  );
});

it.each([
  [{ type: 'image', image_url: 'https://example.org/x.png', alt_text: 'x' }, 'block image'],
  [{ type: 'section', text: { type: 'mrkdwn', text: '*x*' } }, 'text mrkdwn'],
  [
    { type: 'section', text: { type: 'plain_text', text: 'x' }, fields: [{ type: 'plain_text', text: 'x' }] },
    'a section with text alone',
  ],
  [{ type: 'actions', elements: [{ type: 'users_select', action_id: 'x' }] }, 'element users_select'],
  [
    {
      type: 'input',
      block_id: 'x',
      label: { type: 'plain_text', text: 'x' },
      element: { type: 'number_input', is_decimal_allowed: false },
    },
    'input number_input',
  ],
  [
    { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'user', user_id: 'U1' }] }] },
    'rich text user',
  ],
] as const)('throws on what we never send: %#', (block, says) => {
  expect(() => messageHtml({ text: 'x', blocks: [block as unknown as KnownBlock] }, 'nl')).toThrow(says);
});

it('shows what was typed as it was typed', () => {
  expect(
    messageHtml(
      { text: 'x', blocks: [{ type: 'section', text: { type: 'plain_text', text: '<script>alert(1)</script>' } }] },
      'nl',
    ),
  ).toContain('&lt;script&gt;');
});
