// Script: opens the embedded database in a directory and writes notes one after the other, naming each when it is committed.
import { openDatabase } from '../../src/database';

async function main(directory: string): Promise<void> {
  const { dataSource } = await openDatabase({ url: null, directory, entities: [], migrations: [] });
  await dataSource.query('CREATE TABLE IF NOT EXISTS note (id int PRIMARY KEY)');
  console.log('open');
  for (let id = 1; ; id++) {
    await dataSource.query('INSERT INTO note VALUES ($1)', [id]);
    console.log(`wrote ${id}`);
  }
}

main(process.argv[2]!).catch((error: unknown) => {
  console.log(`refused ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 3;
});
