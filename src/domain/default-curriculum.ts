// Default county curriculum: weekly periods by grade, used when a bundle has no curriculum.csv.
import { type CurriculumRow } from './curriculum';

/**
 * Periods a week of one class in grades 1-9. Source: Shandong's trial table of 2023, with today's subject names;
 * totals of the 2022 national plan: 26 in grades 1-2, 30 in grades 3-6, 34 in grades 7-9.
 *
 * The table's two columns without a subject of their own are given to subjects that somebody is hired for:
 * - comprehensive practice (1 1 2 2 3 3 3 3 3) and the local curriculum (4 4 3 3 2 2 4 3 2) together become
 *   ICT, LAB and PSY: PSY one period (two in grades 7-8), the rest split between LAB and ICT;
 * - in grades 1-2 the table adds up to 29, three above the national total; the three are taken from the local
 *   curriculum, which leaves LAB 1 and PSY 1, and no ICT, which starts in grade 3.
 */
const PERIODS: Readonly<Record<string, readonly number[]>> = {
  CHN: [8, 8, 7, 7, 6, 6, 5, 4, 5],
  MAT: [4, 4, 4, 4, 5, 5, 4, 4, 5],
  ENG: [0, 0, 2, 2, 3, 3, 4, 4, 4],
  MOR: [3, 3, 3, 3, 2, 2, 2, 2, 2],
  SCI: [1, 1, 2, 2, 2, 2, 0, 0, 0],
  PHY: [0, 0, 0, 0, 0, 0, 0, 2, 3],
  CHE: [0, 0, 0, 0, 0, 0, 0, 0, 3],
  BIO: [0, 0, 0, 0, 0, 0, 3, 3, 0],
  HIS: [0, 0, 0, 0, 0, 0, 2, 2, 2],
  GEO: [0, 0, 0, 0, 0, 0, 2, 2, 0],
  PED: [4, 4, 3, 3, 3, 3, 3, 3, 3],
  MUS: [2, 2, 2, 2, 2, 2, 1, 1, 1],
  ART: [2, 2, 2, 2, 2, 2, 1, 1, 1],
  ICT: [0, 0, 2, 2, 2, 2, 2, 2, 2],
  LAB: [1, 1, 2, 2, 2, 2, 3, 2, 2],
  PSY: [1, 1, 1, 1, 1, 1, 2, 2, 1],
};

export const DEFAULT_CURRICULUM: readonly CurriculumRow[] = Object.entries(PERIODS).flatMap(
  ([subject, weekly]) =>
    weekly.flatMap((weeklyPeriods, index) =>
      weeklyPeriods > 0 ? [{ grade: index + 1, subject, weeklyPeriods }] : [],
    ),
);
