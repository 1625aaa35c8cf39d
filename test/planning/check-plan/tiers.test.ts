// The five tiers: figures anybody can recompute, and what a plan may claim about them.
import { applyPlan, checkPlan, readFacts, recomputeTiers } from '../../../src/planning/check-plan';
import { type PlanMoves, type TierResult } from '../../../src/planning/plan';
import { aDistance, aRotation, aSubject, needs, someMoves } from '../../builders';
import {
  aHireMove,
  anExchangeMove,
  anItinerantMove,
  aRotationMove,
  RURAL,
  type SceneChange,
  scene,
  TOWN,
} from '../../support/scene';

const tiersOf = (change: SceneChange, moves: Partial<PlanMoves> = {}) =>
  recomputeTiers(applyPlan(readFacts(scene(change)), someMoves(moves)));
const tenKm = { distances: [aDistance(TOWN, RURAL, 10)] };

test('before any move: 1.25 x 4 missing, half of the need, quota of 2 and one school without backbone', () => {
  const tiers = tiersOf({});
  expect(tiers.T1).toBeCloseTo(5, 9);
  expect(tiers.T2).toBeCloseTo(0.5, 9);
  expect(tiers.T3).toBe(0);
  expect(tiers.T4).toBeCloseTo(2.01, 9);
  expect(tiers.T5).toBe(0);
});

test('a backbone teacher who rotates 10 km and fills 1: every tier moves', () => {
  const tiers = tiersOf({ roster: tenKm }, { rotations: [aRotationMove()] });
  expect(tiers.T1).toBeCloseTo(3.75, 9);
  expect(tiers.T2).toBeCloseTo(3 / 8, 9);
  expect(tiers.T4).toBeCloseTo(1, 9);
  expect(tiers.T5).toBeCloseTo(1.2, 9);
});

test('an absent backbone teacher is not there for the school', () => {
  const rural = { partner: { backbone: 'COUNTY' as const } };
  expect(tiersOf(rural).T4).toBeCloseTo(2, 9);
  const absences = [{ staffNo: 'R-1', kind: 'STUDY' as const, startsOn: '2026-09-01', endsOn: null }];
  expect(tiersOf({ ...rural, roster: { absences } }).T4).toBeCloseTo(2.01, 9);
});

test('subject weights count in tier 1, weight 0 still counts in tier 2', () => {
  const subjects = [aSubject({ code: 'MUS', weight: 0 }), aSubject({ code: 'ART', weight: 2 })];
  const tiers = tiersOf({ roster: { subjects } });
  expect(tiers.T1).toBeCloseTo(2.5, 9);
  expect(tiers.T2).toBeCloseTo(0.5, 9);
});

test('tier 3 is the plain sum outside the countryside', () => {
  const classes = [...needs(TOWN, { MUS: 10, ART: 1, PED: 0.5 }), ...needs(RURAL, { MUS: 1 })];
  const cover = { staffNo: 'T-1', school: TOWN, stage: 'PRIMARY' as const, subject: 'ART', fte: 0.5 };
  const tiers = tiersOf({ roster: { classes } }, { covers: [cover] });
  expect(tiers.T3).toBeCloseTo(1, 9);
  expect(tiers.T5).toBeCloseTo(0.05, 9);
});

test('the price of moves: exchange, itinerant days, hires, pairs and titles', () => {
  const price = (change: SceneChange, moves: Partial<PlanMoves>) =>
    tiersOf({ ...change, roster: tenKm }, moves).T5;
  expect(price({}, { exchanges: [anExchangeMove()] })).toBeCloseTo(2.4, 9);
  expect(price({}, { itinerants: [anItinerantMove()] })).toBeCloseTo(0.8, 9);
  expect(price({}, { hires: [aHireMove({ count: 2 })] })).toBeCloseTo(1, 9);
  for (const pair of [{ town: { pairedSchoolCode: RURAL } }, { rural: { pairedSchoolCode: TOWN } }]) {
    expect(price(pair, { rotations: [aRotationMove()] })).toBeCloseTo(1, 9);
    expect(price(pair, { exchanges: [anExchangeMove()] })).toBeCloseTo(2, 9);
    expect(price(pair, { itinerants: [anItinerantMove()] })).toBeCloseTo(0.8, 9);
  }
  const wants = { first: { title: 'FIRST' as const, ruralServiceYears: 0.5 } };
  expect(price(wants, { rotations: [aRotationMove()] })).toBeCloseTo(0.95, 9);
  expect(price(wants, { exchanges: [anExchangeMove()] })).toBeCloseTo(2.15, 9);
  const served = { first: { title: 'SENIOR' as const, ruralServiceYears: 1 } };
  expect(price(served, { rotations: [aRotationMove()] })).toBeCloseTo(1.2, 9);
  expect(price({ first: { title: 'SECOND' } }, { rotations: [aRotationMove()] })).toBeCloseTo(1.2, 9);
});

