/**
 * Where a link on a card may lead: a telephone, a mailbox, a secure page, or a page of this very machine. All else is
 * shown and leads nowhere.
 */

const SAFE =
  /^(?:tel:\+?\d{2,15}|mailto:[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+|https:\/\/[\w.-]+(?::\d{1,5})?(?:\/[\w./?&=%#~+,;:@-]*)?|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?\/[\w./-]*)$/;

/** True when a card may link to it; no such address has a sign that ends a link in markdown. */
export function isSafeLink(href: string): boolean {
  return SAFE.test(href);
}
