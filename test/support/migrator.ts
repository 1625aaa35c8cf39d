// Script: migrates the PostgreSQL database at a url and says how many migrations it ran itself.
import { MIGRATIONS } from '../../migrations';
import { migrate, openDatabase } from '../../src/database';
import { ENTITIES } from '../../src/entities';

async function main(url: string): Promise<void> {
  const database = await openDatabase({ url, directory: null, entities: ENTITIES, migrations: MIGRATIONS });
  const done = await migrate(database.dataSource);
  await database.close();
  console.log(`ran ${done.length}`);
}

main(process.argv[2]!).catch((error: unknown) => {
  console.log(`failed ${String(error)}`);
  process.exitCode = 1;
});