test('a backbone guest serves the school, one who is away, gone or a substitute does not', () => {
  const lacking = (change: SceneChange) => Math.round((tiersOf(change).T4 % 0.1) * 100);
  const quotaOff = { rules: { 'rotation-quota': { enabled: false } } };
  const guest = aRotation({ staffNo: 'T-2', toSchoolCode: RURAL });
  expect(lacking({ ...quotaOff, roster: { rotations: [guest] } })).toBe(0);
  expect(lacking({ ...quotaOff, partner: { backbone: 'COUNTY', fte: 0.5 } })).toBe(0);
  const away = aRotation({ staffNo: 'R-1', toSchoolCode: TOWN });
  expect(lacking({ ...quotaOff, partner: { backbone: 'COUNTY' }, roster: { rotations: [away] } })).toBe(1);
  expect(lacking({ ...quotaOff, partner: { backbone: 'COUNTY', leavesOn: '2026-09-01' } })).toBe(1);
  expect(lacking({ ...quotaOff, partner: { backbone: 'COUNTY', employment: 'CONTRACT' } })).toBe(1);
});

test('an exchange takes the partner away and brings the town teacher', () => {
  const moves = { exchanges: [anExchangeMove({ staffNo: 'T-9' })] };
  expect(tiersOf({ partner: { backbone: 'COUNTY' } }).T4).toBeCloseTo(2, 9);
  // One of 2 wanted goes, 0.2 backbone teachers are wanted among them, and the school has lost its own.
  expect(tiersOf({ partner: { backbone: 'COUNTY' } }, moves).T4).toBeCloseTo(1.21, 9);
});

const honest: readonly TierResult[] = [
  { id: 'T1', before: 5, value: 3.75, bound: 3.75, status: 'PROVEN' },
  { id: 'T2', before: 0.5, value: 0.375, bound: 0.375, status: 'PROVEN' },
  { id: 'T3', before: 0, value: 0, bound: 0, status: 'PROVEN' },
  { id: 'T4', before: 2.01, value: 1, bound: 0.4, status: 'BEST_FOUND' },
  { id: 'T5', before: 0, value: 1.2, bound: 1.2, status: 'PROVEN' },
];
const claims = (tiers: readonly TierResult[]) =>
  checkPlan(scene({ roster: tenKm }), { ...someMoves({ rotations: [aRotationMove()] }), tiers }).map(
    (violation) => violation.rule,
  );
const claim = (index: number, change: Partial<TierResult>) =>
  claims(honest.map((tier, i) => (i === index ? { ...tier, ...change } : tier)));

test('honest tiers pass', () => {
  expect(claims(honest)).toEqual([]);
});

test('wrong values, wrong start values and missing tiers are caught', () => {
  expect(claim(0, { value: 3.74, bound: 3.74 })).toEqual(['objective']);
  expect(claim(1, { before: 0.6 })).toEqual(['objective']);
  expect(claim(4, { value: 1.2000005 })).toEqual([]);
  expect(claim(4, { value: 1.20001 })).toEqual(['objective']);
  expect(claims(honest.slice(1))).toEqual(['objective']);
  expect(claim(0, { value: Number.NaN })).toEqual(['objective', 'objective', 'objective']);
});

test('a bound above the value and a PROVEN without the right are caught', () => {
  expect(claim(0, { bound: 3.8 })).toEqual(['objective']);
  expect(claim(3, { status: 'PROVEN' })).toEqual(['objective']);
  // 0.1% of the start value 5 is 0.005.
  expect(claim(0, { bound: 3.7451 })).toEqual([]);
  expect(claim(0, { bound: 3.744 })).toEqual(['objective']);
});
