/**
 * Where the link to the figures leads: a page without scripts, the same as a file, or a page that says that the link is
 * no good. The token stands in the address alone, and never in a log.
 */
import type { ServerResponse } from 'node:http';
import { StorageUnavailable, type Log } from '../../app/ports';
import type { FetchedTrends } from '../../app/trends/trends-answers';
import { trendWords } from '../../words/trends';
import type { HttpEdge } from './http-edge';

const ADDRESS = /^\/trends\/([0-9a-f]{64})(\/cijfers\.csv)?$/;

/** `styleHash`: of the one style that the page may use. */
export type TrendsNeeds = {
  readonly fetch: (token: string, what: 'page' | 'csv') => Promise<FetchedTrends>;
  readonly styleHash: string;
  readonly log: Log;
};

const HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow, noarchive',
} as const;
const policy = (more: string) =>
  `default-src 'none'; ${more}form-action 'none'; base-uri 'none'; frame-ancestors 'none'`;

/** Whoever comes with a link that is no good is not known, so the page speaks both languages. */
function sayStatus(response: ServerResponse, status: 404 | 503, nl: string, en: string): void {
  response.writeHead(status, {
    ...HEADERS,
    'content-security-policy': policy(''),
    'content-type': 'text/html; charset=utf-8',
  });
  response.end(
    `<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Zorgspoor</title></head><body><main><p>${nl}</p><p lang="en">${en}</p></main></body></html>\n`,
  );
}

const expired = (response: ServerResponse): void =>
  sayStatus(response, 404, trendWords('nl').expired, trendWords('en').expired);

function show({ styleHash }: TrendsNeeds, response: ServerResponse, fetched: FetchedTrends): void {
  if (fetched.kind === 'gone') return expired(response);
  if (fetched.kind === 'csv') {
    response.writeHead(200, {
      ...HEADERS,
      'content-security-policy': policy(''),
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fetched.name}"`,
    });
    return void response.end(fetched.text);
  }
  response.writeHead(200, {
    ...HEADERS,
    'content-security-policy': policy(`img-src data:; style-src '${styleHash}'; `),
    'content-type': 'text/html; charset=utf-8',
  });
  response.end(fetched.html);
}

async function answer(
  needs: TrendsNeeds,
  token: string,
  what: 'page' | 'csv',
  response: ServerResponse,
): Promise<void> {
  try {
    show(needs, response, await needs.fetch(token, what));
  } catch (error) {
    if (!(error instanceof StorageUnavailable))
      needs.log.error('figures not shown', { error: error instanceof Error ? error.name : 'unknown' });
    if (response.headersSent) return void response.destroy();
    sayStatus(response, 503, trendWords('nl').away, trendWords('en').away);
  }
}

/** The edge behind `/trends`. Looking changes nothing, so a link works until its time is over. */
export function createTrendsEdge(needs: TrendsNeeds): HttpEdge {
  return {
    prefix: '/trends',
    handle(request, response) {
      const [, token, csv] = ADDRESS.exec((request.url ?? '').split('?')[0]!) ?? [];
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return void response.writeHead(405, { ...HEADERS, allow: 'GET' }).end();
      if (token === undefined) return expired(response);
      return void answer(needs, token, csv === undefined ? 'page' : 'csv', response);
    },
  };
}
