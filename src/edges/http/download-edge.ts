/**
 * Where the link to a dossier leads: a page with a button, and behind the button the file, once, or a page that says
 * the same whatever is wrong with the link. The token stands in the address alone, and never in a log.
 */
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Fetched } from '../../app/cases/dossier';
import type { Log } from '../../app/ports';
import { dossierWords } from '../../words/dossier';
import type { HttpEdge } from './http-edge';

const TOKEN = /^\/dossier\/([0-9a-f]{64})$/;
const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color:#1b1b1b}h1{font-size:1.4rem}h2{font-size:1rem}section{color:#505050}button{font:inherit;padding:.6rem 1rem;border:0;border-radius:4px;background:#1f4e5f;color:#fff}';
/** The one style that these pages may use. */
const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;
const policy = (formAction: string) =>
  `default-src 'none'; style-src '${STYLE_HASH}'; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`;
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': policy("'none'"),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow, noarchive',
} as const;

type DownloadNeeds = { readonly fetch: (token: string) => Promise<Fetched>; readonly log: Log };

type Said = { readonly title: string; readonly text: string };

/** Whoever comes here is not known, so a page speaks both languages. `more` stands under what it says. */
function page(nl: Said, en: Said, more = ''): string {
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${nl.title} · Zorgspoor</title><style>${STYLE}</style></head>
<body>
<main><h1>${nl.title}</h1><p>${nl.text}</p>${more}</main>
<section lang="en"><h2>${en.title}</h2><p>${en.text}</p></section>
</body>
</html>
`;
}

function showPage(response: ServerResponse, status: 404 | 503, what: 'gone' | 'away'): void {
  response
    .writeHead(status, { ...HEADERS, 'content-type': 'text/html; charset=utf-8' })
    .end(page(dossierWords('nl')[what], dossierWords('en')[what]));
}

/**
 * A program that follows links to see whether they are safe, as the mail and chat of many schools have, must not use
 * one up: looking asks nothing, the button does. The page is the same for a link that was used, so it says nothing of
 * it either.
 */
function showButton(response: ServerResponse): void {
  const [nl, en] = [dossierWords('nl').fetch, dossierWords('en').fetch];
  const button = `<form method="post"><button>${nl.button} · <span lang="en">${en.button}</span></button></form>`;
  response
    .writeHead(200, {
      ...HEADERS,
      'content-security-policy': policy("'self'"),
      'content-type': 'text/html; charset=utf-8',
    })
    .end(page(nl, en, button));
}

function send(response: ServerResponse, { name, bytes }: Extract<Fetched, { kind: 'file' }>): void {
  response
    .writeHead(200, {
      ...HEADERS,
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}"`,
      'content-length': bytes.byteLength,
    })
    .end(bytes);
}

async function answer({ fetch, log }: DownloadNeeds, token: string, response: ServerResponse): Promise<void> {
  try {
    const fetched = await fetch(token);
    if (fetched.kind === 'file') return send(response, fetched);
    return fetched.kind === 'gone' ? showPage(response, 404, 'gone') : showPage(response, 503, 'away');
  } catch (error) {
    log.error('dossier not handed over', { error: error instanceof Error ? error.name : 'unknown' });
    if (response.headersSent) return void response.destroy();
    return showPage(response, 503, 'away');
  }
}

/** The edge behind `/dossier`. Only a POST to a whole token asks for anything; what is in its body is not read. */
export function createDownloadEdge(needs: DownloadNeeds): HttpEdge {
  return {
    prefix: '/dossier',
    handle(request, response) {
      const token = TOKEN.exec((request.url ?? '').split('?')[0]!)?.[1];
      const { method = '' } = request;
      if (!['GET', 'HEAD', 'POST'].includes(method))
        return void response.writeHead(405, { ...HEADERS, allow: 'GET, POST' }).end();
      if (token === undefined) return showPage(response, 404, 'gone');
      if (method !== 'POST') return showButton(response);
      return void answer(needs, token, response);
    },
  };
}
