// Transactions with one retry policy: what PostgreSQL calls a serialisation failure or a deadlock is tried again.
import { DataSource, EntityManager, QueryFailedError } from 'typeorm';

const RETRIED = new Set(['40001', '40P01']);
const ATTEMPTS = 3;

/**
 * Runs the work in one transaction. Everything inside must use the manager it is given: the embedded
 * database has one session, and a query on another connection would wait for this transaction to end.
 * The work may run up to three times, so it must have no effect outside the database.
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await dataSource.transaction(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !RETRIED.has(sqlState(error) ?? '')) throw error;
    }
  }
}

/** SQLSTATE of a database error, or null for any other error. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { code } = error.driverError as { readonly code?: unknown };
  return typeof code === 'string' ? code : null;
}

/** Name of the constraint a database error broke, or null. */
export function brokenConstraint(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { constraint } = error.driverError as { readonly constraint?: unknown };
  return typeof constraint === 'string' ? constraint : null;
}
