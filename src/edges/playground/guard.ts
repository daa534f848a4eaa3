/** What every request to the playground must pass before anything is read from it. Anyone at this page can be anyone, so no other site may reach it. */
import type { NextFunction, Request, Response } from 'express';
import type { WireError } from './page/wire';

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'no-store',
};

/** Answers with an error of ours; the words for it are the page's. */
export function refuse(response: Response, status: number, error: WireError['error']): void {
  response.status(status).json({ error } satisfies WireError);
}

/** Sets the security headers on every answer. */
export function securityHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.set(HEADERS);
  next();
}

/** Refuses a host name that is not ours, so that a site whose name suddenly points here (DNS rebinding) reads nothing. */
export function onlyHosts(allowed: readonly string[]) {
  const hosts = new Set([...LOCAL_HOSTS, ...allowed]);
  return (request: Request, response: Response, next: NextFunction): void => {
    const name = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    if (hosts.has(name)) next();
    else refuse(response, 403, 'forbidden');
  };
}

/** Refuses a change that does not come from our own page: another origin, or a form that is not JSON. */
export function onlyOwnPage(request: Request, response: Response, next: NextFunction): void {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  const ours = originHost(request.headers.origin) === request.headers.host;
  if (ours && request.is('application/json')) next();
  else refuse(response, 403, 'forbidden');
}

function originHost(origin: string | undefined): string | undefined {
  return origin !== undefined && URL.canParse(origin) ? new URL(origin).host : undefined;
}
