// The database that the configuration names, for the server and for commands.
import { MIGRATIONS } from '../migrations';
import { type Config } from './config';
import { type Database, migrate, openDatabase } from './database';
import { ENTITIES } from './entities';
import { migrateQueue } from './jobs';

/** Opens the database as it is; `onRestart` hears when the embedded one dies and when it is up again. */
export function openConfigured(config: Config, onRestart?: (text: string) => void): Promise<Database> {
  return openDatabase({
    url: config.databaseUrl,
    directory: config.databaseUrl === null ? config.dataDirectory : null,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    ...(onRestart ? { onRestart } : {}),
  });
}

/** Opens it and brings its schema and its queue up to date. */
export async function openMigrated(config: Config, onRestart?: (text: string) => void): Promise<Database> {
  const database = await openConfigured(config, onRestart);
  try {
    await migrate(database.dataSource);
    await migrateQueue(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
