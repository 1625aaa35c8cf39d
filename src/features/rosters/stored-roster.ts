// Reads the rows of a stored roster and turns ids back into natural keys. Joined in memory: no plan of the database's can go wrong.
import { EntityManager } from 'typeorm';
import { type Roster } from '../../domain/roster';
import { type RotationRecord } from '../../domain/rotation';
import { type ClassGroup, type School, type SuppliedDistance } from '../../domain/school';
import { type Teacher } from '../../domain/teacher';
import { type Scope } from './roster-scope';

const SUBJECTS = `
  SELECT code, name_zh AS "nameZh", name_en AS "nameEn", weight
  FROM subject WHERE county_id = $1 AND school_year_id = $2`;

const CURRICULUM = `
  SELECT grade, subject_code AS subject, weekly_periods AS "weeklyPeriods"
  FROM curriculum_row WHERE county_id = $1 AND school_year_id = $2`;

const WORKLOAD = `
  SELECT stage, subject_code AS subject, weekly_periods_per_teacher AS "weeklyPeriodsPerTeacher"
  FROM workload_row WHERE county_id = $1 AND school_year_id = $2`;

const SCHOOLS = `
  SELECT id, code, name, kind, area, township, cluster, longitude, latitude, remoteness,
    authorised_posts AS "authorisedPosts", free_beds AS "freeBeds", paired_school_id AS "pairedSchoolId"
  FROM school WHERE county_id = $1 AND school_year_id = $2`;

const CLASSES = `
  SELECT school_id AS "schoolId", grade, classes, pupils
  FROM class_group WHERE county_id = $1 AND school_year_id = $2`;

const DISTANCES = `
  SELECT from_school_id AS "fromSchoolId", to_school_id AS "toSchoolId", km
  FROM school_distance WHERE county_id = $1 AND school_year_id = $2`;

const TEACHERS = `
  SELECT id, staff_no AS "staffNo", name, id_number AS "idNumber", gender, birth_date AS "birthDate",
    school_id AS "schoolId", stage, main_subject_code AS "mainSubject", title, backbone, employment, fte,
    joined_school_on AS "joinedSchoolOn", rural_service_years AS "ruralServiceYears", exemption,
    exemption_until AS "exemptionUntil", leaves_on AS "leavesOn"
  FROM teacher WHERE county_id = $1 AND school_year_id = $2`;

const TEACHER_SUBJECTS = `
  SELECT teacher_id AS "teacherId", subject_code AS subject
  FROM teacher_subject WHERE county_id = $1 AND school_year_id = $2`;

/** A posting withdrawn with its plan or before it began says nothing of anybody's service: as if it had not been. */
// Days that a plan added to a schedule are one row with it: a roster knows one record of a kind, host, subject and day.
const ROTATIONS = `
  SELECT teacher_id AS "teacherId", kind, to_school_id AS "toSchoolId", stage, subject_code AS subject,
    sum(days_per_week) AS "daysPerWeek", starts_on AS "startsOn",
    nullif(max(coalesce(ends_on, 'infinity')), 'infinity') AS "endsOn",
    (array_agg(status ORDER BY array_position(ARRAY['ACTIVE', 'PLANNED', 'COMPLETED', 'WITHDRAWN'], status)))[1] AS status
  FROM rotation_record WHERE county_id = $1 AND school_year_id = $2
    AND (source <> 'PLAN' OR status <> 'WITHDRAWN')
  GROUP BY teacher_id, kind, to_school_id, stage, subject_code, starts_on`;

const PINS = `
  SELECT kind, teacher_id AS "teacherId", school_id AS "schoolId", to_school_id AS "toSchoolId", reason
  FROM pin WHERE county_id = $1 AND school_year_id = $2`;

const RULE_SET = `
  SELECT content FROM rule_set WHERE county_id = $1 AND school_year_id = $2 AND is_current`;

