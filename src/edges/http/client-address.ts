/**
 * From which address a request comes, as far as that can be known: behind a proxy that we trust it is the one the proxy
 * names, else the one that is connected.
 */
import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyaddr from 'proxy-addr';

/** Somebody at home has all of a /64 to themselves, so that much of an IPv6 address is one sender. */
const IPV6_PARTS = 4;

/**
 * Reads the address of a request, to count by. `trusted`: addresses and ranges of the proxies in front of us
 * (`loopback` for this machine); what anybody else writes in X-Forwarded-For is not believed. Throws at once when one
 * of them is no address.
 */
export function addressReader(trusted: readonly string[]): (request: IncomingMessage) => string {
  const trust = proxyaddr.compile([...trusted]);
  return (request) => {
    const address = proxyaddr(request, trust);
    if (!address || !ipaddr.isValid(address)) return 'unknown';
    const read = ipaddr.process(address);
    return read instanceof ipaddr.IPv6
      ? read.parts
          .slice(0, IPV6_PARTS)
          .map((part) => part.toString(16))
          .join(':')
      : read.toString();
  };
}
