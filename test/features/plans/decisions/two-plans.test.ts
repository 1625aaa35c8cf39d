// A plan made on top of an approved one, on random counties: together they hold no post, bed, budget or person twice.
import fc from 'fast-check';
import { type Roster } from '../../../../src/domain/roster';
import { type RotationRecord } from '../../../../src/domain/rotation';
import { staffInPost } from '../../../../src/domain/shortage';
import { type HeldByPlans, type NewClaim } from '../../../../src/features/claims';
import { type Commitments, commitmentsOf } from '../../../../src/features/plans/decisions/commitments';
import { lessHeld } from '../../../../src/features/rosters';
import { checkPlan } from '../../../../src/planning/check-plan';
import { type ExplainedPlan, type PlanMoves } from '../../../../src/planning/plan';
import { planCounty } from '../../../../src/planning/planner';
import { createProblem } from '../../../../src/planning/problem';
import { type Solver } from '../../../../src/planning/solver-port';
import { loadHighsSolver } from '../../../../src/planning/solvers/highs';
import { randomCounty } from '../../../support/random-county';

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

function planOf(roster: Roster): ExplainedPlan | null {
  const options = { timeLimitSeconds: 60, seed: 0, onProgress: () => undefined, isCancelled: () => false };
  const outcome = planCounty(createProblem(roster), solver, options, () => performance.now());
  return outcome.kind === 'PLAN' ? outcome.plan : null;
}

/**
 * Everybody in the countryside wants more, and one post, one bed and a place or a few in the budget are all there is: a
 * second plan would take them again if it could.
 */
function squeezed(roster: Roster): Roster {
  const inPost = staffInPost(roster);
  const rural = new Set(roster.schools.filter(({ area }) => area === 'RURAL').map(({ code }) => code));
  return {
    ...roster,
    schools: roster.schools.map((school) => ({
      ...school,
      authorisedPosts: (inPost.get(school.code) ?? 0) + 1,
      freeBeds: 1,
    })),
    classes: roster.classes.map((group) => ({
      ...group,
      classes: group.classes * (rural.has(group.schoolCode) ? 4 : 1),
    })),
    ruleSet: {
      ...roster.ruleSet,
      hiringProfiles: null,
      rules: {
        'hiring-budget': { budget: roster.schools.length % 2 === 0 ? 3 : 1 },
        'new-hire-share': { share: 0, minimum: 2 },
        dormitory: { km: 3 },
        'minimum-tenure': { years: 1 },
        'cool-off': { enabled: false },
        'backbone-share': { enabled: false },
        'sender-cap': { share: 0.5 },
        'rotation-ceiling': { share: 0.3 },
      },
    },
  };
}

/** The county once the plan is approved, as the next plan reads it. */
function approvedIn(roster: Roster, { postings, vacancies, claims }: Commitments): Roster {
  const records = postings.map(
    ({ recordId: _, ...posting }): RotationRecord => ({ ...posting, status: 'PLANNED' }),
  );
  const heldBy = ({ resource, schoolCode, vacancyId }: NewClaim): HeldByPlans => {
    const vacancy = resource === 'POST' ? vacancies.find((each) => each.vacancyId === vacancyId) : undefined;
    const [stage, subject] = [vacancy?.stage ?? null, vacancy?.subject ?? null];
    return { resource, schoolCode, stage, subject, count: 1 };
  };
  return lessHeld({ ...roster, rotations: [...roster.rotations, ...records] }, claims.map(heldBy));
}

/** Both plans as one; covers are said by the later plan alone. */
function together(first: PlanMoves, second: PlanMoves): PlanMoves {
  const hires = new Map<string, PlanMoves['hires'][number]>();
  for (const move of [...first.hires, ...second.hires]) {
    const key = `${move.school} ${move.stage} ${move.mainSubject}`;
    hires.set(key, { ...move, count: move.count + (hires.get(key)?.count ?? 0) });
  }
  return {
    covers: second.covers,
    itinerants: [...first.itinerants, ...second.itinerants],
    rotations: [...first.rotations, ...second.rotations],
    exchanges: [...first.exchanges, ...second.exchanges],
    hires: [...hires.values()],
  };
}

/** Who is posted away by a plan. */
function posted({ rotations, exchanges }: PlanMoves): readonly string[] {
  return [
    ...rotations.map(({ staffNo }) => staffNo),
    ...exchanges.flatMap(({ staffNo, partnerStaffNo }) => [staffNo, partnerStaffNo]),
  ];
}

test('posts, beds and budget are never held twice, and nobody is posted twice', () => {
  let [pairs, hires, moved] = [0, 0, 0];
  fc.assert(
    fc.property(randomCounty({ schools: { min: 3, max: 7 }, pins: 'NONE' }).map(squeezed), (roster) => {
      const first = planOf(roster);
      if (!first) return;
      const next = approvedIn(roster, commitmentsOf(roster, first, 1));
      const second = planOf(next);
      if (!second) return;
      pairs += 1;
      hires += first.hires.length;
      moved += posted(first).length;
      expect(checkPlan(next, second)).toEqual([]);
      const scarce = new Set<string>(['authorised-posts', 'hiring-budget', 'dormitory']);
      const both = checkPlan(roster, together(first, second));
      expect(both.filter(({ rule }) => scarce.has(rule))).toEqual([]);
      const people = [...posted(first), ...posted(second)];
      expect(new Set(people).size).toBe(people.length);
    }),
    { numRuns: 14, seed: 41, endOnFailure: true },
  );
  // The counties were worth it.
  expect([pairs > 6, hires > 3, moved > 3]).toEqual([true, true, true]);
}, 120_000);
