// Sessions, links and tokens that no longer open anything are forgotten after a while.
import { type EntityManager } from 'typeorm';

export interface ForgottenCredentials {
  readonly sessions: number;
  readonly links: number;
  readonly tokens: number;
}

/** Days for which an ended one is still there to be looked into. */
const DAYS = 30;

/** Deletes what ended more than 30 days ago; the audit log keeps that it was there. */
export async function forgetCredentials(manager: EntityManager): Promise<ForgottenCredentials> {
  const deleted = async (table: string, end: string): Promise<number> => {
    const [row] = await manager.query<{ count: number }[]>(
      `WITH gone AS (DELETE FROM ${table} WHERE ${end} < now() - make_interval(days => $1) RETURNING 1)
       SELECT count(*)::int AS count FROM gone`,
      [DAYS],
    );
    return row?.count ?? 0;
  };
  return {
    sessions: await deleted('account_session', 'least(expires_at, ended_at)'),
    links: await deleted('one_time_link', 'least(expires_at, used_at)'),
    tokens: await deleted('access_token', 'least(expires_at, revoked_at)'),
  };
}
