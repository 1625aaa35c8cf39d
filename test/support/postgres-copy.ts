// A database on a PostgreSQL server, copied from a migrated template that is made once for each set of migrations.
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { MIGRATIONS } from '../../migrations';
import { type Database, migrate, openDatabase, type StatementListener } from '../../src/database';
import { ENTITIES } from '../../src/entities';
import { migrateQueue } from '../../src/jobs';
import { describeWhere, leftToAnotherRun } from './left-out';
import { schemaVersion } from './schema-version';

/** Key of the advisory lock under which one test process makes the template. */
const TEMPLATE_LOCK = 7_301_927;

/** Url of the server tests may make databases on, or null. */
export function postgresUrl(): string | null {
  return process.env['TEST_POSTGRES_URL'] ?? process.env['DATABASE_URL'] ?? null;
}

/** A suite about PostgreSQL: without a server its tests are counted as not run; not at all when a run of their own follows. */
export function onPostgres(title: string, suite: (url: string) => void): void {
  if (process.env['TEST_SKIP_POSTGRES'] === 'true') {
    leftToAnotherRun(title, () => suite(''));
    return;
  }
  const url = postgresUrl();
  describeWhere(url !== null, 'PostgreSQL (TEST_POSTGRES_URL)', title, () => suite(url ?? ''));
}

/** Makes the template when there is none for this set of migrations. */
export async function preparePostgresTemplate(url: string): Promise<void> {
  await onServer(url, (client) => ensureTemplate(url, client));
}

export async function openPostgresCopy(url: string, statements: StatementListener): Promise<Database> {
  const name = await createCopy(url);
  const database = await open(inDatabase(url, name), statements);
  return {
    ...database,
    close: async () => {
      await database.close();
      await onServer(url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

/** Makes a migrated database for a test that needs its url (several processes); drop it with dropCopy. */
export async function createCopy(url: string): Promise<string> {
  const name = `staffing_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(url, async (client) => {
    const template = await ensureTemplate(url, client);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return name;
}

/** The url of another database on the same server. */
export function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}

/** One connection to the server's own database. */
export async function onServer<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function ensureTemplate(url: string, client: Client): Promise<string> {
  const template = `staffing_template_${schemaVersion()}`;
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (found.rowCount) return template;
    const unfinished = `${template}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished}`);
    const database = await open(inDatabase(url, unfinished), {});
    await migrate(database.dataSource);
    await migrateQueue(database);
    await database.close();
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
    return template;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

function open(url: string, statements: StatementListener): Promise<Database> {
  return openDatabase({ url, directory: null, entities: ENTITIES, migrations: MIGRATIONS, statements });
}
