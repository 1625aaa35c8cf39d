// What re-planning keeps: the weight of every move, whose moves still can be spoken of, and exchanges as they were.
import { type ExplainedPlan, type PlanMoves } from '../../../src/planning/plan';
import { countyOf } from '../../../src/planning/planner';
import { createProblem } from '../../../src/planning/problem';
import { type PlanOptions } from '../../../src/planning/progress';
import { amountOf, changeBetween } from '../../../src/planning/replan/least-change';
import { stillPossible } from '../../../src/planning/replan/previous-moves';
import { aPin, needs, someMoves } from '../../builders';
import { planOf } from '../../support/planning';
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

const cover = (fte: number) => ({
  staffNo: 'T-1',
  school: TOWN,
  stage: 'PRIMARY' as const,
  subject: 'ART',
  fte,
});

// A person who goes is 1, two who trade places are 2, a day a week 0.2.
test.each<[string, Partial<PlanMoves>, number]>([
  ['a rotation', { rotations: [aRotationMove()] }, 1],
  ['an exchange', { exchanges: [anExchangeMove()] }, 2],
  ['three hires', { hires: [aHireMove({ count: 3 })] }, 3],
  ['two days', { itinerants: [anItinerantMove({ daysPerWeek: 2 })] }, 0.4],
  ['cover of 0.3', { covers: [cover(0.3)] }, 0.3],
])('%s weighs what it arranges', (_, moves, amount) => {
  const plan = someMoves(moves);
  expect(amountOf(plan)).toBeCloseTo(amount, 9);
  expect(changeBetween(someMoves(), plan)).toBeCloseTo(amount, 9);
  expect(changeBetween(plan, someMoves())).toBeCloseTo(amount, 9);
  expect(changeBetween(plan, plan)).toBe(0);
});

test.each<[string, Partial<PlanMoves>, Partial<PlanMoves>, number]>([
  ['another host', { rotations: [aRotationMove()] }, { rotations: [aRotationMove({ toSchool: 'X' })] }, 2],
  [
    'another partner',
    { exchanges: [anExchangeMove()] },
    { exchanges: [anExchangeMove({ partnerStaffNo: 'R-2' })] },
    4,
  ],
  ['a hire less', { hires: [aHireMove({ count: 3 })] }, { hires: [aHireMove({ count: 2 })] }, 1],
  [
    'a day more',
    { itinerants: [anItinerantMove({ daysPerWeek: 1 })] },
    { itinerants: [anItinerantMove()] },
    0.2,
  ],
  ['less cover', { covers: [cover(0.5)] }, { covers: [cover(0.2)] }, 0.3],
])('%s is a change', (_, before, after, change) => {
  expect(changeBetween(someMoves(before), someMoves(after))).toBeCloseTo(change, 9);
});

const EVERY: PlanMoves = {
  covers: [{ ...cover(0.3), staffNo: 'T-1' }],
  itinerants: [anItinerantMove({ staffNo: 'T-1' })],
  rotations: [aRotationMove({ staffNo: 'T-1' })],
  exchanges: [anExchangeMove({ staffNo: 'T-1' })],
  hires: [aHireMove()],
};

test.each<[string, SceneChange, readonly (keyof PlanMoves)[]]>([
  ['nothing has changed', {}, ['covers', 'itinerants', 'rotations', 'exchanges', 'hires']],
  ['the teacher has another home', { first: { schoolCode: RURAL } }, ['hires']],
  ['the teacher is gone', { first: { leavesOn: '2026-09-01' } }, ['hires']],
  [
    'the partner has another home',
    { partner: { schoolCode: TOWN } },
    ['covers', 'itinerants', 'rotations', 'hires'],
  ],
  [
    'the partner is gone',
    { partner: { leavesOn: '2026-08-01' } },
    ['covers', 'itinerants', 'rotations', 'hires'],
  ],
])('%s: the moves that still can be spoken of', (_, change, kept) => {
  const { facts } = countyOf(createProblem(scene(change)));
  const possible = stillPossible(facts, EVERY);
  expect(possible).toEqual(someMoves(Object.fromEntries(kept.map((key) => [key, EVERY[key]]))));
});

test('of a school that is gone nothing is left', () => {
  const { facts } = countyOf(createProblem(scene()));
  const gone = { toSchool: '5300000099' };
  const moves = someMoves({
    itinerants: [anItinerantMove(gone)],
    rotations: [aRotationMove(gone)],
    hires: [aHireMove({ school: gone.toSchool })],
  });
  expect(stillPossible(facts, moves)).toEqual(someMoves());
});

describe('re-planning with exchanges', () => {
  /** Nothing is lacking, so that people go only to reach the quota; one rural teacher of music can trade places. */
  const calm = (pins: readonly ReturnType<typeof aPin>[] = []) =>
    scene({ roster: { classes: [...needs(TOWN, { MUS: 10 }), ...needs(RURAL, { MUS: 1, CHN: 3 })], pins } });

  async function planned(
    roster: ReturnType<typeof calm>,
    options: Partial<PlanOptions> = {},
  ): Promise<ExplainedPlan> {
    const outcome = await planOf(roster, { withPrices: false, ...options });
    if (outcome.kind !== 'PLAN') throw new Error(outcome.kind);
    return outcome.plan;
  }

  const earlier = someMoves({ exchanges: [anExchangeMove({ staffNo: 'T-4' })] });

  test('who was to trade places still does, though others are as good', async () => {
    const fresh = await planned(calm());
    expect(fresh.exchanges).toHaveLength(1);
    expect(fresh.exchanges[0]!.staffNo).not.toBe('T-4');
    const again = await planned(calm(), { previous: earlier });
    expect(again.exchanges).toEqual(earlier.exchanges);
    expect(again.replanning?.change).toMatchObject({ before: 2, value: 0, bound: 0, status: 'PROVEN' });
  });

  test('one who stays is replaced: two people less and two others more', async () => {
    const again = await planned(calm([aPin({ kind: 'STAYS', staffNo: 'T-4' })]), { previous: earlier });
    expect(again.exchanges.map(({ partnerStaffNo }) => partnerStaffNo)).toEqual(['R-1']);
    expect(again.replanning?.change).toMatchObject({ before: 2, value: 4 });
    expect(again.replanning?.change.bound).toBeLessThanOrEqual(4);
  });

  test('stopped before the least change is found, nothing of it is called proven', async () => {
    let reached = false;
    const again = await planned(calm([aPin({ kind: 'STAYS', staffNo: 'T-4' })]), {
      previous: earlier,
      onProgress: ({ phase }) => {
        reached ||= phase === 'T5';
      },
      isCancelled: () => reached,
    });
    expect(again.replanning?.change).toMatchObject({ bound: 0, status: 'BEST_FOUND', cutShort: true });
  });
});