type StoredSchool = Omit<School, 'pairedSchoolCode'> & { id: string; pairedSchoolId: string | null };
type StoredClass = Omit<ClassGroup, 'schoolCode'> & { schoolId: string };
type StoredDistance = Omit<SuppliedDistance, 'fromSchoolCode' | 'toSchoolCode'> & {
  fromSchoolId: string;
  toSchoolId: string;
};
type StoredTeacher = Omit<Teacher, 'schoolCode' | 'otherSubjects'> & { id: string; schoolId: string };
type StoredRotation = Omit<RotationRecord, 'staffNo' | 'toSchoolCode'> & {
  teacherId: string;
  toSchoolId: string;
};
type StoredPin = Omit<Roster['pins'][number], 'staffNo' | 'schoolCode' | 'toSchoolCode'> & {
  teacherId: string | null;
  schoolId: string | null;
  toSchoolId: string | null;
};

/** Natural keys by id. */
type Keys = ReadonlyMap<string, string>;

/** Everything but the county's own row; null when no roster was saved. Eleven statements, whatever the size. */
export async function readRoster(
  manager: EntityManager,
  scope: Scope,
): Promise<Omit<Roster, 'county'> | null> {
  const select = <T>(sql: string): Promise<readonly T[]> =>
    manager.query(sql, [scope.countyId, scope.schoolYearId]);
  const [ruleSet] = await select<{ readonly content: Roster['ruleSet'] }>(RULE_SET);
  if (!ruleSet) return null;
  const schools = await select<StoredSchool>(SCHOOLS);
  const teachers = await select<StoredTeacher>(TEACHERS);
  const codes: Keys = new Map(schools.map(({ id, code }) => [id, code]));
  const staffNos: Keys = new Map(teachers.map(({ id, staffNo }) => [id, staffNo]));
  return {
    ruleSet: ruleSet.content,
    subjects: await select(SUBJECTS),
    curriculum: await select(CURRICULUM),
    workload: await select(WORKLOAD),
    schools: schools.map(({ id: _, pairedSchoolId, ...school }) => ({
      ...school,
      pairedSchoolCode: optionalKey(codes, pairedSchoolId),
    })),
    classes: (await select<StoredClass>(CLASSES)).map(({ schoolId, ...group }) => ({
      ...group,
      schoolCode: key(codes, schoolId),
    })),
    distances: (await select<StoredDistance>(DISTANCES)).map(({ fromSchoolId, toSchoolId, km }) => ({
      fromSchoolCode: key(codes, fromSchoolId),
      toSchoolCode: key(codes, toSchoolId),
      km,
    })),
    teachers: withSubjects(teachers, await select(TEACHER_SUBJECTS), codes),
    rotations: (await select<StoredRotation>(ROTATIONS)).map(({ teacherId, toSchoolId, ...record }) => ({
      ...record,
      staffNo: key(staffNos, teacherId),
      toSchoolCode: key(codes, toSchoolId),
    })),
    pins: (await select<StoredPin>(PINS)).map(({ teacherId, schoolId, toSchoolId, ...pin }) => ({
      ...pin,
      staffNo: optionalKey(staffNos, teacherId),
      schoolCode: optionalKey(codes, schoolId),
      toSchoolCode: optionalKey(codes, toSchoolId),
    })),
  };
}

function withSubjects(
  teachers: readonly StoredTeacher[],
  rows: readonly { readonly teacherId: string; readonly subject: string }[],
  codes: Keys,
): readonly Teacher[] {
  const subjects = new Map<string, string[]>(teachers.map(({ id }) => [id, []]));
  for (const row of rows) subjects.get(row.teacherId)?.push(row.subject);
  return teachers.map(({ id, schoolId, ...teacher }) => ({
    ...teacher,
    schoolCode: key(codes, schoolId),
    otherSubjects: subjects.get(id) ?? [],
  }));
}

/** References keep every id known; a missing one is a bug. */
function key(keys: Keys, id: string): string {
  const found = keys.get(id);
  if (found === undefined) throw new Error(`A stored roster refers to ${id}, which is not part of it`);
  return found;
}

function optionalKey(keys: Keys, id: string | null): string | null {
  return id === null ? null : key(keys, id);
}
