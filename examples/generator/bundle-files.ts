// A roster as the files of a bundle folder: CSV in UTF-8 with English headers, and rules.json.
import { type Roster } from '../../src/domain/roster';

type Cell = string | number | null;
type Column<T> = readonly [header: string, value: (row: T) => Cell];

function csv<T>(rows: readonly T[], columns: readonly Column<T>[]): string {
  const text = (cell: Cell): string => {
    const plain = cell === null ? '' : String(cell);
    return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
  };
  const lines = [
    columns.map(([header]) => header),
    ...rows.map((row) => columns.map(([, value]) => text(value(row)))),
  ];
  return lines.map((cells) => `${cells.join(',')}\n`).join('');
}

const schoolsCsv = (roster: Roster): string =>
  csv(roster.schools, [
    ['school_code', (school) => school.code],
    ['name', (school) => school.name],
    ['kind', (school) => school.kind],
    ['area', (school) => school.area],
    ['township', (school) => school.township],
    ['cluster', (school) => school.cluster],
    ['longitude', (school) => school.longitude],
    ['latitude', (school) => school.latitude],
    ['remoteness', (school) => school.remoteness],
    ['authorised_posts', (school) => school.authorisedPosts],
    ['free_beds', (school) => school.freeBeds],
    ['paired_school_code', (school) => school.pairedSchoolCode],
  ]);

const teachersCsv = (roster: Roster): string =>
  csv(roster.teachers, [
    ['staff_no', (teacher) => teacher.staffNo],
    ['name', (teacher) => teacher.name],
    ['id_number', (teacher) => teacher.idNumber],
    ['gender', (teacher) => teacher.gender],
    ['birth_date', (teacher) => teacher.birthDate],
    ['school_code', (teacher) => teacher.schoolCode],
    ['stage', (teacher) => teacher.stage],
    ['main_subject', (teacher) => teacher.mainSubject],
    ['other_subjects', (teacher) => teacher.otherSubjects.join(';')],
    ['title', (teacher) => teacher.title],
    ['backbone', (teacher) => teacher.backbone],
    ['employment', (teacher) => teacher.employment],
    ['fte', (teacher) => teacher.fte],
    ['joined_school_on', (teacher) => teacher.joinedSchoolOn],
    ['rural_service_years', (teacher) => teacher.ruralServiceYears],
    ['exemption', (teacher) => teacher.exemption],
    ['exemption_until', (teacher) => teacher.exemptionUntil],
    ['leaves_on', (teacher) => teacher.leavesOn],
  ]);

const recordsCsv = (roster: Roster): Readonly<Record<string, string>> => ({
  'rotations.csv': csv(roster.rotations, [
    ['staff_no', (record) => record.staffNo],
    ['kind', (record) => record.kind],
    ['to_school_code', (record) => record.toSchoolCode],
    ['stage', (record) => record.stage],
    ['subject', (record) => record.subject],
    ['days_per_week', (record) => record.daysPerWeek],
    ['starts_on', (record) => record.startsOn],
    ['ends_on', (record) => record.endsOn],
    ['status', (record) => record.status],
  ]),
  'pins.csv': csv(roster.pins, [
    ['staff_no', (pin) => pin.staffNo],
    ['school_code', (pin) => pin.schoolCode],
    ['kind', (pin) => pin.kind],
    ['to_school_code', (pin) => pin.toSchoolCode],
    ['reason', (pin) => pin.reason],
  ]),
});

const teachingCsv = (roster: Roster): Readonly<Record<string, string>> => ({
  'subjects.csv': csv(roster.subjects, [
    ['code', (subject) => subject.code],
    ['name_zh', (subject) => subject.nameZh],
    ['name_en', (subject) => subject.nameEn],
    ['weight', (subject) => subject.weight],
  ]),
  'curriculum.csv': csv(roster.curriculum, [
    ['grade', (row) => row.grade],
    ['subject', (row) => row.subject],
    ['weekly_periods', (row) => row.weeklyPeriods],
  ]),
  'workload.csv': csv(roster.workload, [
    ['stage', (row) => row.stage],
    ['subject', (row) => row.subject],
    ['weekly_periods_per_teacher', (row) => row.weeklyPeriodsPerTeacher],
  ]),
});

/** File names and texts of the bundle folder. */
export function bundleFiles(roster: Roster): Readonly<Record<string, string>> {
  return {
    'county.csv': csv(
      [roster.county],
      [
        ['code', (county) => county.code],
        ['name', (county) => county.name],
        ['school_year', (county) => county.schoolYear],
        ['start_date', (county) => county.startDate],
        ['seat_longitude', (county) => county.seatLongitude],
        ['seat_latitude', (county) => county.seatLatitude],
      ],
    ),
    'schools.csv': schoolsCsv(roster),
    'classes.csv': csv(roster.classes, [
      ['school_code', (group) => group.schoolCode],
      ['grade', (group) => group.grade],
      ['classes', (group) => group.classes],
      ['pupils', (group) => group.pupils],
    ]),
    ...teachingCsv(roster),
    'teachers.csv': teachersCsv(roster),
    ...recordsCsv(roster),
    'rules.json': `${JSON.stringify(roster.ruleSet, null, 2)}\n`,
  };
}
