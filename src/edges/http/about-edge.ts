/** A page about the bot for whoever has its address, without scripts and without a word of a case: privacy, terms. */
import type { HttpEdge } from './http-edge';

export const PRIVACY_PATH = '/privacy';
export const TERMS_PATH = '/terms';

/** `page` makes it anew: what a school writes of itself counts at once. `styleHash`: of the one style it may use. */
export type AboutPage = { readonly path: string; readonly page: () => string; readonly styleHash: string };

/** Answers at exactly this path, to whoever reads. */
export function createAboutEdge({ path, page, styleHash }: AboutPage): HttpEdge {
  return {
    prefix: path,
    handle(request, response) {
      const isExact = (request.url ?? '').split('?')[0] === path;
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return void response.writeHead(405, { allow: 'GET' }).end();
      if (!isExact)
        return void response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found\n');
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; style-src '${styleHash}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
      });
      return void response.end(request.method === 'HEAD' ? undefined : page());
    },
  };
}
