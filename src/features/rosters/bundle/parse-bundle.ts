// Raw sheets -> roster: reads every sheet, checks across sheets, and either has a roster or says why not.
import { type CurriculumRow, type WorkloadRow } from '../../../domain/curriculum';
import { DEFAULT_CURRICULUM } from '../../../domain/default-curriculum';
import { DEFAULT_WORKLOAD } from '../../../domain/default-workload';
import { type Issue } from '../../../domain/issue';
import { type Roster } from '../../../domain/roster';
import { SHEET_NAMES, type SheetName } from '../../../domain/sheet';
import { DEFAULT_SUBJECTS } from '../../../domain/subject';
import { type BundleReport, bundleReport } from './bundle-issue';
import { subjectIndex } from './cells/subject-index';
import { checkAbsences } from './checks/absence-checks';
import { checkCounty } from './checks/county-checks';
import { checkKeys } from './checks/key-checks';
import { checkPins } from './checks/pin-checks';
import { checkRotations } from './checks/rotation-checks';
import { checkSchools } from './checks/school-checks';
import { checkTeachers } from './checks/teacher-checks';
import { checkWorkload, type TeachingTables } from './checks/workload-checks';
import { type BundleLimits } from './limits';
import { type RawBundle } from './raw-bundle';
import { sortRoster } from './roster-order';
import { readRules } from './rules-text';
import { factsOf } from './table';
import { type BundleTables, readTables } from './tables';

/** Data rows of each sheet, blank rows not counted. */
export type RowCounts = Readonly<Record<SheetName, number>>;

export interface GoodReading {
  readonly roster: Roster;
  /** What was ignored or looks odd without being wrong. */
  readonly warnings: readonly Issue[];
  readonly counts: RowCounts;
}

export interface BadReading {
  /** Every problem found; never empty. */
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
  readonly counts: RowCounts;
}

export type BundleReading = GoodReading | BadReading;

export const NO_ROWS: RowCounts = Object.fromEntries(SHEET_NAMES.map((name) => [name, 0])) as Record<
  SheetName,
  number
>;

/** The shipped tables stand in for absent ones, as far as the county's own subjects go. */
function teachingTables(tables: BundleTables, known: ReadonlySet<string>): TeachingTables {
  const curriculum: readonly CurriculumRow[] = tables.curriculum.given
    ? factsOf(tables.curriculum)
    : DEFAULT_CURRICULUM.filter((row) => known.has(row.subject));
  const workload: readonly WorkloadRow[] = tables.workload.given
    ? factsOf(tables.workload)
    : DEFAULT_WORKLOAD.filter((row) => known.has(row.subject));
  return { curriculum, workload };
}

function checkAll(
  tables: BundleTables,
  teaching: TeachingTables,
  report: BundleReport,
  partial: boolean,
): void {
  checkCounty(tables, report, partial);
  checkKeys(tables, report);
  checkSchools(tables, report);
  checkWorkload(tables, teaching, report);
  checkTeachers(tables, report);
  checkRotations(tables, report);
  checkAbsences(tables, report);
  checkPins(tables, report);
}

/** Reads and checks a bundle; `report` may hold what opening its container found. The same sheets give the same answer. */
export function parseBundle(
  raw: RawBundle,
  limits: BundleLimits,
  report: BundleReport = bundleReport(),
): BundleReading {
  const tables = readTables(raw, report, limits.cellLength);
  const subjects = tables.subjects.given ? factsOf(tables.subjects) : DEFAULT_SUBJECTS;
  const index = subjectIndex(subjects);
  const teaching = teachingTables(tables, new Set(index.codes()));
  checkAll(tables, teaching, report, raw.partial ?? false);
  const ruleSet = readRules(raw.rules, index, report);
  const counts = Object.fromEntries(SHEET_NAMES.map((name) => [name, tables[name].lines.length])) as Record<
    SheetName,
    number
  >;
  const warnings = report.warnings();
  const [county] = factsOf(tables.county);
  if (report.issues().length > 0 || !county) return { issues: report.issues(), warnings, counts };
  const roster = sortRoster({
    county,
    subjects,
    schools: factsOf(tables.schools),
    classes: factsOf(tables.classes),
    ...teaching,
    teachers: factsOf(tables.teachers),
    rotations: factsOf(tables.rotations),
    absences: factsOf(tables.absences),
    pins: factsOf(tables.pins),
    ruleSet,
    distances: factsOf(tables.distances).filter((row) => row.fromSchoolCode !== row.toSchoolCode),
  });
  return { roster, warnings, counts };
}
