/** Searches what left the process for what must never leave it: plain, in any case of letters, base64 and URL-encoded. */
import type { Outgoing } from './drivers/driver';

/** Base64 of a text inside a longer text starts at one of three places; the middle is the same each time. */
function base64Forms(text: string): string[] {
  const forms = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text, 'utf8')]).toString('base64');
    const from = [0, 2, 3][shift]!;
    return encoded.replace(/=+$/, '').slice(from, -1);
  });
  // Shorter pieces would be found by chance in any identifier.
  return forms.filter((form) => form.length >= 6).flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}

/** How a JSON text or a URL would hold it. */
function plainForms(text: string): string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const ascii = [...json].map((letter) => (letter.charCodeAt(0) > 126 ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter)).join('');
  return [text, json, ascii, encodeURIComponent(text), encodeURIComponent(text).replaceAll('%20', '+')].map((form) => form.toLowerCase());
}

/** Words this short are part of others by chance ("Ties" of "activities"), so they must stand alone. */
const SHORT = 5;
const LETTER = /[\p{L}\p{N}]/u;

function standsAlone(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!LETTER.test(text[at - 1] ?? ' ') && !LETTER.test(text[at + word.length] ?? ' ')) return true;
  }
  return false;
}

/** One line for each leak string and kind of payload it was found in; the string itself is named, for it is the story's own. */
export function findLeaks(strings: readonly string[], captured: readonly Outgoing[]): string[] {
  const found = strings.flatMap((string) => {
    const plain = [...new Set(plainForms(string))];
    const encoded = [...new Set([string, string.toLowerCase(), string.toUpperCase()].flatMap(base64Forms))];
    const holds = (text: string, form: string) => (string.length < SHORT ? standsAlone(text, form) : text.includes(form));
    const hits = captured.filter(({ text }) => plain.some((form) => holds(text.toLowerCase(), form)) || encoded.some((form) => text.includes(form)));
    return hits.map(({ what }) => `LEAK: "${string}" was found in a ${what}`);
  });
  return [...new Set(found)];
}
