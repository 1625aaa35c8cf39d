// rotation-quota: a goal that is reported and never refuses.

import { applyPlan, readFacts, recomputeTiers } from '../../../src/planning/check-plan';
import { type PlanMoves } from '../../../src/planning/plan';
import { quotaStanding } from '../../../src/planning/rules/rotation-quota';
import { someMoves } from '../../builders';
import { anExchangeMove, broken, off, RURAL, rotations, type SceneChange, scene } from '../../support/scene';

const applied = (change: SceneChange, moves: Partial<PlanMoves>) =>
  applyPlan(readFacts(scene(change)), someMoves(moves));

const standingOf = (plan: ReturnType<typeof applied>) => quotaStanding(plan, plan.settings);

test('a plan that moves nobody misses the quota and is no violation', () => {
  expect(broken({}, {})).toEqual([]);
  expect(standingOf(applied({}, {}))).toMatchObject({ eligible: 20, goingWanted: 2, goingMissing: 2 });
});

test('rotations and exchanges both count towards it', () => {
  const moves = { rotations: rotations(1), exchanges: [anExchangeMove({ staffNo: 'T-9' })] };
  const standing = standingOf(applied({}, moves));
  expect(standing).toMatchObject({ going: 2, goingMissing: 0, backbone: 1, backboneMissing: 0 });
  expect(standing.backboneWanted).toBeCloseTo(0.4);
});

test('the quota is not rounded', () => {
  const change = { first: { joinedSchoolOn: '2024-09-01' } };
  expect(standingOf(applied(change, {})).goingMissing).toBeCloseTo(1.9);
});

test('switched off, tier 4 keeps only the rural schools without backbone teacher', () => {
  expect(recomputeTiers(applied({}, {})).T4).toBeCloseTo(2.01);
  expect(recomputeTiers(applied({ rules: off('rotation-quota') }, {})).T4).toBeCloseTo(0.01);
  const served = { rules: off('rotation-quota'), partner: { schoolCode: RURAL, backbone: 'CITY' as const } };
  expect(recomputeTiers(applied(served, {})).T4).toBe(0);
});
