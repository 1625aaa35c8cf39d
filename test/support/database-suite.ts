// What a suite does with its database: opened before, closed after, emptied and listened to in between.
import { type Database } from '../../src/database';
import { StatementRecorder } from './statement-recorder';

export interface TestDatabase extends Database {
  /** Empties every table and the queue. */
  clear(): Promise<void>;
  /** The SQL statements sent while the work runs (BEGIN and COMMIT left out). */
  statementsOf(work: () => Promise<unknown>): Promise<readonly string[]>;
}

/** A busy machine takes its time; only a database that never opens is a failure. */
const OPENING_MS = 300_000;

/** Opens a database for a suite; `database()` may be called inside tests and hooks only. */
export function withDatabase(
  open: (recorder: StatementRecorder) => Promise<Database>,
  suite: (database: () => TestDatabase) => void,
): void {
  let current: TestDatabase | null = null;
  let failure: unknown = new Error('The test database is open inside tests and hooks only');
  beforeAll(async () => {
    const recorder = new StatementRecorder();
    // Hooks and tests that follow a failed opening repeat its reason instead of one of their own.
    current = extend(
      await open(recorder).catch((error: unknown) => {
        failure = error;
        throw error;
      }),
      recorder,
    );
  }, OPENING_MS);
  afterAll(async () => {
    await current?.close();
    current = null;
  });
  suite(() => {
    if (!current) throw failure;
    return current;
  });
}

function extend(database: Database, recorder: StatementRecorder): TestDatabase {
  return {
    ...database,
    clear: async () => {
      // Far quicker than TRUNCATE on a server that syncs its files; the role switches triggers and references off.
      await database.dataSource.transaction(async (manager) => {
        await manager.query('SET LOCAL session_replication_role = replica');
        const tables = database.dataSource.entityMetadatas.map((entity) => entity.tableName);
        for (const table of [...tables, 'graphile_worker._private_jobs']) {
          await manager.query(`DELETE FROM ${table}`);
        }
      });
    },
    statementsOf: (work) => recorder.during(work),
  };
}
