// `planner doctor`: whether this installation can do its work, one line a check.
import { existsSync, readdirSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { type Config } from '../config';
import { openConfigured } from '../configured-database';
import { type Database, refuseNewer } from '../database';
import { failureText } from '../failure-text';
import { loadHighsSolver } from '../planning/solvers/highs';

type Check = () => Promise<string>;

const OLDEST_NODE = 20;

/** dist/src/commands stands three folders below the root. */
const ROOT = path.resolve(__dirname, '..', '..', '..');

/** Exit code 1 when a check fails. Changes nothing; a running server on the same data directory is reported as such. */
export async function doctorCommand(config: Config): Promise<number> {
  const checks: readonly (readonly [string, Check])[] = [
    ['Node.js', nodeVersion],
    ['求解器 Solver', solver],
    ['示例数据 Example', () => readable(path.join(ROOT, 'examples', 'county', 'county.csv'))],
    ...(config.databaseUrl === null
      ? [['数据目录 Data directory', () => writable(config.dataDirectory)] as const]
      : []),
    ['数据库 Database', () => databaseState(config)],
  ];
  let failed = 0;
  for (const [name, check] of checks) {
    try {
      console.log(`✓ ${name}: ${await check()}`);
    } catch (error) {
      failed += 1;
      console.log(`✗ ${name}: ${failureText(error)}`);
    }
  }
  return failed === 0 ? 0 : 1;
}

async function nodeVersion(): Promise<string> {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) throw new Error(`${process.version} < ${OLDEST_NODE}`);
  return process.version;
}

async function solver(): Promise<string> {
  const { name, version } = await loadHighsSolver();
  return `${name} ${version}`;
}

async function readable(file: string): Promise<string> {
  await access(file, constants.R_OK);
  return file;
}

/** The directory, or the nearest folder above it that is there, takes new files. */
async function writable(directory: string): Promise<string> {
  let nearest = directory;
  while (!existsSync(nearest)) nearest = path.dirname(nearest);
  await access(nearest, constants.W_OK);
  return directory;
}

async function databaseState(config: Config): Promise<string> {
  if (config.databaseUrl === null && isEmpty(config.dataDirectory)) {
    return '还没有数据，首次启动时建立 none yet, made at the first start';
  }
  const database = await openConfigured(config);
  try {
    const [server] = await database.dataSource.query<{ version: string }[]>(
      `SELECT current_setting('server_version') AS version`,
    );
    await refuseNewer(database.dataSource);
    const pending = await database.dataSource.showMigrations();
    const kind = database.kind === 'EMBEDDED' ? '内置 embedded' : 'PostgreSQL';
    if (pending) return `${kind} ${server?.version}，结构待更新（启动或 migrate 时更新）pending migrations`;
    return `${kind} ${server?.version}，${await contents(database)}`;
  } finally {
    await database.close();
  }
}

function isEmpty(directory: string): boolean {
  return !existsSync(directory) || readdirSync(directory).length === 0;
}

async function contents({ dataSource }: Database): Promise<string> {
  const [count] = await dataSource.query<{ counties: number; plans: number; active: number }[]>(
    `SELECT (SELECT count(*)::int FROM county) AS counties, (SELECT count(*)::int FROM plan) AS plans,
       (SELECT count(*)::int FROM plan WHERE run_state IN ('QUEUED', 'RUNNING')) AS active`,
  );
  return `县 counties ${count?.counties}，方案 plans ${count?.plans}，计算中 active ${count?.active}`;
}
