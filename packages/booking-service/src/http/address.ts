/** Whose request it is, for the rate limits and for nothing else. */
import { type BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * The address that a request comes from. `X-Forwarded-For` is read from right to left, as far as the addresses are trusted proxies: what stands
 * further left anybody can have written. Without trusted proxies it is not read at all.
 */
export function addressOf(remote: string | undefined, forwarded: string | null, proxies: BlockList): string {
  const chain = (forwarded ?? '').split(',').map((part) => plain(part.trim()));
  let address = plain(remote ?? '');
  while (isTrusted(address, proxies)) {
    const before = chain.pop();
    // A proxy that says nothing sensible is taken for the sender itself.
    if (!before || !(isIPv4(before) || isIPv6(before))) break;
    address = before;
  }
  return address;
}

/** One household or school has a whole /64 of version 6. */
export function neighbourhoodOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().replace(/%.*/, '').split('::');
  const groups = head.split(':').filter(Boolean);
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const filled = [...groups, ...Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0'), ...after];
  return filled
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

function isTrusted(address: string, proxies: BlockList): boolean {
  if (isIPv4(address)) return proxies.check(address, 'ipv4');
  return isIPv6(address) && proxies.check(address, 'ipv6');
}

/** Version 4 as itself, also where a socket of both versions writes it as `::ffff:192.0.2.1`. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/^\[(.*)\](:\d+)?$/, '$1');
}
