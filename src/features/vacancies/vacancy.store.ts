// Vacancies in the database: opened and withdrawn with their plan, listed, filled one person at a time.
import { type EntityManager } from 'typeorm';
import { lockRows, selectList } from '../../database';
import { type Stage } from '../../domain/school';
import { type Reach } from '../../graphql/access';
import { RefusedError } from '../../graphql/errors';
import { Conditions, type Page, type PageRequest, pageOfQuery, type SqlOrder } from '../../graphql/paging';
import { type SchoolYearScope, sameYear, yearIds } from '../school-years';
import { VacancyEntity, type VacancyState } from './vacancy.entity';
import { type VacancyFilter } from './vacancy.type';
import { VacancyFillingEntity } from './vacancy-filling.entity';

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
  // In SQL: the builder inserts no rows that another table completes.
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
  year: SchoolYearScope,
  planId: string,
): Promise<{ readonly withdrawn: number; readonly hired: readonly FillingRow[] }> {
  const ofPlan = { ...yearIds(year), planId };
  const rows = await lockRows(manager, VacancyEntity, ['id'], ofPlan);
  const hired = await fillingsOf(
    manager,
    rows.map(({ id }) => id),
  );
  if (hired.length > 0) return { withdrawn: 0, hired };
  const { affected } = await manager.update(
    VacancyEntity,
    { ...ofPlan, state: 'OPEN' },
    { state: 'WITHDRAWN', version: () => 'version + 1' },
  );
  return { withdrawn: affected ?? 0, hired };
}

/** Who filled several vacancies, in one statement. */
export function fillingsOf(
  manager: EntityManager,
  vacancyIds: readonly string[],
): Promise<readonly FillingRow[]> {
  // In SQL: the builder does not join tables that have no relation.
  return manager.query<FillingRow[]>(
    `SELECT f.vacancy_id AS "vacancyId", t.staff_no AS "staffNo", f.filled_on AS "filledOn"
     FROM vacancy v JOIN vacancy_filling f ON ${sameYear('f', 'v')} AND f.vacancy_id = v.id
     JOIN teacher t ON ${sameYear('t', 'v')} AND t.id = f.teacher_id
     WHERE v.id = ANY($1::uuid[]) ORDER BY f.filled_on, t.staff_no`,
    [vacancyIds],
  );
}

const OWN = selectList(
  VacancyEntity,
  'v',
  ['planId', 'stage', 'subjectCode', 'relatedSubjectCodes', 'count', 'filled', 'state', 'version'],
  { vacancyId: 'id' },
);

const COLUMNS = `${OWN}, s.code AS "schoolCode"`;

const VACANCIES = `vacancy v JOIN school s ON ${sameYear('s', 'v')} AND s.id = v.school_id`;

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
  // In SQL: the builder does not join tables that have no relation.
  const rows = await manager.query<VacancyRow[]>(
    `SELECT ${COLUMNS} FROM ${VACANCIES} WHERE v.county_id = $1 AND v.school_year_id = $2 AND v.id::text = $3`,
    [year.countyId, year.schoolYearId, vacancyId],
  );
  return rows[0] ?? null;
}

/** Adds one person to a vacancy; the caller has checked that there is a place. CONFLICT on a stale version. */
export async function addFilling(
  manager: EntityManager,
  { year, vacancyId, version }: Pick<VacancyOfYear, 'year' | 'vacancyId' | 'version'>,
  { teacherId, filledOn, accountId }: { teacherId: string; filledOn: string; accountId: string },
): Promise<void> {
  const { affected } = await manager.update(
    VacancyEntity,
    { ...yearIds(year), id: vacancyId, version, state: 'OPEN' },
    {
      filled: () => 'filled + 1',
      version: () => 'version + 1',
      state: () => `CASE WHEN filled + 1 = count THEN 'FILLED' ELSE 'OPEN' END`,
    },
  );
  if (affected !== 1) {
    throw new RefusedError('CONFLICT', {
      zh: '岗位已被他人更新，请刷新后重试',
      en: 'The vacancy was changed by somebody else: read it again',
    });
  }
  await manager.insert(VacancyFillingEntity, {
    ...yearIds(year),
    vacancyId,
    teacherId,
    filledOn,
    recordedBy: accountId,
  });
}
