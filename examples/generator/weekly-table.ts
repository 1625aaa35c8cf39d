// The county's weekly timetable and teaching loads: Shandong's 2023 trial table in today's subject codes.
import { type CurriculumRow, type WorkloadRow } from '../../src/domain/curriculum';

/** Periods a week in grades 1-9 as the province's table has them. */
const PROVINCE: Readonly<Record<string, readonly number[]>> = {
  MOR: [3, 3, 3, 3, 2, 2, 2, 2, 2],
  CHN: [8, 8, 7, 7, 6, 6, 5, 4, 5],
  MAT: [4, 4, 4, 4, 5, 5, 4, 4, 5],
  ENG: [0, 0, 2, 2, 3, 3, 4, 4, 4],
  SCI: [1, 1, 2, 2, 2, 2, 0, 0, 0],
  HIS: [0, 0, 0, 0, 0, 0, 2, 2, 2],
  GEO: [0, 0, 0, 0, 0, 0, 2, 2, 0],
  BIO: [0, 0, 0, 0, 0, 0, 3, 3, 0],
  PHY: [0, 0, 0, 0, 0, 0, 0, 2, 3],
  CHE: [0, 0, 0, 0, 0, 0, 0, 0, 3],
  PED: [4, 4, 3, 3, 3, 3, 3, 3, 3],
  MUS: [2, 2, 2, 2, 2, 2, 1, 1, 1],
  ART: [2, 2, 2, 2, 2, 2, 1, 1, 1],
};

/**
 * Its two collective rows, comprehensive practice (1 1 2 2 3 3 3 3 3) and local courses, given to the subjects
 * of the 2022 plan. Local courses take 1 period in grades 1-2, what is left of the national 26.
 */
const COLLECTIVE: Readonly<Record<string, readonly number[]>> = {
  ICT: [0, 0, 1, 1, 1, 1, 1, 1, 0],
  LAB: [1, 1, 1, 1, 2, 2, 2, 2, 3],
  PSY: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
  CHN: [0.5, 0.5, 1, 1, 0.5, 0.5, 1, 1, 0.5],
  SCI: [0, 0, 0.5, 0.5, 0.5, 0.5, 0, 0, 0],
  PED: [0, 0, 1, 1, 0.5, 0.5, 1, 0.5, 0.5],
  GEO: [0, 0, 0, 0, 0, 0, 1, 0.5, 0],
  HIS: [0, 0, 0, 0, 0, 0, 0.5, 0.5, 0.5],
};

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Rows with periods, by grade and subject; grades add up to 26, 30 and 34 periods. */
export function weeklyTable(): CurriculumRow[] {
  const subjects = [...new Set([...Object.keys(PROVINCE), ...Object.keys(COLLECTIVE)])].sort();
  return GRADES.flatMap((grade) =>
    subjects
      .map((subject) => ({
        grade,
        subject,
        weeklyPeriods: (PROVINCE[subject]?.[grade - 1] ?? 0) + (COLLECTIVE[subject]?.[grade - 1] ?? 0),
      }))
      .filter((row) => row.weeklyPeriods > 0),
  );
}

/** Full loads within the 12-16 periods that counties use, core subjects lower. */
const PRIMARY_LOAD: Readonly<Record<string, number>> = { CHN: 14, MAT: 14, ENG: 15, MOR: 15, SCI: 15 };
const JUNIOR_LOAD: Readonly<Record<string, number>> = {
  CHN: 12,
  MAT: 12,
  ENG: 12,
  PHY: 13,
  CHE: 13,
  MOR: 14,
  HIS: 14,
  GEO: 14,
  BIO: 14,
  PED: 14,
};

export function weeklyLoads(): WorkloadRow[] {
  const taught = (low: number, high: number): string[] =>
    [
      ...new Set(
        weeklyTable()
          .filter((row) => row.grade >= low && row.grade <= high)
          .map((row) => row.subject),
      ),
    ].sort();
  return [
    ...taught(7, 9).map((subject) => ({
      stage: 'JUNIOR' as const,
      subject,
      weeklyPeriodsPerTeacher: JUNIOR_LOAD[subject] ?? 15,
    })),
    ...taught(1, 6).map((subject) => ({
      stage: 'PRIMARY' as const,
      subject,
      weeklyPeriodsPerTeacher: PRIMARY_LOAD[subject] ?? 16,
    })),
  ];
}
