// A legal plan to start from where staying at home is none: everybody pinned SEND_TO goes, nobody else has to.
import { decodePlan } from '../decode/decode-plan';
import { buildStaffingModel } from '../model/staffing-model';
import { type PlanMoves } from '../plan';
import { polish } from './polish';
import { type TierTask } from './solve-tier';

/** Enough for the question whether and where the pinned teachers can go. */
const NODES = 2_000;
const ITERATIONS = 50_000;
const SECONDS = 60;

/**
 * The wanted start, or where it leaves somebody pinned SEND_TO at home, a plan of rotations alone: no other measure can
 * be forced, and none makes a forced rotation legal. So even a second's time limit ends with a plan.
 */
export function legalStart(task: TierTask, wanted: PlanMoves): PlanMoves | 'INFEASIBLE' {
  if (sendsThePinned(task, wanted)) return wanted;
  const scope = { measures: ['ROTATION'], cells: 'RURAL', links: 'POOLED' } as const;
  const model = buildStaffingModel({ ...task.county, scope });
  const linear = model.builder.build([]);
  const { status, point } = task.solver.solve(linear, {
    absoluteGap: 1,
    nodeLimit: NODES,
    iterationLimit: ITERATIONS,
    timeLimitSeconds: SECONDS,
  });
  if (status === 'INFEASIBLE') return status;
  return point ? decodePlan(model, polish(linear, point, task.solver)) : wanted;
}

function sendsThePinned({ county: { facts } }: TierTask, moves: PlanMoves): boolean {
  if (!facts.settings.pinned.enabled) return true;
  const rotating = new Set(moves.rotations.map(({ staffNo }) => staffNo));
  return facts.problem.roster.pins.every(
    ({ kind, staffNo }) => kind !== 'SEND_TO' || rotating.has(staffNo ?? ''),
  );
}
