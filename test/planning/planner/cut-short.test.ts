// A plan cut short at any moment: legal, honest, and no single decision improves a tier without an earlier one losing.
import { type Roster } from '../../../src/domain/roster';
import { applyPlan, checkPlan, readFacts, recomputeTiers } from '../../../src/planning/check-plan';
import { type ExplainedPlan, type PlanMoves, TIER_IDS, type TierId } from '../../../src/planning/plan';
import { fiveSchools } from '../../support/golden';
import { planOf } from '../../support/planning';
import { oneDecisionAway } from '../../support/single-decisions';

/** What a tier must gain to be worth a word, and what an earlier one may lose by rounding. */
const GAIN = 1e-5;
const SAME = 1e-7;

const roster = fiveSchools();

/** Stopped when the planner has asked so many times whether to go on. */
async function stoppedAfter(polls: number, of: Roster = roster): Promise<ExplainedPlan> {
  let asked = 0;
  const outcome = await planOf(of, { withPrices: false, isCancelled: () => ++asked > polls });
  if (outcome.kind !== 'PLAN') throw new Error(`no plan but ${outcome.kind}`);
  return outcome.plan;
}

function isBetter(now: Readonly<Record<TierId, number>>, then: Readonly<Record<TierId, number>>): boolean {
  for (const id of TIER_IDS) {
    if (then[id] > now[id] + SAME) return false;
    if (then[id] < now[id] - GAIN) return true;
  }
  return false;
}

/** The first better plan one legal decision away, or null. */
function improvementOf(of: Roster, moves: PlanMoves): PlanMoves | null {
  const facts = readFacts(of);
  const now = recomputeTiers(applyPlan(facts, moves));
  for (const other of oneDecisionAway(facts, moves)) {
    const better = isBetter(now, recomputeTiers(applyPlan(facts, other)));
    if (better && checkPlan(of, other).length === 0) return other;
  }
  return null;
}

const movesOf = ({ covers, itinerants, rotations, exchanges, hires }: PlanMoves): PlanMoves => ({
  covers,
  itinerants,
  rotations,
  exchanges,
  hires,
});

test.each([0, 1, 10, 100, 300, 1_000])(
  'stopped after %i questions',
  async (polls) => {
    const plan = await stoppedAfter(polls);
    expect(checkPlan(roster, plan)).toEqual([]);
    expect(plan.tiers.some(({ cutShort }) => cutShort)).toBe(true);
    expect(improvementOf(roster, movesOf(plan))).toBeNull();
  },
  120_000,
);

test('the search for something better finds it where there is something', () => {
  const nothing: PlanMoves = { covers: [], itinerants: [], rotations: [], exchanges: [], hires: [] };
  expect(improvementOf(roster, nothing)).not.toBeNull();
});
