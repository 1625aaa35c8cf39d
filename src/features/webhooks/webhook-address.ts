// Where a webhook may point to: public https addresses; inside a network and to this machine only when the server is set so.
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What the server's settings open to webhooks beyond public addresses. */
export interface WebhookReach {
  /** Addresses inside a network. */
  readonly privateNetwork: boolean;
  /** Receivers on this machine, where other programs listen that trust whoever reaches them. */
  readonly thisMachine: boolean;
}

const LONGEST_URL = 2000;

/** Why a webhook may not point there. */
export type AddressProblem =
  | 'NOT_AN_ADDRESS'
  | 'NOT_HTTPS'
  | 'WITH_CREDENTIALS'
  | 'PRIVATE_ADDRESS'
  | 'THIS_MACHINE';

/** What is wrong with an address as it is written; names are looked at when they are resolved. */
export function addressProblem(text: string, reach: WebhookReach): AddressProblem | null {
  const url = text.length <= LONGEST_URL && URL.canParse(text) ? new URL(text) : null;
  if (url?.hash !== '') return 'NOT_AN_ADDRESS';
  if (url.username !== '' || url.password !== '') return 'WITH_CREDENTIALS';
  const here = isThisMachine(url);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && here)) return 'NOT_HTTPS';
  if (here) return reach.thisMachine ? null : 'THIS_MACHINE';
  const host = hostOf(url);
  return isIP(host) !== 0 && !mayConnect(url, host, reach) ? 'PRIVATE_ADDRESS' : null;
}

/** Whether a connection to a resolved address may be made for the webhook's URL. */
export function mayConnect(url: URL, address: string, reach: WebhookReach): boolean {
  const place = placeOf(address);
  if (isThisMachine(url)) return reach.thisMachine && place === 'THIS_MACHINE';
  return place === 'PUBLIC' || (place === 'PRIVATE' && reach.privateNetwork);
}

/** Host without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** Whether the URL itself says that the receiver stands on this machine. */
function isThisMachine(url: URL): boolean {
  const host = hostOf(url);
  return host === 'localhost' || placeOf(host) === 'THIS_MACHINE';
}

/** NEVER: no receiver of anybody's is there, or what is there (a cloud's metadata) is not for a webhook. */
type Place = 'PUBLIC' | 'PRIVATE' | 'THIS_MACHINE' | 'NEVER';

/** IPv6 that is handed out for the open net; all else (IPv4 inside IPv6, site-local) is none, whatever it is called. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

function placeOf(address: string): Place {
  if (isIP(address) === 0) return 'NEVER';
  // IPv4 that is written as IPv6 (::ffff:10.0.0.1) is judged as what it is.
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range === 'loopback') return 'THIS_MACHINE';
  // Shared addresses (100.64.0.0/10) are left out: the metadata of a cloud is among them.
  if (range === 'private' || range === 'uniqueLocal') return 'PRIVATE';
  if (range !== 'unicast') return 'NEVER';
  return parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_UNICAST) ? 'NEVER' : 'PUBLIC';
}
