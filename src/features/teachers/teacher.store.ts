// Queries for teachers: plain rows, never the identity number itself.
import { type EntityManager } from 'typeorm';
import { type Stage } from '../../domain/school';
import {
  BACKBONE_LEVELS,
  type BackboneLevel,
  type Employment,
  type Exemption,
  type Gender,
  TITLES,
  type Title,
} from '../../domain/teacher';
import { type Reach } from '../../graphql/access';
import { Conditions, type Page, type PageRequest, pageOfQuery, type SqlOrder } from '../../graphql/paging';
import { type SchoolYearScope, sameYear } from '../school-years';
import { type TeacherFilter } from './teacher.type';
import { type TeacherOrderField } from './teacher.vocabulary';

export interface TeacherRow {
  readonly id: string;
  readonly staffNo: string;
  readonly name: string;
  readonly idNumberMasked: string | null;
  readonly gender: Gender;
  readonly birthDate: string;
  readonly schoolCode: string;
  readonly stage: Stage;
  readonly mainSubjectCode: string;
  readonly otherSubjectCodes: readonly string[];
  readonly title: Title;
  readonly backbone: BackboneLevel;
  readonly employment: Employment;
  readonly fte: number;
  readonly joinedSchoolOn: string;
  readonly ruralServiceYears: number;
  readonly exemption: Exemption;
  readonly exemptionUntil: string | null;
  readonly leavesOn: string | null;
  /** Schools of planned or running rotations: their principals see who comes. */
  readonly hostSchoolCodes: readonly string[];
}

/** A teacher with the scope they belong to: what the GraphQL type is made from. */
export interface TeacherSource extends TeacherRow {
  readonly year: SchoolYearScope;
}

const HOSTS = `SELECT h.code FROM rotation_record r
  JOIN school h ON h.id = r.to_school_id AND ${sameYear('h', 't')}
  WHERE ${sameYear('r', 't')} AND r.teacher_id = t.id AND r.status IN ('PLANNED', 'ACTIVE')`;

const COLUMNS = `t.id, t.staff_no AS "staffNo", t.name,
  left(t.id_number, 6) || '********' || right(t.id_number, 4) AS "idNumberMasked",
  t.gender, t.birth_date AS "birthDate", s.code AS "schoolCode", t.stage,
  t.main_subject_code AS "mainSubjectCode", t.title, t.backbone, t.employment, t.fte,
  t.joined_school_on AS "joinedSchoolOn", t.rural_service_years AS "ruralServiceYears",
  t.exemption, t.exemption_until AS "exemptionUntil", t.leaves_on AS "leavesOn",
  ARRAY(SELECT c.subject_code FROM teacher_subject c WHERE ${sameYear('c', 't')} AND c.teacher_id = t.id ORDER BY 1)
    AS "otherSubjectCodes",
  ARRAY(${HOSTS}) AS "hostSchoolCodes"`;

const TEACHERS = `teacher t JOIN school s ON s.id = t.school_id AND ${sameYear('s', 't')}`;

/** Position of a word in a list from lowest to highest, as SQL. */
function rank(column: string, words: readonly string[]): string {
  return `array_position(ARRAY[${words.map((word) => `'${word}'`).join(', ')}]::text[], ${column})::float8`;
}

interface OrderParts {
  readonly expression: string;
  readonly value: (row: TeacherRow) => string | number;
}

const text = (column: string): string => `${column}::text COLLATE "C"`;

const ORDERS: Readonly<Record<Exclude<TeacherOrderField, 'STAFF_NO'>, OrderParts>> = {
  NAME: { expression: text('t.name'), value: (row) => row.name },
  SCHOOL: { expression: text('s.code'), value: (row) => row.schoolCode },
  MAIN_SUBJECT: { expression: text('t.main_subject_code'), value: (row) => row.mainSubjectCode },
  TITLE: { expression: rank('t.title', TITLES), value: (row) => TITLES.indexOf(row.title) + 1 },
  BACKBONE: {
    expression: rank('t.backbone', BACKBONE_LEVELS),
    value: (row) => BACKBONE_LEVELS.indexOf(row.backbone) + 1,
  },
  JOINED_SCHOOL_ON: { expression: text('t.joined_school_on'), value: (row) => row.joinedSchoolOn },
  RURAL_SERVICE_YEARS: { expression: 't.rural_service_years', value: (row) => row.ruralServiceYears },
  BIRTH_DATE: { expression: text('t.birth_date'), value: (row) => row.birthDate },
};

