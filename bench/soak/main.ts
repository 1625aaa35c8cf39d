// `node dist/bench/soak/main.js [REQUESTS [FOLDER]]`: a real server on the embedded database under mixed reads and
// writes, its memory sampled throughout; writes soak.csv and soak.svg. Exit code 1 when memory grows or a request fails.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { curve } from './curve';
import { growth, type Sample } from './growth';
import { startSoakedServer } from './soaked-server';

/** Growth after the warm-up that is still called flat, MB a minute. */
const FLAT = 0.2;
const SAMPLE_MS = 2_000;
/** Requests under way at a time: a busy office. */
const AT_ONCE = 4;
/** Every tenth request writes. */
const WRITE_EVERY = 10;
/** Caches, the collector and the database's own buffers have filled up by then; share of the requests. */
const WARM_UP = 0.3;

async function soak(requests: number, folder: string): Promise<boolean> {
  const server = await startSoakedServer();
  const samples: Sample[] = [];
  let done = 0;
  let failed = 0;
  const sample = async (): Promise<void> => void samples.push({ ...(await server.memory()), done });
  const lane = async (): Promise<void> => {
    for (let next = begun++; next < requests; next = begun++) {
      const good = next % WRITE_EVERY === 0 ? await server.write(next) : await server.read(next);
      if (!good) failed += 1;
      done += 1;
    }
  };
  let begun = 0;
  const timer = setInterval(() => void sample().catch(() => undefined), SAMPLE_MS);
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    await sample();
  } finally {
    clearInterval(timer);
    await server.close();
  }
  const warm = samples.filter((each) => each.done >= requests * WARM_UP);
  const report = {
    requests,
    failed,
    minutes: (samples.at(-1)!.at - samples[0]!.at) / 60_000,
    heap: growth(warm, 'heap'),
    database: growth(warm, 'database'),
    process: growth(warm, 'process'),
  };
  const rows = samples.map((each) => [each.at, each.done, each.heap, each.database, each.process].join(','));
  writeFileSync(
    path.join(folder, 'soak.csv'),
    `ms,requests,heap_mb,database_mb,process_mb\n${rows.join('\n')}\n`,
  );
  writeFileSync(path.join(folder, 'soak.svg'), curve(samples));
  console.log(JSON.stringify(report, null, 1));
  return failed === 0 && report.heap.perMinute < FLAT && report.process.perMinute < FLAT;
}

soak(Number(process.argv[2] ?? 50_000), process.argv[3] ?? path.join(__dirname, '../../../bench/soak'))
  .then((flat) => {
    process.exitCode = flat ? 0 : 1;
  })
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
