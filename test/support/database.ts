// Runs a suite on the embedded database, and on PostgreSQL as well when TEST_POSTGRES_URL or DATABASE_URL is set; without
// one of them the second half is counted as not run.
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
import { type TestDatabase, withDatabase } from './database-suite';
import { openEmbeddedCopy } from './embedded-copy';
import { onPostgres, openPostgresCopy, postgresUrl } from './postgres-copy';

export type { TestDatabase } from './database-suite';

/** Gives a suite its database; `database()` may be called inside tests and hooks only. */
export function onEachDatabase(title: string, suite: (database: () => TestDatabase) => void): void {
  // The run on PostgreSQL need not repeat what the run before it has shown.
  if (!postgresUrl() || process.env['TEST_SKIP_EMBEDDED'] !== 'true') {
    describe(`${title} (embedded)`, () => withDatabase(openEmbeddedCopy, suite));
  }
  onPostgres(`${title} (PostgreSQL)`, (url) =>
    withDatabase((recorder) => openPostgresCopy(url, recorder), suite),
  );
}
