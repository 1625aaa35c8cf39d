// Who has been gone for the years data is kept, and taking out what names or describes them.
import { type EntityManager } from 'typeorm';
import { sameYear } from '../school-years';

// In SQL, all of this file: the builder knows neither common tables nor changes inside JSON.

/** What every text about an erased person reads; the database lets events be overwritten with this only. */
export const ERASED = '（已清除）';

/** The day a person of the row `t` in school year `y` left: the leaving date, or the first year without them. */
const LEFT_ON = `coalesce(t.leaves_on, (
  SELECT min(n.start_date) FROM school_year n WHERE n.county_id = y.county_id AND n.start_date > y.start_date))`;

/** Whether a person has left the county for at least so many years; null when nobody has that number. */
export async function isLongGone(
  manager: EntityManager,
  person: { readonly county: string; readonly staffNo: string },
  years: number,
): Promise<boolean | null> {
  const rows = await manager.query<{ gone: boolean }[]>(
    `SELECT ${LEFT_ON} <= now()::date - make_interval(years => $3) AS gone
     FROM teacher t JOIN county c ON c.id = t.county_id
     JOIN school_year y ON y.county_id = t.county_id AND y.id = t.school_year_id
     WHERE c.code = $1 AND t.staff_no = $2 ORDER BY y.start_date DESC LIMIT 1`,
    [person.county, person.staffNo, years],
  );
  return rows[0] ? rows[0].gone === true : null;
}

/**
 * Staff numbers of everybody of a county who left at least so many years ago and has not been erased: by the roster,
 * or, for those whom no roster has any more, by the last school year that was planned with them.
 */
export async function peopleLongGone(
  manager: EntityManager,
  county: string,
  years: number,
): Promise<readonly string[]> {
  const rows = await manager.query<{ staffNo: string }[]>(
    `WITH last AS (
       SELECT DISTINCT ON (t.staff_no) t.staff_no, ${LEFT_ON} AS left_on
       FROM teacher t JOIN county c ON c.id = t.county_id AND c.code = $1
       JOIN school_year y ON y.county_id = t.county_id AND y.id = t.school_year_id
       ORDER BY t.staff_no, y.start_date DESC),
     planned AS (
       SELECT e ->> 'staffNo' AS staff_no, max(y.start_date) AS last_year
       FROM plan_input i JOIN county c ON c.id = i.county_id AND c.code = $1
       JOIN school_year y ON y.county_id = i.county_id AND y.id = i.school_year_id, json_array_elements(i.roster -> 'teachers') e
       WHERE e ->> 'name' <> $3 GROUP BY 1)
     SELECT l.staff_no AS "staffNo" FROM last l
     WHERE l.left_on <= now()::date - make_interval(years => $2) AND (
       EXISTS (SELECT 1 FROM planned p WHERE p.staff_no = l.staff_no) OR EXISTS (
         SELECT 1 FROM teacher t JOIN county c ON c.id = t.county_id AND c.code = $1
         WHERE t.staff_no = l.staff_no AND t.name <> $3))
     UNION
     SELECT p.staff_no FROM planned p
     WHERE p.last_year + interval '1 year' <= now()::date - make_interval(years => $2)
       AND NOT EXISTS (SELECT 1 FROM last l WHERE l.staff_no = p.staff_no)
     ORDER BY 1`,
    [county, years, ERASED],
  );
  return rows.map(({ staffNo }) => staffNo);
}

export interface Erased {
  readonly rosterRows: number;
  readonly planInputs: number;
}

/**
 * Takes people out; the staff number stays as a pseudonym, so that counts, service records and plans of past years
 * still add up. Frozen inputs keep the hash they were planned under.
 */