function orderOf(field: TeacherOrderField, direction: 'ASC' | 'DESC'): SqlOrder<TeacherRow> {
  const common = { name: `teacher:${field}:${direction}`, descending: direction === 'DESC' };
  const staffNo = text('t.staff_no');
  if (field === 'STAFF_NO') {
    return { ...common, keyOf: (row) => [row.staffNo], expressions: [staffNo], shape: 's' };
  }
  const { expression, value } = ORDERS[field];
  const numeric = field === 'TITLE' || field === 'BACKBONE' || field === 'RURAL_SERVICE_YEARS';
  return {
    ...common,
    keyOf: (row) => [value(row), row.staffNo],
    expressions: [expression, staffNo],
    shape: numeric ? 'ns' : 'ss',
  };
}

function withinReach(conditions: Conditions, reach: Reach): void {
  if (reach.everything) return;
  conditions.add(
    `s.code = ANY(?) OR t.staff_no = ANY(?) OR EXISTS (${HOSTS} AND h.code = ANY(?))`,
    reach.schools,
    reach.staffNos,
    reach.schools,
  );
}

function addFilter(conditions: Conditions, year: SchoolYearScope, filter: TeacherFilter): void {
  const given: readonly [unknown, string][] = [
    [filter.schoolCodes, 's.code = ANY(?)'],
    [filter.areas, 's.area = ANY(?)'],
    [filter.stage, 't.stage = ?'],
    [filter.mainSubjects, 't.main_subject_code = ANY(?)'],
    [filter.titles, 't.title = ANY(?)'],
    [filter.employments, 't.employment = ANY(?)'],
    [filter.exemptions, 't.exemption = ANY(?)'],
  ];
  for (const [value, condition] of given) {
    if (value !== null && value !== undefined) conditions.add(condition, value);
  }
  if (filter.backboneAtLeast) {
    const least = BACKBONE_LEVELS.indexOf(filter.backboneAtLeast);
    conditions.add('t.backbone = ANY(?)', BACKBONE_LEVELS.slice(least));
  }
  if (filter.certifiedFor) {
    // The year by its ids, not by the teacher's: else the planner looks the subject up in all counties once.
    conditions.add(
      `t.main_subject_code = ? OR EXISTS (SELECT 1 FROM teacher_subject c
         WHERE c.county_id = ? AND c.school_year_id = ? AND c.teacher_id = t.id AND c.subject_code = ?)`,
      filter.certifiedFor,
      year.countyId,
      year.schoolYearId,
      filter.certifiedFor,
    );
  }
  const search = filter.search?.trim();
  if (search) {
    // position() knows no wildcards, so a percent sign is only a percent sign.
    conditions.add(
      'position(lower(?) IN lower(t.name)) > 0 OR position(? IN t.staff_no) > 0',
      search,
      search,
    );
  }
}

export interface TeacherListRequest {
  readonly reach: Reach;
  readonly filter: TeacherFilter | null;
  readonly orderBy: TeacherOrderField;
  readonly direction: 'ASC' | 'DESC';
  readonly page: PageRequest;
}

/** A page of teachers. */
export function listTeachers(
  manager: EntityManager,
  year: SchoolYearScope,
  request: TeacherListRequest,
): Promise<Page<TeacherRow>> {
  const conditions = new Conditions();
  conditions.add('t.county_id = ? AND t.school_year_id = ?', year.countyId, year.schoolYearId);
  withinReach(conditions, request.reach);
  addFilter(conditions, year, request.filter ?? {});
  const order = orderOf(request.orderBy, request.direction);
  return pageOfQuery(manager, { select: COLUMNS, from: TEACHERS, conditions }, order, request.page);
}

/** Teachers by staff number, in one statement. */
export function findTeachers(
  manager: EntityManager,
  year: SchoolYearScope,
  staffNos: readonly string[],
): Promise<readonly TeacherRow[]> {
  // In SQL: the builder has no arrays of subqueries.
  return manager.query<TeacherRow[]>(
    `SELECT ${COLUMNS} FROM ${TEACHERS}
     WHERE t.county_id = $1 AND t.school_year_id = $2 AND t.staff_no = ANY($3)`,
    [year.countyId, year.schoolYearId, staffNos],
  );
}
