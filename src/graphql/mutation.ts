// What every mutation needs: one transaction for all of its work.
import { type EntityManager } from 'typeorm';
import { inTransaction } from '../database';
import { type GraphContext } from './context';

/** Runs a mutation's work in one transaction; it may run again after a serialisation failure. */
export function inMutation<T>(
  context: GraphContext,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return inTransaction(context.manager.dataSource, work);
}
