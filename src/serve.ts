// A serving process from start to stop: database, queue, server, workers, and the example county at the very first start.
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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

/** What has not ended this long after the limit is left to the end of the process, ms. */
const LEFT_BEHIND_MS = 2_000;

interface Serving {
  readonly config: Config;
  readonly database: Database;
  readonly app: FastifyInstance;
  readonly workers: Workers;
  readonly webhooks: WebhookClock;
}

/**
 * Serves until SIGTERM or SIGINT; resolves when everything is closed. Throws, after closing, when the embedded database
 * is down for good: whoever keeps the process running then starts a new one.
 */
export async function serve(config: Config, say: Say): Promise<void> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  try {
    const serving = await start(config);
    try {
      const stopped = aborted(stopping.signal);
      const lost = serving.database.lost.then((error) => {
        stopping.abort();
        throw error;
      });
      await Promise.race([lost, greet(serving, say, stopping.signal).then(() => stopped)]);
    } finally {
      await close(serving);
    }
  } finally {
    process.off('SIGTERM', stop);
    process.off('SIGINT', stop);
  }
}

async function start(config: Config): Promise<Serving> {
  let problem = (_text: string): void => undefined;
  const database = await openMigrated(config, (text) => problem(text));
  try {
    const { dataSource } = database;
    const features = configuredFeatures(config);
    const app = await createApp({
      config,
      dataSource,
      features,
      databaseMemory: () => database.memory(),
      root: ROOT,
    });
    const { jobs, settle } = joinFeatures(features);
    await settle(dataSource);
    problem = (text) => app.log.error({ text: text.slice(0, 2000) }, 'problem beside requests');
    const onProblem = (text: string): void => problem(text);
    const handlers = jobs({ dataSource, onProblem });
    const workers = await startWorkers(database, handlers, { slots: config.workerSlots, onProblem });
    try {
      await app.listen({ host: config.host, port: config.port });
    } catch (error) {
      await workers.stop();
      throw error;
    }
    return { config, database, app, workers, webhooks: startWebhookClock(dataSource, onProblem) };
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

/**
 * Runs are told to stop while open requests are still answered. At the limit the database is cut off as well, and soon
 * after it nothing is waited for: a statement that still runs holds nobody up.
 */
async function close({ config, database, app, workers, webhooks }: Serving): Promise<void> {
  const { stopLimitMs } = config;
  const limit = setTimeout(() => void database.close(), stopLimitMs);
  const all = Promise.allSettled([stopGracefully(app, stopLimitMs), workers.stop(), webhooks.stop()]);
  const ends = await Promise.race([all, pause(stopLimitMs + LEFT_BEHIND_MS, [], { ref: false })]);
  clearTimeout(limit);
  for (const end of ends) {
    if (end.status === 'rejected')
      app.log.warn({ text: String(end.reason).slice(0, 2000) }, 'problem at the end');
  }
  await database.close();
}
