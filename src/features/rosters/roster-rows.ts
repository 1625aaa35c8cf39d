// A roster's rows as rows of tables: natural keys become ids.
import { type Roster } from '../../domain/roster';
import { type Cell, idOf, keyText, type Row, type StoredTable } from './table-sync';

export function subjectRows(roster: Roster): readonly Row[] {
  return roster.subjects.map((subject) => ({
    code: subject.code,
    name_zh: subject.nameZh,
    name_en: subject.nameEn,
    weight: subject.weight,
  }));
}

export function curriculumRows(roster: Roster): readonly Row[] {
  return roster.curriculum.map((row) => ({
    grade: row.grade,
    subject_code: row.subject,
    weekly_periods: row.weeklyPeriods,
  }));
}

export function workloadRows(roster: Roster): readonly Row[] {
  return roster.workload.map((row) => ({
    stage: row.stage,
    subject_code: row.subject,
    weekly_periods_per_teacher: row.weeklyPeriodsPerTeacher,
  }));
}

/** Ids of the schools and teachers rows speak of. */
export interface RosterIds {
  readonly schools: StoredTable;
  readonly teachers: StoredTable;
}

const schoolId = (ids: RosterIds, code: string): string => idOf(ids.schools, keyText(code));
const teacherId = (ids: RosterIds, staffNo: string): string => idOf(ids.teachers, keyText(staffNo));
const orNull = <T extends Cell>(code: string | null, id: (code: string) => T): T | null =>
  code === null ? null : id(code);

export function schoolRows(roster: Roster, ids: RosterIds): readonly Row[] {
  return roster.schools.map((school) => ({
    code: school.code,
    name: school.name,
    kind: school.kind,
    area: school.area,
    township: school.township,
    cluster: school.cluster,
    longitude: school.longitude,
    latitude: school.latitude,
    remoteness: school.remoteness,
    authorised_posts: school.authorisedPosts,
    free_beds: school.freeBeds,
    paired_school_id: orNull(school.pairedSchoolCode, (code) => schoolId(ids, code)),
  }));
}

export function classRows(roster: Roster, ids: RosterIds): readonly Row[] {
  return roster.classes.map((group) => ({
    school_id: schoolId(ids, group.schoolCode),
    grade: group.grade,
    classes: group.classes,
    pupils: group.pupils,
  }));
}

export function distanceRows(roster: Roster, ids: RosterIds): readonly Row[] {
  return roster.distances.map((distance) => ({
    from_school_id: schoolId(ids, distance.fromSchoolCode),
    to_school_id: schoolId(ids, distance.toSchoolCode),
    km: distance.km,
  }));
}

export function teacherRows(roster: Roster, ids: RosterIds): readonly Row[] {
  return roster.teachers.map((teacher) => ({
    staff_no: teacher.staffNo,
    name: teacher.name,
    id_number: teacher.idNumber,
    gender: teacher.gender,
    birth_date: teacher.birthDate,
    school_id: schoolId(ids, teacher.schoolCode),
    stage: teacher.stage,
    main_subject_code: teacher.mainSubject,
    title: teacher.title,
    backbone: teacher.backbone,
    employment: teacher.employment,
    fte: teacher.fte,
    joined_school_on: teacher.joinedSchoolOn,
    rural_service_years: teacher.ruralServiceYears,
    exemption: teacher.exemption,
    exemption_until: teacher.exemptionUntil,
    leaves_on: teacher.leavesOn,
  }));
}

export function teacherSubjectRows(roster: Roster, ids: RosterIds): readonly Row[] {
  return roster.teachers.flatMap((teacher) =>
    teacher.otherSubjects.map((subject) => ({
      teacher_id: teacherId(ids, teacher.staffNo),
      subject_code: subject,
    })),
  );
}

export function rotationRows(roster: Roster, ids: RosterIds): readonly Row[] {
  return roster.rotations.map((record) => ({
    teacher_id: teacherId(ids, record.staffNo),
    kind: record.kind,
    to_school_id: schoolId(ids, record.toSchoolCode),
    stage: record.stage,
    subject_code: record.subject,
    days_per_week: record.daysPerWeek,
    starts_on: record.startsOn,
    ends_on: record.endsOn,
    status: record.status,
  }));
}

export function pinRows(roster: Roster, ids: RosterIds): readonly Row[] {
  return roster.pins.map((pin) => ({
    kind: pin.kind,
    teacher_id: orNull(pin.staffNo, (staffNo) => teacherId(ids, staffNo)),
    school_id: orNull(pin.schoolCode, (code) => schoolId(ids, code)),
    to_school_id: orNull(pin.toSchoolCode, (code) => schoolId(ids, code)),
    reason: pin.reason,
  }));
}
