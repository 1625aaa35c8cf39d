// `planner papers` and `planner templates`: a bundle and its plan in, folders and zips of papers out.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { papersCommand, templatesCommand } from '../../src/commands/papers';
import { readBundle, writeBundleFolder } from '../../src/features/rosters/bundle';
import { createProblem } from '../../src/planning/problem';
import { templateOf } from '../features/papers/docx-text';
import { PLAN, ROSTER } from '../features/papers/paper-scene';

let folder: string;
const place = (name: string): string => path.join(folder, name);
const errors: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'papers-'));
  const people = ROSTER.teachers.map((teacher) => ({ ...teacher, idNumber: null }));
  await writeBundleFolder({ ...ROSTER, teachers: people }, place('bundle'));
  const reading = await readBundle(place('bundle'));
  if ('issues' in reading) throw new Error(JSON.stringify(reading.issues));
  const { inputHash } = createProblem(reading.roster);
  await writeFile(place('plan.json'), JSON.stringify({ ...PLAN, inputHash }));
  await writeFile(place('other.json'), JSON.stringify(PLAN));
  await writeFile(place('own.docx'), templateOf('{姓名}', '{名字}'));
});
afterAll(() => rm(folder, { recursive: true }));

beforeEach(() => {
  errors.length = 0;
  process.exitCode = 0;
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  jest.spyOn(console, 'error').mockImplementation((text: string) => void errors.push(text));
});
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = 0;
});

async function run(...options: readonly string[]): Promise<typeof process.exitCode> {
  await papersCommand('2026-06-25').parseAsync([place('bundle'), ...options], { from: 'user' });
  return process.exitCode;
}

test('writes the papers asked for into one zip', async () => {
  const out = place('papers.zip');
  expect(await run('--plan', place('plan.json'), '--out', out, '--only', 'NOTICE', 'PUBLICITY_LIST')).toBe(0);
  const names = Object.keys(unzipSync(await readFile(out)));
  expect(names).toHaveLength(4);
  expect(names).toContain('公示名单.xlsx');
});

test('refuses a plan of another roster', async () => {
  expect(await run('--plan', place('other.json'), '--out', place('none'))).toBe(1);
  expect(errors.join()).toContain('方案不是由这份名册算出的');
});

test("names the unknown tags of the bureau's own template", async () => {
  const own = `NOTICE=${place('own.docx')}`;
  const code = await run('--plan', place('plan.json'), '--out', place('none'), '--template', own);
  expect(code).toBe(1);
  expect(errors.join()).toContain('{名字}');
});

test('writes the shipped templates', async () => {
  await templatesCommand().parseAsync(['--out', place('templates')], { from: 'user' });
  expect((await readFile(place('templates/交流轮岗通知书.docx'))).length).toBeGreaterThan(1000);
});
