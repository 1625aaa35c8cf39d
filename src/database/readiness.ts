// What the database can do at the moment, for health checks.
import { type DataSource } from 'typeorm';

/** Only reads: the embedded database without room, a PostgreSQL server that is a copy. Throws when nothing answers. */
export async function databaseReadiness(dataSource: DataSource): Promise<'ok' | 'read only'> {
  const [row] = await dataSource.query<{ limited: string }[]>(
    `SELECT current_setting('transaction_read_only') AS limited`,
  );
  return row?.limited === 'on' ? 'read only' : 'ok';
}
