// What the first start does and says, and what later ones say.
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { planJobHandler } from '../src/features/plans';
import { writeBundleFolder } from '../src/features/rosters/bundle';
import { firstStart } from '../src/first-start';
import { startWorkers, type Workers } from '../src/jobs';
import { onEachDatabase } from './support/database';
import { fiveSchools } from './support/golden';

onEachDatabase('a start', (database) => {
  let folder = '';
  let workers: Workers;
  const lines: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'example-'));
    await writeBundleFolder(fiveSchools(), folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    lines.length = 0;
    await database().clear();
    const handler = planJobHandler({
      dataSource: database().dataSource,
      onProblem: (text) => lines.push(text),
    });
    workers = await startWorkers(database(), [handler], { slots: 1 });
  });
  afterEach(() => workers.stop());

  const start = (example: string | null, signal = new AbortController().signal): Promise<readonly string[]> =>
    firstStart({ database: database(), say: (line) => lines.push(line), signal, example });

  test('without data loads and plans the example on the embedded database only, and says what came of it', async () => {
    const examples = await start(folder);
    if (database().kind === 'POSTGRESQL') {
      expect([examples, lines]).toEqual([[], ['数据库为空 The database is empty (PostgreSQL)']]);
      return;
    }
    expect(examples).toEqual([fiveSchools().county.code]);
    expect(lines[0]).toContain('5 所学校 schools，70 名教师 teachers');
    expect(lines.at(-1)).toMatch(/乡村学科缺口 .* \d+\.\d\d → \d+\.\d\d（已证明下界 .*独立核查 0 处违规/);

    lines.length = 0;
    expect(await start(folder)).toEqual(examples);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('已有数据，直接启动 Database found');
    const plans = await database().dataSource.query('SELECT count(*)::int AS count FROM plan');
    expect(plans).toEqual([{ count: 1 }]);
  });

  test('without data and without an example says that there is nothing', async () => {
    expect(await start(null)).toEqual([]);
    expect(lines.join()).toContain('数据库为空');
  });

  test('that is told to stop does not wait for the plan', async () => {
    const stopped = AbortSignal.abort();
    await start(folder, stopped);
    expect(lines.join()).not.toContain('独立核查');
  });
});
