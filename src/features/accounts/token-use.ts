// Notes when and from where a token is used: its first use from a new network is in the county's audit log.
import { type EntityManager } from 'typeorm';
import { inTransaction } from '../../database';
import { noteOfAccount } from './account-audit';

/** Networks remembered of one token; the one first seen longest ago is forgotten first. */
const NETWORKS = 20;

export interface UsedToken {
  readonly tokenId: string;
  readonly tokenName: string;
  readonly accountId: string;
  readonly countyCode: string;
  /** Whether the last note is older than a minute. */
  readonly stale: boolean;
  /** Networks it was used from. */
  readonly usedFrom: readonly string[];
}

/** Does nothing when the same was noted within the last minute. */
export async function noteTokenUse(manager: EntityManager, token: UsedToken, address: string): Promise<void> {
  const network = networkOf(address);
  if (!token.stale && token.usedFrom.includes(network)) return;
  await inTransaction(manager.dataSource, async (inside) => {
    const isNew = await inside.query<unknown[]>(
      `WITH first AS (
         UPDATE access_token SET used_from = (used_from || $2::text)[greatest(1, cardinality(used_from) + 2 - $3):]
         WHERE id = $1 AND $2 <> ALL(used_from) RETURNING id)
       SELECT id FROM first`,
      [token.tokenId, network, NETWORKS],
    );
    await inside.query('UPDATE access_token SET last_used_at = now() WHERE id = $1', [token.tokenId]);
    if (isNew.length === 0) return;
    const { accountId: id, countyCode, tokenId, tokenName: name } = token;
    const detail = { token: tokenId, name, from: network };
    await noteOfAccount(inside, { id, countyCode }, { action: 'ACCESS_TOKEN_USED_FROM_NEW_ADDRESS', detail });
  });
}

/** An IPv4 address, or the /64 of an IPv6 address, within which one machine changes its address as it likes. */
export function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (v4 !== undefined) return v4;
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const groups = (text: string): readonly string[] => text.split(':').filter((group) => group !== '');
  const [first, last] = [groups(head), groups(tail ?? '')];
  const between = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const all = [...first, ...Array.from({ length: between }, () => '0'), ...last];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
