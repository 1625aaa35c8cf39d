// People whom an earlier plan hires count where they will stand, in the model and in the checker alike.
import { assessStaffing } from '../../../src/domain/shortage';
import { checkPlan } from '../../../src/planning/check-plan';
import { planCounty } from '../../../src/planning/planner';
import { createProblem } from '../../../src/planning/problem';
import { type Solver } from '../../../src/planning/solver-port';
import { loadHighsSolver } from '../../../src/planning/solvers/highs';
import { aTeacher, someMoves } from '../../builders';
import { aHireMove, RURAL, scene } from '../../support/scene';

const EXPECTED = [{ schoolCode: RURAL, stage: 'PRIMARY' as const, subject: 'MUS', count: 2 }];
const WITHOUT = scene({ rules: { 'hiring-budget': { budget: 5 }, 'new-hire-share': { minimum: 5 } } });
const WITH = { ...WITHOUT, expectedHires: EXPECTED };

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

test('the shortage is the same as when they have come', () => {
  const come = ['N-1', 'N-2'].map((staffNo) => aTeacher({ staffNo, schoolCode: RURAL }));
  const arrived = { ...WITHOUT, teachers: [...WITHOUT.teachers, ...come] };
  expect(assessStaffing(WITH, false).cells).toEqual(assessStaffing(arrived, false).cells);
});

test('nobody is sent or hired for what they will teach', () => {
  const options = { timeLimitSeconds: 60, seed: 0, onProgress: () => undefined, isCancelled: () => false };
  const filledMusic = (roster: typeof WITH | typeof WITHOUT): number => {
    const outcome = planCounty(createProblem(roster), solver, options, () => performance.now());
    if (outcome.kind !== 'PLAN') throw new Error(outcome.kind);
    const cell = outcome.plan.cells.find(({ school, subject }) => school === RURAL && subject === 'MUS')!;
    return cell.shortageBefore - cell.shortageAfter;
  };
  expect(filledMusic(WITHOUT)).toBeCloseTo(3, 6);
  expect(filledMusic(WITH)).toBeCloseTo(1, 6);
});

test('a plan that fills their share again breaks the shortage', () => {
  const hires = [aHireMove({ count: 3, fills: [{ stage: 'PRIMARY', subject: 'MUS', fte: 3 }] })];
  expect(checkPlan(WITHOUT, someMoves({ hires }))).toEqual([]);
  expect(checkPlan(WITH, someMoves({ hires })).map(({ rule }) => rule)).toEqual(['shortage']);
});

test('they are part of the input’s hash, and no hires are as if nothing was said', () => {
  const hash = createProblem(WITHOUT).inputHash;
  expect(createProblem(WITH).inputHash).not.toBe(hash);
  expect(createProblem({ ...WITHOUT, expectedHires: [] }).inputHash).toBe(hash);
});
