/**
 * A text of a procedure in which an address may stand: the address becomes a link below it, since chats show one in a
 * sentence each in their own way. Never for what people typed: that links nowhere.
 */
import type { Block } from '../../../src/card';
import { inLocale, type Locale, type Text } from '../../../src/domain/text';
import { words } from '../../../src/words/words';

const ADDRESS = String.raw`https://[^\s<>"()]+[^\s<>"().,;:!?]`;
/** An address between sentences is taken out with its full stop; one within a sentence leaves its place behind. */
const FOUND = new RegExp(`((?:^|[.!?:])\\s*)(${ADDRESS})[.!?]?(?=\\s|$)|(${ADDRESS})`, 'g');

/** What people read of an address: where it leads, without the way there. */
const placeOf = (address: string): string => new URL(address).host.replace(/^www\./, '');

/** The text without its addresses, and a line with those as links when it has any. */
export function linkedText(text: Text, locale: Locale, subtle = false): Block[] {
  const said = inLocale(text, locale);
  const addresses: string[] = [];
  const rest = said.replace(FOUND, (whole, before: string | undefined, alone?: string, within?: string) => {
    const address = alone ?? within ?? '';
    if (!URL.canParse(address)) return whole;
    addresses.push(address);
    return alone === undefined ? placeOf(address) : (before ?? '');
  });
  const plain = rest.replace(/ {2,}/g, ' ').trim();
  const links = addresses.map((address) => ({ text: placeOf(address), href: address }));
  return [
    ...(plain === '' ? [] : [{ type: 'text' as const, text: plain, ...(subtle ? { subtle } : {}) }]),
    ...(links.length > 0 ? [{ type: 'links' as const, label: words(locale).labels.foundAt, links }] : []),
  ];
}
