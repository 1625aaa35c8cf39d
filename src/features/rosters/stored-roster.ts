// Reads the rows of a stored roster and turns ids back into natural keys. Joined in memory: no plan of the database's can go wrong.
import { EntityManager } from 'typeorm';
import { selectRows } from '../../database';
import { type Roster, SHEETS } from '../../domain/roster';
import { type Teacher } from '../../domain/teacher';
import { TeacherSubjectEntity } from '../teachers';
import { factsOf, type RosterKeys } from './roster-rows';
import { type Scope } from './roster-scope';
import {
  ABSENCES,
  CLASSES,
  CURRICULUM,
  DISTANCES,
  PINS,
  SCHOOLS,
  SUBJECTS,
  TEACHERS,
  WORKLOAD,
} from './roster-tables';
import { RuleSetEntity } from './rule-set.entity';
import { type Row, rowsOfTable, type SyncedTable } from './table-sync';

/** A posting withdrawn with its plan or before it began says nothing of anybody's service: as if it had not been. */
// Days that a plan added to a schedule are one row with it: a roster knows one record of a kind, host, subject and day.
// In SQL: the builder has neither the ordered array nor an aggregate of an expression.
const ROTATIONS = `
  SELECT teacher_id AS "teacherId", kind, to_school_id AS "toSchoolId", stage, subject_code AS "subjectCode",
    sum(days_per_week)::int AS "daysPerWeek", starts_on AS "startsOn",
    nullif(max(coalesce(ends_on, 'infinity')), 'infinity') AS "endsOn",
    (array_agg(status ORDER BY array_position(ARRAY['ACTIVE', 'PLANNED', 'COMPLETED', 'WITHDRAWN'], status)))[1] AS status
  FROM rotation_record WHERE county_id = $1 AND school_year_id = $2
    AND (source <> 'PLAN' OR status <> 'WITHDRAWN')
  GROUP BY teacher_id, kind, to_school_id, stage, subject_code, starts_on`;

/** Everything but the county's own row; null when no roster was saved. Twelve statements, whatever the size. */
export async function readRoster(
  manager: EntityManager,
  { countyId, schoolYearId }: Scope,
): Promise<Omit<Roster, 'county'> | null> {
  const here = { countyId, schoolYearId };
  const [ruleSet] = await selectRows(manager, RuleSetEntity, ['content'], { ...here, isCurrent: true });
  if (!ruleSet) return null;
  const rowsOf = (table: SyncedTable, withId = false): Promise<readonly Row[]> =>
    rowsOfTable(manager, here, table, withId).getRawMany<Row>();
  const schools = await rowsOf(SCHOOLS, true);
  const teachers = await rowsOf(TEACHERS, true);
  const keys: RosterKeys = {
    schools: new Map(schools.map((row) => [String(row['id']), String(row['code'])])),
    teachers: new Map(teachers.map((row) => [String(row['id']), String(row['staffNo'])])),
  };
  return {
    ruleSet: ruleSet.content,
    subjects: factsOf(SHEETS.subjects, await rowsOf(SUBJECTS), keys),
    curriculum: factsOf(SHEETS.curriculum, await rowsOf(CURRICULUM), keys),
    workload: factsOf(SHEETS.workload, await rowsOf(WORKLOAD), keys),
    schools: factsOf(SHEETS.schools, schools, keys),
    classes: factsOf(SHEETS.classes, await rowsOf(CLASSES), keys),
    distances: factsOf(SHEETS.distances, await rowsOf(DISTANCES), keys),
    teachers: withCertificates(
      factsOf(SHEETS.teachers, teachers, keys),
      await selectRows(manager, TeacherSubjectEntity, ['teacherId', 'subjectCode'], here),
      keys,
    ),
    rotations: factsOf(
      SHEETS.rotations,
      await manager.query<readonly Row[]>(ROTATIONS, [countyId, schoolYearId]),
      keys,
    ),
    absences: factsOf(SHEETS.absences, await rowsOf(ABSENCES), keys),
    pins: factsOf(SHEETS.pins, await rowsOf(PINS), keys),
  };
}

function withCertificates(
  teachers: readonly Teacher[],
  certificates: readonly { readonly teacherId: string; readonly subjectCode: string }[],
  keys: RosterKeys,
): readonly Teacher[] {
  const held = new Map<string, string[]>();
  for (const { teacherId, subjectCode } of certificates) {
    const staffNo = keys.teachers.get(teacherId) ?? '';
    const subjects = held.get(staffNo);
    if (subjects) subjects.push(subjectCode);
    else held.set(staffNo, [subjectCode]);
  }
  return teachers.map((teacher) => ({ ...teacher, otherSubjects: held.get(teacher.staffNo) ?? [] }));
}
