/** How the page of figures looks: on a screen, on a telephone and on paper. */
import { createHash } from 'node:crypto';

export const TRENDS_STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #f4f7f8; color: #1b2b33; font: 16px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
header, section.line, main > .part { background: #fff; border: 1px solid #d5dfe3; border-radius: .5rem; padding: 1rem 1.25rem; margin: 0 0 1.25rem; }
h1 { margin: 0 0 .5rem; font-size: 1.6rem; line-height: 1.25; }
h2 { margin: 0 0 .5rem; font-size: 1.3rem; }
h3 { margin: 1.25rem 0 .25rem; font-size: 1.05rem; }
p { margin: 0 0 .5rem; max-width: 46rem; }
.school { margin: 0; color: #465a63; }
.total { padding: 0 1.25rem; font-size: 1.15rem; }
.figure { display: grid; grid-template-columns: minmax(0, 470px) minmax(16rem, 1fr); gap: 1.5rem; align-items: start; }
.figure img { max-width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; padding: .3rem .5rem; border-bottom: 1px solid #e3eaed; font-weight: normal; }
thead th { font-weight: 600; color: #465a63; }
td, thead th:last-child { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
a { color: #1f4e5f; font-weight: 600; }
a:focus-visible { outline: 3px solid #1f4e5f; outline-offset: 2px; }
@media (max-width: 46rem) { .figure { grid-template-columns: minmax(0, 1fr); } }
@media print { body { background: #fff; } header, section.line, main > .part { border: 0; padding: 0; } .part { break-inside: avoid; } }
`;

/** The only style that the page may use. */
export const TRENDS_STYLE_HASH = `sha256-${createHash('sha256').update(TRENDS_STYLE).digest('base64')}`;
