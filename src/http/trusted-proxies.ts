// Whose word about a caller's address counts: proxies known by address, or a number of them in front of this server.
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Addresses and ranges of proxies; or how many proxies every request passes; null when none is in front. */
export type TrustedProxies = readonly string[] | number | null;

/** Names of ranges that Fastify knows: 127.0.0.1/8 and ::1; link-local; private addresses. */
const NAMED_RANGES = ['loopback', 'linklocal', 'uniquelocal'];

/** Proxies of a setting: `false`, a count from 1 to 9, or addresses by commas; undefined when it is none of these. */
export function readTrustedProxies(text: string): TrustedProxies | undefined {
  if (text === 'false') return null;
  if (/^[1-9]$/.test(text)) return Number(text);
  const parts = text.split(',').map((part) => part.trim());
  return parts.every(isRange) ? parts : undefined;
}

function isRange(text: string): boolean {
  if (NAMED_RANGES.includes(text) || isIP(text) !== 0) return true;
  // A prefix of 0 is everybody.
  return ipaddr.isValidCIDR(text) && ipaddr.parseCIDR(text)[1] > 0;
}

/**
 * The same as Fastify takes it. Each proxy adds the address it was asked from at the right of X-Forwarded-For, so the
 * list is read from there, and only as far as it is known who wrote it: what a client put in front itself never counts.
 */
export function proxyTrust(
  proxies: TrustedProxies,
): boolean | string[] | ((address: string, distance: number) => boolean) {
  if (proxies === null) return false;
  if (typeof proxies === 'number') return (_address, distance) => distance < proxies;
  return [...proxies];
}

/**
 * One client as far as limits go: an IPv4 address, or the 64 bits that an IPv6 network is handed out by, since whoever
 * has one address of it has them all. Some proxies add a port; what is no address at all is one client together.
 */
export function clientOf(address: string): string {
  const bare = /^\[(.*)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^([\d.]+):\d+$/, '$1');
  if (isIP(bare) === 0) return 'unknown';
  const parsed = ipaddr.process(bare);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return `${parsed.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}
