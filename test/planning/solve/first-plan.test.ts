// A legal plan to start from: pinned teachers go, nobody else has to, and what cannot be is said to be so.
import fc from 'fast-check';
import { type Pin } from '../../../src/domain/pin';
import { checkPlan } from '../../../src/planning/check-plan';
import { encodePlan } from '../../../src/planning/decode/encode-plan';
import { isFeasible } from '../../../src/planning/linear/linear-model';
import { type PlanMoves } from '../../../src/planning/plan';
import { countyOf } from '../../../src/planning/planner';
import { createProblem } from '../../../src/planning/problem';
import { legalStart } from '../../../src/planning/solve/first-plan';
import { NO_MOVES, type TierTask } from '../../../src/planning/solve/solve-tier';
import { type Solver } from '../../../src/planning/solver-port';
import { aPin, someMoves } from '../../builders';
import { testSolver } from '../../support/planning';
import { randomCounty } from '../../support/random-county';
import { aRotationMove, off, RURAL, type SceneChange, scene } from '../../support/scene';
import { exactly, modelOf } from '../../support/staffing-models';

let solver: Solver;
beforeAll(async () => {
  solver = await testSolver();
});

function taskOf(roster: Parameters<typeof modelOf>[0], with_: Solver = solver): TierTask {
  const budgetOf = (): never => {
    throw new Error('the first plan has its own work limits');
  };
  return { county: countyOf(createProblem(roster)), solver: with_, budgetOf, onProgress: () => undefined };
}

const sendTo = (staffNo: string): Pin => aPin({ kind: 'SEND_TO', staffNo, toSchoolCode: RURAL });

function startOf(
  change: SceneChange,
  wanted: PlanMoves = NO_MOVES,
  with_ = solver,
): PlanMoves | 'INFEASIBLE' {
  return legalStart(taskOf(scene(change), with_), wanted);
}

const neverAsked: Solver = {
  name: 'none',
  version: '0',
  solve: () => {
    throw new Error('asked without need');
  },
};

test('without pins, or with the pinned already on their way, the wanted start is taken as it is', () => {
  expect(startOf({}, NO_MOVES, neverAsked)).toBe(NO_MOVES);
  const wanted = someMoves({ rotations: [aRotationMove({ staffNo: 'T-7' })] });
  expect(startOf({ roster: { pins: [sendTo('T-7')] } }, wanted, neverAsked)).toBe(wanted);
  const ignored = { roster: { pins: [sendTo('T-7')] }, rules: off('pinned') };
  expect(startOf(ignored, NO_MOVES, neverAsked)).toBe(NO_MOVES);
  expect(startOf({ roster: { pins: [aPin({ staffNo: 'T-7' })] } }, NO_MOVES, neverAsked)).toBe(NO_MOVES);
});

test('a pinned teacher goes where the pin says, in a legal plan of rotations alone', () => {
  const change = { roster: { pins: [sendTo('T-1'), sendTo('T-2')] } };
  const start = startOf(change);
  if (start === 'INFEASIBLE') throw new Error('the pins can be kept');
  expect(start.rotations.map(({ staffNo, toSchool }) => [staffNo, toSchool])).toEqual(
    expect.arrayContaining([
      ['T-1', RURAL],
      ['T-2', RURAL],
    ]),
  );
  expect(start).toMatchObject({ covers: [], itinerants: [], exchanges: [], hires: [] });
  expect(checkPlan(scene(change), start)).toEqual([]);
});

test('pins against rules have no start, the same pins without the rule have one', () => {
  const pins = ['T-1', 'T-2', 'T-3', 'T-4'].map(sendTo);
  expect(startOf({ roster: { pins } })).toBe('INFEASIBLE');
  const rules = { ...off('sender-cap'), ...off('rotation-ceiling') };
  const start = startOf({ roster: { pins }, rules });
  expect(start !== 'INFEASIBLE' && start.rotations.length).toBe(4);
  const newcomer = { first: { joinedSchoolOn: '2024-09-01' }, roster: { pins: [sendTo('T-1')] } };
  expect(startOf(newcomer)).toBe('INFEASIBLE');
});

test('a solver that finds nothing in time leaves the wanted start', () => {
  const slow: Solver = {
    ...neverAsked,
    solve: () => ({
      status: 'NOTHING_FOUND',
      point: null,
      value: Number.POSITIVE_INFINITY,
      bound: 0,
      cut: true,
    }),
  };
  expect(startOf({ roster: { pins: [sendTo('T-1')] } }, NO_MOVES, slow)).toBe(NO_MOVES);
});

test('in random counties the start is legal and feasible in the whole model, or the whole model has no plan either', () => {
  const seen = { legal: 0, infeasible: 0 };
  fc.assert(
    fc.property(randomCounty({ pins: 'ANY', schools: { min: 3, max: 7 } }), (roster) => {
      const pins = roster.pins.filter(({ kind }) => kind === 'SEND_TO');
      if (pins.length === 0) return;
      const start = legalStart(taskOf(roster), NO_MOVES);
      const whole = modelOf(roster);
      const linear = whole.builder.build([]);
      if (start === 'INFEASIBLE') {
        seen.infeasible += 1;
        expect(exactly(solver, linear).status).toBe('INFEASIBLE');
        return;
      }
      seen.legal += 1;
      expect(checkPlan(roster, start)).toEqual([]);
      expect(isFeasible(linear, encodePlan(whole, start))).toBe(true);
    }),
    { numRuns: 300, seed: 41, endOnFailure: true },
  );
  expect(seen.legal).toBeGreaterThan(5);
  expect(seen.infeasible).toBeGreaterThan(5);
}, 120_000);
