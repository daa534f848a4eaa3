/** Where a link on a card may lead: a telephone, a mailbox or a secure page. All else is shown and leads nowhere. */

const SAFE = /^(?:tel:\+?\d{2,15}|mailto:[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+|https:\/\/[\w.-]+(?:\/[\w./?&=%#~+,;:@-]*)?)$/;

/** True when a card may link to it; no such address has a sign that ends a link in markdown. */
export function isSafeLink(href: string): boolean {
  return SAFE.test(href);
}
