// Vacancies in the database: opened and withdrawn with their plan, listed, filled one person at a time.
import { type EntityManager } from 'typeorm';
import { type Stage } from '../../domain/school';
import { type Reach } from '../../graphql/access';
import { RefusedError } from '../../graphql/errors';
import { Conditions, type Page, type PageRequest, pageOfQuery, type SqlOrder } from '../../graphql/paging';
import { type SchoolYearScope } from '../school-years';
import { type VacancyState } from './vacancy.entity';
import { type VacancyFilter } from './vacancy.type';

/** What a plan hires at one school. */
export interface NewVacancy {
  /** UUID the vacancy gets. */
  readonly vacancyId: string;
  readonly schoolCode: string;
  readonly stage: Stage;
  readonly subject: string;
  readonly relatedSubjects: readonly string[];
  readonly count: number;
}

export interface VacancyRow {
  /** UUID. */
  readonly vacancyId: string;
  /** UUID of the plan that opened it. */
  readonly planId: string;
  readonly schoolCode: string;
  readonly stage: Stage;
  readonly subjectCode: string;
  readonly relatedSubjectCodes: readonly string[];
  readonly count: number;
  readonly filled: number;
  readonly state: VacancyState;
  readonly version: number;
}

/** A vacancy with the scope it belongs to: what the GraphQL type is made from. */
export interface VacancyOfYear extends VacancyRow {
  readonly year: SchoolYearScope;
}

export interface FillingRow {
  readonly vacancyId: string;
  readonly staffNo: string;
  readonly filledOn: string;
}

/** Opens the vacancies of an approved plan, in one statement. */
export async function openVacancies(
  manager: EntityManager,
  { year, planId }: { readonly year: SchoolYearScope; readonly planId: string },
  vacancies: readonly NewVacancy[],
): Promise<void> {
  if (vacancies.length === 0) return;
  const written = await manager.query<unknown[]>(
    `INSERT INTO vacancy (county_id, school_year_id, id, plan_id, school_id, stage, subject_code,
       related_subject_codes, count, filled, state, version)
     SELECT $1::uuid, $2::uuid, r."vacancyId", $3::uuid, s.id, r.stage, r.subject, r."relatedSubjects", r.count, 0,
       'OPEN', 1
     FROM json_to_recordset($4::json) AS r ("vacancyId" uuid, "schoolCode" text, stage text, subject text,
       "relatedSubjects" text[], count int)
     JOIN school s ON s.county_id = $1::uuid AND s.school_year_id = $2::uuid AND s.code = r."schoolCode"
     RETURNING id`,
    [year.countyId, year.schoolYearId, planId, JSON.stringify(vacancies)],
  );
  if (written.length !== vacancies.length) throw new Error('A vacancy names no school of the roster');
}

/** Withdraws a plan's vacancies; when somebody was hired already nothing is written, and those hired are returned. */
export async function withdrawVacancies(
  manager: EntityManager,
  planId: string,
): Promise<{ readonly withdrawn: number; readonly hired: readonly FillingRow[] }> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT id FROM vacancy WHERE plan_id = $1 ORDER BY id FOR UPDATE',
    [planId],
  );
  const hired = await fillingsOf(
    manager,
    rows.map(({ id }) => id),
  );
  if (hired.length > 0) return { withdrawn: 0, hired };
  const [, withdrawn] = await manager.query<[unknown[], number]>(
    `UPDATE vacancy SET state = 'WITHDRAWN', version = version + 1 WHERE plan_id = $1 AND state = 'OPEN'`,
    [planId],
  );
  return { withdrawn, hired };
}

/** Who filled several vacancies, in one statement. */
export function fillingsOf(
  manager: EntityManager,
  vacancyIds: readonly string[],
): Promise<readonly FillingRow[]> {
  return manager.query<FillingRow[]>(
    `SELECT f.vacancy_id AS "vacancyId", t.staff_no AS "staffNo", f.filled_on AS "filledOn"
     FROM vacancy_filling f JOIN teacher t ON t.id = f.teacher_id
     WHERE f.vacancy_id = ANY($1::uuid[]) ORDER BY f.filled_on, t.staff_no`,
    [vacancyIds],
  );
}