export async function erasePeople(
  manager: EntityManager,
  county: string,
  staffNos: readonly string[],
): Promise<Erased> {
  const counts: number[] = [];
  for (const statement of [ROSTER_ROWS, PLAN_INPUTS, ABSENCES, EVENTS, PINS, VERDICTS]) {
    // A server refuses parameters that a statement does not name.
    const given = [county, staffNos, ...(statement.includes('$3') ? [ERASED] : [])];
    const [row] = await manager.query<{ count: number }[]>(
      `WITH erased AS (${statement} RETURNING 1) SELECT count(*)::int AS count FROM erased`,
      given,
    );
    counts.push(row?.count ?? 0);
  }
  const [rosterRows = 0, planInputs = 0] = counts;
  return { rosterRows, planInputs };
}

const ROSTER_ROWS = `UPDATE teacher t SET name = $3, id_number = NULL, birth_date = date_trunc('year', t.birth_date),
    exemption = 'NONE', exemption_until = NULL
  FROM county c WHERE c.id = t.county_id AND c.code = $1 AND t.staff_no = ANY($2)`;

const PLAN_INPUTS = `UPDATE plan_input i SET roster = (i.roster::jsonb || jsonb_build_object(
    'teachers', (SELECT coalesce(jsonb_agg(CASE WHEN e.value ->> 'staffNo' = ANY($2)
        THEN e.value || jsonb_build_object('name', $3::text, 'idNumber', NULL, 'exemption', 'NONE',
          'exemptionUntil', NULL, 'birthDate', left(e.value ->> 'birthDate', 4) || '-01-01')
        ELSE e.value END ORDER BY e.ordinality), '[]')
      FROM jsonb_array_elements(i.roster::jsonb -> 'teachers') WITH ORDINALITY e),
    'absences', (SELECT coalesce(jsonb_agg(CASE WHEN e.value ->> 'staffNo' = ANY($2)
        THEN e.value || jsonb_build_object('kind', 'OTHER') ELSE e.value END ORDER BY e.ordinality), '[]')
      FROM jsonb_array_elements(coalesce(i.roster::jsonb -> 'absences', '[]')) WITH ORDINALITY e),
    'pins', (SELECT coalesce(jsonb_agg(CASE WHEN e.value ->> 'staffNo' = ANY($2)
        THEN e.value || jsonb_build_object('reason', $3::text) ELSE e.value END ORDER BY e.ordinality), '[]')
      FROM jsonb_array_elements(coalesce(i.roster::jsonb -> 'pins', '[]')) WITH ORDINALITY e)))::json
  FROM county c WHERE c.id = i.county_id AND c.code = $1
    AND EXISTS (SELECT 1 FROM json_array_elements(i.roster -> 'teachers') e WHERE e ->> 'staffNo' = ANY($2))`;

/** Why somebody was absent is health or family; that they were is part of the school's year. */
const ABSENCES = `UPDATE absence a SET kind = 'OTHER' FROM teacher t, county c
  WHERE ${sameYear('t', 'a')} AND t.id = a.teacher_id AND c.id = t.county_id AND c.code = $1 AND t.staff_no = ANY($2) AND a.kind <> 'OTHER'`;

const EVENTS = `UPDATE rotation_event v SET reason = $3, assessment = CASE WHEN v.assessment ? 'remarks'
      THEN v.assessment || jsonb_build_object('remarks', $3::text) ELSE v.assessment END
  FROM rotation_record r, teacher t, county c
  WHERE ${sameYear('r', 'v')} AND r.id = v.rotation_id AND ${sameYear('t', 'r')} AND t.id = r.teacher_id
    AND c.id = t.county_id AND c.code = $1 AND t.staff_no = ANY($2)
    AND (v.reason NOT IN ('', $3) OR coalesce(v.assessment ->> 'remarks', '') NOT IN ('', $3))`;

const PINS = `UPDATE pin p SET reason = $3 FROM teacher t, county c
  WHERE ${sameYear('t', 'p')} AND t.id = p.teacher_id AND c.id = t.county_id AND c.code = $1 AND t.staff_no = ANY($2) AND p.reason NOT IN ('', $3)`;

const VERDICTS = `UPDATE move_verdict v SET reason = $3 FROM county c
  WHERE c.id = v.county_id AND c.code = $1 AND v.staff_no = ANY($2) AND v.reason <> $3`;
