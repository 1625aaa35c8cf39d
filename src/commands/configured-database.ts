// The database of the environment, opened for one command.
import { MIGRATIONS } from '../../migrations';
import { readConfig, withSecretFiles } from '../config';
import { inTransaction, migrate, openDatabase } from '../database';
import { ENTITIES } from '../entities';
import { type RunInTransaction } from './user';

/** Opens and migrates the configured database, runs the work in one transaction, closes. */
export const inConfiguredDatabase: RunInTransaction = async (work) => {
  const config = readConfig(withSecretFiles(process.env));
  const database = await openDatabase({
    url: config.databaseUrl,
    directory: config.databaseUrl === null ? config.dataDirectory : null,
    entities: ENTITIES,
    migrations: MIGRATIONS,
  });
  try {
    await migrate(database.dataSource);
    const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`;
    return await inTransaction(database.dataSource, (manager) => work(manager, publicUrl));
  } finally {
    await database.close();
  }
};
