/**
 * The headers that every answer of ours carries, whoever gives it: nothing of it may be framed, guessed at, kept, or
 * sent on to another site.
 */
import type { ServerResponse } from 'node:http';

/** A page of ours that needs more than nothing (its own script, its own style) sets its own policy over this one. */
export const SECURITY_HEADERS = {
  'content-security-policy': "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** What a page with its own script and style may load: its own files, and nothing that stands in the page itself. */
export const OWN_PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Puts them on an answer before anybody writes it; what is written later with the same name wins. */
export function secure(response: ServerResponse): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
}
