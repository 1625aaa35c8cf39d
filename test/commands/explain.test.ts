// `planner explain`: a bundle and its plan in, the reasons out in words.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { explainCommand } from '../../src/commands/explain';
import { readBundle } from '../../src/features/rosters/bundle';
import { type ExplainedPlan } from '../../src/planning/plan';
import { goldenFolder } from '../support/golden';
import { planOf } from '../support/planning';

let folder: string;
let plan: ExplainedPlan;
const bundle = goldenFolder('cluster-of-eight');
const place = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'explain-'));
  const reading = await readBundle(bundle);
  if ('issues' in reading) throw new Error(JSON.stringify(reading.issues));
  const outcome = await planOf(reading.roster);
  if (outcome.kind !== 'PLAN') throw new Error(outcome.kind);
  plan = outcome.plan;
  await writeFile(place('plan.json'), JSON.stringify(plan));
  await writeFile(place('other.json'), JSON.stringify({ ...plan, inputHash: 'f'.repeat(64) }));
});
afterAll(() => rm(folder, { recursive: true }));

const errors: string[] = [];
beforeEach(() => {
  errors.length = 0;
  process.exitCode = 0;
  jest.spyOn(console, 'error').mockImplementation((text: string) => void errors.push(text));
});
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = 0;
});

async function told(...options: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const command = explainCommand((line) => void lines.push(line));
  await command.parseAsync([bundle, '--plan', place('plan.json'), ...options], { from: 'user' });
  expect(process.exitCode).toBe(0);
  return lines.join('\n');
}

test('a teacher who moves, one who stays, one who is not eligible and one unknown', async () => {
  const mover = plan.itinerants[0]!.staffNo;
  const stayer = plan.explanation.stays[0]!.staffNo;
  expect(await told('--teacher', mover)).toMatch(/走教.*补缺[\d.]+人，代价[\d.]+。\n.*fills [\d.]+ FTE/);
  expect(await told('--teacher', stayer)).toMatch(/留校.*：.+。\n.* stays/);
  const reading = await readBundle(bundle);
  if ('issues' in reading) throw new Error('The bundle has issues');
  const told1 = new Set(
    [
      ...plan.explanation.stays.map(({ staffNo }) => staffNo),
      ...JSON.stringify([plan.covers, plan.itinerants, plan.rotations, plan.exchanges]).matchAll(/JZ\d+/g),
    ].map(String),
  );
  const village = reading.roster.teachers.find(
    ({ staffNo, schoolCode }) =>
      !told1.has(staffNo) &&
      reading.roster.schools.some(({ code, area }) => code === schoolCode && area === 'RURAL'),
  )!;
  expect(await told('--teacher', village.staffNo)).toContain('不符合交流条件：人事关系已在受援学校');
  expect(await told('--teacher', 'NOBODY')).toContain('NOBODY: not in the roster');
});

test('the shortages and moves of a school, and the prices', async () => {
  const short = plan.cells.find(({ reason }) => reason !== undefined)!;
  expect(await told('--school', short.school)).toContain('still lacks');
  expect(await told('--prices')).toMatch(/全县招聘名额增加1人：乡村学科缺口减少[\d.]+/);
  expect(await told()).toMatch(/仍缺[\s\S]*全县招聘名额增加1人/);
});

test('a plan of another roster is refused', async () => {
  const command = explainCommand(() => undefined);
  await command.parseAsync([bundle, '--plan', place('other.json')], { from: 'user' });
  expect(process.exitCode).toBe(1);
  expect(errors.join()).toContain('方案不是由这份名册算出的');
});
