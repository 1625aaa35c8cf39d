// Where a webhook may point to: public https addresses, or a receiver on this machine; the inside of a network only when configured.
import { BlockList, isIP } from 'node:net';

const LONGEST_URL = 2000;

/** Why a webhook may not point there. */
export type AddressProblem = 'NOT_AN_ADDRESS' | 'NOT_HTTPS' | 'WITH_CREDENTIALS' | 'PRIVATE_ADDRESS';

/** What is wrong with an address as it is written; names are looked at when they are resolved. */
export function addressProblem(text: string, allowPrivate: boolean): AddressProblem | null {
  const url = text.length <= LONGEST_URL && URL.canParse(text) ? new URL(text) : null;
  if (url?.hash !== '') return 'NOT_AN_ADDRESS';
  if (url.username !== '' || url.password !== '') return 'WITH_CREDENTIALS';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isThisMachine(url))) return 'NOT_HTTPS';
  const host = hostOf(url);
  return isIP(host) !== 0 && !mayConnect(url, host, allowPrivate) ? 'PRIVATE_ADDRESS' : null;
}

/** Whether a connection to a resolved address may be made for the webhook's URL. */
export function mayConnect(url: URL, address: string, allowPrivate: boolean): boolean {
  if (isThisMachine(url)) return isIn(LOOPBACK, address);
  return allowPrivate || !isIn(NOT_PUBLIC, address);
}

/** Host without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** Whether the URL itself says that the receiver stands on this machine. */
function isThisMachine(url: URL): boolean {
  const host = hostOf(url);
  return host === 'localhost' || (isIP(host) !== 0 && isIn(LOOPBACK, host));
}

function isIn(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

function ranges(...texts: readonly string[]): BlockList {
  const list = new BlockList();
  for (const text of texts) {
    const [network = '', prefix = ''] = text.split('/');
    list.addSubnet(network, Number(prefix), isIP(network) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

const LOOPBACK = ranges('127.0.0.0/8', '::1/128');

/** IANA special-purpose ranges: private, link-local, shared, documentation, multicast, and IPv6 forms that embed IPv4. */
const NOT_PUBLIC = ranges(
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  '::1/128',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
);
