// `planner migrate`, `backup` and `restore`: the database as a whole.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { type Config } from '../config';
import { openConfigured, openMigrated } from '../configured-database';
import { restoreEmbedded } from '../database';

/** Brings schema and queue up to date. */
export async function migrateCommand(config: Config): Promise<number> {
  const database = await openMigrated(config);
  await database.close();
  console.log('数据库结构已是最新 The database schema is up to date');
  return 0;
}

/** Writes an archive of the embedded database; PostgreSQL has its own tools. */
export async function backupCommand(config: Config, file: string): Promise<number> {
  if (config.databaseUrl !== null) return useItsOwnTools('pg_dump');
  const database = await openConfigured(config);
  try {
    const archive = await database.backup();
    if (!archive) throw new Error('The embedded database gave no archive');
    // The file appears whole or not at all: a backup cut short must not replace a good one.
    await writeFile(`${file}.part`, archive, { flush: true });
    await rename(`${file}.part`, file);
    console.log(`已备份 Backed up ${archive.length} bytes → ${file}`);
    return 0;
  } finally {
    await database.close();
  }
}

/** Puts an archive into the configured data directory, which must hold no database yet. */
export async function restoreCommand(config: Config, file: string): Promise<number> {
  if (config.databaseUrl !== null) return useItsOwnTools('pg_restore');
  await restoreEmbedded(config.dataDirectory, await readFile(file));
  console.log(`已恢复 Restored → ${config.dataDirectory}`);
  return 0;
}

function useItsOwnTools(tool: string): number {
  console.error(`已配置 PostgreSQL，请使用 ${tool} / PostgreSQL is configured: use ${tool}`);
  return 2;
}
