// The long random walk: `node dist/bench/fuzz/main.js [operations a role] [seed]`, over a county of full size in an
// embedded database in memory.
import path from 'node:path';
import { generateCounty } from '../../examples/generator/generate-county';
import { PRESETS } from '../../examples/generator/options';
import { MIGRATIONS } from '../../migrations';
import { createApp } from '../../src/app';
import { readConfig } from '../../src/config';
import { inTransaction, migrate, openDatabase } from '../../src/database';
import { ENTITIES } from '../../src/entities';
import { saveRoster } from '../../src/features/rosters';
import { type Viewer } from '../../src/graphql/viewer';
import { migrateQueue } from '../../src/jobs';
import { FUZZ_COUNTIES, fuzzTarget } from '../../test/support/fuzz-target';
import { fuzzRoles } from './fuzz-roles';

async function run(operations: number, seed: number): Promise<void> {
  const database = await openDatabase({
    url: null,
    directory: null,
    entities: ENTITIES,
    migrations: MIGRATIONS,
  });
  await migrate(database.dataSource);
  await migrateQueue(database);
  const home = generateCounty({ ...PRESETS.county, code: '530000', seed });
  for (const roster of [home, FUZZ_COUNTIES[1]!]) {
    await inTransaction(database.dataSource, (manager) => saveRoster(manager, roster));
  }
  let viewer: Viewer | null = null;
  const app = await createApp({
    config: readConfig({ LOG_LEVEL: 'silent', RATE_PER_SECOND: '0' }),
    dataSource: database.dataSource,
    identify: async () => viewer,
    root: path.resolve(__dirname, '..', '..', '..'),
  });
  const target = fuzzTarget(async (who, query) => {
    viewer = who;
    const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query } });
    return { status: answer.statusCode, body: answer.body };
  }, home);
  const reports = await fuzzRoles(target, operations, seed);
  for (const { role, failures, codes, ...figures } of reports) {
    const { answered, slowestMs, slowestQuery, largestBytes } = figures;
    console.log(
      `${role}: ${operations} operations, ${answered} answered, slowest ${Math.round(slowestMs)} ms, largest ${largestBytes} bytes, ${failures.length} failures, ${JSON.stringify(codes)}`,
    );
    console.log(`  slowest: ${slowestQuery.slice(0, 600)}`);
    for (const failure of failures.slice(0, 5)) console.log(`  ${failure}`);
  }
  await app.close();
  await database.close();
  if (reports.some(({ failures }) => failures.length > 0)) process.exitCode = 1;
}

run(Number(process.argv[2] ?? 5000), Number(process.argv[3] ?? 1)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
