/** The little markdown that cards may hold: bold and links. All else is shown as it was typed; HTML never passes. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);

/** A markdown escape (`\*`), bold (`**…**`), or a link to a page, a telephone or a mailbox. */
const MARKS = /\\([!-/:-@[-`{-~])|\*\*(.+?)\*\*|\[([^[\]]+)\]\(((?:https?:\/\/|tel:|mailto:)[^\s)]+)\)/g;

/** The text as HTML in which only bold and safe links are elements. */
export function safeHtml(markdown: string): string {
  let html = '';
  let rest = 0;
  for (const match of markdown.matchAll(MARKS)) {
    html += escapeHtml(markdown.slice(rest, match.index)) + mark(match);
    rest = match.index + match[0].length;
  }
  return html + escapeHtml(markdown.slice(rest));
}

function mark([, escaped, bold, label, address]: RegExpMatchArray): string {
  if (escaped !== undefined) return escapeHtml(escaped);
  if (bold !== undefined) return `<strong>${safeHtml(bold)}</strong>`;
  return `<a href="${escapeHtml(address!)}" target="_blank" rel="noopener noreferrer">${safeHtml(label!)}</a>`;
}
