// Reasons of remaining shortages are true: with the rule switched off, or the resource added, the county does better.
import fc from 'fast-check';
import { cellId } from '../../../src/domain/staffing-need';
import { type ExplainedPlan, type PlanCell } from '../../../src/planning/plan';
import { type Way } from '../../../src/planning/plan/explanation';
import { ruleOf } from '../../../src/planning/plan/reason';
import { planCounty } from '../../../src/planning/planner';
import { createProblem, type Problem } from '../../../src/planning/problem';
import { type Solver } from '../../../src/planning/solver-port';
import { loadHighsSolver } from '../../../src/planning/solvers/highs';
import { exactT1, exactT3, leastShortage, withRulesOff } from '../../support/exact-tiers';
import { randomCounty } from '../../support/random-county';

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

const SOME_GAIN = 1e-7;

function planOf(problem: Problem): ExplainedPlan | null {
  const options = { timeLimitSeconds: 60, seed: 0, onProgress: () => undefined, isCancelled: () => false };
  const outcome = planCounty(problem, solver, options, () => performance.now());
  return outcome.kind === 'PLAN' ? outcome.plan : null;
}

/** The county in which everything that bars the way is gone; null when the bar is the plan's own use of something. */
function unbarred(problem: Problem, way: Way): Problem | null {
  let changed = problem;
  for (const { code } of way.blockers) {
    const rule = ruleOf(code);
    if (code === 'NEEDED_ELSEWHERE') return null;
    if (rule) changed = withRulesOff(changed, [rule]);
    else changed = provided(changed, code, way);
  }
  return changed;
}

/** Adds the resource that a code names. */
function provided(problem: Problem, code: Way['blockers'][number]['code'], way: Way): Problem {
  const { roster } = problem;
  const teacher = roster.teachers.find(({ staffNo }) => staffNo === way.staffNo)!;
  const withTeachers = (...rows: (typeof teacher)[]): Problem => {
    const others = roster.teachers.filter(({ staffNo }) => rows.every((row) => staffNo !== row.staffNo));
    return { ...problem, roster: { ...roster, teachers: [...others, ...rows] } };
  };
  switch (code) {
    case 'SENDER_SHORT':
      return withTeachers(
        // Enough to turn the largest shortage of such a school into a surplus.
        ...Array.from({ length: 9 }, (_, i) => ({ ...teacher, staffNo: `ZZ${i}`, fte: 1, leavesOn: null })),
      );
    case 'NOT_FULL_TIME':
      return withTeachers({ ...teacher, fte: 1 });
    case 'DAYS_USED': {
      const reach = { ...problem.settings['itinerant-reach'], days: 5 };
      return { ...problem, settings: { ...problem.settings, 'itinerant-reach': reach } };
    }
    case 'ON_ROTATION':
    case 'ITINERANT_ALREADY': {
      const rotations = roster.rotations.filter(({ staffNo }) => staffNo !== teacher.staffNo);
      return { ...problem, roster: { ...roster, rotations } };
    }
    default:
      throw new Error(`No resource stands behind ${code}`);
  }
}

function withProfile(problem: Problem, { stage, subject }: PlanCell): Problem {
  const { roster } = problem;
  const profiles = [...(roster.ruleSet.hiringProfiles ?? []), { stage, main: subject, also: [] }];
  return { ...problem, roster: { ...roster, ruleSet: { ...roster.ruleSet, hiringProfiles: profiles } } };
}

/** Whether the reason of a cell holds; the plan is the exact optimum of its tiers. */
function holds(problem: Problem, plan: ExplainedPlan, cell: PlanCell): boolean {
  const id = cellId(cell.school, cell.stage, cell.subject);
  const way = cell.detail!.ways[0]!;
  const t1 = plan.tiers[0]!.value;
  const profile = way.blockers.some(({ code }) => code === 'NO_PROFILE');
  const rest = { ...way, blockers: way.blockers.filter(({ code }) => code !== 'NO_PROFILE') };
  const freed = unbarred(profile ? withProfile(problem, cell) : problem, rest);
  if (!freed) {
    const rules = way.blockers.flatMap(({ code }) => ruleOf(code) ?? []);
    return leastShortage(withRulesOff(problem, rules), id, solver) < cell.shortageAfter - SOME_GAIN;
  }
  if (way.blockers.length === 0) return true;
  if (leastShortage(freed, id, solver) >= cell.shortageAfter - SOME_GAIN) return false;
  if (exactT1(freed, solver) < t1 - SOME_GAIN) return true;
  const area = problem.roster.schools.find(({ code }) => code === cell.school)!.area;
  if (area === 'RURAL') return weightOf(problem, cell) === 0;
  return exactT3(freed, t1, solver) < plan.tiers[2]!.value - SOME_GAIN;
}

function weightOf({ roster }: Problem, { subject }: PlanCell): number {
  return roster.subjects.find(({ code }) => code === subject)?.weight ?? 1;
}

const seen = new Map<string, number>();

test('in random counties every reason is true: what it names, when freed, lets the county do better', () => {
  fc.assert(
    fc.property(
      randomCounty({ pins: 'ANY', supportClasses: 'AREA', schools: { min: 3, max: 7 } }),
      (roster) => {
        const problem = createProblem(roster);
        const plan = planOf(problem);
        if (!plan || plan.tiers[0]!.value > exactT1(problem, solver) + 1e-7) return;
        for (const cell of plan.cells) {
          if (cell.shortageAfter <= 1e-6) {
            expect(cell.reason).toBeUndefined();
            continue;
          }
          seen.set(cell.reason!, (seen.get(cell.reason!) ?? 0) + 1);
          if (cell.reason === 'NOBODY_SPARE') continue;
          if (!holds(problem, plan, cell)) throw new Error(JSON.stringify({ cell, tiers: plan.tiers }));
        }
      },
    ),
    { numRuns: 40, seed: 5, endOnFailure: true },
  );
  expect(seen.size).toBeGreaterThan(7);
  expect(seen.get('WITHIN_GAP') ?? 0).toBe(0);
});
