import { safeHtml } from '../../../src/edges/playground/page/markdown';
import { escapeMarkdown } from '../../../src/render/adaptive-elements';

describe('the markdown of the page', () => {
  it.each([
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['**<script>**', '<strong>&lt;script&gt;</strong>'],
    ['[klik](javascript:alert(1))', '[klik](javascript:alert(1))'],
    [
      '[klik](https://x.example/"onclick="alert(1))',
      '<a href="https://x.example/&quot;onclick=&quot;alert(1" target="_blank" rel="noopener noreferrer">klik</a>)',
    ],
    ['[<b>](tel:0800-2000)', '<a href="tel:0800-2000" target="_blank" rel="noopener noreferrer">&lt;b&gt;</a>'],
    ['\\<b>', '&lt;b&gt;'],
    ['[a](data:text/html,x) & "b"', '[a](data:text/html,x) &amp; &quot;b&quot;'],
  ])('makes of %s nothing but bold and safe links', (markdown, html) => {
    expect(safeHtml(markdown)).toBe(html);
  });

  it('shows what the renderer escaped as it was typed', () => {
    const typed = '* _niet_ **vet** [a](https://b.example) # 1. `code` \\ ~ |';
    expect(safeHtml(escapeMarkdown(typed))).toBe(typed);
  });
});
