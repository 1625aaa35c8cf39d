// Before the first test file: the migrated databases that every suite is copied from are there.
import { prepareEmbeddedSnapshot } from './embedded-copy';
import { postgresUrl, preparePostgresTemplate } from './postgres-copy';

async function prepareDatabases(): Promise<void> {
  await prepareEmbeddedSnapshot();
  const url = postgresUrl();
  if (url) await preparePostgresTemplate(url);
}

export = prepareDatabases;
