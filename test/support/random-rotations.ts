// Random rotation records: running, finished, planned and withdrawn ones of every kind, dates on the very edge.
import fc from 'fast-check';
import { ROTATION_KINDS, type RotationRecord } from '../../src/domain/rotation';
import { type School } from '../../src/domain/school';
import { type Teacher } from '../../src/domain/teacher';
import { START_DATE } from '../builders';

type Term = Pick<RotationRecord, 'startsOn' | 'endsOn' | 'status'>;

const TERMS: readonly Term[] = [
  { startsOn: '2025-09-01', endsOn: '2027-07-31', status: 'ACTIVE' },
  { startsOn: '2025-09-01', endsOn: null, status: 'ACTIVE' },
  { startsOn: START_DATE, endsOn: '2027-07-31', status: 'PLANNED' },
  { startsOn: '2025-09-01', endsOn: START_DATE, status: 'ACTIVE' },
  { startsOn: '2026-09-02', endsOn: '2027-07-31', status: 'PLANNED' },
  { startsOn: '2022-09-01', endsOn: '2023-09-01', status: 'COMPLETED' },
  { startsOn: '2022-09-01', endsOn: '2023-09-02', status: 'COMPLETED' },
  { startsOn: '2024-09-01', endsOn: '2025-07-31', status: 'ACTIVE' },
  { startsOn: '2024-09-01', endsOn: '2025-07-31', status: 'WITHDRAWN' },
];

/** At most one record a teacher; substitutes have none and part-timers do not travel. */
export function randomRotations(
  schools: readonly School[],
  teachers: readonly Teacher[],
): fc.Arbitrary<readonly RotationRecord[]> {
  const draft = fc.record({
    teacherIndex: fc.nat(Math.max(0, teachers.length - 1)),
    hostIndex: fc.nat(schools.length - 1),
    kind: fc.constantFrom(...ROTATION_KINDS),
    subjectIndex: fc.nat(2),
    days: fc.integer({ min: 1, max: 2 }),
    term: fc.constantFrom(...TERMS),
  });
  return fc.uniqueArray(draft, { maxLength: 6, selector: (row) => row.teacherIndex }).map((rows) =>
    rows.flatMap((row) => {
      const teacher = teachers[row.teacherIndex];
      const host = schools[row.hostIndex];
      if (!teacher || !host || host.code === teacher.schoolCode) return [];
      if (teacher.employment === 'CONTRACT' || teacher.fte < 1) return [];
      const subjects = [teacher.mainSubject, ...teacher.otherSubjects];
      return [
        {
          staffNo: teacher.staffNo,
          kind: row.kind,
          toSchoolCode: host.code,
          stage: teacher.stage,
          subject: subjects[row.subjectIndex % subjects.length]!,
          daysPerWeek: row.kind === 'ITINERANT' ? row.days : null,
          ...row.term,
        },
      ];
    }),
  );
}
