/** What all pages of ours are in: one that needs no script and loads nothing. What people wrote is escaped by whoever puts it in. */
import type { Locale } from '../domain/text';
import { TRENDS_STYLE } from './trends-style';

/** A text as it stands in HTML and in SVG. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The page with this title (a text) and body (HTML). */
export const htmlPage = (locale: Locale, title: string, body: string): string => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Zorgspoor</title>
<style>${TRENDS_STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
