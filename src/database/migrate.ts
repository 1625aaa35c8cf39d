// Brings the schema up to date, or back: one process at a time, also when several start together.
import { DataSource } from 'typeorm';

/** Key of the advisory lock that migrating processes queue at. */
const MIGRATION_LOCK = 7_301_926;

/** Runs what has not run yet and returns the names. Several processes: one migrates, the others wait and find nothing to do. */
export async function migrate(dataSource: DataSource): Promise<readonly string[]> {
  return whileLocked(dataSource, async () => {
    await refuseNewer(dataSource);
    const done = await dataSource.runMigrations();
    return done.map((migration) => migration.name);
  });
}

/** Steps named in the sentence. */
const MOST_NAMED = 5;

/** A database that a newer program has changed. The message is for people, Chinese first. */
export class SchemaTooNewError extends Error {
  readonly code = 'SCHEMA_TOO_NEW';

  constructor(unknown: readonly string[]) {
    const names = unknown.slice(0, MOST_NAMED);
    super(
      `数据库已由更新版本的程序升级，本版本不能使用（不认识的步骤：${names.join('、')}）。请安装新版本，或用升级前的备份恢复。 ` +
        `The database was brought up to date by a newer version of the program, and this version cannot use it (steps it does ` +
        `not know: ${names.join(', ')}). Install the newer version, or restore the backup made before the upgrade.`,
    );
    this.name = 'SchemaTooNewError';
  }
}

/** An older program would read and write tables that mean something else by now. Throws SchemaTooNewError. */
export async function refuseNewer(dataSource: DataSource): Promise<void> {
  const [table] = await dataSource.query<{ name: string | null }[]>(
    `SELECT to_regclass('migration')::text AS name`,
  );
  if (!table?.name) return;
  const done = await dataSource.query<{ name: string }[]>('SELECT name FROM migration ORDER BY id');
  const known = new Set(
    dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name),
  );
  const unknown = done.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new SchemaTooNewError(unknown);
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
