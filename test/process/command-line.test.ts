// The command line as an operator uses it: real processes on a data directory, from import to backup and back.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkPlan } from '../../src/planning/check-plan';
import { goldenRoster } from '../support/golden';

const CLI = path.join(__dirname, '..', '..', 'src', 'cli.js');
const BUNDLE = path.join(__dirname, '..', '..', '..', 'test', 'golden', 'cluster-of-eight');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'planner-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function planner(data: string, ...words: readonly string[]): Promise<Answer> {
  const env = { PATH: process.env['PATH'], DATA_DIR: path.join(folder, data), LOG_LEVEL: 'silent' };
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...words], { env }, (error, out, err) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, err });
    });
  });
}

const filesOf = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(path.join(folder, name)).map((file) => [
      file,
      readFileSync(path.join(folder, name, file), 'utf8'),
    ]),
  );

test('import, export, import again: nothing changes; backup and restore: nothing is lost', async () => {
  const imported = await planner('one', 'import', BUNDLE);
  expect(imported).toMatchObject({ code: 0, err: '' });
  expect(imported.out).toMatch(/teachers +读取 read (\d+): 新增 created \1，/);
  const county = /(\d{6}) \d{4}-\d{4}/.exec(imported.out)![1]!;
  const out = (name: string): string => path.join(folder, name);
  expect((await planner('one', 'export', county, '--out', out('first'))).code).toBe(0);
  const again = await planner('one', 'import', out('first'));
  expect(again.out).toMatch(
    /teachers +读取 read (\d+): 新增 created 0，更新 updated 0，无变化 unchanged \1，/,
  );

  expect((await planner('one', 'backup', out('copy.tar.gz'))).code).toBe(0);
  expect((await planner('two', 'restore', out('copy.tar.gz'))).code).toBe(0);
  expect((await planner('two', 'export', county, '--out', out('second'))).code).toBe(0);
  expect(filesOf('second')).toEqual(filesOf('first'));
  expect(Object.keys(filesOf('first'))).toContain('teachers.csv');

  const taken = await planner('one', 'restore', out('copy.tar.gz'));
  expect(taken.code).not.toBe(0);
  expect(taken.err).toMatch(/[一-鿿].*[a-z]/s);
  expect((await planner('one', 'audit', 'verify')).code).toBe(0);
}, 240_000);

test('a refused bundle names its places and leaves nothing behind', async () => {
  const broken = path.join(folder, 'broken');
  mkdirSync(broken);
  for (const file of readdirSync(BUNDLE)) {
    const text = readFileSync(path.join(BUNDLE, file), 'utf8');
    writeFileSync(
      path.join(broken, file),
      file === 'teachers.csv' ? text.replace(/PRIMARY|小学/, '幼儿园') : text,
    );
  }
  const answer = await planner('three', 'import', broken);
  expect(answer.code).toBe(1);
  expect(answer.err).toContain('nothing was changed');
  expect(answer.err).toContain('teachers');
  // It was refused before any database was made.
  expect(await planner('three', 'doctor')).toMatchObject({
    code: 0,
    out: expect.stringContaining('none yet'),
  });
}, 120_000);

test('a plan at the terminal is the document that the checker accepts', async () => {
  const file = path.join(folder, 'plan.json');
  const answer = await planner('four', 'plan', BUNDLE, '--out', file);
  expect(answer.code).toBe(0);
  const plan = JSON.parse(readFileSync(file, 'utf8'));
  expect(checkPlan(await goldenRoster('cluster-of-eight'), plan)).toEqual([]);
  expect(plan.tiers).toHaveLength(5);
}, 120_000);

test('doctor, migrate and unknown words: what is there, what was done, what is wrong', async () => {
  const fresh = await planner('five', 'doctor');
  expect(fresh).toMatchObject({ code: 0, out: expect.stringContaining('HiGHS') });
  expect(await planner('five', 'migrate')).toMatchObject({
    code: 0,
    out: expect.stringContaining('up to date'),
  });
  expect((await planner('five', 'doctor')).out).toContain('counties 0');
  expect((await planner('five', 'backup')).code).not.toBe(0);
  expect((await planner('five', 'export', '999999', '--out', path.join(folder, 'none'))).code).not.toBe(0);
}, 120_000);
