// Runs a suite on the embedded database, and on PostgreSQL as well when TEST_POSTGRES_URL or DATABASE_URL is set.
//
//   onEachDatabase('saving a roster', (database) => {
//     test('keeps every teacher', async () => {
//       const { dataSource } = database();
//       await inTransaction(dataSource, (manager) => saveRoster(manager, aRoster()));
//     });
//   });
//
// Every file has a migrated database of its own (a copy of one snapshot or template, made once for each set of
// migrations); tests of a file share it: `beforeEach(() => database().clear())` empties all tables.
// `database().statementsOf(work)` gives the SQL statements the work sent, to count or to look at.
import { type Database } from '../../src/database';
import { openEmbeddedCopy } from './embedded-copy';
import { openPostgresCopy, postgresUrl } from './postgres-copy';
import { StatementRecorder } from './statement-recorder';

export interface TestDatabase extends Database {
  /** Empties every table and the queue. */
  clear(): Promise<void>;
  /** The SQL statements sent while the work runs (BEGIN and COMMIT left out). */
  statementsOf(work: () => Promise<unknown>): Promise<readonly string[]>;
}

/** Gives a suite its database; `database()` may be called inside tests and hooks only. */
export function onEachDatabase(title: string, suite: (database: () => TestDatabase) => void): void {
  const url = postgresUrl();
  // The run on PostgreSQL need not repeat what the run before it has shown.
  if (!url || process.env['TEST_SKIP_EMBEDDED'] !== 'true') {
    describe(`${title} (embedded)`, () => withDatabase(openEmbeddedCopy, suite));
  }
  if (url) describe(`${title} (PostgreSQL)`, () => withDatabase((r) => openPostgresCopy(url, r), suite));
}

function withDatabase(
  open: (recorder: StatementRecorder) => Promise<Database>,
  suite: (database: () => TestDatabase) => void,
): void {
  let current: TestDatabase | null = null;
  beforeAll(async () => {
    const recorder = new StatementRecorder();
    current = extend(await open(recorder), recorder);
  });
  afterAll(async () => {
    await current?.close();
    current = null;
  });
  suite(() => {
    if (!current) throw new Error('The test database is open inside tests and hooks only');
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
