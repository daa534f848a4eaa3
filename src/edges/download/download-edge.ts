/** Where the link to a dossier leads: the file, once, or a page that says the same whatever is wrong with the link. The token stands in the address alone, and never in a log. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fetched } from '../../app/dossier';
import type { Log } from '../../app/ports';
import { dossierWords } from '../../words/dossier';
import type { HttpEdge } from '../http/http-edge';

const TOKEN = /^\/dossier\/([0-9a-f]{64})$/;
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow, noarchive',
} as const;

type DownloadNeeds = { readonly fetch: (token: string) => Promise<Fetched>; readonly log: Log };

/** Whoever comes here is not known, so the page speaks both languages. */
function page(what: 'gone' | 'away'): string {
  const [nl, en] = [dossierWords('nl')[what], dossierWords('en')[what]];
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${nl.title} · Zorgspoor</title></head>
<body>
<main><h1>${nl.title}</h1><p>${nl.text}</p></main>
<section lang="en"><h2>${en.title}</h2><p>${en.text}</p></section>
</body>
</html>
`;
}

function showPage(response: ServerResponse, status: 404 | 503, what: 'gone' | 'away'): void {
  response.writeHead(status, { ...HEADERS, 'content-type': 'text/html; charset=utf-8' }).end(page(what));
}

/** A browser or a scanner that only looks ahead must not use the link up. */
function looksAhead({ method, headers }: IncomingMessage): boolean {
  const purpose = `${String(headers['sec-purpose'] ?? '')} ${String(headers.purpose ?? '')}`;
  return method === 'HEAD' || /prefetch|prerender|preview/i.test(purpose);
}

function send(response: ServerResponse, { name, bytes }: Extract<Fetched, { kind: 'file' }>): void {
  response.writeHead(200, { ...HEADERS, 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${name}"`, 'content-length': bytes.byteLength }).end(bytes);
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

/** The edge behind `/dossier`. Only a GET with a whole token asks for anything. */
export function createDownloadEdge(needs: DownloadNeeds): HttpEdge {
  return {
    prefix: '/dossier',
    handle(request, response) {
      const token = TOKEN.exec((request.url ?? '').split('?')[0]!)?.[1];
      if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { ...HEADERS, allow: 'GET' }).end();
      if (looksAhead(request)) return void response.writeHead(204, HEADERS).end();
      if (token === undefined) return showPage(response, 404, 'gone');
      return void answer(needs, token, response);
    },
  };
}
