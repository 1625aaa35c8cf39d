// Planning in tests: one solver for a test file, generous limits unless a test is about limits.
import { type Roster } from '../../src/domain/roster';
import { type PlanOutcome, planCounty } from '../../src/planning/planner';
import { createProblem } from '../../src/planning/problem';
import { type PlanOptions } from '../../src/planning/progress';
import { type Solver } from '../../src/planning/solver-port';
import { loadHighsSolver } from '../../src/planning/solvers/highs';

let loading: Promise<Solver> | undefined;

export function testSolver(): Promise<Solver> {
  loading ??= loadHighsSolver();
  return loading;
}

/** Plans a county with HiGHS; no limit but the work limits. */
export async function planOf(roster: Roster, options: Partial<PlanOptions> = {}): Promise<PlanOutcome> {
  const given: PlanOptions = {
    timeLimitSeconds: 3600,
    seed: 0,
    onProgress: () => undefined,
    isCancelled: () => false,
    ...options,
  };
  return planCounty(createProblem(roster), await testSolver(), given, () => performance.now());
}

/** The outcome as text, the only thing that differs from run to run left out: how long it took. */
export function withoutSeconds(outcome: PlanOutcome): string {
  return JSON.stringify(
    outcome.kind === 'PLAN'
      ? { ...outcome.plan, solver: { ...outcome.plan.solver, seconds: 0 } }
      : { ...outcome },
    null,
    1,
  );
}
