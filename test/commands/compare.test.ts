// `planner compare`: plans of one roster side by side.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compareCommand } from '../../src/commands/compare';
import { readBundle, writeBundleFolder } from '../../src/features/rosters/bundle';
import { type ExplainedPlan } from '../../src/planning/plan';
import { planOf } from '../support/planning';
import { scene } from '../support/scene';

let folder: string;
let plan: ExplainedPlan;
const place = (name: string): string => path.join(folder, name);
const errors: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'compare-'));
  await writeBundleFolder(scene(), place('bundle'));
  const reading = await readBundle(place('bundle'));
  if ('issues' in reading) throw new Error(JSON.stringify(reading.issues));
  const outcome = await planOf(reading.roster);
  if (outcome.kind !== 'PLAN') throw new Error(outcome.kind);
  plan = outcome.plan;
  const rotations = plan.rotations.slice(1);
  await writeFile(place('one.json'), JSON.stringify(plan));
  await writeFile(place('two.json'), JSON.stringify({ ...plan, rotations }));
  await writeFile(place('other.json'), JSON.stringify({ ...plan, inputHash: 'f'.repeat(64) }));
});
afterAll(() => rm(folder, { recursive: true }));

beforeEach(() => {
  errors.length = 0;
  process.exitCode = 0;
  jest.spyOn(console, 'error').mockImplementation((text: string) => void errors.push(text));
});
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = 0;
});

async function told(...files: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  const command = compareCommand((line) => void lines.push(line));
  const paths = files.map((file) => place(file));
  await command.parseAsync([place('bundle'), '--plan', ...paths], { from: 'user' });
  return lines;
}

test('shows the tiers, the people and who is treated differently', async () => {
  const lines = await told('one.json', 'two.json');
  expect(process.exitCode).toBe(0);
  const t1 = `${plan.tiers[0]!.value.toFixed(2)} (≥ ${plan.tiers[0]!.bound.toFixed(2)})`;
  expect(lines).toContain(`T1  |  ${t1}  |  ${t1}`);
  expect(lines).toContain(`交流轮岗 rotations  |  ${plan.rotations.length}  |  ${plan.rotations.length - 1}`);
  expect(lines.at(-2)).toMatch(/^安排不同的教师 1 人/);
  const { staffNo } = plan.rotations[0]!;
  expect(lines.at(-1)).toBe(`李梅（${staffNo}）  |  轮岗 rotation 石门小学  |  -`);
});

test('of one plan, or of another roster, is refused', async () => {
  await told('one.json');
  expect([process.exitCode, errors.join()]).toEqual([1, '请给出 2 至 6 个方案 / Give 2 to 6 plans']);
  await told('one.json', 'other.json');
  expect(errors.at(-1)).toContain('方案不是由这份名册算出的');
});
