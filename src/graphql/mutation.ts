// What every mutation needs: one transaction for all of its work, and an audit entry for whatever it changed.
import { type EntityManager, type QueryResult } from 'typeorm';
import { inTransaction } from '../database';
import { type GraphContext } from './context';

/**
 * Runs a mutation's work in one transaction; it may run again after a serialisation failure. Work that writes to a
 * table and appends no audit entry is a bug: it is rolled back.
 */
export function inMutation<T>(
  context: GraphContext,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return inTransaction(context.manager.dataSource, async (manager) => {
    const written = new Set<string>();
    const stop = watchWrites(manager, written);
    try {
      const answer = await work(manager);
      const silent = [...written].filter((table) => !WITHOUT_AUDIT.has(table));
      if (silent.length > 0 && !written.has('audit_entry')) {
        throw new Error(`A mutation wrote to ${silent.join(', ')} without an audit entry`);
      }
      return answer;
    } finally {
      stop();
    }
  });
}

/** What is no change of anybody's data: answers kept for repeats, files on their way, the queue's own rows. */
const WITHOUT_AUDIT = new Set(['idempotency_key', 'stored_file', 'graphile_worker']);

/** Words that can follow UPDATE where no table is written: FOR UPDATE OF, DO UPDATE SET. */
const NO_TABLE = new Set(['of', 'set', 'nowait', 'skip']);

/** Notes the tables that statements of the transaction write to, until the returned function is called. */
function watchWrites(manager: EntityManager, written: Set<string>): () => void {
  const runner = manager.queryRunner;
  if (!runner) throw new Error('A transaction without its query runner');
  const send = runner.query as Send;
  runner.query = async function noted(this: typeof runner, ...[sql, parameters, structured]: QueryCall) {
    const result = (await send.call(this, sql, parameters, true)) as QueryResult;
    // A statement that touched no row has changed nothing.
    if (result.affected !== 0) for (const table of tablesWritten(sql)) written.add(table);
    return structured ? result : result.raw;
  } as typeof runner.query;
  return () => {
    runner.query = send as typeof runner.query;
  };
}

/** TypeORM's overloads as one. */
type Send = (this: unknown, sql: string, parameters?: unknown[], structured?: boolean) => Promise<unknown>;

type QueryCall = readonly [sql: string, parameters?: unknown[], structured?: boolean];

function tablesWritten(sql: string): readonly string[] {
  return [...sql.matchAll(/\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)/gi)]
    .map(([, table = '']) => table.toLowerCase())
    .filter((table) => !NO_TABLE.has(table));
}
