// The database of the environment, opened for one command.
import { readConfig, withSecretFiles } from '../config';
import { openMigrated } from '../configured-database';
import { inTransaction } from '../database';
import { type RunOnDatabase } from './retention';
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

/** Opens and migrates the configured database, runs the work on it, closes. */
export const onConfiguredDatabase: RunOnDatabase = async (work) => {
  const config = readConfig(withSecretFiles(process.env));
  const database = await openMigrated(config);
  try {
    return await work(database.dataSource, config.retentionYears);
  } finally {
    await database.close();
  }
};
