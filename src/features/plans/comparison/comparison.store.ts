// Queries for plans side by side.
import { type EntityManager } from 'typeorm';
import { type ComparedMove } from './comparison';

/** Moves of several plans with what each fills in total, in one statement. */
export function movesOfPlans(
  manager: EntityManager,
  planIds: readonly string[],
): Promise<readonly ComparedMove[]> {
  return manager.query<ComparedMove[]>(
    `SELECT m.plan_id AS "planId", m.kind, m.staff_no AS "staffNo", m.partner_staff_no AS "partnerStaffNo",
       m.from_school_code AS "fromSchoolCode", m.to_school_code AS "toSchoolCode", m.stage,
       m.subject_code AS "subjectCode", m.days_per_week AS "daysPerWeek", m.head_count AS "headCount",
       coalesce(f.fte, 0) AS fte
     FROM plan_move m LEFT JOIN (
       SELECT move_id, sum(fte) AS fte FROM plan_move_fill
       WHERE move_id IN (SELECT id FROM plan_move WHERE plan_id = ANY($1)) GROUP BY move_id
     ) f ON f.move_id = m.id
     WHERE m.plan_id = ANY($1) ORDER BY m.kind, m.position`,
    [planIds],
  );
}
