// Queries for one person's data over all school years of a county.
import { type EntityManager } from 'typeorm';
import { sameYear } from '../school-years';

// In SQL, all of this file: the builder does not join tables that have no relation, nor give rows whole as JSON.

/** Identity number of the newest school year that has the person; undefined when none has. */
export async function identityNumber(
  manager: EntityManager,
  county: string,
  staffNo: string,
): Promise<string | null | undefined> {
  const rows = await manager.query<{ idNumber: string | null }[]>(
    `SELECT t.id_number AS "idNumber" FROM teacher t
     JOIN county c ON c.id = t.county_id JOIN school_year y ON y.county_id = t.county_id AND y.id = t.school_year_id
     WHERE c.code = $1 AND t.staff_no = $2 ORDER BY y.start_date DESC LIMIT 1`,
    [county, staffNo],
  );
  return rows[0]?.idNumber;
}

/** Everything kept about a person, by kind; the names are those of docs/personal-data.md. */
export async function personalData(
  manager: EntityManager,
  county: string,
  staffNo: string,
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const about = `FROM teacher t JOIN county c ON c.id = t.county_id AND c.code = $1
    JOIN school_year y ON y.county_id = t.county_id AND y.id = t.school_year_id`;
  const parts: Readonly<Record<string, string>> = {
    roster: `SELECT y.label AS "schoolYear", s.code AS "schoolCode", to_jsonb(t) - '{id,county_id,school_year_id,school_id}'::text[] AS record
      ${about} JOIN school s ON ${sameYear('s', 't')} AND s.id = t.school_id WHERE t.staff_no = $2 ORDER BY y.start_date`,
    certificates: `SELECT y.label AS "schoolYear", k.subject_code AS "subjectCode"
      ${about} JOIN teacher_subject k ON ${sameYear('k', 't')} AND k.teacher_id = t.id WHERE t.staff_no = $2 ORDER BY 1, 2`,
    absences: `SELECT y.label AS "schoolYear", a.kind, a.starts_on AS "startsOn", a.ends_on AS "endsOn"
      ${about} JOIN absence a ON ${sameYear('a', 't')} AND a.teacher_id = t.id WHERE t.staff_no = $2 ORDER BY a.starts_on`,
    rotations: `SELECT y.label AS "schoolYear", h.code AS "toSchoolCode",
        to_jsonb(r) - '{id,county_id,school_year_id,teacher_id,to_school_id}'::text[] AS record
      ${about} JOIN rotation_record r ON ${sameYear('r', 't')} AND r.teacher_id = t.id JOIN school h ON ${sameYear('h', 'r')} AND h.id = r.to_school_id
      WHERE t.staff_no = $2 ORDER BY 1`,
    events: `SELECT e.kind, e.happened_on AS "happenedOn", e.deadline, e.ends_on AS "endsOn", e.upheld, e.reason, e.assessment
      ${about} JOIN rotation_record r ON ${sameYear('r', 't')} AND r.teacher_id = t.id
      JOIN rotation_event e ON ${sameYear('e', 'r')} AND e.rotation_id = r.id
      WHERE t.staff_no = $2 ORDER BY e.happened_on, e.rotation_id, e.sequence`,
    vacancies: `SELECT y.label AS "schoolYear", f.filled_on AS "filledOn", f.recorded_at AS "recordedAt"
      ${about} JOIN vacancy_filling f ON ${sameYear('f', 't')} AND f.teacher_id = t.id WHERE t.staff_no = $2 ORDER BY 1`,
    pins: `SELECT y.label AS "schoolYear", p.kind, p.reason, p.created_at AS "createdAt"
      ${about} JOIN pin p ON ${sameYear('p', 't')} AND p.teacher_id = t.id WHERE t.staff_no = $2 ORDER BY p.created_at, p.id`,
    verdicts: `SELECT y.label AS "schoolYear", v.kind, v.move_kind AS "moveKind", v.reason, v.decided_at AS "decidedAt"
      FROM move_verdict v JOIN county c ON c.id = v.county_id AND c.code = $1
      JOIN school_year y ON y.county_id = v.county_id AND y.id = v.school_year_id WHERE v.staff_no = $2 ORDER BY v.decided_at, v.id`,
    plans: `SELECT DISTINCT p.label AS "schoolYear", i.hash AS "inputHash", i.created_at AS "frozenAt"
      FROM plan_input i JOIN county c ON c.id = i.county_id AND c.code = $1
      JOIN school_year p ON p.county_id = i.county_id AND p.id = i.school_year_id
      WHERE EXISTS (SELECT 1 FROM json_array_elements(i.roster -> 'teachers') e WHERE e ->> 'staffNo' = $2)`,
    accounts: `SELECT a.login, a.name, a.created_at AS "createdAt" FROM account a
      JOIN role_grant g ON g.account_id = a.id AND g.county_code = $1 AND g.staff_no = $2`,
    audit: `SELECT occurred_at AS "occurredAt", action, reason FROM audit_entry
      WHERE chain = $1 AND subject_type = 'TEACHER'
        AND (subject_id = $2 OR detail -> 'people' @> jsonb_build_array($2::text)) ORDER BY sequence`,
  };
  const found: Record<string, readonly unknown[]> = {};
  for (const [name, sql] of Object.entries(parts)) {
    found[name] = await manager.query<unknown[]>(sql, [county, staffNo]);
  }
  return found;
}
