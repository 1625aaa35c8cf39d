// Throwing somebody out: whatever the occasion, all that opens the door to the account ends, and none of it comes back.
import { type EntityManager } from 'typeorm';
import { endAccessTokensOf } from './access-token.store';
import { endLinksOf, endSessionsOf } from './credential.store';

export interface ThrowOut {
  /** The session that asks for it may stay. */
  readonly keptSessionId?: string | undefined;
  /** Scripts go on: the owner changed the password and says that nobody else had the tokens. */
  readonly keepTokens?: boolean;
}

/** How many of each ended. */
export interface ThrownOut {
  readonly sessions: number;
  readonly tokens: number;
}

/** Ends sessions, access tokens, links that were not used, and what the identity provider has signed so far. */
export async function throwOut(
  manager: EntityManager,
  accountId: string,
  { keptSessionId, keepTokens = false }: ThrowOut = {},
): Promise<ThrownOut> {
  const sessions = await endSessionsOf(manager, accountId, keptSessionId);
  await endLinksOf(manager, accountId);
  if (keepTokens) return { sessions, tokens: 0 };
  const tokens = await endAccessTokensOf(manager, accountId);
  await manager.query('UPDATE account SET thrown_out_at = now() WHERE id = $1', [accountId]);
  return { sessions, tokens };
}
