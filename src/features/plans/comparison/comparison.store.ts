// Queries for plans side by side.
import { type EntityManager } from 'typeorm';
import { FTE_OF_MOVE, partOfPlan } from '../parts';
import { type ComparedMove } from './comparison';

/** Moves of several plans with what each fills in total, in one statement. */
export function movesOfPlans(
  manager: EntityManager,
  planIds: readonly string[],
): Promise<readonly ComparedMove[]> {
  // In SQL: the builder has no lateral join.
  return manager.query<ComparedMove[]>(
    `SELECT m.plan_id AS "planId", m.kind, m.staff_no AS "staffNo", m.partner_staff_no AS "partnerStaffNo",
       m.from_school_code AS "fromSchoolCode", m.to_school_code AS "toSchoolCode", m.stage,
       m.subject_code AS "subjectCode", m.days_per_week AS "daysPerWeek", m.head_count AS "headCount",
       coalesce(f.fte, 0) AS fte
     FROM ${partOfPlan('plan_move', 'm')} LEFT JOIN LATERAL (${FTE_OF_MOVE}) f ON true
     WHERE p.id = ANY($1) ORDER BY m.kind, m.position`,
    [planIds],
  );
}
