// Limits: a plan cut short by the clock or by its user is whole, checked and honest about its bound.
import { generateCounty } from '../../../examples/generator/generate-county';
import { PRESETS } from '../../../examples/generator/options';
import { type Roster } from '../../../src/domain/roster';
import { checkPlan } from '../../../src/planning/check-plan';
import { type PlanOutcome } from '../../../src/planning/planner';
import { type Progress } from '../../../src/planning/progress';
import { planOf } from '../../support/planning';

const roster: Roster = { ...generateCounty(PRESETS['24-schools']), pins: [] };

function expectHonestPlan(outcome: PlanOutcome, of = roster): void {
  if (outcome.kind !== 'PLAN') throw new Error(`no plan but ${outcome.kind}`);
  const { tiers } = outcome.plan;
  expect(checkPlan(of, outcome.plan)).toEqual([]);
  expect(tiers.some(({ status }) => status === 'BEST_FOUND')).toBe(true);
  for (const { bound, value, before, status } of tiers) {
    expect(bound).toBeLessThanOrEqual(value);
    expect(status === 'PROVEN').toBe(value - bound <= Math.max(1e-6, 0.001 * Math.max(before, value)));
  }
}

test('the clock: too little time for any proof still gives a checked plan', async () => {
  expectHonestPlan(await planOf(roster, { timeLimitSeconds: 0.3 }));
}, 120_000);

test('the clock, with somebody pinned to go: the plan sends that teacher at least', async () => {
  const generous = await planOf(roster, { withPrices: false });
  if (generous.kind !== 'PLAN') throw new Error(`no plan but ${generous.kind}`);
  const { staffNo, toSchool } = generous.plan.rotations[0]!;
  const pin = {
    kind: 'SEND_TO',
    staffNo,
    schoolCode: null,
    toSchoolCode: toSchool,
    reason: '局里决定',
  } as const;
  const pinned = { ...roster, pins: [pin] };
  const outcome = await planOf(pinned, { timeLimitSeconds: 0.05 });
  expectHonestPlan(outcome, pinned);
  expect(outcome.kind === 'PLAN' && outcome.plan.rotations.map((move) => move.staffNo)).toContain(staffNo);
}, 120_000);

test('the user: a planner that is told to stop keeps what it has', async () => {
  let stopped = false;
  const onProgress = ({ phase, best }: Progress): void => {
    stopped ||= phase === 'T1' && best !== null && best > 0;
  };
  expectHonestPlan(await planOf(roster, { onProgress, isCancelled: () => stopped }));
}, 120_000);

test('progress goes forward, phase by phase, with a bound that never passes the best value', async () => {
  const seen: Progress[] = [];
  await planOf({ ...generateCounty(PRESETS.cluster), pins: [] }, { onProgress: (event) => seen.push(event) });
  const phases = [...new Set(seen.map(({ phase }) => phase))];
  expect(phases.slice(0, 7)).toEqual(['MODEL', 'T1', 'T2', 'T3', 'T4', 'T5', 'WATERFALL']);
  expect(phases.at(-1)).toBe('CHECK');
  for (let i = 1; i < seen.length; i++) expect(seen[i]!.done).toBeGreaterThanOrEqual(seen[i - 1]!.done);
  const proofs = seen.filter(({ best, bound }) => best !== null && bound !== null);
  expect(proofs.length).toBeGreaterThan(5);
  for (const { best, bound } of proofs) expect(bound!).toBeLessThanOrEqual(best! + 1e-6);
}, 120_000);
