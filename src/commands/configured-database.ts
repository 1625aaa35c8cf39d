// The database of the environment, opened for one command.
import { readConfig, withSecretFiles } from '../config';
import { openMigrated } from '../configured-database';
import { inTransaction } from '../database';
import { type RunInTransaction } from './user';

/** Opens and migrates the configured database, runs the work in one transaction, closes. */
export const inConfiguredDatabase: RunInTransaction = async (work) => {
  const config = readConfig(withSecretFiles(process.env));
  const database = await openMigrated(config);
  try {
    const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`;
    return await inTransaction(database.dataSource, (manager) => work(manager, publicUrl));
  } finally {
    await database.close();
  }
};