const COLUMNS = `v.id AS "vacancyId", v.plan_id AS "planId", s.code AS "schoolCode", v.stage,
  v.subject_code AS "subjectCode", v.related_subject_codes AS "relatedSubjectCodes", v.count, v.filled, v.state,
  v.version`;

const VACANCIES = 'vacancy v JOIN school s ON s.id = v.school_id';

const BY_SCHOOL: SqlOrder<VacancyRow> = {
  name: 'vacancy:SCHOOL',
  keyOf: (row) => [row.schoolCode, row.stage, row.subjectCode, row.vacancyId],
  expressions: [
    's.code COLLATE "C"',
    'v.stage COLLATE "C"',
    'v.subject_code COLLATE "C"',
    'v.id::text COLLATE "C"',
  ],
  shape: 'ssss',
};

export interface VacancyListRequest {
  readonly reach: Reach;
  readonly filter: VacancyFilter | null;
  /** UUIDs of plans. */
  readonly planIds: readonly string[] | null;
  readonly page: PageRequest;
}

/** A page of vacancies by school. */
export function listVacancies(
  manager: EntityManager,
  year: SchoolYearScope,
  { reach, filter, planIds, page }: VacancyListRequest,
): Promise<Page<VacancyRow>> {
  const conditions = new Conditions();
  conditions.add('v.county_id = ? AND v.school_year_id = ?', year.countyId, year.schoolYearId);
  if (!reach.everything) conditions.add('s.code = ANY(?)', reach.schools);
  const given: readonly [unknown, string][] = [
    [filter?.states, 'v.state = ANY(?)'],
    [filter?.schoolCodes, 's.code = ANY(?)'],
    [planIds, 'v.plan_id::text = ANY(?)'],
  ];
  for (const [value, condition] of given) {
    if (value !== null && value !== undefined) conditions.add(condition, value);
  }
  return pageOfQuery(manager, { select: COLUMNS, from: VACANCIES, conditions }, BY_SCHOOL, page);
}

/** One vacancy by its id, or null. */
export async function findVacancy(
  manager: EntityManager,
  year: SchoolYearScope,
  vacancyId: string,
): Promise<VacancyRow | null> {
  const rows = await manager.query<VacancyRow[]>(
    `SELECT ${COLUMNS} FROM ${VACANCIES} WHERE v.county_id = $1 AND v.school_year_id = $2 AND v.id::text = $3`,
    [year.countyId, year.schoolYearId, vacancyId],
  );
  return rows[0] ?? null;
}

/** Adds one person to a vacancy; the caller has checked that there is a place. CONFLICT on a stale version. */
export async function addFilling(
  manager: EntityManager,
  { vacancyId, version }: Pick<VacancyRow, 'vacancyId' | 'version'>,
  { teacherId, filledOn, accountId }: { teacherId: string; filledOn: string; accountId: string },
): Promise<void> {
  const [, changed] = await manager.query<[unknown[], number]>(
    `UPDATE vacancy SET filled = filled + 1, version = version + 1,
       state = CASE WHEN filled + 1 = count THEN 'FILLED' ELSE 'OPEN' END
     WHERE id = $1 AND version = $2 AND state = 'OPEN'`,
    [vacancyId, version],
  );
  if (changed !== 1) {
    throw new RefusedError('CONFLICT', {
      zh: '岗位已被他人更新，请刷新后重试',
      en: 'The vacancy was changed by somebody else: read it again',
    });
  }
  await manager.query(
    `INSERT INTO vacancy_filling (county_id, school_year_id, vacancy_id, teacher_id, filled_on, recorded_by)
     SELECT county_id, school_year_id, id, $2, $3, $4 FROM vacancy WHERE id = $1`,
    [vacancyId, teacherId, filledOn, accountId],
  );
}
