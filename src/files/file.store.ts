// Keeps files in the database, so that every process of the server finds them and a backup holds them.
import { type DataSource, type EntityManager } from 'typeorm';
import { type Grant } from '../graphql/viewer';
import { type FileKeeper, type FileOwner, type NewFile, type StoredFile } from '../http';
import { type FileKind } from '../http/file-kind';

/** Bytes kept for one account: with more, its oldest files go, so that nobody fills the database. */
const BYTES_OF_ACCOUNT = 100 * 1024 * 1024;

/** Stores a file; those that have expired, and the account's oldest beyond its share, go at the same time. */
export async function keepFile(
  manager: EntityManager,
  file: NewFile,
  hours: number,
  share = BYTES_OF_ACCOUNT,
): Promise<{ readonly id: string; readonly expiresAt: Date }> {
  await manager.query('DELETE FROM stored_file WHERE expires_at <= now()');
  const rows = await manager.query<{ id: string; expiresAt: Date }[]>(
    `INSERT INTO stored_file (account_id, name, kind, bytes, expires_at, grants)
     VALUES ($1, $2, $3, $4, now() + make_interval(hours => $5), $6)
     RETURNING id, expires_at AS "expiresAt"`,
    [file.accountId, file.name, file.kind, file.bytes, hours, grantsText(file.grants)],
  );
  await manager.query(
    `DELETE FROM stored_file f USING (
       SELECT id, sum(octet_length(bytes)) OVER (ORDER BY created_at DESC, id) AS bytes
       FROM stored_file WHERE account_id = $1) own
     WHERE f.id = own.id AND own.bytes > $2`,
    [file.accountId, share],
  );
  const kept = rows[0];
  if (!kept) throw new Error('The database gave no id for a file');
  return kept;
}

/** In one spelling, so that the database can compare them. */
function grantsText(grants: readonly Grant[]): string {
  return JSON.stringify(
    grants.map(({ role, countyCode, schoolCode, staffNo }) => ({ role, countyCode, schoolCode, staffNo })),
  );
}

/** Whose a reader has the roles of: a token for fewer of them does not see what was made in the others. */
const READABLE = 'id = $1 AND account_id = $2 AND grants <@ $3::jsonb AND expires_at > now()';

/** A file that the reader may have and that has not expired, or null. `id` must be a UUID. */
export async function findFile(
  manager: EntityManager,
  id: string,
  { accountId, grants }: FileOwner,
): Promise<StoredFile | null> {
  const rows = await manager.query<StoredFile[]>(
    `SELECT id, account_id AS "accountId", name, kind, bytes, expires_at AS "expiresAt"
     FROM stored_file WHERE ${READABLE}`,
    [id, accountId, grantsText(grants)],
  );
  return rows[0] ?? null;
}

/** What is known of a file without reading it. */
export interface FileFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  readonly expiresAt: Date;
}

/** Facts of a file that the reader may have and that has not expired, or null. `id` must be a UUID. */
export async function fileFacts(
  manager: EntityManager,
  id: string,
  { accountId, grants }: FileOwner,
): Promise<FileFacts | null> {
  const rows = await manager.query<FileFacts[]>(
    `SELECT id, name, kind, octet_length(bytes) AS size, expires_at AS "expiresAt"
     FROM stored_file WHERE ${READABLE}`,
    [id, accountId, grantsText(grants)],
  );
  return rows[0] ?? null;
}

/** The file keeper of the HTTP routes. */
export function databaseFiles(dataSource: DataSource, hours: number): FileKeeper {
  return {
    keep: (file) => keepFile(dataSource.manager, file, hours),
    find: (id, reader) => findFile(dataSource.manager, id, reader),
  };
}

/** Forgets the files of an account: what it may see has changed. */
export async function forgetFiles(manager: EntityManager, accountId: string): Promise<void> {
  await manager.query('DELETE FROM stored_file WHERE account_id = $1', [accountId]);
}

/** Deletes files that have expired and returns how many. */
export async function forgetExpiredFiles(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    `WITH gone AS (DELETE FROM stored_file WHERE expires_at <= now() RETURNING 1)
     SELECT count(*)::int AS count FROM gone`,
  );
  return row?.count ?? 0;
}
