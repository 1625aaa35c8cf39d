// Brings the schema up to date, or back: one process at a time, also when several start together.
import { DataSource } from 'typeorm';

/** Key of the advisory lock that migrating processes queue at. */
const MIGRATION_LOCK = 7_301_926;

/** Runs what has not run yet and returns the names. Several processes: one migrates, the others wait and find nothing to do. */
export async function migrate(dataSource: DataSource): Promise<readonly string[]> {
  return whileLocked(dataSource, async () => {
    const done = await dataSource.runMigrations();
    return done.map((migration) => migration.name);
  });
}

/** Takes the last `steps` migrations back; data of dropped tables is lost. */
export async function revert(dataSource: DataSource, steps: number): Promise<void> {
  await whileLocked(dataSource, async () => {
    for (let step = 0; step < steps; step++) await dataSource.undoLastMigration();
  });
}

/**
 * Holds a session lock on a connection of its own while the task runs on others.
 * On the embedded database all connections share one session, so there the directory lock does this work.
 */
async function whileLocked<T>(dataSource: DataSource, task: () => Promise<T>): Promise<T> {
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      return await task();
    } finally {
      await holder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    }
  } finally {
    await holder.release();
  }
}
