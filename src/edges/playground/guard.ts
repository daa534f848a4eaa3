/**
 * What every request to the playground must pass before anything is read from it. Anyone at this page can be anyone, so
 * no other site may reach it.
 */
import { isIP } from 'node:net';
import type { NextFunction, Request, Response } from 'express';
import { OWN_PAGE_POLICY } from '../http/security-headers';
import type { WireError } from './page/wire';

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** Answers with an error of ours; the words for it are the page's. */
export function refuse(response: Response, status: number, error: WireError['error']): void {
  response.status(status).json({ error } satisfies WireError);
}

/** Lets the page load its own files; the server has set every other header already. */
export function ownPage(_request: Request, response: Response, next: NextFunction): void {
  response.set('content-security-policy', OWN_PAGE_POLICY);
  next();
}

/**
 * Refuses a host name that is not ours, so that a site whose name suddenly points here (DNS rebinding) reads nothing.
 * An address is no name: `orAddress` lets those in.
 */
export function onlyHosts(allowed: readonly string[], orAddress = false) {
  const hosts = new Set([...LOCAL_HOSTS, ...allowed.map((name) => name.toLowerCase())]);
  return (request: Request, response: Response, next: NextFunction): void => {
    const name = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    if (hosts.has(name) || (orAddress && isIP(name.replace(/^\[|\]$/g, '')) !== 0)) next();
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
