// What an approval does, all in the transaction of the decision: today's input, the check, postings, vacancies, claims.

import { brokenConstraint } from '../../../database';
import { ChangeRefused } from '../../../graphql/change-refused';
import { RefusedError } from '../../../graphql/errors';
import { takeClaims } from '../../claims';
import { raiseRosterVersion } from '../../rosters';
import { openPostings } from '../../rotations';
import { openVacancies } from '../../vacancies';
import { commitmentsOf } from './commitments';
import { type Deciding, type Effect } from './decide';
import { SAME_PERSON } from './decision-refusals';
import { countChanges, inputChanges } from './input-changes';
import { brokenRules, inputChanged } from './input-refusals';
import { frozenInput, movesOfPlan } from './plan-moves.store';
import { problemUnderLock, violationsOf } from './todays-problem';

export interface ApprovalTerms {
  /** Day of the decision, YYYY-MM-DD. */
  readonly day: string;
  /** School years that rotations and exchanges last. */
  readonly termYears: number;
}

/** Puts a submitted plan in force. Refuses the submitter, an input nobody has seen, and anything that breaks a rule. */
export async function approve(deciding: Deciding, { day, termYears }: ApprovalTerms): Promise<Effect> {
  const { manager, plan, locked, accountId } = deciding;
  const { year, planId } = plan;
  if (locked.submittedBy === accountId) throw new ChangeRefused(SAME_PERSON);
  const moves = await movesOfPlan(manager, plan);
  await lockSchools(deciding);
  const { roster, inputHash } = await problemUnderLock(manager, year);
  if (inputHash !== locked.inputHash && inputHash !== locked.recheckedHash) {
    throw new ChangeRefused(
      inputChanged(countChanges(inputChanges(await frozenInput(manager, plan), roster))),
    );
  }
  const violations = violationsOf(roster, moves);
  if (violations.length > 0) throw new ChangeRefused(brokenRules(violations));
  const { postings, vacancies, claims } = commitmentsOf(roster, moves, termYears);
  await inTurn(async () => {
    await openPostings(manager, { year, planId, day, accountId }, postings);
    await openVacancies(manager, { year, planId }, vacancies);
    await takeClaims(manager, { ...year, planId }, claims);
  });
  await raiseRosterVersion(manager, year);
  const hires = vacancies.reduce((sum, { count }) => sum + count, 0);
  return { inputHash, detail: { day, termYears, postings: postings.length, hires } };
}

/** Schools that receive people: their posts and beds are counted by nobody else meanwhile. */
async function lockSchools({ manager, plan }: Deciding): Promise<void> {
  // In SQL: the builder has no locks beside subqueries.
  await manager.query(
    `SELECT 1 FROM school s WHERE s.county_id = $1 AND s.school_year_id = $2 AND s.code IN (
       SELECT to_school_code FROM plan_move WHERE county_id = $1 AND school_year_id = $2 AND plan_id = $3) ORDER BY s.id FOR NO KEY UPDATE`,
    [plan.year.countyId, plan.year.schoolYearId, plan.planId],
  );
}

/** Constraints behind the count: whoever comes second has lost. */
const SECOND_WALL = new Set([
  'rotation_record_plan_key_uq',
  'rotation_record_posting_uq',
  'plan_claim_school_uq',
  'plan_claim_county_uq',
]);

async function inTurn(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!SECOND_WALL.has(brokenConstraint(error) ?? '')) throw error;
    throw new RefusedError('CONFLICT', {
      zh: '教师、编制或床位已被另一方案占用，请刷新后重试',
      en: 'A teacher, a post or a bed was taken by another plan: read the plan again',
    });
  }
}
