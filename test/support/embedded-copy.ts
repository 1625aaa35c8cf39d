// An embedded database in memory, started from a migrated snapshot that is made once for each set of migrations.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS } from '../../migrations';
import { type Database, migrate, openDatabase, type StatementListener } from '../../src/database';
import { ENTITIES } from '../../src/entities';
import { migrateQueue } from '../../src/jobs';
import { schemaVersion } from './schema-version';

export function openEmbeddedCopy(statements: StatementListener): Promise<Database> {
  return open(statements, readFileSync(snapshotPath()));
}

/** Makes the snapshot when there is none for this set of migrations. */
export async function prepareEmbeddedSnapshot(): Promise<void> {
  const snapshot = snapshotPath();
  if (!existsSync(snapshot)) await makeSnapshot(snapshot);
}

function snapshotPath(): string {
  return join(__dirname, `snapshot-${schemaVersion()}.tar.gz`);
}

async function makeSnapshot(path: string): Promise<void> {
  const database = await open({});
  await migrate(database.dataSource);
  await migrateQueue(database);
  const archive = await database.backup();
  await database.close();
  if (!archive) throw new Error('The embedded database gave no archive');
  // Two runs may do this side by side: the file appears whole or not at all.
  const own = `${path}.${process.pid}`;
  writeFileSync(own, archive);
  renameSync(own, path);
}

function open(statements: StatementListener, archive?: Uint8Array): Promise<Database> {
  return openDatabase({
    url: null,
    directory: null,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    statements,
    ...(archive ? { archive } : {}),
  });
}
