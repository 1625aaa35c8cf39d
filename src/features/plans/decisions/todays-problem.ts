// The county as a decision finds it: today's input under the lock, against what the plan was computed from.
import { type EntityManager } from 'typeorm';
import { type Roster } from '../../../domain/roster';
import { checkPlan } from '../../../planning/check-plan';
import { type PlanMoves, type Violation } from '../../../planning/plan';
import { createProblem, type Problem } from '../../../planning/problem';
import { loadPlanningRoster } from '../../rosters';
import { lockSchoolYear, type SchoolYearScope } from '../../school-years';

/**
 * Today's problem. The row of the school year stays locked until the transaction ends: whoever records something about
 * its postings, pins or rules raises the roster's version there, and has to wait.
 */
export async function problemUnderLock(manager: EntityManager, year: SchoolYearScope): Promise<Problem> {
  await lockSchoolYear(manager, year);
  return createProblem(await loadPlanningRoster(manager, year.countyCode, year.label));
}

/** What the moves of a plan break in a county, by the independent checker. Tiers and cells are those of its own day. */
export function violationsOf(roster: Roster, moves: PlanMoves): readonly Violation[] {
  const { covers, itinerants, rotations, exchanges, hires } = moves;
  return checkPlan(roster, { covers, itinerants, rotations, exchanges, hires });
}
