// The process only: configuration, database, server, stop on signals.
import path from 'node:path';
import { MIGRATIONS } from '../migrations';
import { createApp } from './app';
import { ConfigError, readConfig, withSecretFiles } from './config';
import { migrate, openDatabase } from './database';
import { ENTITIES } from './entities';
import { firstAdministrator, linkAddress } from './features/accounts';
import { stopGracefully } from './http';

/** dist/src/main.js stands two folders below the root. */
const ROOT = path.resolve(__dirname, '..', '..');

async function run(): Promise<void> {
  const config = readConfig(withSecretFiles(process.env));
  const database = await openDatabase({
    url: config.databaseUrl,
    directory: config.databaseUrl === null ? config.dataDirectory : null,
    entities: ENTITIES,
    migrations: MIGRATIONS,
  });
  try {
    await migrate(database.dataSource);
    const app = await createApp({ config, dataSource: database.dataSource, root: ROOT });
    const stop = (): void => {
      void stopGracefully(app, config.stopLimitMs)
        .then(() => database.close())
        .catch(fail);
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    const address = await app.listen({ host: config.host, port: config.port });
    process.stdout.write(
      `GraphQL ${address}/graphql${config.graphiql ? `\nGraphiQL ${address}/graphiql` : ''}\n`,
    );
    const link = await firstAdministrator(database.dataSource, { exampleCounties: [] });
    if (link !== null) process.stdout.write(firstLink(linkAddress(config.publicUrl ?? address, link)));
  } catch (error) {
    await database.close();
    throw error;
  }
}

function firstLink(address: string): string {
  return `\n首次登录（链接只能用一次，24 小时内有效）/ First sign-in (works once, within 24 hours):\n  ${address}\n`;
}

function fail(error: unknown): void {
  const known = error instanceof ConfigError || (error instanceof Error && 'code' in error);
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}

run().catch(fail);
