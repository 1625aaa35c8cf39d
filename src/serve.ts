// A serving process from start to stop: database, queue, server, workers, and the example county at the very first start.
import path from 'node:path';
import { type FastifyInstance } from 'fastify';
import { createApp } from './app';
import { type Config } from './config';
import { openMigrated } from './configured-database';
import { type Database } from './database';
import { joinFeatures } from './feature';
import { firstAccounts, linkAddress } from './features/accounts';
import { startWebhookClock, type WebhookClock } from './features/webhooks';
import { firstStart } from './first-start';
import { hasIndex, stopGracefully } from './http';
import { startWorkers, type Workers } from './jobs';
import { configuredFeatures } from './program';

/** dist/src/serve.js stands two folders below the root. */
const ROOT = path.resolve(__dirname, '..', '..');

/** Writes a line for the person who started the process. */
export type Say = (line: string) => void;

interface Serving {
  readonly config: Config;
  readonly database: Database;
  readonly app: FastifyInstance;
  readonly workers: Workers;
  readonly webhooks: WebhookClock;
}

/** Serves until SIGTERM or SIGINT; resolves when everything is closed. */
export async function serve(config: Config, say: Say): Promise<void> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  try {
    const serving = await start(config);
    try {
      await greet(serving, say, stopping.signal);
      await aborted(stopping.signal);
    } finally {
      await close(serving);
    }
  } finally {
    process.off('SIGTERM', stop);
    process.off('SIGINT', stop);
  }
}

async function start(config: Config): Promise<Serving> {
  const database = await openMigrated(config);
  try {
    const { dataSource } = database;
    const features = configuredFeatures(config);
    const app = await createApp({ config, dataSource, features, root: ROOT });
    const { jobs, settle } = joinFeatures(features);
    await settle(dataSource);
    const problem = (text: string): void => app.log.error({ text: text.slice(0, 2000) }, 'job problem');
    const handlers = jobs({ dataSource, onProblem: problem });
    const workers = await startWorkers(database, handlers, { slots: config.workerSlots, onProblem: problem });
    try {
      await app.listen({ host: config.host, port: config.port });
    } catch (error) {
      await workers.stop();
      throw error;
    }
    return { config, database, app, workers, webhooks: startWebhookClock(dataSource, problem) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Tells the addresses, after the example county when there is no data at all. */
async function greet({ config, database, app }: Serving, say: Say, signal: AbortSignal): Promise<void> {
  const exampleCounties = await firstStart({
    database,
    say,
    signal,
    example: config.example ? path.join(ROOT, 'examples', 'county') : null,
  });
  if (signal.aborted) return;
  const address = addressOf(app);
  if (hasIndex(path.join(ROOT, 'web', 'dist'))) say(`  控制台 Console ${address}/`);
  if (config.graphiql) say(`  GraphiQL      ${address}/graphiql`);
  say(`  GraphQL       ${address}/graphql`);
  say(`  健康检查 Health ${address}/healthz  ${address}/readyz`);
  for (const { login, name, token } of await firstAccounts(database.dataSource, { exampleCounties })) {
    say(
      `首次登录，为 ${login} 设置密码（链接只能用一次，24 小时内有效） First sign-in, choose a password for ${login} (works once, within 24 hours):`,
    );
    say(`  ${linkAddress(config.publicUrl ?? address, token)}  ${name}`);
  }
}

function addressOf(app: FastifyInstance): string {
  const bound = app.server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server listens nowhere');
  const everywhere = bound.address === '0.0.0.0' || bound.address === '::';
  const host = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return `http://${everywhere ? 'localhost' : host}:${bound.port}`;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Runs are told to stop while open requests are still answered; both are bounded. */
async function close({ config, database, app, workers, webhooks }: Serving): Promise<void> {
  try {
    await Promise.all([stopGracefully(app, config.stopLimitMs), workers.stop(), webhooks.stop()]);
  } finally {
    await database.close();
  }
}
